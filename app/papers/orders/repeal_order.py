"""Order by which an act loses its force (приказ о признании утратившим силу)."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.papers.paper import ACTS, Paper, Registration, Request
from app.papers.question import Question, QuestionKind
from app.papers.values.acts import ACT_QUESTIONS, act_values, staff_proposal
from app.papers.values.documents import document_words, is_act_in_force, the_document
from models.document import Relation

_REASON = "В целях приведения муниципальных правовых актов в соответствие с законодательством Российской Федерации"


def _values(session: Session, request: Request) -> dict[str, Any]:
    return {
        **act_values(session, request),
        "акт": document_words(session, the_document(session, request.subject_id)),
    }


def _proposal(session: Session, _document_id: int, _today: date) -> dict[str, Any]:
    return {**staff_proposal(session), "основание": _REASON}


def _heading(session: Session, request: Request) -> str:
    words = document_words(session, the_document(session, request.subject_id))
    return f"О признании утратившим силу {words['без_заголовка'].genitive}"


REPEAL_ORDER = Paper(
    name="repeal_order",
    template="orders/repeal_order",
    title="Приказ о признании утратившим силу",
    subject="document",
    values=_values,
    group="Приказы",
    suits=is_act_in_force,
    registration=Registration(
        type="order", journal=ACTS, heading=_heading, single=False, relation=Relation.REPEALS.value
    ),
    questions=(
        Question("основание", "Основание", QuestionKind.TEXT, hint="В целях …, В связи с …", required=True),
        Question("с_какого_дня", "Утрачивает силу с", QuestionKind.DATE, hint="Пусто — со дня подписания."),
        *ACT_QUESTIONS,
    ),
    proposal=_proposal,
)
