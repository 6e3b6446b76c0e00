"""The register of the region's workbooks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from app.kernel.columns import Column, Register
from app.kernel.database import Database
from app.kernel.values import Kind
from models.form import WorkbookBinding


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
