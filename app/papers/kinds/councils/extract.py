"""Extract from the minutes of a council (выписка из протокола): the chosen decisions with their questions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.kernel.words import shortened
from app.papers.paper import Paper, Request
from app.papers.question import Question, QuestionKind
from app.papers.values.meetings import meeting_values, the_meeting

_LONGEST = 80


def _options(session: Session, meeting_id: int) -> Sequence[tuple[str, str]]:
    """List the decisions of the meeting as they are numbered in the minutes."""
    values = meeting_values(session, the_meeting(session, meeting_id))
    return [
        (str(one["id"]), shortened(f"{one['номер']} {one['текст']}", _LONGEST))
        for item in values["вопросы"]
        for one in item["решения"]
    ]


def _all_decisions(session: Session, meeting_id: int, _today: date) -> dict[str, Any]:
    return {"решения": [code for code, _ in _options(session, meeting_id)]}


def _values(session: Session, request: Request) -> dict[str, Any]:
    values = meeting_values(session, the_meeting(session, request.subject_id))
    chosen = {str(code) for code in request.answers["решения"]}
    kept = [
        {**item, "решения": [one for one in item["решения"] if str(one["id"]) in chosen]} for item in values["вопросы"]
    ]
    return {**values, "вопросы": [item for item in kept if item["решения"]], "сегодня": request.today}


MINUTES_EXTRACT = Paper(
    name="minutes_extract",
    template="councils/extract",
    title="Выписка из протокола заседания совета",
    subject="meeting",
    values=_values,
    group="Совет",
    suits=lambda session, meeting_id: bool(_options(session, meeting_id)),
    questions=(
        Question("решения", "Какие решения войдут в выписку", QuestionKind.CHOICES, required=True, options=_options),
        Question("куда", "Куда представляется выписка", hint="Например: для представления в бухгалтерию"),
    ),
    proposal=_all_decisions,
)
