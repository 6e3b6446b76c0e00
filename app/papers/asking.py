"""Asking: what the form of a paper asks, what can be chosen, what is proposed; and what is wrong with the answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from app.kernel.database import Database
from app.papers.paper import Paper
from app.papers.question import Answers, Question
from models.document import UNREGISTERED, Document, DocumentLink


@dataclass(frozen=True)
class Asked:
    """A question with the options of this record and the answer that stands in its field to begin with."""

    question: Question
    options: Sequence[tuple[str, str]]
    answer: Any


def asked(db: Database, paper: Paper, subject_id: int, answers: Answers | None = None) -> tuple[Asked, ...]:
    """Return what the form of a paper about a record asks; earlier answers stand in place of what is proposed."""
    if not paper.questions:
        return ()
    with db.reading() as session:
        known = paper.answered(session, subject_id, db.today(), answers or {})
        return tuple(
            Asked(one, tuple(one.options(session, subject_id)) if one.options else (), known[one.name])
            for one in paper.questions
        )


def answer_problems(paper: Paper, answers: Answers) -> dict[str, str]:
    """Return what has to be answered yet, by the name of the question; an open question does not hinder a draft."""
    return {
        one.name: f"Заполните поле «{one.title}»."
        for one in paper.questions
        if one.required and answers.get(one.name) in (None, "", (), [])
    }


def stored_draft(db: Database, paper: Paper, subject_id: int) -> int | None:
    """Return the draft that has been begun of a paper a record has only one of; it is gone on with, not begun anew."""
    if paper.registration is None or not paper.registration.single:
        return None
    query = (
        select(Document.id)
        .join(DocumentLink, DocumentLink.document_id == Document.id)
        .where(
            Document.paper == paper.name,
            Document.state.in_(UNREGISTERED),
            Document.archived_at.is_(None),
            DocumentLink.subject_kind == paper.subject,
            DocumentLink.subject_id == subject_id,
        )
        .order_by(Document.id.desc())
    )
    with db.reading() as session:
        return session.scalars(query).first()
