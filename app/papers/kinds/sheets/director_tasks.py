"""What a director has to do in some weeks (дела директора): from contracts, control, meetings, events and needs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, joinedload

from app.kernel.dates import short_date
from app.kernel.words import capitalised, fold
from app.papers.values.contracts import CALLED
from app.papers.values.documents import document_words
from app.papers.values.executors import spellings
from app.papers.values.issuing_school import (
    contracts_of,
    district_of_school,
)
from app.papers.values.plans import event_place, event_term
from app.papers.values.resources import needs_of, resources_of
from models.contract import ContractState
from models.council import Council, Decision, Meeting, MeetingForm, MeetingState
from models.district import SchoolDistrict
from models.document import IN_FORCE, Assignment, Document, Reader
from models.plan import EventParticipant, EventState, PlanEvent
from models.school import Organisation

_MEETINGS = {
    MeetingForm.IN_PERSON: "Заседание совета округа",
    MeetingForm.VIDEO: "Заседание совета округа в режиме видеоконференции",
    MeetingForm.AWAY: "Выездное заседание совета округа",
    MeetingForm.ABSENT: "Заочное голосование совета округа",
}
_UNSIGNED = (ContractState.AGREEMENT, ContractState.SIGNING)
_OPEN = (EventState.PLANNED, EventState.MOVED)
_BRING = ("представ", "направ", "сдать", "привез", "передать")
_EVERYBODY = ("директора", "руководител", "школы", "организации")
GROUPS = ("Подписать, ознакомиться", "Привезти, представить", "Провести", "Принять участие", "Исполнить", "Заполнить")
_SIGN, _DELIVER, _HOLD, _JOIN, _CARRY_OUT, _FILL = GROUPS


@dataclass(frozen=True)
class Task:
    """A line of the sheet."""

    group: str
    text: str
    due: date | None
    term: str
    where: str = ""


@dataclass(frozen=True)
class View:
    """Whose sheet it is and for which days."""

    session: Session
    school: Organisation
    since: date
    until: date
    office: str

    def names(self) -> set[str]:
        """Return how the director is written in the fields of executors."""
        head = self.school.head_on(self.since)
        return spellings(head.person.full_name) if head else set()


def tasks_of(view: View) -> list[Task]:
    """Return all that waits for a director, group by group, the earliest first."""
    found = [task for part in (_signing, _assignments, _decisions, _meetings, _events, _filling) for task in part(view)]
    return sorted(_each_once(found), key=lambda one: (GROUPS.index(one.group), one.due or date.max))


def _each_once(tasks: list[Task]) -> list[Task]:
    """Leave out the events of the plan that are meetings of the council named already."""
    days = {one.due for one in tasks if one.text in _MEETINGS.values()}

    def twice(one: Task) -> bool:
        words = fold(one.text)
        return one.due in days and one.text not in _MEETINGS.values() and "засед" in words and "совет" in words

    return [one for one in tasks if not twice(one)]


def _signing(view: View) -> Iterator[Task]:
    """Give the contracts the school has not signed and the documents its director has not read."""
    for contract in contracts_of(view.session, view.school.id):
        mine = [one for one in contract.parties if one.organisation_id == view.school.id]
        if contract.state not in _UNSIGNED or all(one.signed_on for one in mine):
            continue
        number = f" № {contract.number}" if contract.number else ""
        yield Task(_SIGN, f"{capitalised(str(CALLED[contract.type]))}{number}", None, "")
        bring = f"Подписанные экземпляры {CALLED[contract.type].genitive}{number}"
        yield Task(_DELIVER, bring, None, "", capitalised(view.office))
    names = view.names()
    query = (
        select(Reader)
        .join(Document)
        .where(Reader.read_on.is_(None), Document.state.in_(IN_FORCE), Document.archived_at.is_(None))
    )
    for reader in view.session.scalars(query):
        if _same(reader.name, names):
            yield Task(_SIGN, f"Лист ознакомления с {_document(view, reader.document, 'instrumental')}", None, "")


def _assignments(view: View) -> Iterator[Task]:
    """Give the points of documents the director carries out."""
    query = (
        select(Assignment)
        .join(Document)
        .where(Assignment.done_on.is_(None), Document.state.in_(IN_FORCE), Document.archived_at.is_(None))
        .options(joinedload(Assignment.document).selectinload(Document.links))
    )
    for one in view.session.scalars(query):
        if one.term and one.term <= view.until and _concerns(view, one):
            group = _DELIVER if fold(one.text).startswith(_BRING) else _CARRY_OUT
            source = _document(view, one.document, "genitive" if one.point else "nominative")
            source = f"Пункт {one.point} {source}" if one.point else capitalised(source)
            yield Task(group, one.text, one.term, short_date(one.term), source)


def _decisions(view: View) -> Iterator[Task]:
    """Give the decisions of the district's council the director answers for."""
    district = district_of_school(view.session, view.school, view.since)
    query = (
        select(Decision)
        .join(Meeting, Meeting.id == Decision.meeting_id)
        .join(Council, Council.id == Meeting.council_id)
        .where(
            Decision.done_on.is_(None),
            Decision.due_on <= view.until,
            Council.district_id == (district.id if district else 0),
            Meeting.archived_at.is_(None),
        )
    )
    for one in view.session.scalars(query):
        if _mine(view, one.responsible):
            source = f"Протокол совета от {short_date(one.meeting.held_on)} № {one.meeting.number}"
            yield Task(_CARRY_OUT, one.text, one.due_on, short_date(one.due_on), source)


