"""Registration book for a period (журнал регистрации), in the columns of the reference, 8.1."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.kernel.dates import short_date
from app.kernel.errors import NotFound
from app.kernel.words import capitalised, sort_key
from app.papers.engine.table import NUMBERS, PaperTable, TableColumn
from app.papers.kinds.sheets.document_sheets import GROUP
from app.papers.paper import Paper, Request
from app.papers.question import Question, QuestionKind
from app.papers.values.office import office_values
from models.document import IN_FORCE, UNREGISTERED, Document
from models.journal import Journal


@dataclass(frozen=True)
class _Line:
    """A column of the book and what stands in it."""

    column: TableColumn
    text: Callable[[Document], str]


def _control(one: Document) -> str:
    """Return the last term of what has not been done yet."""
    return short_date(max((part.term for part in one.assignments if part.term and not part.done_on), default=None))


def _read(one: Document) -> str:
    done = sum(reader.read_on is not None for reader in one.readers)
    return f"{done} из {len(one.readers)}" if one.readers else ""


def _note(one: Document) -> str:
    """Return the note; what has lost its force or its number says so."""
    state = "" if one.state in IN_FORCE else capitalised(one.state.label)
    return ". ".join(filter(None, (state, one.note.strip())))


_DATED = _Line(TableColumn("Дата", 1.1, "centre"), lambda one: short_date(one.dated))
_NUMBER = _Line(TableColumn("Номер", 1.0, "centre"), lambda one: one.number or "")
_HEADING = _Line(TableColumn("Заголовок (краткое содержание)", 4.0), lambda one: one.heading)
_EXECUTOR = _Line(TableColumn("Исполнитель", 1.6), lambda one: one.executor)
_CONTROL = _Line(TableColumn("На контроле до", 1.1, "centre"), _control)
_PAGES = _Line(TableColumn("Листов", 0.8, "centre"), lambda one: str(one.pages) if one.pages else "")
_READ = _Line(TableColumn("Ознакомлены", 1.1, "centre"), _read)
_CASE = _Line(TableColumn("Дело", 0.8, "centre"), lambda one: one.case_file)
_NOTE = _Line(TableColumn("Примечание", 1.5), _note)
_USUAL = (_DATED, _NUMBER, _HEADING, _EXECUTOR, _CONTROL, _PAGES, _READ, _CASE, _NOTE)
_BOOKS: dict[str, tuple[_Line, ...]] = {
    "incoming": (
        _DATED,
        _NUMBER,
        _Line(TableColumn("Отправитель", 2.2), lambda one: one.correspondent or one.issuer),
        _Line(
            TableColumn("Дата и номер отправителя", 1.4),
            lambda one: " № ".join(filter(None, (short_date(one.their_date), one.their_number))),
        ),
        _HEADING,
        _Line(TableColumn("Резолюция", 2.0), lambda one: one.assignments[0].text if one.assignments else ""),
        _EXECUTOR,
        _Line(TableColumn("Ответить до", 1.1, "centre"), lambda one: short_date(one.answer_due)),
        _CASE,
        _NOTE,
    ),
    "outgoing": (
        _DATED,
        _NUMBER,
        _Line(
            TableColumn("Адресат", 2.6),
            lambda one: one.correspondent or "; ".join(part.addressee for part in one.dispatches),
        ),
        _HEADING,
        _EXECUTOR,
        _Line(
            TableColumn("Отправлено", 1.1, "centre"),
            lambda one: short_date(max((part.sent_on for part in one.dispatches if part.sent_on), default=None)),
        ),
        _PAGES,
        _CASE,
        _NOTE,
    ),
}


def _proposal(_session: Session, _journal_id: int, today: date) -> dict[str, Any]:
    return {"с": date(today.year, 1, 1), "по": today}


def _values(session: Session, request: Request) -> dict[str, Any]:
    journal = session.get(Journal, request.subject_id)
    if journal is None:
        raise NotFound("Журнал удалён. Откройте список журналов заново.")
    since = request.answers["с"] or date(request.today.year, 1, 1)
    until = request.answers["по"] or request.today
    documents = _documents(session, journal, since, until)
    lines = _BOOKS.get(journal.code, _USUAL)
    rows = tuple((str(number), *(line.text(one) for line in lines)) for number, one in enumerate(documents, start=1))
    heads = (NUMBERS, *(line.column for line in lines))
    return {
        **office_values(session, request.today),
        "журнал": journal.title,
        "с": since,
        "по": until,
        "записей": len(documents),
        "аннулировано": sum(one.state not in IN_FORCE for one in documents),
        "таблицы": {"журнал": PaperTable(heads, rows)},
    }


def _documents(session: Session, journal: Journal, since: date, until: date) -> Sequence[Document]:
    """Return what was registered in the period, the books of the councils with that of the minutes."""
    query = (
        select(Document)
        .join(Journal, Journal.id == Document.journal_id)
        .where(
            or_(Journal.id == journal.id, Journal.code.startswith(f"{journal.code}/", autoescape=True)),
            Document.number.is_not(None),
            Document.state.not_in(UNREGISTERED),
            Document.dated.between(since, until),
        )
    )
    return sorted(session.scalars(query), key=lambda one: (one.dated or date.max, sort_key(one.number), one.id))


REGISTRATION_BOOK = Paper(
    name="registration_book",
    template="sheets/registration_book",
    title="Журнал регистрации за период",
    subject="journal",
    values=_values,
    group=GROUP,
    landscape=True,
    questions=(Question("с", "С", QuestionKind.DATE), Question("по", "По", QuestionKind.DATE)),
    proposal=_proposal,
)
