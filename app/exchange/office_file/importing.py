"""`import_office`: an open file becomes an office in an empty folder, whole or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Generator, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Table
from sqlalchemy.exc import IntegrityError

from app.exchange.office_file.attachments import take_attached
from app.exchange.office_file.coding import decoded
from app.exchange.office_file.entities import RECORDS
from app.exchange.office_file.errors import BadOfficeFile
from app.exchange.office_file.identities import Identities
from app.exchange.office_file.judging import judged, records_of
from app.exchange.office_file.lines import for_lines, line_file, line_shapes, rows_of
from app.exchange.office_file.package import Advance, PackageReader, opened_package, package_size, told
from app.exchange.office_file.shape import Shape, shapes
from app.exchange.office_file.text import read_lines
from app.exchange.progress import Cancelled, Progress
from app.kernel.dates import Clock
from app.kernel.errors import Conflict, Unavailable
from app.kernel.filling import AT_ONCE, filling, portions, put, refill_search_keys
from app.kernel.folder import OfficeFolder
from app.kernel.lock import FolderLock
from app.kernel.migration import bring_up_to_date
from app.kernel.sqlite import problems_of
from app.schools import name_key

T = TypeVar("T")
Row = dict[str, Any]
_PASSES = 3
"""The package is read to check it, to judge the records, and to take them."""


@dataclass(frozen=True)
class Imported:
    """What has been taken: records and lines by file, attached files."""

    counts: Mapping[str, int]
    files: int

    @property
    def records(self) -> int:
        """Return how many records and lines there are."""
        return sum(self.counts.values())


def import_office(
    path: Path,
    folder: OfficeFolder,
    clock: Clock = datetime.now,
    progress: Progress | None = None,
    cancelled: Cancelled = lambda: False,
) -> Imported:
    """Make an office of the file in a folder that has none; identities and history stay, ids are given anew.

    Raises:
        BadOfficeFile: the file is damaged, changed, of another version, or its records do not fit together.
        Conflict: the folder has an office or its files, or is in use.
        LoadingCancelled: the person has stopped it.
        Unavailable: the disk refuses. Whatever happens, no half of an office is left.
    """
    if not path.is_file():
        raise Unavailable(f"Файл «{path.name}» не найден. Ничего не загружено. Проверьте имя и папку.")
    _refuse_used(folder)
    new = not folder.path.exists()
    advance = told(progress, cancelled, package_size(path) * _PASSES)
    with opened_package(path, advance) as package:
        folder.prepare()
        lock = FolderLock(folder.path)
        lock.acquire(clock)
        done = False
        try:
            imported = _import(package, folder, clock, advance)
            done = True
        finally:
            lock.release()
            if new and not done:
                shutil.rmtree(folder.path, ignore_errors=True)
    return imported


def _refuse_used(folder: OfficeFolder) -> None:
    if folder.exists:
        raise Conflict(
            f"В папке «{folder.path}» уже есть база. Ничего не загружено. Назовите пустую папку: "
            "данные из файла не смешиваются с другими."
        )
    taken = next((one for room in folder.data if room.is_dir() for one in room.rglob("*") if one.is_file()), None)
    if taken is not None:
        raise Conflict(
            f"В папке «{folder.path}» уже лежат файлы, например «{taken.name}». Ничего не загружено. "
            "Назовите пустую папку."
        )


def _import(package: PackageReader, folder: OfficeFolder, clock: Clock, advance: Advance) -> Imported:
    """Build the office apart and put it into its place as the last step."""
    known = judged(package, advance)
    draft = OfficeFolder(folder.path / "~import.part")
    shutil.rmtree(draft.path, ignore_errors=True)
    try:
        draft.path.mkdir()
        bring_up_to_date(draft, clock)
        with filling(draft.database) as connection:
            _fill(connection, package, known, advance)
        advance(0)
        if found := problems_of(draft.database):
            raise BadOfficeFile(f"Записи файла не согласованы: {found[0]}. Ничего не загружено.")
        take_attached(package, draft, advance)
        _put_in_place(draft, folder)
    except IntegrityError as error:
        raise BadOfficeFile(f"Записи файла противоречат друг другу: {error.orig}. Ничего не загружено.") from error
    except OSError as error:
        raise Unavailable(
            f"Не удалось записать данные в папку «{folder.path}»: {error.strerror or error}. Ничего не загружено. "
            "Проверьте, есть ли место на диске."
        ) from error
    finally:
        shutil.rmtree(draft.path, ignore_errors=True)
    return Imported(package.manifest["counts"], len(package.attached()))


def _fill(connection: Connection, package: PackageReader, known: Identities, advance: Advance) -> None:
    for shape in shapes():
        with closing(_portions(package, shape, known)) as several:
            for table, rows in several:
                advance(0)
                put(connection, table, rows)
        advance(package.zip.getinfo(shape.file).file_size)
    for shape in line_shapes():
        name = line_file(shape)
        with package.stream(name) as stream:
            for some in portions(_careful(rows_of(shape, read_lines(stream), for_lines(known, connection)), name)):
                advance(0)
                put(connection, shape.table, some)
        advance(package.zip.getinfo(name).file_size)
    refill_search_keys(connection, RECORDS)


def _portions(
    package: PackageReader, whole: Shape, known: Identities
) -> Generator[tuple[Table, list[Row]], None, None]:
    """Yield the rows of the records of a file and of their parts, table by table, a portion at a time."""
    held: dict[str, tuple[Table, list[Row]]] = {one.name: (one.table, []) for one in whole.everything()}
    for shape, row in _careful(_rows(package, whole, known), whole.file):
        table, rows = held[shape.name]
        rows.append(row)
        if len(rows) == AT_ONCE:
            yield table, rows
            held[shape.name] = (table, [])
    yield from (one for one in held.values() if one[1])


def _rows(package: PackageReader, whole: Shape, known: Identities) -> Iterator[tuple[Shape, Row]]:
    with closing(records_of(package, whole)) as records:
        for record in records:
            row = _row(whole, record, known)
            yield whole, row
            for shape in whole.parts:
                for part in record[shape.key]:
                    yield shape, {**_row(shape, part, known), shape.whole: row["id"]}


def _row(shape: Shape, record: Mapping[str, Any], known: Identities) -> dict[str, Any]:
    row = {"id": known.id(shape.name, record["uuid"]), **decoded(shape, record, known)}
    if "search_key" in shape.table.c:
        row["search_key"] = ""
    if "name_key" in shape.table.c:
        row["name_key"] = name_key(row["full_name"])
    return row


def _careful(rows: Iterator[T], name: str) -> Iterator[T]:
    """Say in plain words that a record leads nowhere, or holds what cannot be."""
    try:
        yield from rows
    except KeyError as error:
        raise BadOfficeFile(
            f"В файле «{name}» есть ссылка на запись {error.args[0]}, которой в архиве нет. Ничего не загружено."
        ) from error
    except ValueError as error:
        raise BadOfficeFile(f"В файле «{name}» недопустимое значение: {error}. Ничего не загружено.") from error


def _put_in_place(draft: OfficeFolder, folder: OfficeFolder) -> None:
    """Move the files, the database last: a folder without one is no office."""
    moved: list[Path] = []
    try:
        for room, target in zip(draft.data, folder.data, strict=True):
            for file in sorted(one for one in room.rglob("*") if one.is_file()):
                place = target / file.relative_to(room)
                place.parent.mkdir(parents=True, exist_ok=True)
                os.replace(file, place)
                moved.append(place)
        os.replace(draft.database, folder.database)
    except OSError:
        for place in moved:
            place.unlink(missing_ok=True)
        raise
