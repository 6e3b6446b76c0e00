"""Dry run: every row of a sheet with what would happen to it; nothing is written."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.exchange.progress import Cancelled, Progress
from app.exchange.sheets.guessing import chosen_table, guess_sheet
from app.exchange.sheets.judging import Judge
from app.exchange.sheets.layout import SheetLayout, with_places
from app.exchange.sheets.problems import RowProblem
from app.exchange.sheets.rows import RowState, SheetRow
from app.exchange.sheets.table import SheetTable
from app.indicators import load_catalogue
from app.kernel.database import Database
from app.kernel.dates import SchoolYear
from app.workbook.reading import open_table
from models.batch import ImportBatch


@dataclass(frozen=True)
class EarlierLoad:
    """The same file has been loaded before and not been undone."""

    batch_id: int
    at: datetime
    who: str


@dataclass(frozen=True)
class SheetPreview:
    """What a loading would do, and with which layout; the year of the layout is always set."""

    path: Path
    layout: SheetLayout
    rows: tuple[SheetRow, ...]
    problems: tuple[RowProblem, ...]
    earlier: EarlierLoad | None = None

    def counted(self, state: RowState) -> int:
        """How many rows are so."""
        return sum(row.state is state for row in self.rows)

    @property
    def values(self) -> int:
        """How many values would change."""
        return sum(len(row.changes) for row in self.rows if row.state is RowState.CHANGED)


def preview_sheet(
    db: Database,
    path: Path,
    layout: SheetLayout | None = None,
    year: int | None = None,
    sender: str = "",
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> SheetPreview:
    """Tell what would come of a sheet; without a layout the program's own guess is taken.

    Raises:
        BadTableFile: the file cannot be read as a table.
        LoadingCancelled: the person has stopped it.
    """
    layout, table = read_table(db, path, layout, year, sender)
    with db.reading() as session:
        catalogue = load_catalogue(session, layout.year)
        judgement = Judge(session, catalogue, table, layout, progress, cancelled).judge()
        earlier = earlier_load(session, file_hash(path), table.cells.name)
    return SheetPreview(path, layout, judgement.rows, judgement.problems, earlier)


def read_table(
    db: Database, path: Path, layout: SheetLayout | None, year: int | None, sender: str
) -> tuple[SheetLayout, SheetTable]:
    """Read the sheet, find the columns of the layout in it, settle the school year."""
    if layout is None or not layout.columns:
        layout = guess_sheet(db, path, layout, sender).layout
    with open_table(path) as file:
        layout, table = chosen_table(file, layout)
    layout = with_places(layout, table.titles)
    settled = year or layout.year or SchoolYear.of(db.today()).start
    return replace(layout, year=settled), table


def file_hash(path: Path) -> str:
    """Return the print of a file by which it is known when it comes again."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def earlier_load(session: Session, digest: str, sheet: str) -> EarlierLoad | None:
    """Return the latest loading of the same sheet of the same file that stands."""
    query = (
        select(ImportBatch.id, ImportBatch.made_at, ImportBatch.who)
        .where(ImportBatch.file_hash == digest, ImportBatch.sheet == sheet, ImportBatch.undone_at.is_(None))
        .order_by(ImportBatch.id.desc())
    )
    found = session.execute(query).tuples().first()
    return EarlierLoad(*found) if found else None
