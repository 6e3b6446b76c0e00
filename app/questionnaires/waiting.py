"""What questionnaires wait for: answers that are overdue or due soon."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.waiting import Waiting, is_near, urgency
from app.kernel.words import counted, sort_key
from app.questionnaires.standing import accepted
from models.questionnaire import Questionnaire, QuestionnaireSheet
from models.school import Organisation

_NAMED = 3


def waiting(session: Session, today: date) -> list[Waiting]:
    """Return a line for each questionnaire that has not been answered by all, from a month before its term."""
    query = (
        select(
            Questionnaire.id, Questionnaire.title, Questionnaire.due_on, Organisation.short_name, Organisation.full_name
        )
        .join(QuestionnaireSheet, QuestionnaireSheet.questionnaire_id == Questionnaire.id)
        .join(Organisation, Organisation.id == QuestionnaireSheet.organisation_id)
        .where(Questionnaire.archived_at.is_(None), Questionnaire.due_on.is_not(None), ~accepted())
    )
    found: dict[tuple[int, str, date], list[str]] = {}
    for key, title, due, short, full in session.execute(query).tuples():
        if due is not None and (due < today or is_near(due, today)):
            found.setdefault((key, title, due), []).append(short or full)
    return [
        Waiting(Questionnaire.kind, key, _words(title, len(names)), _names(names), due, urgency(due, today))
        for (key, title, due), names in sorted(found.items(), key=lambda one: (one[0][2], one[0][0]))
    ]


def _words(title: str, schools: int) -> str:
    return f"Опросный лист «{title}»: нет ответа от {counted(schools, 'школы', 'школ', 'школ')}"


def _names(names: Sequence[str]) -> str:
    ordered = sorted(names, key=sort_key)
    rest = len(ordered) - _NAMED
    return ", ".join(ordered[:_NAMED]) + (f" и ещё {rest}" if rest > 0 else "")
