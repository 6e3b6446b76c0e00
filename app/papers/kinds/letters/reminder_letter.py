"""Letter that reminds of what a document has asked for (напоминание)."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.kernel.dates import long_date
from app.papers.paper import Paper, Registration, Request
from app.papers.question import Question, QuestionKind
from app.papers.values.districts import bare_name
from app.papers.values.documents import document_words, the_document
from app.papers.values.letters import LETTER_QUESTIONS, letter_proposal, letter_values
from app.papers.values.office import office_values
from app.papers.values.terms import working_day
from models.district import SchoolDistrict
from models.document import IN_FORCE, Assignment, Document
from models.school import Organisation

_DAYS = 5


def _waiting(document: Document) -> list[Assignment]:
    """Return what has not been done yet, by term."""
    return sorted((one for one in document.assignments if one.done_on is None), key=lambda one: one.term or date.max)


def _proposal(session: Session, document_id: int, today: date) -> dict[str, Any]:
    document = the_document(session, document_id)
    links = {one.subject_kind: one.subject_id for one in document.links}
    school = session.get(Organisation, links.get("organisation", 0))
    district = session.get(SchoolDistrict, links.get("district", 0))
    found = {
        "адресат": _everybody(session, today),
        "обращение": "Уважаемые руководители!",
        **letter_proposal(session, school, today),
    }
    if school is None and district is not None:
        found["адресат"] = f"Руководителям организаций, входящих в состав школьного округа «{bare_name(district.name)}»"
    return {**found, "срок": working_day(today, _DAYS)}


def _everybody(session: Session, day: date) -> str:
    municipality = office_values(session, day)["орган"]["муниципалитет"].genitive
    return f"Руководителям общеобразовательных организаций {municipality}"


def _values(session: Session, request: Request) -> dict[str, Any]:
    document = the_document(session, request.subject_id)
    day = request.dated or request.today
    waiting = _waiting(document)
    return {
        **letter_values(session, request),
        "акт": document_words(session, document),
        "сегодня": day,
        "просроченные": [_words(one) for one in waiting if _late(one, day)],
        "предстоящие": [_words(one) for one in waiting if not _late(one, day)],
    }


def _words(assignment: Assignment) -> dict[str, Any]:
    return {
        "пункт": assignment.point,
        "текст": assignment.text,
        "срок": assignment.term,
        "срок_в_тексте": _tells_term(assignment),
    }


def _tells_term(assignment: Assignment) -> bool:
    """Tell whether the text of a point names its term itself."""
    return assignment.term is not None and _plain(long_date(assignment.term)) in _plain(assignment.text)


def _plain(text: str) -> str:
    return " ".join(text.split())


def _late(assignment: Assignment, today: date) -> bool:
    return assignment.term is not None and assignment.term < today


def _heading(session: Session, request: Request) -> str:
    words = document_words(session, the_document(session, request.subject_id))
    return f"Об исполнении {words['кратко'].genitive}"


def _suits(session: Session, document_id: int) -> bool:
    """Tell whether the document is the office's own, in force, and asks somebody for something."""
    document = the_document(session, document_id)
    own = document.type in ("order", "resolution", "minutes", "plan") and document.journal is not None
    return own and document.state in IN_FORCE


REMINDER_LETTER = Paper(
    name="reminder_letter",
    template="letters/reminder_letter",
    title="Напоминание",
    subject="document",
    values=_values,
    group="Письма",
    suits=_suits,
    registration=Registration(type="letter", journal="outgoing", heading=_heading, single=False),
    questions=(Question("срок", "Сообщить об исполнении до", QuestionKind.DATE), *LETTER_QUESTIONS),
    proposal=_proposal,
)
