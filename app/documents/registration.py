"""Give documents their numbers and keep their files: new ones, and those issued before the program came."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sqlalchemy.orm import Session

from app.documents.draft import DocumentDraft
from app.documents.files import Keeper, keeping_files
from app.documents.journals import journal_coded
from app.documents.numbering import note_typed_number, refuse_taken, take_number
from app.documents.parts import ASSIGNMENT_FIELDS, DISPATCH_FIELDS, READER_FIELDS, VISA_FIELDS
from app.documents.relations import take_effect
from app.kernel.database import Database
from app.kernel.dates import short_date
from app.kernel.errors import Conflict, InvalidInput
from app.kernel.folder import OfficeFolder
from app.kernel.records import copy_fields, fetch, fetch_to_change, sync_parts
from app.kernel.wholes import guard_whole
from app.office import title_of
from models.document import (
    UNREGISTERED,
    Assignment,
    Attachment,
    Dispatch,
    Document,
    DocumentLink,
    DocumentState,
    Reader,
    Visa,
)
from models.journal import Journal

FIELDS = (
    "type",
    "issuer",
    "dated",
    "heading",
    "note",
    "executor",
    "case_file",
    "correspondent",
    "their_number",
    "their_date",
    "answer_due",
)
LINK_FIELDS = ("subject_kind", "subject_id", "role", "relation")
Content = bytes | Path | Callable[[str], bytes]


def register_document(
    db: Database,
    folder: OfficeFolder,
    draft: DocumentDraft,
    number: str | None = None,
    content: Content | None = None,
    paper: str = "",
) -> int:
    """Give a document its number and keep its file, in one deed; return its id.

    Args:
        db: the office's database.
        folder: where the file goes.
        draft: the card; a draft that was saved before is registered, a new one is made.
        number: typed by hand (the journal is on paper or in another system); None takes the next number.
        content: the file: its bytes, a path to copy, or a function that makes the bytes once the number is known.
        paper: the name of the printed form it was made from.

    Raises:
        InvalidInput: something has to be corrected.
        Conflict: the number is another document's, or this one is registered already.
    """
    if problems := draft.registration_problems():
        raise InvalidInput(problems)
    with keeping_files(folder.path) as keeper, db.changing("Регистрация документа") as session:
        document = store_registered(session, draft, number, paper)
        if content is not None:
            keep_file(keeper, folder, session, document, content)
        session.flush()
        return document.id


def store_registered(session: Session, draft: DocumentDraft, number: str | None = None, paper: str = "") -> Document:
    """Register a document within somebody's deed; its number is known afterwards."""
    if problems := draft.registration_problems():
        raise InvalidInput(problems)
    assert draft.dated is not None
    typed = (draft.number if number is None else number).strip()
    journal = journal_coded(session, draft.journal)
    document = _unregistered(session, draft)
    with session.no_autoflush:
        if typed:
            refuse_taken(session, journal, draft.dated.year, typed, draft.id)
            note_typed_number(journal, draft.dated.year, typed)
        else:
            typed = take_number(session, draft.journal, draft.dated.year, draft.case_file.strip())
        _put_in_force(session, document, draft, journal, typed, paper)
    session.flush()
    return document


def _put_in_force(
    session: Session, document: Document, draft: DocumentDraft, journal: Journal | None, number: str, paper: str
) -> None:
    """Carry the card to the document and let it take effect on those it changes."""
    fill_document(document, draft)
    document.journal, document.number, document.state = journal, number, DocumentState.REGISTERED
    document.paper = paper or document.paper
    if journal is not None and not document.case_file:
        document.case_file = journal.case_file
    guard_whole(session, document)
    take_effect(session, document.links, document)


def _unregistered(session: Session, draft: DocumentDraft) -> Document:
    """Return the document that is to get its number: a new one, or a draft saved before."""
    document = fetch_to_change(session, Document, draft.id, draft.version)
    if draft.id is not None and document.state not in UNREGISTERED:
        raise Conflict(f"Документ уже зарегистрирован под № {document.number}. Ничего не изменено.")
    return document


