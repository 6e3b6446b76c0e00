"""Order that revokes an act (приказ об отмене): the act is taken as one that should not have been issued."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.papers.paper import ACTS, Paper, Registration, Request
from app.papers.question import Question, QuestionKind
from app.papers.values.acts import ACT_QUESTIONS, act_values, staff_proposal
from app.papers.values.documents import document_words, is_act_in_force, the_document
from models.document import Relation


def _values(session: Session, request: Request) -> dict[str, Any]:
    return {
        **act_values(session, request),
        "акт": document_words(session, the_document(session, request.subject_id)),
    }


def _proposal(session: Session, document_id: int, _today: date) -> dict[str, Any]:
    kind = document_words(session, the_document(session, document_id))["вид"]
    return {
        **staff_proposal(session),
        "основание": f"В связи с изменением обстоятельств, послуживших основанием для издания {kind.genitive}",
    }


def _heading(session: Session, request: Request) -> str:
    words = document_words(session, the_document(session, request.subject_id))
    return f"Об отмене {words['без_заголовка'].genitive}"


REVOKE_ORDER = Paper(
    name="revoke_order",
    template="orders/revoke_order",
    title="Приказ об отмене",
    subject="document",
    values=_values,
    group="Приказы",
    suits=is_act_in_force,
    registration=Registration(
        type="order", journal=ACTS, heading=_heading, single=False, relation=Relation.REVOKES.value
    ),
    questions=(
        Question("основание", "Основание", QuestionKind.TEXT, hint="В связи с …", required=True),
        *ACT_QUESTIONS,
    ),
    proposal=_proposal,
)
