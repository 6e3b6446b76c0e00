"""Opening the register of accreditation: the XML itself, or a zip that holds it."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from app.kernel.errors import AppError, Unavailable
from app.kernel.zips import BROKEN_ZIP

CHUNK = 1 << 13
"""Small pieces keep the young elements in the processor's cache: sixteen times as large is half as fast."""


class BadRegisterFile(AppError):
    """The file is not the register of accreditation, or only a piece of it."""


@contextmanager
def opened(path: Path) -> Iterator[tuple[IO[bytes], int]]:
    """Open the XML, also inside a zip; give it with the number of bytes to come."""
    try:
        size = path.stat().st_size
        file = path.open("rb")
    except FileNotFoundError as error:
        raise Unavailable(f"Файла «{path}» нет. Проверьте имя и выберите файл ещё раз.") from error
    except OSError as error:
        raise Unavailable(
            f"Файл «{path.name}» не открывается ({error.strerror or 'ошибка чтения'}). Данные программы не изменены. "
            "Закройте его в других программах или скопируйте в другую папку."
        ) from error
    with file:
        if not size:
            raise BadRegisterFile(f"Файл «{path.name}» пуст. Данные программы не изменены. Скачайте реестр ещё раз.")
        if file.read(4) != b"PK\x03\x04":
            file.seek(0)
            yield file, size
            return
        try:
            with zipfile.ZipFile(file) as archive:
                inner = next((info for info in archive.infolist() if info.filename.lower().endswith(".xml")), None)
                if inner is None:
                    raise BadRegisterFile(
                        f"В архиве «{path.name}» нет файла XML. Данные программы не изменены. "
                        "Выберите архив или файл реестра Рособрнадзора."
                    )
                if inner.flag_bits & 1:
                    raise BadRegisterFile(
                        f"Архив «{path.name}» закрыт паролем. Данные программы не изменены. "
                        "Распакуйте его и выберите XML."
                    )
                with archive.open(inner) as member:
                    yield member, inner.file_size
        except BROKEN_ZIP as error:
            raise BadRegisterFile(_damaged_archive(path)) from error


def read_piece(path: Path, file: IO[bytes]) -> bytes:
    """Read the next piece of the file."""
    try:
        return file.read(CHUNK)
    except BROKEN_ZIP as error:
        raise BadRegisterFile(_damaged_archive(path)) from error
    except OSError as error:
        raise Unavailable(
            f"Чтение файла «{path.name}» прервано ({error.strerror or 'ошибка диска'}). Данные программы не изменены. "
            "Скопируйте файл на диск компьютера и повторите загрузку."
        ) from error


def _damaged_archive(path: Path) -> str:
    """Say that the zip is damaged."""
    return f"Архив «{path.name}» повреждён. Данные программы не изменены. Скачайте файл ещё раз."
