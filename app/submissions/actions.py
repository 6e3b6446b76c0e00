"""Verbs of the reporting calendar: a report is saved, archived; a term is marked as met, the mark taken back."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.documents import IN_FORCE
from app.kernel.database import Database
from app.kernel.dates import short_date
from app.kernel.errors import Conflict, InvalidInput, NotFound
from app.kernel.problems import together
from app.kernel.records import copy_fields, fetch, fetch_to_change, set_archived
from app.kernel.wholes import guard_whole
from app.submissions.draft import SentDraft, SubmissionDraft
from app.submissions.rules import Schedule
from models.document import Document
from models.indicator import Indicator
from models.office import Worker
from models.submission import Rhythm, Submission, SubmissionSent

FIELDS = (
    "title",
    "addressee",
    "basis",
    "rhythm",
    "month",
    "day",
    "once_on",
    "valid_from",
    "executor_id",
    "indicators",
    "note",
)
SHOWN_AHEAD = 2


def load_submission(db: Database, submission_id: int) -> SubmissionDraft:
    """Return the report as a draft for its form."""
    with db.reading() as session:
        one = fetch(session, Submission, submission_id)
        draft = SubmissionDraft(id=one.id, version=one.version)
        copy_fields(one, draft, FIELDS)
        draft.indicators = list(one.indicators)
        return draft


def new_submission(db: Database) -> SubmissionDraft:
    """Return the draft of a new report, asked for from today on."""
    return SubmissionDraft(valid_from=db.today())


def save_submission(db: Database, draft: SubmissionDraft) -> int:
    """Make or change a report; return its id.

    Raises:
        InvalidInput: something has to be corrected.
        Conflict: a colleague has saved it since.
    """
    deed = "Создание отчёта циклограммы" if draft.id is None else "Изменение отчёта циклограммы"
    with db.changing(deed) as session:
        if problems := together(draft.problems(), _stored_problems(session, draft)):
            raise InvalidInput(problems)
        with session.no_autoflush:
            one = fetch_to_change(session, Submission, draft.id, draft.version)
            copy_fields(_tidy(draft), one, FIELDS)
        session.flush()
        return one.id


def _tidy(draft: SubmissionDraft) -> SubmissionDraft:
    """Leave nothing in the draft that its rhythm does not need; a code named twice stands once."""
    single, monthly = draft.rhythm is Rhythm.ONCE, draft.rhythm is Rhythm.MONTHLY
    draft.month = None if single or monthly else draft.month
    draft.day = 1 if single or draft.day is None else draft.day
    draft.once_on = draft.once_on if single else None
    draft.indicators = list(dict.fromkeys(draft.indicators))
    return draft


def _stored_problems(session: Session, draft: SubmissionDraft) -> dict[str, str]:
    found: dict[str, str] = {}
    worker = session.get(Worker, draft.executor_id) if draft.executor_id is not None else None
    if draft.executor_id is not None and worker is None:
        found["executor_id"] = "Такого работника в базе нет. Выберите другого."
    known = set(session.scalars(select(Indicator.code).where(Indicator.code.in_(draft.indicators))))
    if unknown := [code for code in draft.indicators if code not in known]:
        found["indicators"] = f"Таких показателей в каталоге нет: {', '.join(unknown)}."
    return found


def archive_submission(db: Database, submission_id: int) -> None:
    """Put the report into the archive: it is not asked for any more."""
    set_archived(db, Submission, submission_id, True, "Отчёт циклограммы — в архив")


def restore_submission(db: Database, submission_id: int) -> None:
    """Take the report back from the archive."""
    set_archived(db, Submission, submission_id, False, "Отчёт циклограммы — из архива")


def mark_sent(
    db: Database,
    submission_id: int,
    due_on: date,
    sent_on: date,
    number: str = "",
    document_id: int | None = None,
    note: str = "",
) -> int:
    """Write down that the report for a term has been sent; return the id of the mark.

    The number of a chosen letter is taken from the journal.

    Raises:
        InvalidInput: the report is not due on that day, the day of sending is in the future, the letter is not one of
            the registered.
        Conflict: this term has been marked already.
    """
    with db.changing("Отметка об отправке отчёта") as session:
        one = fetch(session, Submission, submission_id)
        schedule = schedule_of(one)
        if due_on not in set(schedule.terms(due_on, due_on)):
            raise InvalidInput({"due_on": f"{short_date(due_on)} — не срок этого отчёта. Выберите срок из списка."})
        for mark in one.sent:
            if schedule.period(mark.due_on) == schedule.period(due_on):
                raise Conflict(
                    f"Отправка к сроку {short_date(mark.due_on)} уже отмечена. Ничего не изменено. "
                    "Чтобы исправить отметку, снимите её и поставьте заново."
                )
        problems: dict[str, str] = {}
        if sent_on > db.today():
            problems["sent_on"] = "Дата отправки не может быть в будущем."
        document = session.get(Document, document_id) if document_id is not None else None
        if document_id is not None and (document is None or document.state not in IN_FORCE or not document.number):
            problems["document_id"] = "Письмо не зарегистрировано. Выберите другое или укажите номер вручную."
        if problems:
            raise InvalidInput(problems)
        number = document.number or "" if document is not None else number.strip()
        mark = SubmissionSent(due_on=due_on, sent_on=sent_on, number=number, document=document, note=note.strip())
        one.sent.append(mark)
        guard_whole(session, one)
        session.flush()
        return mark.id


def save_sent(db: Database, submission_id: int, draft: SentDraft) -> int:
    """Write down what the dialog has asked; return the id of the mark.

    Raises:
        InvalidInput: something has to be corrected.
        Conflict: this term has been marked already.
    """
    if problems := draft.problems():
        raise InvalidInput(problems)
    assert draft.due_on is not None and draft.sent_on is not None
    return mark_sent(db, submission_id, draft.due_on, draft.sent_on, draft.number, draft.document_id, draft.note)


def withdraw_sent(db: Database, submission_id: int, sent_id: int) -> SentDraft:
    """Take the mark about a term back: it waits again. Return what was marked, so that it can be put back.

    Raises:
        NotFound: there is no such mark.
    """
    with db.changing("Снятие отметки об отправке отчёта") as session:
        one = fetch(session, Submission, submission_id)
        mark = next((mark for mark in one.sent if mark.id == sent_id), None)
        if mark is None:
            raise NotFound("Такой отметки уже нет. Ничего не изменено. Обновите карточку.")
        kept = SentDraft(mark.due_on, mark.sent_on, mark.document_id, mark.number, mark.note)
        one.sent.remove(mark)
        guard_whole(session, one)
        return kept


def schedule_of(one: Submission) -> Schedule:
    """Return when a stored report is due."""
    return Schedule(one.rhythm, one.month, one.day, one.once_on, one.valid_from)


def open_terms(db: Database, submission_id: int) -> list[date]:
    """Return the terms that can be marked: the late ones and the two nearest ahead, in order."""
    with db.reading() as session:
        one = fetch(session, Submission, submission_id)
        waiting = schedule_of(one).open_terms([mark.due_on for mark in one.sent], db.today())
    late = sum(term < db.today() for term in waiting)
    return waiting[: late + SHOWN_AHEAD]
