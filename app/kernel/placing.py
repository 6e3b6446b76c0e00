"""A file that is written takes its place in one step, or nothing changes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from app.kernel.errors import Unavailable


@contextmanager
def placed(path: Path) -> Iterator[Path]:
    """Give the place of a draft; it becomes the file when it is whole.

    Raises:
        Unavailable: the file is open in another program, or the disk refuses; nothing half-written is left.
    """
    draft = path.with_name(f"~{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        yield draft
        os.replace(draft, path)
    except PermissionError as error:
        raise Unavailable(
            f"Файл «{path.name}» открыт в другой программе. Прежний файл не изменён. Закройте его и повторите."
        ) from error
    except OSError as error:
        raise Unavailable(
            f"Не удалось записать файл «{path.name}»: {error.strerror or error}. Проверьте папку и место на диске."
        ) from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
