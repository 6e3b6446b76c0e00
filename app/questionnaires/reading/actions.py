"""The verb: read the files that have come in, take what is right, return what is not."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from app.kernel.database import Database
from app.kernel.errors import AppError
from app.questionnaires.reading.file_work import FileWork
from app.questionnaires.reading.outcome import FileReading, Reading
from app.questionnaires.reading.recognising import recognise

DEED = "Приём ответов на опросный лист"


def read_answers(db: Database, paths: Iterable[Path], returned: Path | None = None, replace: bool = False) -> Reading:
    """Read the files, each in a deed of its own: a file that cannot be taken does not keep the others.

    Args:
        db: the office's database.
        paths: xlsx, xls or ods, under whatever names.
        returned: the folder for files with mistakes; None: they are told of, and not written.
        replace: whether a second answer that differs takes the place of the one accepted before.

    Returns:
        what has become of each file; what is wrong with a file is told there, not raised.
    """
    return Reading(tuple(_read(db, path, returned, replace) for path in paths))


def _read(db: Database, path: Path, returned: Path | None, replace: bool) -> FileReading:
    try:
        file = recognise(path)
        if returned is not None:
            returned.mkdir(parents=True, exist_ok=True)
        with db.changing(DEED) as session:
            return FileWork(session, file, db.now(), replace).done(returned)
    except AppError as error:
        return FileReading(path, refused=str(error))
