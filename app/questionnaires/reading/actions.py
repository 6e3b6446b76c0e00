"""The verb: read the files that have come in, take what is right, return what is not."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from app.kernel.database import Database
from app.kernel.errors import AppError
from app.questionnaires.reading.file_work import FileWork
from app.questionnaires.reading.outcome import FileReading, Reading
from app.questionnaires.reading.recognising import recognise
from app.questionnaires.steps import Steps, make_folder, run_through

DEED = "Приём ответов на опросный лист"


def read_answers(db: Database, paths: Iterable[Path], returned: Path | None = None, replace: bool = False) -> Reading:
    """Read the files that have come in, see `reading_answers`."""
    return run_through(reading_answers(db, paths, returned, replace))


def reading_answers(
    db: Database, paths: Iterable[Path], returned: Path | None = None, replace: bool = False
) -> Steps[Reading]:
    """Read the files, each in a deed of its own: a file that cannot be taken does not keep the others.

    Args:
        db: the office's database.
        paths: xlsx, xls or ods, under whatever names.
        returned: the folder for files with mistakes; None: they are told of, and not written.
        replace: whether a second answer that differs takes the place of the one accepted before.

    Returns:
        what has become of each file; what is wrong with a file is told there, not raised.
    """
    if returned is not None:
        make_folder(returned)
    files: list[FileReading] = []
    chosen = tuple(paths)
    for path in chosen:
        yield len(files), len(chosen)
        files.append(_read(db, path, returned, replace))
    return Reading(tuple(files))


def _read(db: Database, path: Path, returned: Path | None, replace: bool) -> FileReading:
    try:
        file = recognise(path)
        with db.changing(DEED) as session:
            return FileWork(session, file, db.now(), replace).done(returned)
    except AppError as error:
        return FileReading(path, refused=str(error))
