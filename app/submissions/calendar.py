"""The calendar of a school year: every term of every report in order, with the mark of what has been sent."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.dates import SchoolYear, short_date
from app.kernel.words import sort_key
from app.submissions.register import SubmissionRow, rows_of
from app.submissions.rules import day_off, terms_of_school_year
from models.submission import SubmissionSent


@dataclass(frozen=True)
class CalendarLine:
    """A term of a report; ``sent_on`` and ``number`` are empty until it is met."""

    row: SubmissionRow
    due_on: date
    sent_on: date | None
    number: str

    @property
    def day_off(self) -> str:
        """Say that the term falls on a day off: «суббота»."""
        return day_off(self.due_on)

    @property
    def sent_words(self) -> str:
        """Say when it was sent: «24.10.2026, исх. № 45»."""
        return ", ".join(filter(None, (short_date(self.sent_on), f"исх. № {self.number}" if self.number else "")))


def calendar_of(session: Session, year: SchoolYear, today: date) -> list[CalendarLine]:
    """Return the terms of a school year, also those from before somebody began to watch them; no archived reports."""
    marks: dict[int, list[SubmissionSent]] = {}
    for mark in session.scalars(select(SubmissionSent)):
        marks.setdefault(mark.submission_id, []).append(mark)
    found: list[CalendarLine] = []
    for row in rows_of(session, today):
        if row.archived:
            continue
        schedule = replace(row.schedule, valid_from=date.min)
        met = {schedule.period(mark.due_on): mark for mark in marks.get(row.id, [])}
        for term in terms_of_school_year(schedule, year):
            mark = met.get(schedule.period(term))
            found.append(CalendarLine(row, term, mark.sent_on if mark else None, mark.number if mark else ""))
    return sorted(found, key=lambda line: (line.due_on, sort_key(line.row.title), line.row.id))
