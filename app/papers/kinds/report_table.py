"""A list on paper: what a report shows, printed exactly as it stands on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session

from app.kernel.columns import Column
from app.kernel.values import Kind, value_text
from app.papers.engine.table import Align, PaperTable, TableColumn
from app.papers.kinds.passport.folding import LANDSCAPE, folded
from app.papers.paper import Paper, Request
from app.papers.values.office import office_values

_ALIGN: dict[Kind, Align] = {
    Kind.NUMBER: "right",
    Kind.MONEY: "right",
    Kind.PERCENT: "right",
    Kind.DATE: "centre",
    Kind.FLAG: "centre",
}
_UPRIGHT_FROM = 9
"""With so many columns the titles of figures stand upright."""
_FOLDED_FROM, _FIXED = 13, 2
"""With so many columns the table is printed in pieces, the number and the name in each."""


def table_paper(title: str, columns: Sequence[Column[Any]], rows: Sequence[Any], selection: str = "") -> Paper:
    """Return the paper of a list; `selection` says in words which rows were chosen."""
    tables = _tables(columns, rows)

    def values(session: Session, request: Request) -> dict[str, Any]:
        return {
            **office_values(session, request.today),
            "на_дату": request.today,
            "отчёт": {"название": title, "отбор": selection, "строк": len(rows), "части": list(tables)},
            "таблицы": tables,
        }

    return Paper("report", "lists/report", title, "report", values, landscape=True)


def _tables(columns: Sequence[Column[Any]], rows: Sequence[Any]) -> dict[str, PaperTable]:
    """Return the list as one table, or in pieces where it has more columns than a sheet can show."""
    table = _table(columns, rows)
    pieces = folded(table, _FIXED, LANDSCAPE) if len(columns) >= _FOLDED_FROM else [table]
    return {f"отчёт {number}" if number > 1 else "отчёт": one for number, one in enumerate(pieces, start=1)}


def _table(columns: Sequence[Column[Any]], rows: Sequence[Any]) -> PaperTable:
    upright = len(columns) >= _UPRIGHT_FROM
    heads = [
        TableColumn(
            column.title,
            float(max(column.width, len(column.title) if not upright else 6)),
            _ALIGN.get(column.kind, "left"),
            upright and column.kind in (Kind.NUMBER, Kind.PERCENT),
        )
        for column in columns
    ]
    lines = [tuple(column.text(row) for column in columns) for row in rows]
    if totals := _totals(columns, rows):
        lines.append(totals)
    return PaperTable((TableColumn("№ п/п", 5.0, "centre"), *heads), _numbered(lines, len(rows)))


def _totals(columns: Sequence[Column[Any]], rows: Sequence[Any]) -> tuple[str, ...]:
    """Add the columns up; the first one says what the line is; nothing where there is nothing to add."""
    sums = [value_text(column.sum(rows) or None, column.kind) if column.total else "" for column in columns]
    return (
        () if not any(sums) else tuple("Итого" if not place and not text else text for place, text in enumerate(sums))
    )


def _numbered(lines: Sequence[tuple[str, ...]], count: int) -> tuple[tuple[str, ...], ...]:
    return tuple((str(number) if number <= count else "", *line) for number, line in enumerate(lines, start=1))
