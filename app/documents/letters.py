"""Letters that come in: registered with their sender, a term for the answer and the resolution."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session, aliased

from app.documents.draft import DocumentDraft
from app.documents.files import keeping_files
from app.documents.registration import attach_file, store_registered
from app.kernel.database import Database
from app.kernel.folder import OfficeFolder
from models.document import IN_FORCE, Document, DocumentLink, DocumentState, Relation
from models.journal import Journal

INCOMING = "incoming"


def register_incoming(db: Database, folder: OfficeFolder, draft: DocumentDraft, scan: Path | None = None) -> int:
    """Give a letter that came in our number and keep its scan; return the document's id.

    The resolution of the head is an assignment of the draft without a point. The sender stands for the issuer.

    Raises:
        InvalidInput: something has to be corrected.
        Conflict: the number is another document's.
        Unavailable: the scan cannot be read or stored; nothing is saved then.
    """
    draft.journal = INCOMING
    draft.type = draft.type or "letter"
    draft.issuer = draft.issuer.strip() or draft.correspondent.strip()
    with keeping_files(folder.path) as keeper, db.changing("Регистрация входящего документа") as session:
        document = store_registered(session, draft)
        if scan is not None:
            attach_file(keeper, folder, session, document, scan, db)
        session.flush()
        return document.id


@dataclass(frozen=True)
class AwaitedAnswer:
    """A letter that waits for our answer."""

    id: int
    number: str
    dated: date | None
    heading: str
    correspondent: str
    executor: str
    due: date


def awaited_answers(session: Session) -> list[AwaitedAnswer]:
    """Return the letters with a term that nobody has answered, the nearest term first.

    A letter is answered by a registered document linked with «ответ на», or when it is marked as done.
    """
    query = (
        select(
            Document.id,
            Document.number,
            Document.dated,
            Document.heading,
            Document.correspondent,
            Document.executor,
            Document.answer_due,
        )
        .join(Journal, Journal.id == Document.journal_id)
        .where(
            Journal.code == INCOMING,
            Document.answer_due.is_not(None),
            Document.archived_at.is_(None),
            Document.state.in_(IN_FORCE - {DocumentState.DONE, DocumentState.FILED}),
            ~_answered(),
        )
        .order_by(Document.answer_due, Document.id)
    )
    return [
        AwaitedAnswer(one, number or "", dated, heading, sender, executor, due)
        for one, number, dated, heading, sender, executor, due in session.execute(query).tuples()
        if due is not None
    ]


def is_answered(session: Session, document: Document) -> bool:
    """Tell whether a letter that came in has been answered by a document in force."""
    came_in = document.journal is not None and document.journal.code == INCOMING
    return came_in and session.scalar(select(_answered()).where(Document.id == document.id)) is True


def _answered() -> ColumnElement[bool]:
    """Say in a query that a document in force answers this one."""
    answer = aliased(Document)
    return (
        select(DocumentLink.id)
        .join(answer, answer.id == DocumentLink.document_id)
        .where(
            DocumentLink.subject_kind == Document.kind,
            DocumentLink.subject_id == Document.id,
            DocumentLink.relation == Relation.ANSWERS,
            answer.state.in_(IN_FORCE),
        )
        .exists()
    )
