"""Order that changes an act (приказ о внесении изменений)."""

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
_CHANGES = "пункт ______ изложить в следующей редакции: «____________________»"


def _values(session: Session, request: Request) -> dict[str, Any]:
    return {
        **act_values(session, request),
        "акт": document_words(session, the_document(session, request.subject_id)),
        "изменения": _changes(request),
    }


def _changes(request: Request) -> list[str]:
    typed = str(request.answers.get("изменения", "") or _CHANGES)
    return [line.strip() for line in typed.splitlines() if line.strip()] or [_CHANGES]


def _proposal(session: Session, _document_id: int, _today: date) -> dict[str, Any]:
    return {**staff_proposal(session), "основание": _REASON, "изменения": _CHANGES}


def _heading(session: Session, request: Request) -> str:
    words = document_words(session, the_document(session, request.subject_id))
    what = "изменения" if len(_changes(request)) == 1 else "изменений"
    return f"О внесении {what} в {words['без_заголовка'].accusative}"


AMEND_ORDER = Paper(
    name="amend_order",
    template="orders/amend_order",
    title="Приказ о внесении изменений",
    subject="document",
    values=_values,
    group="Приказы",
    suits=is_act_in_force,
    registration=Registration(
        type="order", journal=ACTS, heading=_heading, single=False, relation=Relation.AMENDS.value
    ),
    questions=(
        Question("основание", "Основание", QuestionKind.TEXT, hint="В целях …, В связи с …", required=True),
        Question(
            "изменения",
            "Изменения, каждое с новой строки",
            QuestionKind.TEXT,
            hint="в пункте 3 слова «…» заменить словами «…»",
            required=True,
        ),
        *ACT_QUESTIONS,
    ),
    proposal=_proposal,
)
