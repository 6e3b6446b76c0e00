"""What councils wait for: meetings of the week, minutes not written, decisions not carried out."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.councils.register import council_name
from app.kernel.dates import short_date
from app.kernel.waiting import LONGEST, Urgency, Waiting, end_of_week, urgency
from app.kernel.words import shortened
from models.council import Council, Decision, Meeting, MeetingState
from models.district import SchoolDistrict


def waiting(session: Session, today: date) -> list[Waiting]:
    """Return the planned meetings up to the end of the week, and the overdue decisions."""
    return [*_meetings(session, today), *_decisions(session, today)]


def _meetings(session: Session, today: date) -> list[Waiting]:
    query = (
        select(Meeting.id, Meeting.number, Meeting.held_on, Council.type, SchoolDistrict.name)
        .join(Council, Council.id == Meeting.council_id)
        .join(SchoolDistrict, SchoolDistrict.id == Council.district_id)
        .where(
            Meeting.archived_at.is_(None),
            Meeting.state == MeetingState.PLANNED,
            Meeting.held_on <= end_of_week(today),
        )
        .order_by(Meeting.held_on)
    )
    found: list[Waiting] = []
    for one, number, held_on, kind, district in session.execute(query).tuples():
        name = f"Заседание №\N{NO-BREAK SPACE}{number}" if number else "Заседание"
        if held_on < today:
            name = f"{name} было назначено на {short_date(held_on)}: внесите явку и решения"
        found.append(Waiting(Meeting.kind, one, name, council_name(kind, district), held_on, urgency(held_on, today)))
    return found


def _decisions(session: Session, today: date) -> list[Waiting]:
    query = (
        select(Meeting.id, Decision.text, Decision.responsible, Decision.due_on, Council.type, SchoolDistrict.name)
        .join(Meeting, Meeting.id == Decision.meeting_id)
        .join(Council, Council.id == Meeting.council_id)
        .join(SchoolDistrict, SchoolDistrict.id == Council.district_id)
        .where(
            Meeting.archived_at.is_(None),
            Meeting.state == MeetingState.HELD,
            Decision.done_on.is_(None),
            Decision.due_on < today,
        )
        .order_by(Decision.due_on, Decision.id)
    )
    return [
        Waiting(
            Meeting.kind,
            one,
            f"Решение совета не исполнено: {shortened(text, LONGEST)}",
            responsible or council_name(kind, district),
            due_on,
            Urgency.LATE,
        )
        for one, text, responsible, due_on, kind, district in session.execute(query).tuples()
    ]
