"""Days of the teaching office: written against the clock, so that it is alive whenever it is made."""

from __future__ import annotations

import re
from datetime import date, timedelta

from app.kernel.dates import SchoolYear, short_date

_SEASON = re.compile(r"(-?\d+):(\d\d)-(\d\d)")
_DISTANCE = re.compile(r"[+-]\d+|0")
_SHARE = re.compile(r"[01]\.\d+")
_IN_TEXT = re.compile(r"\{(year )?([^{}]+)\}")
_SATURDAY, _SUNDAY = 5, 6


class Days:
    """Reads the days of the tables.

    ``+6`` and ``-33`` are days from today, moved off the weekend; ``-1:09-05`` is the fifth of September of the school
    year before this one; ``0.35`` is the share of the time left till the end of this school year's lessons.
    """

    def __init__(self, today: date) -> None:
        """Count from this day."""
        self.today = today
        self.year = SchoolYear.of(today)

    def at(self, text: str) -> date:
        """Return the day."""
        if found := _SEASON.fullmatch(text):
            start, month = self.year.start + int(found[1]), int(found[2])
            return date(start if month >= 9 else start + 1, month, int(found[3]))
        if _DISTANCE.fullmatch(text):
            return _working(self.today + timedelta(days=int(text)), back=text.startswith("-"))
        if _SHARE.fullmatch(text):
            left = (self.last_lesson - self.today).days
            return _working(self.today + timedelta(days=round(left * float(text))), back=True)
        raise ValueError(f"«{text}» — не день учебной базы.")

    def in_plan(self, text: str) -> date:
        """Return a day of the plan's year: no Sunday, and not before the August in which the schools prepare."""
        day = self.at(text)
        if day.weekday() == _SUNDAY:
            day += timedelta(days=1)
        return min(max(day, date(self.year.start, 8, 1)), self.year.ends)

    @property
    def last_lesson(self) -> date:
        """The end of the lessons; in summer the end of the school year."""
        may = date(self.year.start + 1, 5, 31)
        return may if self.today < may else self.year.ends

    def written(self, value: object) -> object:
        """Replace ``{-1:08-19}`` and ``{year 0}`` in all texts of a table by dates and years."""
        if isinstance(value, str):
            return _IN_TEXT.sub(lambda found: self._words(found[2], bool(found[1])), value)
        if isinstance(value, list):
            return [self.written(one) for one in value]
        if isinstance(value, dict):
            return {key: self.written(one) for key, one in value.items()}
        return value

    def _words(self, text: str, year_only: bool) -> str:
        day = self.at(text)
        return str(day.year) if year_only else short_date(day)


def _working(day: date, back: bool) -> date:
    """Move a Saturday or a Sunday to the working day before or after it."""
    if day.weekday() < _SATURDAY:
        return day
    away = day.weekday() - _SATURDAY
    return day - timedelta(days=1 + away) if back else day + timedelta(days=2 - away)
