"""The rows of a register while it is worked with: found, filtered and ordered as numbers of rows, without Qt.

Whatever takes long is a generator of ``(done, total)``, so that a job can run it and give it up.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from heapq import merge
from typing import Any, Generic, Protocol, TypeVar

from app.kernel.columns import Column, Kind, value_text
from app.kernel.dates import in_days
from app.kernel.words import fold, is_empty, sort_key

CHUNK, RUN = 200, 2000


class RegisterRow(Protocol):
    """What every row of every register has."""

    @property
    def id(self) -> int:
        """Return the number of the record."""
        ...

    @property
    def archived(self) -> bool:
        """Tell whether the record has been put away."""
        ...


R = TypeVar("R", bound=RegisterRow)
Steps = Generator[tuple[int, int], None, list[int]]


class ColumnFilter(Protocol):
    """A condition on one column."""

    @property
    def column(self) -> int:
        """Return the number of the column."""
        ...

    def keeps(self, value: Any, kind: Kind) -> bool:
        """Tell whether a row with this value stays."""
        ...

    def words(self, kind: Kind) -> str:
        """Return the condition as the chip says it."""
        ...


@dataclass(frozen=True)
class ValuesFilter:
    """One of the ticked values; of a list of values, at least one."""

    column: int
    values: frozenset[str]

    def keeps(self, value: Any, kind: Kind) -> bool:
        """Tell whether one of the value's texts is ticked."""
        return not self.values.isdisjoint(texts(value, kind))

    def words(self, kind: Kind) -> str:
        """Return the ticked values, the first three of them."""
        ordered = sorted(self.values, key=sort_key)
        shown = ", ".join(text or "пусто" for text in ordered[:3])
        return f"{shown} и ещё {len(ordered) - 3}" if len(ordered) > 3 else shown


@dataclass(frozen=True)
class TextFilter:
    """A piece of the text, whatever the case, е or ё."""

    column: int
    needle: str

    def keeps(self, value: Any, kind: Kind) -> bool:
        """Tell whether the text holds the piece."""
        return fold(self.needle) in fold(value_text(value, kind))

    def words(self, kind: Kind) -> str:
        """Return the piece in quotes."""
        return f"«{self.needle}»"


@dataclass(frozen=True)
class RangeFilter:
    """From one value to another, both included; an end may be open."""

    column: int
    low: Any = None
    high: Any = None

    def keeps(self, value: Any, kind: Kind) -> bool:
        """Tell whether the value lies between the ends."""
        if value is None:
            return False
        if isinstance(value, datetime):
            value = value.date()
        return (self.low is None or value >= self.low) and (self.high is None or value <= self.high)

    def words(self, kind: Kind) -> str:
        """Return the ends: «с 01.09.2026 по 31.12.2026», «от 5 до 10»."""
        start, end = ("с", "по") if kind is Kind.DATE else ("от", "до")
        parts = (
            f"{word} {value_text(value, kind)}"
            for word, value in ((start, self.low), (end, self.high))
            if value is not None
        )
        return " ".join(parts)


@dataclass(frozen=True)
class Snapshot(Generic[R]):
    """What one load has brought: the rows and, prepared for each key in the search, their folded texts."""

    rows: Sequence[R] = ()
    haystacks: Sequence[str] = ()
    figures: dict[int, list[Any]] = field(default_factory=dict)
    archived: int = 0


@dataclass(frozen=True)
class View:
    """How a person wants the rows: their order, the conditions, and the archive instead of the work in hand."""

    sort: int | None = None
    descending: bool = False
    filters: tuple[ColumnFilter, ...] = ()
    archived: bool = False


def texts(value: Any, kind: Kind) -> tuple[str, ...]:
    """Return the text of a value, of a list each item's."""
    if isinstance(value, (list, tuple)):
        return tuple(value_text(item, kind) for item in value) or ("",)
    return (value_text(value, kind),)


def shown_text(column: Column[Any], row: Any, today: date) -> str:
    """Return the text of a cell; a term that is near is also told in words."""
    text = column.text(row)
    if column.near is None or not text or not column.near(row):
        return text
    return f"{text} · {in_days(column.value(row), today)}"


def prepare(rows: Sequence[R], columns: Sequence[Column[R]]) -> Generator[tuple[int, int], None, Snapshot[R]]:
    """Fold the texts of all rows for the search and put the figures of the totals aside."""
    haystacks: list[str] = []
    for number, row in enumerate(rows):
        haystacks.append(fold("\n".join(column.text(row) for column in columns)))
        if number % CHUNK == 0:
            yield number, len(rows)
    figures: dict[int, list[Any]] = {}
    for place, column in enumerate(columns):
        if column.total:
            figures[place] = []
            for number, row in enumerate(rows):
                figures[place].append(column.value(row) or 0)
                if number % CHUNK == 0:
                    yield number, len(rows)
    return Snapshot(rows, haystacks, figures, sum(row.archived for row in rows))


def arranged(snapshot: Snapshot[R], columns: Sequence[Column[R]], view: View) -> Steps:
    """Return the numbers of the rows that pass the filters, in the order asked for."""
    kept: list[int] = []
    total = len(snapshot.rows)
    conditions = [(one, columns[one.column]) for one in view.filters]
    for number, row in enumerate(snapshot.rows):
        if row.archived == view.archived and all(
            condition.keeps(column.value(row), column.kind) for condition, column in conditions
        ):
            kept.append(number)
        if number % CHUNK == 0:
            yield number, total
    if view.sort is None:
        return kept
    return (yield from _ordered(snapshot.rows, kept, columns[view.sort], view.descending))


def _ordered(rows: Sequence[R], numbers: list[int], column: Column[R], descending: bool) -> Steps:
    """Order by value in short runs that are merged, so that no step is long; empty values last both ways."""
    keys: dict[int, Any] = {}
    empty: list[int] = []
    for done, number in enumerate(numbers):
        value = column.value(rows[number])
        if is_empty(value):
            empty.append(number)
        else:
            keys[number] = sort_key(value)
        if done % CHUNK == 0:
            yield done, len(numbers)
    full = list(keys)
    runs: list[list[int]] = []
    for start in range(0, len(full), RUN):
        runs.append(sorted(full[start : start + RUN], key=keys.__getitem__, reverse=descending))
        yield start, len(full)
    ordered: list[int] = []
    for number in merge(*runs, key=keys.__getitem__, reverse=descending):
        ordered.append(number)
        if len(ordered) % CHUNK == 0:
            yield len(ordered), len(full)
    return ordered + empty


def found(snapshot: Snapshot[Any], numbers: Sequence[int], needle: str) -> list[int]:
    """Return those of the rows that hold every word of the needle."""
    words = fold(needle).split()
    if not words:
        return list(numbers)
    haystacks = snapshot.haystacks
    for word in sorted(words, key=len, reverse=True):
        numbers = [number for number in numbers if word in haystacks[number]]
    return list(numbers)


def values_of(snapshot: Snapshot[R], column: Column[R], archived: bool) -> Generator[tuple[int, int], None, list[str]]:
    """Return the different texts of a column in their natural order: choices as their list has them."""
    seen: dict[str, Any] = {}
    for number, row in enumerate(snapshot.rows):
        if row.archived == archived:
            value = column.value(row)
            for text in texts(value, column.kind):
                seen.setdefault(text, value if isinstance(value, Enum) else text)
        if number % CHUNK == 0:
            yield number, len(snapshot.rows)
    return sorted(seen, key=lambda text: sort_key(seen[text]))
