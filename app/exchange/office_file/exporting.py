"""`export_office`: the whole office as one open file that can be read without the program."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, func, select

from app.documents import missing_files
from app.exchange.office_file.attachments import attached_files, write_attached
from app.exchange.office_file.coding import encoded
from app.exchange.office_file.identities import Identities, stored_identities
from app.exchange.office_file.lines import for_lines, line_file, line_shapes, lines_of, named_rows
from app.exchange.office_file.package import (
    FORMAT,
    FORMAT_VERSION,
    README,
    SCHEMA,
    Advance,
    PackageWriter,
    told,
)
from app.exchange.office_file.readme import readme_text
from app.exchange.office_file.schema import shipped_schema_text
from app.exchange.office_file.shape import Shape, shapes
from app.exchange.office_file.text import line_pieces, list_pieces
from app.exchange.progress import Cancelled, Progress
from app.kernel.database import Database
from app.kernel.folder import OfficeFolder
from app.kernel.placing import placed
from app.kernel.version import program_version
from models.change import ChangeEntry

_AT_ONCE = 1000
_COUNTED_AT_ONCE = 500


@dataclass(frozen=True)
class Exported:
    """What has been written: records and lines by file, attached files, and what was missing in the folder."""

    path: Path
    counts: Mapping[str, int]
    files: int
    missing: tuple[str, ...]

    @property
    def records(self) -> int:
        """Return how many records and lines there are."""
        return sum(self.counts.values())


def export_office(
    db: Database,
    folder: OfficeFolder,
    path: Path,
    progress: Progress | None = None,
    cancelled: Cancelled = lambda: False,
) -> Exported:
    """Write everything the office has into one zip.

    Raises:
        Unavailable: the disk refuses; nothing half-written is left.
        LoadingCancelled: the person has stopped it; nothing is left either.
    """
    missing = tuple(missing_files(db, folder))
    with db.reading() as session, placed(path) as draft, zipfile.ZipFile(draft, "w") as package:
        connection = session.connection()
        total = _rows(connection) + sum(one.stat().st_size for one in attached_files(folder))
        counts, files = _write(connection, folder, package, told(progress, cancelled, total))
    return Exported(path, counts, files, missing)


def _write(
    connection: Connection, folder: OfficeFolder, package: zipfile.ZipFile, advance: Advance
) -> tuple[dict[str, int], int]:
    as_of: datetime | None = connection.scalar(select(func.max(ChangeEntry.at)))
    writer = PackageWriter(package, as_of)
    writer.write(README, [readme_text().encode("utf-8-sig")])
    writer.write(SCHEMA, [shipped_schema_text().encode()])
    known, counts = stored_identities(connection), dict[str, int]()
    for shape in shapes():
        records = _records(connection, shape, known)
        writer.write(shape.file, list_pieces(_counted(records, counts, shape.file, advance)))
    in_lines = for_lines(known, connection)
    for shape in line_shapes():
        name = line_file(shape)
        writer.write(name, line_pieces(_counted(lines_of(connection, shape, in_lines), counts, name, advance)))
    files = write_attached(writer, folder, advance)
    writer.write_manifest(
        {
            "format": FORMAT,
            "format_version": FORMAT_VERSION,
            "program_version": program_version(),
            "as_of": as_of.isoformat() if as_of else None,
            "counts": counts,
        }
    )
    return counts, files


def _records(connection: Connection, shape: Shape, known: Identities) -> Iterator[dict[str, Any]]:
    """Yield the records with their parts, in the order in which they were made."""
    parts = {one.key: _parts(connection, one, known) for one in shape.parts}
    query = select(shape.table).order_by(shape.table.c.id).execution_options(yield_per=_AT_ONCE)
    for row in named_rows(connection, query):
        within = {key: found.get(row["id"], []) for key, found in parts.items()}
        yield {**encoded(shape, row, known), **within}


def _parts(connection: Connection, shape: Shape, known: Identities) -> dict[int, list[dict[str, Any]]]:
    found: dict[int, list[dict[str, Any]]] = {}
    for row in named_rows(connection, select(shape.table).order_by(shape.table.c.id)):
        found.setdefault(row[shape.whole], []).append(encoded(shape, row, known))
    return found


def _rows(connection: Connection) -> int:
    tables = [shape.table for shape in (*shapes(), *line_shapes())]
    return sum(connection.scalar(select(func.count()).select_from(one)) or 0 for one in tables)


def _counted(
    records: Iterator[dict[str, Any]], counts: dict[str, int], name: str, advance: Callable[[int], None]
) -> Iterator[dict[str, Any]]:
    """Count what passes by: records, and the values within a line of a passport."""
    counts[name], told_of = 0, 0
    for record in records:
        counts[name] += len(record["values"]) if name.endswith("passport_value.jsonl") else 1
        if counts[name] - told_of >= _COUNTED_AT_ONCE:
            advance(counts[name] - told_of)
            told_of = counts[name]
        yield record
    advance(counts[name] - told_of)
