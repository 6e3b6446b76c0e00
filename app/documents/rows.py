"""The lines of the registers: every document with what its books show, read by one SELECT."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, func, select

from app.documents.journals import family_of
from app.kernel.database import Database
from app.kernel.words import sort_key
from models.document import Assignment, Attachment, Dispatch, Document, DocumentState, Reader
from models.journal import Journal
from models.reference import ReferenceItem


@dataclass(frozen=True)
class DocumentRow:
    """A line of the register; ``type`` is the code, ``type_title`` the words of the reference book.

    ``control_until`` is the nearest term of an assignment that has not been carried out; ``readers`` of whom ``read``
    have read it.
    """

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
    journal_code: str = ""
    executor: str = ""
    case_file: str = ""
    correspondent: str = ""
    their_number: str = ""
    their_date: date | None = None
    answer_due: date | None = None
    pages: int | None = None
    control_until: date | None = None
    resolution: str = ""
    readers: int = 0
    read: int = 0
    sent_on: date | None = None

    @property
    def family(self) -> str:
        """The code of the book it stands in; a council's own book belongs with the minutes."""
        return family_of(self.journal_code)

    @property
    def waits(self) -> bool:
        """Tell whether something is still to be done by it, so that its terms count."""
        return self.state in (DocumentState.REGISTERED, DocumentState.SENT, DocumentState.CONTROLLED)

    @property
    def read_words(self) -> str:
        """Write «5 из 7»; nothing where nobody has to read it."""
        return f"{self.read} из {self.readers}" if self.readers else ""


def _of(part: Any, value: Any, *conditions: Any) -> Any:
    """Ask the parts of the document at hand for one value."""
    return select(value).where(part.document_id == Document.id, *conditions).correlate(Document).scalar_subquery()


def _query() -> Select[Any]:
    term = func.coalesce(Assignment.extended_to, Assignment.due_on)
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
            _of(Attachment, func.count(Attachment.id)),
            func.coalesce(Journal.code, ""),
            Document.executor,
            Document.case_file,
            Document.correspondent,
            Document.their_number,
            Document.their_date,
            Document.answer_due,
            Document.pages,
            _of(Assignment, func.min(term), Assignment.done_on.is_(None)),
            func.coalesce(_of(Assignment, func.min(Assignment.text), Assignment.position == 0), ""),
            _of(Reader, func.count(Reader.id)),
            _of(Reader, func.count(Reader.read_on)),
            _of(Dispatch, func.max(Dispatch.sent_on)),
        )
        .outerjoin(Journal, Document.journal_id == Journal.id)
        .outerjoin(ReferenceItem, (ReferenceItem.book == "document_kinds") & (ReferenceItem.code == Document.type))
    )


def document_rows(db: Database) -> Sequence[DocumentRow]:
    """Return all documents, the latest first."""
    with db.reading() as session:
        rows = [DocumentRow(*values) for values in session.execute(_query()).tuples()]
    return sorted(rows, key=lambda row: (row.dated or date.max, sort_key(row.number), row.id), reverse=True)
