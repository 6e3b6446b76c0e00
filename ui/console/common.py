"""What all verbs of the command line share: exit codes, words for the person, the office that is opened."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from app.context import AppContext, open_office
from app.indicators import complete_catalogue
from app.kernel.errors import AppError, NotFound
from app.kernel.folder import OfficeFolder
from app.office import complete_books
from app.submissions import complete_submissions

DONE, REFUSED, WRONG_USAGE = 0, 1, 2


def say(text: str) -> None:
    """Write a line for the person."""
    sys.stdout.write(f"{text}\n")


class UsageError(AppError):
    """The command lacks a word."""


@contextmanager
def opened(directory: Path) -> Iterator[AppContext]:
    """Open an office that is there already.

    Raises:
        NotFound: nothing has been set up in the folder.
    """
    folder = OfficeFolder(directory.absolute())
    if not folder.exists:
        raise NotFound(
            f"В папке «{directory}» нет базы. Ничего не сделано. Заведите её: okrug init ПАПКА --office … "
            "или okrug demo ПАПКА."
        )
    with open_office(folder) as context:
        if not context.who:
            context.work_as("Командная строка")
        complete_books(context.db)
        complete_catalogue(context.db)
        complete_submissions(context.db)
        yield context


def read_json(path: Path) -> Any:
    """Read a JSON file.

    Raises:
        AppError: it is none.
    """
    try:
        return json.loads(path.read_text(encoding="utf-8-sig"))
    except json.JSONDecodeError as error:
        raise AppError(
            f"Файл «{path.name}» не читается как JSON: строка {error.lineno}, позиция {error.colno}. "
            "Ничего не добавлено. Образец: okrug add ВИД --example"
        ) from error
    except UnicodeDecodeError as error:
        raise AppError(f"Файл «{path.name}» не в кодировке UTF-8. Ничего не добавлено.") from error
