"""Order that revokes an act (приказ об отмене): the act is taken as one that should not have been issued."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.papers.kinds.orders.about_act import about_act, act_in_heading, ground, values_about_act
from app.papers.paper import Paper, Request
from app.papers.values.acts import ACT_QUESTIONS, staff_proposal
from app.papers.values.documents import document_words, is_act_in_force, the_document
from models.document import Relation


def _proposal(session: Session, document_id: int, _today: date) -> dict[str, Any]:
    kind = document_words(session, the_document(session, document_id))["вид"]
    return {
        **staff_proposal(session),
        "основание": f"В связи с изменением обстоятельств, послуживших основанием для издания {kind.genitive}",
    }


def _heading(session: Session, request: Request) -> str:
    return f"Об отмене {act_in_heading(session, request).genitive}"


REVOKE_ORDER = Paper(
    name="revoke_order",
    template="orders/revoke_order",
    title="Приказ об отмене",
    subject="document",
    values=values_about_act,
    group="Приказы",
    suits=is_act_in_force,
    registration=about_act(Relation.REVOKES, _heading),
    questions=(
        ground(hint="В связи с …"),
        *ACT_QUESTIONS,
    ),
    proposal=_proposal,
)
