"""The card of a document: everything that is known of it, for reading."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from app.documents.actions import draft_of
from app.documents.naming import document_name
from app.documents.parts import AssignmentDraft, DispatchDraft, ReaderDraft, VisaDraft
from app.kernel.database import Database
from app.kernel.records import fetch
from app.office import case_file, title_of, titles_of
from models.document import Document, DocumentState, Relation, Signing


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
    relation: Relation = Relation.ABOUT


@dataclass(frozen=True)
class DocumentCard:
    """What the card shows; ``case_words`` names the case file, its term and article of keeping."""

    id: int
    version: int
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
    file_sha256: str
    pages: int | None
    frozen: bool
    template_version: str
    note: str
    executor: str
    case_file: str
    case_words: str
    signing: Signing
    signature_file: str
    certificate: str
    certificate_owner: str
    certificate_from: date | None
    certificate_until: date | None
    correspondent: str
    their_number: str
    their_date: date | None
    answer_due: date | None
    links: tuple[LinkLine, ...]
    attachments: tuple[AttachmentLine, ...]
    readers: tuple[ReaderDraft, ...]
    dispatches: tuple[DispatchDraft, ...]
    visas: tuple[VisaDraft, ...]
    assignments: tuple[AssignmentDraft, ...]

    @property
    def title(self) -> str:
        """What the card is headed by: «Приказ № 71 от 01.09.2026», «Приказ (проект)» without a number."""
        return document_name(self.type_title, self.number, self.dated, self.journal)

    @property
    def made_from_paper(self) -> bool:
        """Tell whether it was made from a printed form and can be made again: PDF, DOCX."""
        return self.frozen or (not self.number and bool(self.paper))

    @property
    def read_words(self) -> str:
        """Write «Ознакомлены 5 из 7»; nothing where nobody has to read it."""
        return _share("Ознакомлены", sum(one.read_on is not None for one in self.readers), len(self.readers))

    @property
    def sent_words(self) -> str:
        """Write «Разослан 5 из 7»; nothing without a dispatch."""
        return _share("Разослан", sum(one.sent_on is not None for one in self.dispatches), len(self.dispatches))

    @property
    def visa_words(self) -> str:
        """Write «Согласовали 2 из 3»; nothing where nobody has to agree."""
        return _share("Согласовали", sum(one.agreed_on is not None for one in self.visas), len(self.visas))

    @property
    def done_words(self) -> str:
        """Write «Исполнено 2 из 3»; nothing without assignments."""
        return _share("Исполнено", sum(one.done_on is not None for one in self.assignments), len(self.assignments))


def _share(words: str, done: int, total: int) -> str:
    return f"{words} {done} из {total}" if total else ""


def document_card(db: Database, document_id: int) -> DocumentCard:
    """Return the card of a document.

    Raises:
        NotFound: there is no such document.
    """
    with db.reading() as session:
        document = fetch(session, Document, document_id)
        roles = titles_of(session, "regulating_documents")
        draft = draft_of(document)
        return DocumentCard(
            id=document.id,
            version=document.version,
            archived=document.archived_at is not None,
            type=document.type,
            type_title=title_of(session, "document_kinds", document.type),
            number=document.number or "",
            dated=document.dated,
            heading=document.heading,
            issuer=document.issuer,
            journal=draft.journal,
            journal_title=document.journal.title if document.journal else "",
            state=document.state,
            paper=document.paper,
            file=document.file,
            file_sha256=document.file_sha256,
            pages=document.pages,
            frozen=bool(document.frozen),
            template_version=document.template_version,
            note=document.note,
            executor=document.executor,
            case_file=document.case_file,
            case_words=case_file(session, document.case_file).words if document.case_file else "",
            signing=document.signing,
            signature_file=document.signature_file,
            certificate=document.certificate,
            certificate_owner=document.certificate_owner,
            certificate_from=document.certificate_from,
            certificate_until=document.certificate_until,
            correspondent=document.correspondent,
            their_number=document.their_number,
            their_date=document.their_date,
            answer_due=document.answer_due,
            links=tuple(
                LinkLine(one.subject_kind, one.subject_id, one.role, roles.get(one.role, one.role), one.relation)
                for one in document.links
            ),
            attachments=tuple(
                AttachmentLine(one.id, one.title, one.file, one.sha256, one.added_at) for one in document.attachments
            ),
            readers=tuple(draft.readers),
            dispatches=tuple(draft.dispatches),
            visas=tuple(draft.visas),
            assignments=tuple(draft.assignments),
        )
