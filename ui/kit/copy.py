"""Rows as text that a spreadsheet takes: tabs between cells, headings on top."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from app.kernel.columns import Column


def as_tsv(columns: Sequence[Column[Any]], rows: Sequence[Any]) -> str:
    """Return headings and rows, a tab between cells; numbers stay numbers for the spreadsheet."""
    lines = [[column.title for column in columns], *([_cell(column, row) for column in columns] for row in rows)]
    return "\n".join("\t".join(_quoted(cell) for cell in line) for line in lines)


def _cell(column: Column[Any], row: Any) -> str:
    """Return the text of a cell; a number without spaces, with a comma."""
    value = column.value(row)
    if isinstance(value, (int, float, Decimal)) and not isinstance(value, bool):
        return str(value).replace(".", ",")
    return column.text(row)


def _quoted(cell: str) -> str:
    """Protect a cell that holds a tab, a quote at its head or a break of line."""
    if "\t" in cell or "\n" in cell or cell.startswith('"'):
        return '"' + cell.replace('"', '""') + '"'
    return cell
