"""Sheet for a director for a month (листок директору): what to sign, bring, hold and fill in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.kernel.dates import short_date
from app.kernel.words import capitalised, fold
from app.papers.paper import Paper, Request
from app.papers.question import Question, QuestionKind
from app.papers.sheets.document_sheets import GROUP
from app.papers.table import PaperTable, TableColumn, TableGroup
from app.papers.values.contracts import CALLED
from app.papers.values.documents import document_words
from app.papers.values.executors import spellings
from app.papers.values.issuing_school import (
    contracts_of,
    district_of_school,
    in_a_district,
    issuing_values,
    the_school,
)
from app.papers.values.plans import event_place, event_term
from app.papers.values.resources import needs_of, resources_of
from models.contract import ContractState
from models.council import Council, Decision, Meeting, MeetingState
from models.district import SchoolDistrict
from models.document import UNREGISTERED, Assignment, Document, Reader
from models.plan import EventParticipant, EventState, PlanEvent
from models.school import Organisation

_MEETING = "Заседание совета округа"
_MONTH = timedelta(days=30)
_UNSIGNED = (ContractState.AGREEMENT, ContractState.SIGNING)
_OPEN = (EventState.PLANNED, EventState.MOVED)
_BRING = ("представ", "направ", "сдать", "привез", "передать")
_EVERYBODY = ("директора", "руководител", "школы", "организации")
_GROUPS = ("Подписать, ознакомиться", "Привезти, представить", "Провести", "Принять участие", "Исполнить", "Заполнить")
_SIGN, _DELIVER, _HOLD, _JOIN, _CARRY_OUT, _FILL = _GROUPS


@dataclass(frozen=True)
class _Task:
    """A line of the sheet."""

    group: str
    text: str
    due: date | None
    term: str
    where: str = ""


@dataclass(frozen=True)
class _View:
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


def _proposal(_session: Session, _school_id: int, today: date) -> dict[str, Any]:
    return {"с": today, "по": today + _MONTH}


def _values(session: Session, request: Request) -> dict[str, Any]:
    values = issuing_values(session, request)
    since = request.answers["с"] or request.today
    until = request.answers["по"] or since + _MONTH
    view = _View(session, the_school(session, request.subject_id), since, until, str(values["орган"]["название"]))
    tasks = [task for part in (_signing, _assignments, _decisions, _meetings, _events, _filling) for task in part(view)]
    tasks = _each_once(tasks)
    tasks.sort(key=lambda one: (_GROUPS.index(one.group), one.due or date.max))
    return {**values, "с": since, "по": until, "дел": len(tasks), "таблицы": {"дела": _table(tasks, since)}}


def _each_once(tasks: list[_Task]) -> list[_Task]:
    """Leave out the events of the plan that are meetings of the council named already."""
    days = {one.due for one in tasks if one.text.startswith(_MEETING)}

    def twice(one: _Task) -> bool:
        words = fold(one.text)
        return one.due in days and not one.text.startswith(_MEETING) and "засед" in words and "совет" in words

    return [one for one in tasks if not twice(one)]


def _signing(view: _View) -> Iterator[_Task]:
    """Give the contracts the school has not signed and the documents its director has not read."""
    for contract in contracts_of(view.session, view.school.id):
        mine = [one for one in contract.parties if one.organisation_id == view.school.id]
        if contract.state not in _UNSIGNED or all(one.signed_on for one in mine):
            continue
        number = f" № {contract.number}" if contract.number else ""
        yield _Task(_SIGN, f"{capitalised(str(CALLED[contract.type]))}{number}", None, "")
        bring = f"Подписанные экземпляры {CALLED[contract.type].genitive}{number}"
        yield _Task(_DELIVER, bring, None, "", capitalised(view.office))
    names = view.names()
    query = (
        select(Reader)
        .join(Document)
        .where(Reader.read_on.is_(None), Document.state.not_in(UNREGISTERED), Document.archived_at.is_(None))
    )
    for reader in view.session.scalars(query):
        if _same(reader.name, names):
            yield _Task(_SIGN, f"Лист ознакомления с {_document(view, reader.document, 'instrumental')}", None, "")


def _assignments(view: _View) -> Iterator[_Task]:
    """Give the points of documents the director carries out."""
    query = (
        select(Assignment)
        .join(Document)
        .where(Assignment.done_on.is_(None), Document.state.not_in(UNREGISTERED), Document.archived_at.is_(None))
    )
    for one in view.session.scalars(query):
        if one.term and one.term <= view.until and _concerns(view, one):
            group = _DELIVER if fold(one.text).startswith(_BRING) else _CARRY_OUT
            source = _document(view, one.document, "genitive" if one.point else "nominative")
            source = f"П. {one.point} {source}" if one.point else capitalised(source)
            yield _Task(group, one.text, one.term, short_date(one.term), source)


def _decisions(view: _View) -> Iterator[_Task]:
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
            yield _Task(_CARRY_OUT, one.text, one.due_on, short_date(one.due_on), source)


def _meetings(view: _View) -> Iterator[_Task]:
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
        yield _Task(_JOIN, f"{_MEETING} ({one.form.label})", one.held_on, term, one.place)


def _events(view: _View) -> Iterator[_Task]:
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
            yield _Task(_HOLD if hosts else _JOIN, one.title, last, event_term(one), event_place(one))


def _filling(view: _View) -> Iterator[_Task]:
    """Give what is missing or out of date in the data of the school."""
    if not resources_of(view.session, [view.school]):
        yield _Task(_FILL, "Ведомость ресурсов школы: сведения не представлены", None, "", capitalised(view.office))
    for need in needs_of(view.session, [view.school]):
        if need.due_on and need.due_on <= view.until:
            text = f"Потребность «{need.name}»: удовлетворена или перенести срок"
            yield _Task(_FILL, text, need.due_on, short_date(need.due_on))


def _concerns(view: _View, one: Assignment) -> bool:
    """Tell whether an assignment is this director's, or all directors' of a district the document is about."""
    if not fold(one.executor.strip()).startswith(_EVERYBODY):
        return _mine(view, one.executor)
    district = district_of_school(view.session, view.school, view.since)
    about = {link.subject_id for link in one.document.links if link.subject_kind == SchoolDistrict.kind}
    return not about or (district is not None and district.id in about)


def _mine(view: _View, executor: str) -> bool:
    """Tell whether the words about an executor mean this director or all of them."""
    words = fold(executor.strip())
    return words.startswith(_EVERYBODY) or fold(view.school.display_name) in words or _same(executor, view.names())


def _same(written: str, names: set[str]) -> bool:
    bare = fold(written.replace("\u00a0", "").replace(" ", "")).rstrip(".")
    return any(name in bare for name in names)


def _document(view: _View, document: Document, case: str = "nominative") -> str:
    return document_words(view.session, document)["кратко"].in_case(case)


def _table(tasks: list[_Task], today: date) -> PaperTable:
    rows: list[tuple[str, ...] | TableGroup] = []
    for number, one in enumerate(tasks, start=1):
        if number == 1 or one.group != tasks[number - 2].group:
            rows.append(TableGroup(one.group))
        late = "срок истёк " if one.due and one.due < today else ""
        rows.append(
            (str(number), capitalised(one.text.rstrip(" ;.")), capitalised(f"{late}{one.term}".strip()), one.where, "")
        )
    return PaperTable(
        (
            TableColumn("№ п/п", 0.5, "centre"),
            TableColumn("Что сделать", 3.6),
            TableColumn("Срок", 1.3, "centre"),
            TableColumn("Где, куда, основание", 2.2),
            TableColumn("Отметка", 0.8),
        ),
        tuple(rows),
    )


DIRECTOR_MONTH = Paper(
    name="director_month",
    template="sheets/director_month",
    title="Листок директору на месяц",
    subject="organisation",
    values=_values,
    group=GROUP,
    suits=in_a_district,
    questions=(Question("с", "С", QuestionKind.DATE), Question("по", "По", QuestionKind.DATE)),
    proposal=_proposal,
)
