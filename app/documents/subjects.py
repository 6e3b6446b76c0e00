"""The documents of one record: what a district, a contract, a meeting has to show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from models.document import IN_FORCE, Document, DocumentLink, DocumentState


@dataclass(frozen=True)
class DocumentLine:
    """A document on the card of what it is about."""

    id: int
    type: str
    number: str
    dated: date | None
    heading: str
    state: DocumentState
    role: str
    paper: str
    file: str


def documents_of(
    session: Session, subject_kind: str, subject_id: int, *conditions: ColumnElement[bool]
) -> list[DocumentLine]:
    """Return the documents about a record, of all or of those that fit, the latest first; no archived ones."""
    query = (
        select(
            Document.id,
            Document.type,
            func.coalesce(Document.number, ""),
            Document.dated,
            Document.heading,
            Document.state,
            DocumentLink.role,
            Document.paper,
            Document.file,
        )
        .join(DocumentLink, DocumentLink.document_id == Document.id)
        .where(
            DocumentLink.subject_kind == subject_kind,
            DocumentLink.subject_id == subject_id,
            Document.archived_at.is_(None),
            *conditions,
        )
    )
    lines = {values[0]: DocumentLine(*values) for values in session.execute(query).tuples()}
    return sorted(lines.values(), key=lambda line: (line.dated or date.max, line.id), reverse=True)


def registered_paper(
    session: Session, paper: str, subject_kind: str, subject_id: int, role: str = ""
) -> DocumentLine | None:
    """Return the document that a printed form of a record has become: its number and date go on later prints.

    With a role, a document that was issued before the program and stands in this role serves where there is no other.
    """
    fits = Document.paper == paper
    if role:
        fits |= DocumentLink.role == role
    found = documents_of(session, subject_kind, subject_id, fits, Document.state.in_(IN_FORCE))
    return next((one for one in found if one.paper == paper), found[0] if found else None)
