"""What is still to be done by a former head, by the name in free text: points, decisions, events, resources."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.impact.lines import ImpactGroup, ImpactLine
from app.impact.mention import Mention
from app.kernel.dates import short_date
from app.kernel.waiting import LONGEST
from app.kernel.words import shortened
from models.council import AgendaItem, Decision, Meeting, MeetingState
from models.district import SchoolDistrict
from models.document import Assignment, Document, DocumentState, Reader
from models.inventory import Resource
from models.office import Worker
from models.plan import EventState, Plan, PlanEvent, PlanState
from models.submission import Submission

DEAD = (DocumentState.CANCELLED, DocumentState.REVOKED, DocumentState.REPEALED)
EXECUTOR = "Назначьте исполнителем нового руководителя или другого сотрудника."


def work_lines(session: Session, organisation_id: int, person_id: int, mention: Mention) -> Iterator[ImpactLine]:
    """Yield what waits for the former head."""
    yield from _assignments(session, mention)
    yield from _readers(session, mention)
    yield from _meetings(session, mention)
    yield from _events(session, mention)
    yield from _resources(session, organisation_id, mention)
    yield from _others(session, person_id, mention)


def _line(kind: str, id: int, title: str, words: str, advice: str) -> ImpactLine:
    return ImpactLine(kind, id, shortened(title, LONGEST), words, advice, ImpactGroup.WORK)


def _named(document: Document) -> str:
    return f"№\N{NO-BREAK SPACE}{document.number}" if document.number else shortened(document.heading, 40)


def _assignments(session: Session, mention: Mention) -> Iterator[ImpactLine]:
    query = (
        select(Assignment, Document)
        .join(Document, Document.id == Assignment.document_id)
        .where(Assignment.done_on.is_(None), Document.archived_at.is_(None), Document.state.not_in(DEAD))
        .order_by(Assignment.id)
    )
    for one, document in session.execute(query).tuples():
        if mention.is_in(one.executor):
            due = f", срок {short_date(one.term)}" if one.term else ""
            yield _line(Document.kind, document.id, one.caption(), f"поручение: {_named(document)}{due}", EXECUTOR)


def _readers(session: Session, mention: Mention) -> Iterator[ImpactLine]:
    query = (
        select(Reader.name, Document)
        .join(Document, Document.id == Reader.document_id)
        .where(Reader.read_on.is_(None), Document.archived_at.is_(None), Document.state.not_in(DEAD))
        .order_by(Reader.id)
    )
    for name, document in session.execute(query).tuples():
        if mention.is_in(name):
            advice = "Ознакомьте нового руководителя: замените строку листа ознакомления."
            yield _line(Document.kind, document.id, document.caption(), "не ознакомлен под подпись", advice)


def _meetings(session: Session, mention: Mention) -> Iterator[ImpactLine]:
    decisions = (
        select(Decision, Meeting)
        .join(Meeting, Meeting.id == Decision.meeting_id)
        .where(Decision.done_on.is_(None), Meeting.archived_at.is_(None), Meeting.state == MeetingState.HELD)
        .order_by(Decision.id)
    )
    for one, meeting in session.execute(decisions).tuples():
        if mention.is_in(one.responsible):
            due = f", срок {short_date(one.due_on)}" if one.due_on else ""
            yield _line(Meeting.kind, meeting.id, one.text, f"решение: {meeting.caption()}{due}", EXECUTOR)
    questions = (
        select(AgendaItem, Meeting)
        .join(Meeting, Meeting.id == AgendaItem.meeting_id)
        .where(Meeting.archived_at.is_(None), Meeting.state == MeetingState.PLANNED)
        .order_by(AgendaItem.id)
    )
    for item, meeting in session.execute(questions).tuples():
        if mention.is_in(item.speaker):
            words = f"докладчик: {meeting.caption()}, {short_date(meeting.held_on)}"
            yield _line(Meeting.kind, meeting.id, item.title, words, "Назначьте другого докладчика.")


def _events(session: Session, mention: Mention) -> Iterator[ImpactLine]:
    query = (
        select(PlanEvent)
        .join(Plan, Plan.id == PlanEvent.plan_id)
        .where(
            PlanEvent.archived_at.is_(None),
            PlanEvent.state.in_((EventState.PLANNED, EventState.MOVED)),
            Plan.archived_at.is_(None),
            Plan.state != PlanState.CLOSED,
        )
        .order_by(PlanEvent.starts_on, PlanEvent.id)
    )
    for one in session.scalars(query):
        if mention.is_in(one.responsible):
            when = short_date(one.starts_on) or one.term
            words = ", ".join(filter(None, ("ответственный за мероприятие", when)))
            advice = "Укажите нового ответственного. Утверждённый план меняют тем же порядком, каким утвердили."
            yield _line(PlanEvent.kind, one.id, one.title, words, advice)


def _resources(session: Session, organisation_id: int, mention: Mention) -> Iterator[ImpactLine]:
    query = select(Resource).where(Resource.organisation_id == organisation_id, Resource.archived_at.is_(None))
    for one in session.scalars(query.order_by(Resource.id)):
        if mention.is_in(one.responsible):
            yield _line(Resource.kind, one.id, one.name, "ответственный за ресурс", "Укажите нового ответственного.")


def _others(session: Session, person_id: int, mention: Mention) -> Iterator[ImpactLine]:
    districts = select(SchoolDistrict).where(
        SchoolDistrict.coordinator_id == person_id, SchoolDistrict.archived_at.is_(None)
    )
    for one in session.scalars(districts):
        yield _line(SchoolDistrict.kind, one.id, one.name, "куратор округа", "Назначьте куратора приказом.")
    reports = (
        select(Submission, Worker.full_name)
        .join(Worker, Worker.id == Submission.executor_id)
        .where(Submission.archived_at.is_(None))
        .order_by(Submission.id)
    )
    for report, name in session.execute(reports).tuples():
        if mention.is_in(name):
            yield _line(Submission.kind, report.id, report.title, "исполнитель отчёта", EXECUTOR)
