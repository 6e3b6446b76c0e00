"""What is done with a document after it is signed: read, sent, its assignments extended and carried out."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import date

from sqlalchemy.orm import Session

from app.documents.letters import is_answered
from app.documents.life import send
from app.kernel.database import Database
from app.kernel.dates import short_date
from app.kernel.errors import Conflict, InvalidInput, NotFound
from app.kernel.records import fetch
from app.kernel.wholes import guard_whole
from models.document import IN_FORCE, Assignment, Document, DocumentState


def mark_read(db: Database, document_id: int, readers: Collection[int], day: date) -> None:
    """Write down the day on which these readers have read and signed.

    Raises:
        InvalidInput: the day is in the future or before the document.
    """
    _refuse_day(day, db.today(), "read_on", "Дата ознакомления")
    with db.changing("Ознакомление с документом") as session, _changed(session, document_id) as document:
        if document.dated and day < document.dated:
            raise InvalidInput({"read_on": "Ознакомить могли не раньше даты документа."})
        for one in document.readers:
            if one.id in readers:
                one.read_on = day


def mark_sent(db: Database, document_id: int, day: date, dispatches: Collection[int] = ()) -> None:
    """Write down the day of dispatch for these lines, or for all that have none; the state stays as it is."""
    with db.changing("Рассылка документа") as session, _changed(session, document_id) as document:
        send(document, day, db.today(), tuple(dispatches))


def extend_assignment(db: Database, document_id: int, assignment_id: int, day: date) -> None:
    """Move the term of an assignment to a later day; the first term stays beside it.

    Raises:
        InvalidInput: the day is not later than the present term.
        Conflict: the assignment has been carried out.
    """
    with db.changing("Продление срока поручения") as session, _changed(session, document_id) as document:
        one = _assignment(document, assignment_id)
        if one.done_on is not None:
            raise Conflict(f"Поручение исполнено {short_date(one.done_on)}. Ничего не изменено.")
        if one.term is not None and day <= one.term:
            raise InvalidInput({"extended_to": f"Новый срок позже прежнего, {short_date(one.term)}."})
        one.extended_to = day


def complete_assignment(db: Database, document_id: int, assignment_id: int, day: date, result: str = "") -> None:
    """Write down when an assignment was carried out and with what result; the last one takes the document off control.

    A letter that has been answered is carried out with its resolution.

    Raises:
        InvalidInput: the day is in the future or before the document.
    """
    _refuse_day(day, db.today(), "done_on", "Дата исполнения")
    with db.changing("Исполнение поручения") as session, _changed(session, document_id) as document:
        one = _assignment(document, assignment_id)
        if document.dated and day < document.dated:
            raise InvalidInput({"done_on": "Исполнить могли не раньше даты документа."})
        one.done_on, one.result = day, result.strip()
        finished = all(other.done_on for other in document.assignments)
        waited = document.state is DocumentState.REGISTERED and is_answered(session, document)
        if finished and (waited or document.state is DocumentState.CONTROLLED):
            document.state = DocumentState.DONE


def reopen_assignment(db: Database, document_id: int, assignment_id: int) -> None:
    """Take back the mark that an assignment has been carried out; the document is under control again."""
    with db.changing("Поручение возвращено на контроль") as session, _changed(session, document_id) as document:
        _assignment(document, assignment_id).done_on = None
        if document.state is DocumentState.DONE:
            document.state = DocumentState.CONTROLLED


@contextmanager
def _changed(session: Session, document_id: int) -> Iterator[Document]:
    """Give a document in force whose rows are changed; its version goes up with them."""
    document = fetch(session, Document, document_id)
    if document.state not in IN_FORCE:
        raise Conflict(f"Документ в состоянии «{document.state.label}». Ничего не изменено.")
    with session.no_autoflush:
        yield document
        guard_whole(session, document)


def _assignment(document: Document, assignment_id: int) -> Assignment:
    found = next((one for one in document.assignments if one.id == assignment_id), None)
    if found is None:
        raise NotFound("Такого поручения у документа уже нет. Ничего не изменено. Обновите карточку.")
    return found


def _refuse_day(day: date, today: date, field: str, words: str) -> None:
    if day > today:
        raise InvalidInput({field: f"{words} не может быть в будущем."})
