"""What the orders about another act share: the words about that act, the link with it, the usual ground."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy.orm import Session

from app.papers.engine.text.forms import Forms
from app.papers.paper import ACTS, Registration, Request
from app.papers.question import Question, QuestionKind
from app.papers.values.acts import act_values
from app.papers.values.documents import document_words, the_document
from models.document import Relation

LAWFULNESS = "В целях приведения муниципальных правовых актов в соответствие с законодательством Российской Федерации"
"""The usual reason why an act is changed or loses its force."""


def values_about_act(session: Session, request: Request) -> dict[str, Any]:
    """Return what every act knows, and «акт»: the one it is about."""
    return {
        **act_values(session, request),
        "акт": document_words(session, the_document(session, request.subject_id)),
    }


def act_in_heading(session: Session, request: Request) -> Forms:
    """Return how a heading names the act, in cases: without its own heading."""
    return document_words(session, the_document(session, request.subject_id))["без_заголовка"]


def about_act(relation: Relation, heading: Callable[[Session, Request], str]) -> Registration:
    """Register an order that does this to the act it is about; one act may be changed many times."""
    return Registration(type="order", journal=ACTS, heading=heading, single=False, relation=relation.value)


def ground(hint: str = "В целях …, В связи с …") -> Question:
    """Ask why the order is issued."""
    return Question("основание", "Основание", QuestionKind.TEXT, hint=hint, required=True)
