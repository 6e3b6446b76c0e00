"""Verbs of documents: open, change, cancel, archive."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from sqlalchemy.orm import Session

from app.documents.draft import DocumentDraft, LinkDraft
from app.documents.journals import journal_coded
from app.documents.numbering import number_warnings, refuse_taken
from app.documents.parts import (
    ASSIGNMENT_FIELDS,
    DISPATCH_FIELDS,
    READER_FIELDS,
    VISA_FIELDS,
    AssignmentDraft,
    DispatchDraft,
    ReaderDraft,
    VisaDraft,
)
from app.documents.registration import FIELDS, LINK_FIELDS, fill_document
from app.documents.relations import follow_links, lose_effect
from app.kernel.database import Database
from app.kernel.dates import short_date
from app.kernel.errors import Conflict, InvalidInput
from app.kernel.records import copy_fields, fetch, fetch_to_change, set_archived
from app.kernel.wholes import guard_whole
from models.base import Part
from models.document import IN_FORCE, UNREGISTERED, Document, DocumentState

D = TypeVar("D")


def load_document(db: Database, document_id: int) -> DocumentDraft:
    """Return the card of a document, ready to be changed."""
    with db.reading() as session:
        return draft_of(fetch(session, Document, document_id))


def draft_of(document: Document) -> DocumentDraft:
    """Make the card of a stored document, with all its rows."""
    draft = DocumentDraft(
        id=document.id,
        version=document.version,
        journal=document.journal.code if document.journal else "",
        number=document.number or "",
    )
    copy_fields(document, draft, FIELDS)
    draft.links = _rows(document.links, LinkDraft, LINK_FIELDS)
    draft.readers = _rows(document.readers, ReaderDraft, READER_FIELDS)
    draft.dispatches = _rows(document.dispatches, DispatchDraft, DISPATCH_FIELDS)
    draft.visas = _rows(document.visas, VisaDraft, VISA_FIELDS)
    draft.assignments = _rows(document.assignments, AssignmentDraft, ASSIGNMENT_FIELDS)
    return draft


def _rows(parts: Sequence[Part], make: Callable[..., D], names: Sequence[str]) -> list[D]:
    found: list[D] = []
    for part in parts:
        found.append(make(id=part.id))
        copy_fields(part, found[-1], names)
    return found


def save_document(db: Database, draft: DocumentDraft) -> int:
    """Save the card: a new one is a draft without a number; a registered one keeps journal, number and year."""
    if problems := draft.problems():
        raise InvalidInput(problems)
    with db.changing("Изменение документа" if draft.id else "Добавление документа") as session:
        document = fetch_to_change(session, Document, draft.id, draft.version)
        with session.no_autoflush:
            _refuse_renumbering(document, draft)
            links = list(document.links)
            fill_document(document, draft)
            if document.journal is None or document.state in UNREGISTERED:
                _renumber(session, document, draft)
            guard_whole(session, document)
            if document.state in IN_FORCE:
                follow_links(session, document, links)
        session.flush()
        return document.id


def _renumber(session: Session, document: Document, draft: DocumentDraft) -> None:
    """Carry number and journal to a document that no journal holds yet."""
    number = draft.number.strip()
    journal = journal_coded(session, draft.journal) if draft.journal.strip() else None
    if document.id is not None and document.state not in UNREGISTERED and (problems := draft.earlier_problems()):
        raise InvalidInput(problems)
    if number and journal is not None and document.year is not None:
        refuse_taken(session, journal, document.year, number, document.id)
    document.number, document.journal = number or None, journal


def _refuse_renumbering(document: Document, draft: DocumentDraft) -> None:
    if document.journal is None or document.state in UNREGISTERED:
        return
    same_year = draft.dated is not None and draft.dated.year == document.year
    if draft.number.strip() != document.number or draft.journal != document.journal.code or not same_year:
        raise Conflict(
            f"Документ зарегистрирован под № {document.number}: номер, журнал и год не меняются. Ничего не сохранено. "
            "Если номер дан по ошибке, аннулируйте документ и зарегистрируйте новый."
        )


def cancel_document(db: Database, document_id: int, reason: str = "") -> None:
    """Cancel a registered document: it stays in its journal, its number is never given again.

    What it had repealed or revoked is in force again; what another document has repealed is not cancelled any more.
    """
    with db.changing("Аннулирование документа") as session:
        document = fetch(session, Document, document_id)
        if document.state in UNREGISTERED:
            raise Conflict("Проект не аннулируют: у него нет номера. Уберите его в архив.")
        if document.state not in IN_FORCE:
            raise Conflict(f"Документ № {document.number} уже {document.state.label}. Ничего не изменено.")
        document.state = DocumentState.CANCELLED
        lose_effect(session, document)
        if reason.strip():
            document.note = "\n".join(filter(None, (document.note, f"Аннулирован: {reason.strip()}")))


def archive_document(db: Database, document_id: int) -> None:
    """Put a document into the archive; its number stays taken."""
    set_archived(db, Document, document_id, True, "Документ убран в архив")


def restore_document(db: Database, document_id: int) -> None:
    """Take a document out of the archive."""
    set_archived(db, Document, document_id, False, "Документ возвращён из архива")


def document_warnings(db: Database, draft: DocumentDraft) -> dict[str, str]:
    """Return what looks wrong and does not hinder registering: a date to come, numbers out of order."""
    found: dict[str, str] = {}
    if draft.dated is not None and draft.journal and draft.number.strip():
        with db.reading() as session:
            found |= number_warnings(session, draft.journal, draft.dated, draft.number.strip())
    if draft.dated is not None and draft.dated > db.today():
        found["dated"] = f"Дата документа ещё не наступила: сегодня {short_date(db.today())}."
    if draft.heading.strip().endswith("."):
        found["heading"] = "В конце заголовка точка не ставится."
    return found
