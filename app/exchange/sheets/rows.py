"""What will happen to each row of a sheet: the preview shows it, the loading does exactly that."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from app.exchange.sheets.problems import RowProblem


class RowState(Enum):
    """What will happen to a row."""

    CHANGED = "changed"
    SAME = "same"
    REFUSED = "refused"
    PASSED = "passed"

    @property
    def label(self) -> str:
        """The word in the preview."""
        words = {"changed": "Загрузится", "same": "Уже есть", "refused": "С ошибкой", "passed": "Не данные"}
        return words[self.value]


@dataclass(frozen=True)
class ValueChange:
    """One value: ``target`` is the code or the field of the card, ``old`` and ``new`` are as a person reads them."""

    target: str
    title: str
    old: str
    new: str
    value: str


@dataclass(frozen=True)
class SheetRow:
    """A row with what will happen; ``note`` says why it is passed over or what to look at."""

    number: int
    state: RowState
    title: str
    school_id: int | None = None
    school: str = ""
    year: int | None = None
    changes: tuple[ValueChange, ...] = ()
    same: int = 0
    problems: tuple[RowProblem, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class Judgement:
    """All rows of a sheet, and what is wrong with its columns."""

    rows: tuple[SheetRow, ...]
    column_problems: tuple[RowProblem, ...] = ()

    @property
    def problems(self) -> tuple[RowProblem, ...]:
        """Every complaint, those about columns first."""
        return (*self.column_problems, *(one for row in self.rows for one in row.problems))

    def counted(self, state: RowState) -> int:
        """How many rows are so."""
        return sum(row.state is state for row in self.rows)
