"""Minutes of a council's meeting (протокол заседания), in full and in short."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from app.papers.paper import Paper, Request
from app.papers.values.meetings import meeting_values, present_table, the_meeting


def _values(session: Session, request: Request) -> dict[str, Any]:
    values = meeting_values(session, the_meeting(session, request.subject_id))
    return {**values, "таблицы": {"присутствующие": present_table(values["присутствуют"])}}


COUNCIL_MINUTES = Paper(
    name="council_minutes",
    template="councils/minutes",
    title="Протокол заседания совета",
    subject="meeting",
    values=_values,
    group="Совет",
)

COUNCIL_MINUTES_SHORT = Paper(
    name="council_minutes_short",
    template="councils/minutes_short",
    title="Протокол заседания совета (краткий)",
    subject="meeting",
    values=_values,
    group="Совет",
)
