"""Order that changes an act (приказ о внесении изменений)."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.papers.kinds.orders.about_act import LAWFULNESS, about_act, act_in_heading, ground, values_about_act
from app.papers.paper import Paper, Request
from app.papers.question import Question, QuestionKind
from app.papers.values.acts import ACT_QUESTIONS, staff_proposal
from app.papers.values.documents import is_act_in_force
from models.document import Relation

_CHANGES = "пункт ______ изложить в следующей редакции: «____________________»"


def _values(session: Session, request: Request) -> dict[str, Any]:
    return {
        **values_about_act(session, request),
        "изменения": _changes(request),
    }


def _changes(request: Request) -> list[str]:
    typed = str(request.answers.get("изменения", "") or _CHANGES)
    return [line.strip() for line in typed.splitlines() if line.strip()] or [_CHANGES]


def _proposal(session: Session, _document_id: int, _today: date) -> dict[str, Any]:
    return {**staff_proposal(session), "основание": LAWFULNESS, "изменения": _CHANGES}


def _heading(session: Session, request: Request) -> str:
    what = "изменения" if len(_changes(request)) == 1 else "изменений"
    return f"О внесении {what} в {act_in_heading(session, request).accusative}"


AMEND_ORDER = Paper(
    name="amend_order",
    template="orders/amend_order",
    title="Приказ о внесении изменений",
    subject="document",
    values=_values,
    group="Приказы",
    suits=is_act_in_force,
    registration=about_act(Relation.AMENDS, _heading),
    questions=(
        ground(),
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
