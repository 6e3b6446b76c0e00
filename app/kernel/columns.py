"""One description of a list for the table on screen, the Excel sheet and the PDF table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from app.kernel.values import Kind, value_text

if TYPE_CHECKING:
    from app.kernel.database import Database

R = TypeVar("R")


class Tone(Enum):
    """The colour of a chip: what a state means to the person who looks at it."""

    NEUTRAL = "neutral"
    DONE = "done"
    WAIT = "wait"
    LATE = "late"


@dataclass(frozen=True)
class Column(Generic[R]):
    """One column of a list: a title and the value taken from a row.

    ``near`` tells for which rows a date is a term that the screen also says in words: «через 12 дней».
    """

    title: str
    value: Callable[[R], Any]
    kind: Kind = Kind.TEXT
    width: int = 16
    total: bool = False
    hidden: bool = False
    hint: str = ""
    tone: Callable[[R], Tone] | None = None
    near: Callable[[R], bool] | None = None

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
