"""Order by which an act loses its force (приказ о признании утратившим силу)."""

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


def _proposal(session: Session, _document_id: int, _today: date) -> dict[str, Any]:
    return {**staff_proposal(session), "основание": LAWFULNESS}


def _heading(session: Session, request: Request) -> str:
    return f"О признании утратившим силу {act_in_heading(session, request).genitive}"


REPEAL_ORDER = Paper(
    name="repeal_order",
    template="orders/repeal_order",
    title="Приказ о признании утратившим силу",
    subject="document",
    values=values_about_act,
    group="Приказы",
    suits=is_act_in_force,
    registration=about_act(Relation.REPEALS, _heading),
    questions=(
        ground(),
        Question("с_какого_дня", "Утрачивает силу с", QuestionKind.DATE, hint="Пусто — со дня подписания."),
        *ACT_QUESTIONS,
    ),
    proposal=_proposal,
)