def fill_document(document: Document, draft: DocumentDraft) -> None:
    """Carry the fields of the card, its links and its rows to the document."""
    copy_fields(draft, document, FIELDS)
    document.year = draft.dated.year if draft.dated else None
    sync_parts(document.links, draft.links, DocumentLink, LINK_FIELDS)
    sync_parts(document.readers, draft.readers, Reader, READER_FIELDS)
    sync_parts(document.dispatches, draft.dispatches, Dispatch, DISPATCH_FIELDS)
    sync_parts(document.visas, draft.visas, Visa, VISA_FIELDS)
    sync_parts(document.assignments, draft.assignments, Assignment, ASSIGNMENT_FIELDS)


def keep_file(keeper: Keeper, folder: OfficeFolder, session: Session, document: Document, content: Content) -> None:
    """Put the file of a registered document among the papers of its year."""
    place = folder.papers / str(document.year)
    name = file_name(session, document)
    if isinstance(content, Path):
        stored = keeper.copy(place, name, content)
    else:
        made = content if isinstance(content, bytes) else content(document.number or "")
        stored = keeper.write(place, f"{name}.pdf", made)
    document.file, document.file_sha256 = stored.file, stored.sha256


def file_name(session: Session, document: Document) -> str:
    """Return how the file of a document is called, without its ending: «приказ № 71 от 01.09.2026»."""
    kind = title_of(session, "document_kinds", document.type)
    parts = (kind, f"№ {document.number}" if document.number else "", f"от {short_date(document.dated)}")
    return " ".join(filter(None, parts))


def enter_earlier_document(db: Database, folder: OfficeFolder, draft: DocumentDraft, scan: Path | None = None) -> int:
    """Enter a document that has been issued before, with its scan; return its id.

    A journal is named if the document is the office's own: then its number is kept from being given again.

    Raises:
        InvalidInput: something has to be corrected.
        Conflict: the number is another document's.
        Unavailable: the scan cannot be read or stored; nothing is saved then.
    """
    with keeping_files(folder.path) as keeper, db.changing("Внесение ранее изданного документа") as session:
        document = store_earlier(session, draft)
        if scan is not None:
            attach_file(keeper, folder, session, document, scan, db)
        session.flush()
        return document.id


def store_earlier(session: Session, draft: DocumentDraft, paper: str = "") -> Document:
    """Enter, within somebody's deed, a document that bears its date and number already."""
    if problems := draft.earlier_problems():
        raise InvalidInput(problems)
    assert draft.dated is not None
    journal = journal_coded(session, draft.journal) if draft.journal.strip() else None
    number = draft.number.strip()
    document = _unregistered(session, draft)
    with session.no_autoflush:
        if journal is not None:
            refuse_taken(session, journal, draft.dated.year, number, draft.id)
            note_typed_number(journal, draft.dated.year, number)
        _put_in_force(session, document, draft, journal, number, paper)
    session.flush()
    return document


def attach_scan(db: Database, folder: OfficeFolder, document_id: int, scan: Path) -> int:
    """Put a copy of a file beside a document: the signed paper, a letter; return the attachment's id."""
    with keeping_files(folder.path) as keeper, db.changing("Добавление файла к документу") as session:
        document = fetch(session, Document, document_id)
        attachment = attach_file(keeper, folder, session, document, scan, db)
        session.flush()
        return attachment.id


def attach_file(
    keeper: Keeper, folder: OfficeFolder, session: Session, document: Document, scan: Path, db: Database
) -> Attachment:
    """Put a copy of a file beside a document within somebody's deed."""
    place = folder.scans / str(document.year or db.today().year)
    stored = keeper.copy(place, file_name(session, document), scan)
    attachment = Attachment(title=scan.name, file=stored.file, sha256=stored.sha256, added_at=db.now())
    document.attachments.append(attachment)
    return attachment
