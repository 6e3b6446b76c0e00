"""The register of documents, and the documents of one subject."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from app.kernel.columns import Column, Register, Tone
from app.kernel.database import Database
from app.kernel.values import Kind
from app.kernel.words import sort_key
from models.document import Attachment, Document, DocumentLink, DocumentState, Journal
from models.reference import ReferenceItem

TONES = {
    DocumentState.DRAFT: Tone.WAIT,
    DocumentState.REGISTERED: Tone.DONE,
    DocumentState.CANCELLED: Tone.NEUTRAL,
}


@dataclass(frozen=True)
class DocumentRow:
    """A line of the register; ``type`` is the code, ``type_title`` the words of the reference book."""

    id: int
    archived: bool
    type: str
    type_title: str
    number: str
    dated: date | None
    heading: str
    issuer: str
    journal: str
    state: DocumentState
    paper: str
    file: str
    note: str
    scans: int


def _query() -> Select[tuple[int, bool, str, str, str, date, str, str, str, DocumentState, str, str, str, int]]:
    scans = (
        select(func.count(Attachment.id))
        .where(Attachment.document_id == Document.id)
        .correlate(Document)
        .scalar_subquery()
    )
    return (
        select(
            Document.id,
            Document.archived_at.is_not(None),
            Document.type,
            func.coalesce(ReferenceItem.title, Document.type),
            func.coalesce(Document.number, ""),
            Document.dated,
            Document.heading,
            Document.issuer,
            func.coalesce(Journal.title, ""),
            Document.state,
            Document.paper,
            Document.file,
            Document.note,
            scans,
        )
        .outerjoin(Journal, Document.journal_id == Journal.id)
        .outerjoin(ReferenceItem, (ReferenceItem.book == "document_kinds") & (ReferenceItem.code == Document.type))
    )


def document_rows(db: Database) -> Sequence[DocumentRow]:
    """Return all documents, the latest first."""
    with db.reading() as session:
        rows = [DocumentRow(*values) for values in session.execute(_query()).tuples()]
    return sorted(rows, key=lambda row: (row.dated or date.max, sort_key(row.number), row.id), reverse=True)


DOCUMENTS: Register[DocumentRow] = Register(
    title="Документы",
    columns=(
        Column("№", lambda row: row.number, width=12),
        Column("Дата", lambda row: row.dated, Kind.DATE, width=12),
        Column("Вид", lambda row: row.type_title, width=16),
        Column("Заголовок", lambda row: row.heading, width=50),
        Column("Состояние", lambda row: row.state, Kind.STATE, width=18, tone=lambda row: TONES[row.state]),
        Column("Журнал", lambda row: row.journal, width=30),
        Column("Кем издан", lambda row: row.issuer, width=30, hidden=True),
        Column("Файлов", lambda row: (row.scans + bool(row.file)) or None, Kind.NUMBER, width=9, hidden=True),
        Column("Примечание", lambda row: row.note, width=30, hidden=True),
    ),
    load=document_rows,
    depends_on=frozenset({"document", "journal", "attachment", "reference_item"}),
    empty="Здесь приказы, договоры и протоколы с датой и номером.\n"
    "Напечатайте документ из карточки округа или внесите ранее изданный.",
)


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
    found = documents_of(session, subject_kind, subject_id, fits, Document.state == DocumentState.REGISTERED)
    return next((one for one in found if one.paper == paper), found[0] if found else None)
