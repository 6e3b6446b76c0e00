"""The card of a document: everything that is known of it, for reading."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from app.kernel.database import Database
from app.kernel.dates import short_date
from app.kernel.records import fetch
from app.office import title_of, titles_of
from models.document import Document, DocumentState


@dataclass(frozen=True)
class AttachmentLine:
    """A scan or another file; ``file`` is relative to the office folder."""

    id: int
    title: str
    file: str
    sha256: str
    added_at: datetime


@dataclass(frozen=True)
class LinkLine:
    """What the document is about; ``role`` is the code, ``role_title`` its words."""

    subject_kind: str
    subject_id: int
    role: str
    role_title: str


@dataclass(frozen=True)
class DocumentCard:
    """What the card shows."""

    id: int
    archived: bool
    type: str
    type_title: str
    number: str
    dated: date | None
    heading: str
    issuer: str
    journal: str
    journal_title: str
    state: DocumentState
    paper: str
    file: str
    note: str
    links: tuple[LinkLine, ...]
    attachments: tuple[AttachmentLine, ...]

    @property
    def title(self) -> str:
        """What the card is headed by: «Приказ № 71 от 01.09.2026», «Проект приказа» without a number."""
        kind = self.type_title[:1].upper() + self.type_title[1:]
        if not self.number:
            return f"{kind} (проект)"
        return f"{kind} № {self.number} от {short_date(self.dated)}"


def document_card(db: Database, document_id: int) -> DocumentCard:
    """Return the card of a document.

    Raises:
        NotFound: there is no such document.
    """
    with db.reading() as session:
        document = fetch(session, Document, document_id)
        roles = titles_of(session, "regulating_documents")
        return DocumentCard(
            id=document.id,
            archived=document.archived_at is not None,
            type=document.type,
            type_title=title_of(session, "document_kinds", document.type),
            number=document.number or "",
            dated=document.dated,
            heading=document.heading,
            issuer=document.issuer,
            journal=document.journal.code if document.journal else "",
            journal_title=document.journal.title if document.journal else "",
            state=document.state,
            paper=document.paper,
            file=document.file,
            note=document.note,
            links=tuple(
                LinkLine(one.subject_kind, one.subject_id, one.role, roles.get(one.role, one.role))
                for one in document.links
            ),
            attachments=tuple(
                AttachmentLine(one.id, one.title, one.file, one.sha256, one.added_at) for one in document.attachments
            ),
        )
