"""Letter that asks an organisation for information (запрос)."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.papers.paper import Paper, Registration, Request
from app.papers.question import Question, QuestionKind
from app.papers.values.acts import typed_heading
from app.papers.values.letters import (
    HEADING,
    LETTER_QUESTIONS,
    letter_proposal,
    letter_values,
    lines_of,
    the_school,
)
from app.papers.values.terms import working_day

_HEADING = "О представлении сведений"
_REASON = "В целях обновления карты ресурсов школьного округа"
_ASKED = (
    "перечень ресурсов, предоставляемых для совместного использования, с указанием времени и условий",
    "перечень потребностей в кадрах, оборудовании и помещениях",
    "фамилию, имя, отчество и телефон ответственного за сетевое взаимодействие",
)
_DAYS = 14


def _proposal(session: Session, organisation_id: int, today: date) -> dict[str, Any]:
    return {
        **letter_proposal(session, the_school(session, organisation_id), today),
        "заголовок": _HEADING,
        "основание": _REASON,
        "сведения": "\n".join(_ASKED),
        "срок": working_day(today, _DAYS),
    }


def _values(session: Session, request: Request) -> dict[str, Any]:
    return {**letter_values(session, request), "сведения": lines_of(request.answers["сведения"])}


REQUEST_LETTER = Paper(
    name="request_letter",
    template="letters/request_letter",
    title="Запрос",
    subject="organisation",
    values=_values,
    group="Письма",
    registration=Registration(
        type="letter",
        journal="outgoing",
        heading=typed_heading,
        single=False,
    ),
    questions=(
        HEADING,
        Question("основание", "Основание", hint="В целях …, В соответствии с …"),
        Question("сведения", "Что представить, каждое с новой строки", QuestionKind.TEXT, required=True),
        Question("срок", "Срок", QuestionKind.DATE),
        *LETTER_QUESTIONS,
    ),
    proposal=_proposal,
)
