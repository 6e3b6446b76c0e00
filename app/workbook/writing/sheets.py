"""What is written: pages of a workbook, the tables on them, values with a kind of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from app.kernel.columns import Column
from app.kernel.values import Kind, value_text


@dataclass(frozen=True)
class Typed:
    """A value whose kind is not that of its column: the values of a passport stand in one column."""

    value: Any
    kind: Kind = Kind.TEXT


@dataclass(frozen=True)
class SheetTable:
    """Rows under their headings; the title stands above them where there are several tables."""

    columns: Sequence[Column[Any]]
    rows: Sequence[Any]
    title: str = ""


@dataclass(frozen=True)
class SheetPage:
    """A sheet of the workbook: its name, what is said in its first line, its tables one below the other."""

    name: str
    tables: Sequence[SheetTable]
    heading: str = ""


def content(column: Column[Any], row: Any) -> Typed:
    """Return what stands in a cell: a number and a date as they are, anything else as a person reads it."""
    value, kind = column.value(row), column.kind
    if isinstance(value, Typed):
        value, kind = value.value, value.kind
    if isinstance(value, (int, float, Decimal, date)) and not isinstance(value, (bool, Enum)):
        return Typed(value, kind)
    return Typed(value_text(value, kind) or None, Kind.TEXT)
