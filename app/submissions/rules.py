"""When a report is due: the terms of a rhythm, and which of them have been met."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from app.kernel.dates import MONTHS_GENITIVE, SchoolYear, long_date
from app.kernel.words import join_and
from models.submission import Rhythm

TIMES = {Rhythm.YEARLY: 1, Rhythm.HALF_YEARLY: 2, Rhythm.QUARTERLY: 4, Rhythm.MONTHLY: 12}
"""So many terms a calendar year; each of its equal parts holds exactly one."""

LEAP = 2024
"""A year with 29 February: a report may be due on it, in other years on the 28th."""

AHEAD_YEARS = 2
"""So far ahead terms are looked for."""

_HOLIDAYS = frozenset(
    {*((1, day) for day in range(1, 9)), (2, 23), (3, 8), (5, 1), (5, 9), (6, 12), (11, 4)},
)
"""Month and day of the days off of article 112 of the Labour Code; transfers of a year are not known here."""


@dataclass(frozen=True)
class Schedule:
    """When a report is due; ``month`` is that of the first term in the calendar year, none for a monthly one."""

    rhythm: Rhythm
    month: int | None
    day: int
    once_on: date | None
    valid_from: date

    def terms(self, since: date, until: date) -> Iterator[date]:
        """Give the terms of the days from ``since`` to ``until``, both included, in order.

        A day that the month has not is its last one; a term before ``valid_from`` is none.
        """
        since = max(since, self.valid_from)
        if self.rhythm is Rhythm.ONCE:
            if self.once_on and since <= self.once_on <= until:
                yield self.once_on
            return
        for year in range(since.year, until.year + 1):
            for month in self.months:
                term = date(year, month, min(self.day, monthrange(year, month)[1]))
                if since <= term <= until:
                    yield term

    @property
    def months(self) -> tuple[int, ...]:
        """The months of the calendar year that have a term."""
        length = 12 // TIMES[self.rhythm]
        first = ((self.month or 1) - 1) % length + 1
        return tuple(range(first, 13, length))

    def period(self, day: date) -> tuple[int, int]:
        """Name the part of the calendar year a day lies in: whatever was sent for a term of it meets that term."""
        if self.rhythm is Rhythm.ONCE:
            return (0, 0)
        return day.year, (day.month - 1) * TIMES[self.rhythm] // 12

    def unmet(self, met: Collection[date], until: date) -> list[date]:
        """Return the terms up to a day for which nothing has been sent; ``met`` are the terms that were sent for."""
        done = {self.period(day) for day in met}
        return [term for term in self.terms(self.valid_from, until) if self.period(term) not in done]

    def open_terms(self, met: Collection[date], today: date) -> list[date]:
        """Return the terms that wait: those that are late, then those ahead, for two years."""
        last = max(today, self.valid_from, self.once_on or today, *met)
        return self.unmet(met, date(last.year + AHEAD_YEARS, 12, 31))

    @property
    def words(self) -> str:
        """Say when it is due: «ежегодно, до 25 октября», «ежемесячно, до 5-го числа»."""
        if self.rhythm is Rhythm.ONCE:
            return f"однократно, до {long_date(self.once_on)}" if self.once_on else self.rhythm.label
        if self.rhythm is Rhythm.MONTHLY:
            return f"{self.rhythm.label}, до {self.day}-го числа"
        if self.rhythm is Rhythm.QUARTERLY:
            months = join_and([MONTHS_GENITIVE[month - 1] for month in self.months])
            return f"{self.rhythm.label}, до {self.day}-го числа {months}"
        days = (f"{min(self.day, longest(month))} {MONTHS_GENITIVE[month - 1]}" for month in self.months)
        return f"{self.rhythm.label}, до {' и до '.join(days)}"


def longest(month: int) -> int:
    """Return the last day a month can have: 29 of February."""
    return monthrange(LEAP, month)[1]


def terms_of_school_year(schedule: Schedule, year: SchoolYear) -> list[date]:
    """Return the terms that lie in a school year."""
    return list(schedule.terms(year.starts, year.ends))


def day_off(day: date) -> str:
    """Say why a term falls on a day when nobody works: «суббота», «праздничный день»; nothing for a working day.

    The term is not moved: whether it is, the act that sets it says.
    """
    if (day.month, day.day) in _HOLIDAYS:
        return "праздничный день"
    return {5: "суббота", 6: "воскресенье"}.get(day.weekday(), "")
