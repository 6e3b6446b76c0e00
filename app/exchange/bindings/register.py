"""The register of the region's workbooks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select

from app.exchange.bindings.draft import TOTAL
from app.kernel.columns import Column, Register
from app.kernel.database import Database
from app.kernel.folder import OfficeFolder
from app.kernel.records import fetch
from app.kernel.values import Kind
from app.kernel.words import sort_key
from models.form import WorkbookBinding
from models.school import Organisation


@dataclass(frozen=True)
class BindingRow:
    """A line of the register."""

    id: int
    archived: bool
    title: str
    file: str
    cells: int


def binding_rows(db: Database) -> Sequence[BindingRow]:
    """Return the bound workbooks by title."""
    query = select(
        WorkbookBinding.id,
        WorkbookBinding.archived_at.is_not(None),
        WorkbookBinding.title,
        WorkbookBinding.file,
        WorkbookBinding.cells,
    ).order_by(WorkbookBinding.title)
    with db.reading() as session:
        rows = session.execute(query).tuples()
        return [BindingRow(key, archived, title, file, len(cells)) for key, archived, title, file, cells in rows]


BINDINGS: Register[BindingRow] = Register(
    title="Книги региона",
    columns=(
        Column("Название", lambda row: row.title, width=44),
        Column("Файл", lambda row: row.file, width=44),
        Column("Ячеек", lambda row: row.cells, Kind.NUMBER, width=10),
    ),
    load=binding_rows,
    depends_on=frozenset({"workbook_binding"}),
    empty="Книг региона ещё нет. Выберите книгу Excel и свяжите её ячейки с показателями.",
)


def binding_schools(db: Database) -> list[tuple[str, str]]:
    """Return what a cell can be bound to: the municipality, then each organisation in use, as uuid and name."""
    query = select(Organisation.uuid, Organisation.short_name, Organisation.full_name).where(
        Organisation.archived_at.is_(None)
    )
    with db.reading() as session:
        named = [(str(uuid), short or full) for uuid, short, full in session.execute(query).tuples()]
    return [(TOTAL, "Всего по муниципалитету"), *sorted(named, key=lambda one: sort_key(one[1]))]


def binding_file(db: Database, folder: OfficeFolder, binding_id: int) -> Path:
    """Return the workbook of a binding, kept in the office folder.

    Raises:
        NotFound: there is no such binding.
    """
    with db.reading() as session:
        return folder.workbooks / fetch(session, WorkbookBinding, binding_id).file
