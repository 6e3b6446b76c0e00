"""Terms of events in words, overdue events, the share of the plan that is done."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Protocol

from app.kernel.dates import MONTHS, SchoolYear, long_date, month_genitive
from models.plan import EventState

DIRECTIONS_BOOK = "plan_directions"
WHOLE_YEAR = "в течение года"
OPEN = frozenset({EventState.PLANNED, EventState.MOVED})
"""States in which an event still has to take place."""


class Term(Protocol):
    """What tells the term of an event: a draft, a row and a stored event alike."""

    @property
    def starts_on(self) -> date | None:
        """The first day."""
        ...

    @property
    def ends_on(self) -> date | None:
        """The last day."""
        ...

    @property
    def term(self) -> str:
        """The term as somebody has typed it."""
        ...


def term_words(event: Term) -> str:
    """Write the term: as typed, else «12 сентября 2026 г.», «сентябрь 2026 г.», «в течение года»."""
    return words_of_term(event.term, event.starts_on, event.ends_on)


def words_of_term(term: str, first: date | None, last: date | None) -> str:
    """Write a term of its typed words and its days."""
    if term.strip():
        return term.strip()
    if first is None:
        return WHOLE_YEAR
    if last is None or last == first:
        return long_date(first)
    if first.day == 1 and (last + timedelta(days=1)).day == 1:
        return _months(first, last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{long_date(last)}"
    if first.year == last.year:
        return f"{first.day} {month_genitive(first.month)} — {long_date(last)}"
    return f"{long_date(first)} — {long_date(last)}"


def _months(first: date, last: date) -> str:
    """Write whole months: one, several, or the whole school year."""
    if (last.year, last.month) == (first.year, first.month):
        return f"{MONTHS[first.month - 1]} {first.year} г."
    year = SchoolYear.of(first)
    if first.month == 9 and first.year == year.start and last.year == year.start + 1 and last.month in (5, 6, 8):
        return WHOLE_YEAR
    if first.year == last.year:
        return f"{MONTHS[first.month - 1]} — {MONTHS[last.month - 1]} {last.year} г."
    return f"{MONTHS[first.month - 1]} {first.year} г. — {MONTHS[last.month - 1]} {last.year} г."


def last_day(starts_on: date | None, ends_on: date | None, school_year: int) -> date:
    """Return the day by which an event has to be over; without dates it is the end of the school year."""
    return ends_on or starts_on or SchoolYear(school_year).ends


def is_overdue(state: EventState, last: date, today: date) -> bool:
    """Tell whether an event should have taken place already."""
    return state in OPEN and last < today


def done_percent(done: int, total: int, cancelled: int) -> int | None:
    """Return the share of what has been done in what had to be done; None for a plan without events."""
    due = total - cancelled
    return None if due <= 0 else round(100 * done / due)