def _meetings(view: View) -> Iterator[Task]:
    """Give the meetings of the council that are called for these days."""
    district = district_of_school(view.session, view.school, view.since)
    query = (
        select(Meeting)
        .join(Council, Council.id == Meeting.council_id)
        .where(
            Council.district_id == (district.id if district else 0),
            Meeting.state == MeetingState.PLANNED,
            Meeting.archived_at.is_(None),
            Meeting.held_on.between(view.since, view.until),
        )
    )
    for one in view.session.scalars(query):
        term = " ".join(filter(None, (short_date(one.held_on), one.starts_at)))
        yield Task(_JOIN, _MEETINGS[one.form], one.held_on, term, one.place)


def _events(view: View) -> Iterator[Task]:
    """Give the events of the plan the school holds or takes part in."""
    query = (
        select(PlanEvent)
        .outerjoin(EventParticipant, EventParticipant.event_id == PlanEvent.id)
        .where(
            PlanEvent.state.in_(_OPEN),
            PlanEvent.archived_at.is_(None),
            PlanEvent.starts_on <= view.until,
            or_(PlanEvent.host_id == view.school.id, EventParticipant.organisation_id == view.school.id),
        )
    )
    for one in view.session.scalars(query).unique():
        last = one.ends_on or one.starts_on
        hosts = one.host_id == view.school.id
        if hosts or (last and last >= view.since):
            yield Task(_HOLD if hosts else _JOIN, one.title, last, event_term(one), event_place(one))


def _filling(view: View) -> Iterator[Task]:
    """Give what is missing or out of date in the data of the school."""
    if not resources_of(view.session, [view.school]):
        yield Task(_FILL, "Ведомость ресурсов школы: сведения не представлены", None, "", capitalised(view.office))
    for need in needs_of(view.session, [view.school]):
        if need.due_on and need.due_on <= view.until:
            text = f"Отметить, удовлетворена ли потребность «{need.name}», или перенести её срок"
            yield Task(_FILL, text, need.due_on, short_date(need.due_on))


def _concerns(view: View, one: Assignment) -> bool:
    """Tell whether an assignment is this director's, or all directors' of a district the document is about."""
    if not fold(one.executor.strip()).startswith(_EVERYBODY):
        return _mine(view, one.executor)
    district = district_of_school(view.session, view.school, view.since)
    about = {link.subject_id for link in one.document.links if link.subject_kind == SchoolDistrict.kind}
    return not about or (district is not None and district.id in about)


def _mine(view: View, executor: str) -> bool:
    """Tell whether the words about an executor mean this director or all of them."""
    words = fold(executor.strip())
    return words.startswith(_EVERYBODY) or fold(view.school.display_name) in words or _same(executor, view.names())


def _same(written: str, names: set[str]) -> bool:
    bare = fold(written.replace("\u00a0", "").replace(" ", "")).rstrip(".")
    return any(name in bare for name in names)


def _document(view: View, document: Document, case: str = "nominative") -> str:
    return document_words(view.session, document)["кратко"].in_case(case)
