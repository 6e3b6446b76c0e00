"""Terms an act sets: a working day so many days after it was signed, the school year it plans for."""

from __future__ import annotations

from datetime import date, timedelta

from app.kernel.dates import SchoolYear

_BEFORE_AUTUMN = timedelta(days=61)
_WEEKEND = 5
_HOLIDAYS = {(1, day) for day in range(1, 9)} | {(2, 23), (3, 8), (5, 1), (5, 9), (6, 12), (11, 4)}


def working_day(signed: date | None, days: int) -> date | None:
    """Return the term, moved on from a day off; without a date of signing the text counts days."""
    if signed is None:
        return None
    term = signed + timedelta(days=days)
    while term.weekday() >= _WEEKEND or (term.month, term.day) in _HOLIDAYS:
        term += timedelta(days=1)
    return term


def coming_school_year(day: date) -> str:
    """Return the school year an act plans for: in July and August the one that is about to begin."""
    return SchoolYear.of(day + _BEFORE_AUTUMN).label
