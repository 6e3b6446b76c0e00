"""Agenda of a council's meeting (повестка дня) with the invitation."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from app.papers.paper import Paper, Request
from app.papers.values.meetings import meeting_values, the_meeting


def _values(session: Session, request: Request) -> dict[str, Any]:
    return meeting_values(session, the_meeting(session, request.subject_id))


COUNCIL_AGENDA = Paper(
    name="council_agenda",
    template="councils/agenda",
    title="Повестка дня заседания совета",
    subject="meeting",
    values=_values,
    group="Совет",
)
