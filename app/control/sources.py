"""The sources of control: one function for each, all alike: a session and a day give lines."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.control.lines import ControlLine, ControlSource
from app.councils import council_name
from app.documents import INCOMING, awaited_answers
from app.kernel.dates import short_date
from app.plans import last_day
from models.contract import Contract, ContractState
from models.council import Council, Decision, Meeting, MeetingState
from models.district import SchoolDistrict
from models.document import IN_FORCE, Assignment, Document, Journal
from models.plan import EventState, Plan, PlanEvent, PlanState
from models.reference import ReferenceItem

Source = Callable[[Session, date], list[ControlLine]]


def assignments(session: Session, today: date) -> list[ControlLine]:
    """Return the points of documents in force that have an executor and a term."""
    query = (
        select(
            Assignment,
            Document.id,
            func.coalesce(ReferenceItem.title, Document.type),
            Document.number,
            Document.dated,
            Document.correspondent,
            Journal.code == INCOMING,
        )
        .join(Document, Document.id == Assignment.document_id)
        .outerjoin(Journal, Journal.id == Document.journal_id)
        .outerjoin(ReferenceItem, (ReferenceItem.book == "document_kinds") & (ReferenceItem.code == Document.type))
        .where(Document.archived_at.is_(None), Document.state.in_(IN_FORCE))
    )
    return [
        ControlLine(
            source=ControlSource.ORDER,
            kind=Document.kind,
            record_id=document,
            part_id=one.id,
            origin=letter_origin(number, dated, sender)
            if came_in
            else f"{kind} № {number} от {short_date(dated)}{f', п. {one.point}' if one.point else ''}",
            text=one.text,
            executor=one.executor,
            due=one.due_on,
            extended_to=one.extended_to,
            done_on=one.done_on,
            result=one.result,
            today=today,
        )
        for one, document, kind, number, dated, sender, came_in in session.execute(query).tuples()
    ]


def decisions(session: Session, today: date) -> list[ControlLine]:
    """Return the decisions of held meetings that have a term or somebody who answers for them."""
    query = (
        select(Decision, Meeting.id, Meeting.number, Meeting.held_on, Council.type, SchoolDistrict.name)
        .join(Meeting, Meeting.id == Decision.meeting_id)
        .join(Council, Council.id == Meeting.council_id)
        .join(SchoolDistrict, SchoolDistrict.id == Council.district_id)
        .where(
            Meeting.archived_at.is_(None),
            Meeting.state == MeetingState.HELD,
            Decision.due_on.is_not(None) | (Decision.responsible != ""),
        )
    )
    return [
        ControlLine(
            source=ControlSource.DECISION,
            kind=Meeting.kind,
            record_id=meeting,
            part_id=one.id,
            origin=f"протокол № {number or 'б/н'} от {short_date(held_on)}, {council_name(kind, district)}",
            text=one.text,
            executor=one.responsible,
            due=one.due_on,
            extended_to=None,
            done_on=one.done_on,
            result="",
            today=today,
        )
        for one, meeting, number, held_on, kind, district in session.execute(query).tuples()
    ]


def events(session: Session, today: date) -> list[ControlLine]:
    """Return the events of approved plans; cancelled ones are not controlled."""
    query = (
        select(PlanEvent, Plan.school_year, SchoolDistrict.name)
        .join(Plan, Plan.id == PlanEvent.plan_id)
        .join(SchoolDistrict, SchoolDistrict.id == Plan.district_id)
        .where(
            PlanEvent.archived_at.is_(None),
            Plan.archived_at.is_(None),
            Plan.state == PlanState.APPROVED,
            PlanEvent.state != EventState.CANCELLED,
        )
    )
    return [
        ControlLine(
            source=ControlSource.EVENT,
            kind=PlanEvent.kind,
            record_id=one.id,
            part_id=None,
            origin=f"план на {year}/{year + 1} учебный год, округ «{district}»",
            text=one.title,
            executor=one.responsible,
            due=last_day(one.starts_on, one.ends_on, year),
            extended_to=None,
            done_on=(one.done_on or one.ends_on or one.starts_on) if one.state is EventState.DONE else None,
            result=one.outcome,
            today=today,
        )
        for one, year, district in session.execute(query).tuples()
    ]


def contracts(session: Session, today: date) -> list[ControlLine]:
    """Return the contracts in force that end on a day; a prolonged one goes on by itself."""
    query = (
        select(Contract, SchoolDistrict.name)
        .join(SchoolDistrict, SchoolDistrict.id == Contract.district_id)
        .where(
            Contract.archived_at.is_(None),
            Contract.state == ContractState.ACTIVE,
            Contract.prolonged.is_(False),
            Contract.valid_until.is_not(None),
        )
    )
    return [
        ControlLine(
            source=ControlSource.CONTRACT,
            kind=Contract.kind,
            record_id=one.id,
            part_id=None,
            origin=f"{one.type.label}{f' № {one.number}' if one.number else ''}, округ «{district}»",
            text="Окончание срока: исполнить, продлить или прекратить договор",
            executor="",
            due=one.valid_until,
            extended_to=None,
            done_on=None,
            result="",
            today=today,
        )
        for one, district in session.execute(query).tuples()
    ]


def answers(session: Session, today: date) -> list[ControlLine]:
    """Return the letters that came in with a term and have not been answered.

    While somebody has been told to answer by the same day, his assignment is the line; it is not said twice.
    """
    open_points = select(Assignment.document_id, Assignment.due_on).where(Assignment.done_on.is_(None))
    told = set(session.execute(open_points).tuples())
    return [
        ControlLine(
            source=ControlSource.ANSWER,
            kind=Document.kind,
            record_id=one.id,
            part_id=None,
            origin=letter_origin(one.number, one.dated, one.correspondent),
            text=f"Ответить: {one.heading}",
            executor=one.executor,
            due=one.due,
            extended_to=None,
            done_on=None,
            result="",
            today=today,
        )
        for one in awaited_answers(session)
        if (one.id, one.due) not in told
    ]


def letter_origin(number: str | None, dated: date | None, sender: str) -> str:
    """Name a letter that came in by our number and its sender."""
    return ", ".join(filter(None, (f"вх. № {number} от {short_date(dated)}", sender)))


SOURCES: tuple[Source, ...] = (assignments, decisions, events, contracts, answers)
