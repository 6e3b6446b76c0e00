"""Many events at once: rows pasted from a table, their terms read from one cell, saved in one deed or not at all."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date

from app.kernel.database import Database
from app.kernel.dates import MONTHS, SchoolYear, parse_date
from app.kernel.errors import InvalidInput
from app.kernel.words import fold
from app.plans.draft import EventDraft
from app.plans.events import store_event
from app.plans.rules import WHOLE_YEAR

FIRST_MONTH = 8
_BETWEEN = re.compile(r"\s*[-–—]\s*")
_MONTH = re.compile(r"([а-я]+)\s*(\d{4})?\s*(?:г\.?|года?)?")

Term = tuple[date | None, date | None, str]


@dataclass
class EventLine:
    """A row of the table; ``when`` is the term as people write it in plans."""

    title: str = ""
    direction: str | None = None
    when: str = ""
    place: str = ""
    responsible: str = ""
    expected_result: str = ""


@dataclass
class EventsDraft:
    """Rows of a table for one plan; the direction serves the rows without one, the participants serve all."""

    plan_id: int | None = None
    school_year: int = 0
    direction: str | None = None
    participants: list[int] = field(default_factory=list)
    rows: list[EventLine] = field(default_factory=list)

    def problems(self) -> dict[str, str]:
        """Return what has to be corrected, by row and field: «rows.2.title»."""
        if not self.rows:
            return {"rows": "Вставьте строки из Excel или внесите их здесь."}
        return {
            _place(number, name): sentence
            for number, row in enumerate(self.rows)
            for name, sentence in self.event(row).problems().items()
        }

    def event(self, row: EventLine) -> EventDraft:
        """Return the event a row stands for."""
        starts_on, ends_on, term = read_term(row.when, self.school_year)
        return EventDraft(
            plan_id=self.plan_id,
            direction=row.direction or self.direction or "",
            title=row.title,
            starts_on=starts_on,
            ends_on=ends_on,
            term=term,
            place=row.place,
            responsible=row.responsible,
            expected_result=row.expected_result,
            participants=list(self.participants),
        )


def read_term(text: str, school_year: int) -> Term:
    """Read a term: a day, two days, a month («сентябрь»), several months; other words stay words."""
    words = text.strip()
    if not words or fold(words) == fold(WHOLE_YEAR):
        return None, None, ""
    if (day := _day(words)) is not None:
        return day, None, ""
    if (month := _month(words, school_year)) is not None:
        return *month, ""
    parts = _BETWEEN.split(words)
    if len(parts) == 2:
        first, last = (_day(part) for part in parts)
        if first is not None and last is not None:
            return first, last, ""
        opens, closes = (_month(part, school_year) for part in parts)
        if opens is not None and closes is not None and opens[0] <= closes[1]:
            return opens[0], closes[1], ""
    return None, None, words


def save_events(db: Database, draft: EventsDraft) -> int:
    """Make the events of all rows in one deed; return how many they are."""
    if problems := draft.problems():
        raise InvalidInput(problems)
    with db.changing("Внесение мероприятий из таблицы") as session:
        for number, row in enumerate(draft.rows):
            try:
                store_event(session, draft.event(row), db.today())
            except InvalidInput as error:
                named = {_place(number, name): text for name, text in error.problems.items()}
                raise InvalidInput(named) from error
    return len(draft.rows)


def _place(number: int, name: str) -> str:
    """Name the cell where a problem of an event is seen."""
    return f"rows.{number}.{'when' if name in ('starts_on', 'ends_on', 'term') else name}"


def _day(text: str) -> date | None:
    try:
        return parse_date(text)
    except ValueError:
        return None


def _month(text: str, school_year: int) -> tuple[date, date] | None:
    """Return the first and the last day of a month; without a year it is that of the school year."""
    found = _MONTH.fullmatch(fold(text))
    names = [fold(name) for name in MONTHS]
    if found is None or found[1] not in names:
        return None
    month = names.index(found[1]) + 1
    opens = SchoolYear(school_year).start
    year = int(found[2]) if found[2] else opens + (month < FIRST_MONTH)
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])
