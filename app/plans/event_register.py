"""The register of the events, of one plan or of all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, Select, func, select
from sqlalchemy.orm import aliased

from app.kernel.columns import Column, Register, Tone
from app.kernel.database import Database
from app.kernel.dates import SchoolYear
from app.kernel.values import Kind
from app.kernel.words import sort_key
from app.plans.rules import DIRECTIONS_BOOK, is_overdue, last_day, term_words
from app.schools import name_of
from models.district import SchoolDistrict
from models.inventory import Resource
from models.plan import EventParticipant, EventState, Plan, PlanEvent
from models.reference import ReferenceItem
from models.school import Organisation

_TONES = {EventState.DONE: Tone.DONE, EventState.MOVED: Tone.WAIT}
_BETWEEN = "\n"


@dataclass(frozen=True)
class EventRow:
    """A line of the register; ``direction_title`` is that of the book."""

    id: int
    version: int
    archived: bool
    plan_id: int
    district_id: int
    district: str
    school_year: int
    direction: str
    direction_title: str
    direction_position: int
    title: str
    form: str
    starts_on: date | None
    ends_on: date | None
    term: str
    place: str
    host_id: int | None
    host: str
    responsible: str
    audience: str
    resource_id: int | None
    resource: str
    expected_result: str
    state: EventState
    done_on: date | None
    outcome: str
    participants: tuple[str, ...]
    overdue: bool

    @property
    def term_words(self) -> str:
        """The term in words."""
        return term_words(self)

    @property
    def last_day(self) -> date:
        """The day by which it has to be over."""
        return last_day(self.starts_on, self.ends_on, self.school_year)

    @property
    def tone(self) -> Tone:
        """The colour of the state's chip."""
        return Tone.LATE if self.overdue else _TONES.get(self.state, Tone.NEUTRAL)


def _query() -> Select[Any]:
    host = aliased(Organisation)
    participants = (
        select(func.aggregate_strings(name_of(Organisation), _BETWEEN))
        .join(EventParticipant, EventParticipant.organisation_id == Organisation.id)
        .where(EventParticipant.event_id == PlanEvent.id)
        .correlate(PlanEvent)
        .scalar_subquery()
    )
    return (
        select(
            PlanEvent.id,
            PlanEvent.version,
            PlanEvent.plan_id,
            PlanEvent.direction,
            PlanEvent.title,
            PlanEvent.form,
            PlanEvent.starts_on,
            PlanEvent.ends_on,
            PlanEvent.term,
            PlanEvent.place,
            PlanEvent.host_id,
            PlanEvent.responsible,
            PlanEvent.audience,
            PlanEvent.resource_id,
            PlanEvent.expected_result,
            PlanEvent.state,
            PlanEvent.done_on,
            PlanEvent.outcome,
            PlanEvent.archived_at.is_not(None).label("archived"),
            Plan.district_id,
            Plan.school_year,
            SchoolDistrict.name.label("district"),
            ReferenceItem.title.label("direction_title"),
            ReferenceItem.position.label("direction_position"),
            name_of(host).label("host"),
            Resource.name.label("resource"),
            participants.label("participants"),
        )
        .join(Plan, Plan.id == PlanEvent.plan_id)
        .join(SchoolDistrict, SchoolDistrict.id == Plan.district_id)
        .outerjoin(ReferenceItem, (ReferenceItem.book == DIRECTIONS_BOOK) & (ReferenceItem.code == PlanEvent.direction))
        .outerjoin(host, host.id == PlanEvent.host_id)
        .outerjoin(Resource, Resource.id == PlanEvent.resource_id)
    )


def _row(one: Row[Any], today: date) -> EventRow:
    last = last_day(one.starts_on, one.ends_on, one.school_year)
    return EventRow(
        id=one.id,
        version=one.version,
        archived=one.archived,
        plan_id=one.plan_id,
        district_id=one.district_id,
        district=one.district,
        school_year=one.school_year,
        direction=one.direction,
        direction_title=one.direction_title or one.direction,
        direction_position=one.direction_position or 0,
        title=one.title,
        form=one.form,
        starts_on=one.starts_on,
        ends_on=one.ends_on,
        term=one.term,
        place=one.place,
        host_id=one.host_id,
        host=one.host or "",
        responsible=one.responsible,
        audience=one.audience,
        resource_id=one.resource_id,
        resource=one.resource or "",
        expected_result=one.expected_result,
        state=one.state,
        done_on=one.done_on,
        outcome=one.outcome,
        participants=tuple(sorted((one.participants or "").split(_BETWEEN), key=sort_key)) if one.participants else (),
        overdue=is_overdue(one.state, last, today),
    )


def _order(row: EventRow) -> tuple[Any, ...]:
    """Order by direction, then by term; what lasts the whole year stands last in its direction."""
    return (-row.school_year, sort_key(row.district), row.direction_position, row.last_day, row.id)


def event_rows(db: Database) -> Sequence[EventRow]:
    """Return the events of all plans."""
    return _load(db, _query())


def events_of(db: Database, plan_id: int) -> Sequence[EventRow]:
    """Return the events of a plan, by direction and term."""
    return _load(db, _query().where(PlanEvent.plan_id == plan_id))


def _load(db: Database, query: Select[Any]) -> list[EventRow]:
    today = db.today()
    with db.reading() as session:
        rows = [_row(one, today) for one in session.execute(query)]
    return sorted(rows, key=_order)


EVENTS: Register[EventRow] = Register(
    title="Мероприятия",
    columns=(
        Column("Мероприятие", lambda row: row.title, width=44),
        Column("Направление", lambda row: row.direction_title, width=26),
        Column("Срок", lambda row: row.term_words, width=24),
        Column("Место", lambda row: row.place, width=24),
        Column("Ответственный", lambda row: row.responsible, width=26),
        Column("Состояние", lambda row: row.state, Kind.STATE, width=16, tone=lambda row: row.tone),
        Column("Участники", lambda row: row.participants, width=36),
        Column("Форма", lambda row: row.form, width=18, hidden=True),
        Column("Проводит", lambda row: row.host, width=28, hidden=True),
        Column("Для кого", lambda row: row.audience, width=22, hidden=True),
        Column("Ресурс", lambda row: row.resource, width=28, hidden=True),
        Column("Ожидаемый результат", lambda row: row.expected_result, width=36, hidden=True),
        Column("Начало", lambda row: row.starts_on, Kind.DATE, width=12, hidden=True),
        Column("Окончание", lambda row: row.ends_on, Kind.DATE, width=12, hidden=True),
        Column("Проведено", lambda row: row.done_on, Kind.DATE, width=12, hidden=True),
        Column("Итог", lambda row: row.outcome, width=36, hidden=True),
        Column("Округ", lambda row: row.district, width=24, hidden=True),
        Column("Учебный год", lambda row: SchoolYear(row.school_year).label, width=13, hidden=True),
    ),
    load=event_rows,
    depends_on=frozenset(
        {
            "plan_event",
            "event_participant",
            "plan",
            "school_district",
            "organisation",
            "resource",
            "reference_item",
        }
    ),
    empty="Здесь будут мероприятия плана: что, когда, где, кто отвечает.\nДобавьте первое или вставьте из Excel.",
)
