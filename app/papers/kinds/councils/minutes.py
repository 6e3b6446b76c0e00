"""Minutes of a council's meeting (протокол заседания), in full and in short."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from app.papers.paper import Paper, Registration, Request
from app.papers.values.cards import MEETING_CARD
from app.papers.values.meetings import meeting_values, present_table, the_meeting


def _values(session: Session, request: Request) -> dict[str, Any]:
    values = meeting_values(session, the_meeting(session, request.subject_id))
    number = request.number or values["заседание"]["номер"]
    values["заседание"] = {**values["заседание"], "номер": number}
    return {**values, "таблицы": {"присутствующие": present_table(values["присутствуют"])}}


def _heading(session: Session, request: Request) -> str:
    """Name the meeting by its first question, as the register of minutes does."""
    meeting = the_meeting(session, request.subject_id)
    questions = [item.title.strip().rstrip(".") for item in meeting.agenda]
    more = " и другие вопросы" if len(questions) > 1 else ""
    return f"{questions[0]}{more}" if questions else "О работе совета школьного округа"


COUNCIL_MINUTES = Paper(
    name="council_minutes",
    template="councils/minutes",
    title="Протокол заседания совета",
    subject="meeting",
    values=_values,
    group="Совет",
    registration=Registration(
        type="minutes",
        journal="minutes",
        heading=_heading,
        district=lambda session, meeting_id: the_meeting(session, meeting_id).council.district_id,
        card=MEETING_CARD,
    ),
)

COUNCIL_MINUTES_SHORT = Paper(
    name="council_minutes_short",
    template="councils/minutes_short",
    title="Протокол заседания совета (краткий)",
    subject="meeting",
    values=_values,
    group="Совет",
)
