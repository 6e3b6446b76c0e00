"""The records that papers are about, and the documents that papers about them have become."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from app.kernel.database import Database
from app.kernel.errors import NotFound
from app.papers.catalogue import papers_for
from app.papers.known import known_document
from app.papers.paper import Paper
from models.base import Record
from models.contract import Contract
from models.council import Council, Meeting
from models.district import SchoolDistrict
from models.document import Document
from models.journal import Journal
from models.office import Office
from models.plan import Plan, PlanEvent
from models.questionnaire import Questionnaire
from models.school import Organisation

SUBJECTS: dict[str, type[Record]] = {
    model.kind: model
    for model in (
        SchoolDistrict,
        Contract,
        Council,
        Meeting,
        Plan,
        PlanEvent,
        Organisation,
        Office,
        Document,
        Journal,
        Questionnaire,
    )
}
"""Every kind of record that something is printed about."""


@dataclass(frozen=True)
class Issued:
    """The document that a paper has become."""

    id: int
    number: str
    dated: date | None


def issued(db: Database, paper: Paper, subject_id: int) -> Issued | None:
    """Return the document that this paper about this record has become, or that was issued before the program."""
    with db.reading() as session:
        found = known_document(session, paper, subject_id)
        return None if found is None else Issued(found.id, found.number, found.dated)


def papers_about(db: Database, subject_kind: str, subject_id: int) -> tuple[Paper, ...]:
    """Return the papers that suit a record, in the order of the menu."""
    with db.reading() as session:
        return tuple(paper for paper in papers_for(subject_kind) if paper.suits(session, subject_id))


def latest_subject(db: Database, paper: Paper) -> int:
    """Return the newest record that a paper suits.

    Raises:
        NotFound: there is none.
    """
    model = SUBJECTS[paper.subject]
    with db.reading() as session:
        query = select(model.id).where(model.archived_at.is_(None)).order_by(model.id.desc())
        found = next((one for one in session.scalars(query) if paper.suits(session, one)), None)
    if found is None:
        raise NotFound(f"Нет записи, о которой печатается «{paper.title}». Ничего не напечатано. Сначала добавьте её.")
    return found
