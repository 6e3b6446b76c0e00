"""Values that are tables: a JSON list of rows; a person may also write a row a line, cells parted by « | » or tabs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from app.indicators.canonical.figures import parse_number, plain
from app.indicators.catalogue.views import TableColumn
from app.kernel.dates import parse_date, short_date
from app.kernel.words import number_text
from models.indicator import IndicatorType

PART = " | "
_FIGURES = frozenset({IndicatorType.NUMBER, IndicatorType.MONEY})


def read_table(columns: Sequence[TableColumn], typed: str) -> str | None:
    """Return the canonical form of a table; None if all its cells are empty.

    Raises:
        ValueError: a cell does not fit its column, or a line has more cells than the table has columns.
    """
    rows = _from_json(columns, typed) if typed.lstrip().startswith("[") else _from_lines(columns, typed)
    filled = [cells for place, row in enumerate(rows, start=1) if (cells := _checked(columns, row, place))]
    return json.dumps(filled, ensure_ascii=False, separators=(",", ":")) if filled else None


def table_rows(canonical: str | None) -> list[dict[str, str]]:
    """Return the rows of a canonical table, each by the names of its columns."""
    return json.loads(canonical) if canonical else []


def show_table(columns: Sequence[TableColumn], canonical: str) -> str:
    """Write a table as lines, cells parted by « | »."""
    return "\n".join(
        PART.join(show_cell(column, row.get(column.name, "")) for column in columns) for row in table_rows(canonical)
    )


def show_cell(column: TableColumn, stored: str) -> str:
    """Write one cell of a table for a person."""
    if not stored:
        return ""
    if column.type in _FIGURES:
        return number_text(Decimal(stored))
    if column.type is IndicatorType.DATE:
        return short_date(date.fromisoformat(stored))
    if column.type is IndicatorType.FLAG:
        return "да" if stored == "1" else "нет"
    return stored


def _from_json(columns: Sequence[TableColumn], typed: str) -> list[dict[str, Any]]:
    try:
        rows = json.loads(typed)
    except json.JSONDecodeError as error:
        raise ValueError("Таблица не читается. Внесите её построчно в карточке паспорта.") from error
    names = {column.name for column in columns}
    if not all(isinstance(row, dict) and row.keys() <= names for row in rows):
        raise ValueError("В таблице есть столбцы, которых у показателя нет. Внесите её в карточке паспорта.")
    return rows


def _from_lines(columns: Sequence[TableColumn], typed: str) -> list[dict[str, Any]]:
    rows = []
    for place, line in enumerate(typed.splitlines(), start=1):
        cells = line.split("\t") if "\t" in line else line.split("|")
        if len(cells) > len(columns):
            raise ValueError(f"В строке {place} таблицы больше ячеек, чем столбцов ({len(columns)}).")
        rows.append({column.name: cell for column, cell in zip(columns, cells, strict=False)})
    return rows


def _checked(columns: Sequence[TableColumn], row: dict[str, Any], place: int) -> dict[str, str]:
    """Return the filled cells of a row in their canonical forms."""
    found: dict[str, str] = {}
    for column in columns:
        text = "" if row.get(column.name) is None else str(row[column.name]).strip()
        if not text:
            continue
        try:
            found[column.name] = _cell(column, text)
        except ValueError as error:
            raise ValueError(f"Строка {place}, столбец «{column.title}»: {error}") from error
    return found


def _cell(column: TableColumn, text: str) -> str:
    if column.type in _FIGURES:
        return plain(parse_number(text))
    if column.type is IndicatorType.DATE:
        return parse_date(text).isoformat()
    if column.type is IndicatorType.FLAG:
        return "1" if text.casefold() in ("1", "да", "+", "есть") else "0"
    return " ".join(text.split())
