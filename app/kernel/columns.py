"""One description of a list for the table on screen, the Excel sheet and the PDF table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from app.kernel.dates import short_date
from app.kernel.words import number_text

if TYPE_CHECKING:
    from app.kernel.database import Database

R = TypeVar("R")


class Kind(Enum):
    """How the values of a column are written and aligned."""

    TEXT = "text"
    NUMBER = "number"
    MONEY = "money"
    DATE = "date"
    PERCENT = "percent"
    FLAG = "flag"
    STATE = "state"


class Tone(Enum):
    """The colour of a chip: what a state means to the person who looks at it."""

    NEUTRAL = "neutral"
    DONE = "done"
    WAIT = "wait"
    LATE = "late"


@dataclass(frozen=True)
class Column(Generic[R]):
    """One column of a list: a title and the value taken from a row."""

    title: str
    value: Callable[[R], Any]
    kind: Kind = Kind.TEXT
    width: int = 16
    total: bool = False
    hidden: bool = False
    hint: str = ""
    tone: Callable[[R], Tone] | None = None

    def text(self, row: R) -> str:
        """Return the value of the row as a person reads it."""
        return value_text(self.value(row), self.kind)

    def sum(self, rows: Sequence[R]) -> Any:
        """Add up the values of the rows; empty ones count as nothing."""
        return sum(value for row in rows if (value := self.value(row)) is not None)


@dataclass(frozen=True)
class Register(Generic[R]):
    """A list on screen: its columns, the one SELECT behind it and the tables it depends on."""

    title: str
    columns: tuple[Column[R], ...]
    load: Callable[[Database], Sequence[R]]
    depends_on: frozenset[str]
    empty: str = ""


def value_text(value: Any, kind: Kind = Kind.TEXT) -> str:
    """Write a value in Russian: an empty one as nothing, a date as 01.09.2026, a choice by its label."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "да" if value else "нет"
    if isinstance(value, Enum):
        return str(getattr(value, "label", value.value))
    if isinstance(value, str):
        return value
    if kind is Kind.MONEY:
        return number_text(value, places=2)
    if kind is Kind.PERCENT:
        return f"{number_text(value)}\N{NO-BREAK SPACE}%"
    if hasattr(value, "isoformat"):
        return short_date(value)
    if isinstance(value, (list, tuple)):
        return "; ".join(filter(None, (value_text(item) for item in value)))
    if hasattr(value, "__float__"):
        return number_text(value)
    return str(value)
