"""Acts that name a former head: one in force stays as it was signed, a draft is mended."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.impact.lines import ImpactGroup, ImpactLine
from app.impact.mention import Mention
from app.kernel.dates import short_date
from models.document import IN_FORCE, UNREGISTERED, Document

ACTS = ("order", "resolution", "regulation", "plan", "other")
"""Codes of «Виды документов» that appoint and oblige; minutes and letters tell of their own day."""
IN_FORCE_ADVICE = (
    "Документ в силе и остаётся таким, каким подписан. Если он назначает лично прежнего руководителя (состав совета, "
    "ответственный), издайте приказ о внесении изменений."
)
DRAFT_ADVICE = "Это проект: замените фамилию до регистрации."


def document_lines(session: Session, mention: Mention) -> Iterator[ImpactLine]:
    """Yield the acts in force and the drafts whose text names the former head."""
    query = (
        select(Document, Document.frozen, Document.answers)
        .where(
            Document.archived_at.is_(None),
            Document.type.in_(ACTS),
            Document.state.in_(IN_FORCE | UNREGISTERED),
            Document.frozen.contains(mention.stem, autoescape=True)
            | Document.answers.contains(mention.stem, autoescape=True),
        )
        .order_by(Document.dated.desc(), Document.id.desc())
    )
    for document, frozen, answers in session.execute(query).tuples():
        draft = document.state in UNREGISTERED
        if not mention.is_in(answers if draft else frozen):
            continue
        words = document.state.label
        if document.dated and not draft:
            words = f"{words}, от {short_date(document.dated)}"
        advice = DRAFT_ADVICE if draft else IN_FORCE_ADVICE
        yield ImpactLine(Document.kind, document.id, document.caption(), words, advice, ImpactGroup.DOCUMENTS)
