"""The register of the plans."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, and_, func, select

from app.kernel.columns import Column, Register, Tone
from app.kernel.database import Database
from app.kernel.dates import SchoolYear
from app.kernel.errors import NotFound
from app.kernel.values import Kind
from app.kernel.words import sort_key
from app.plans.rules import OPEN, done_percent
from models.district import SchoolDistrict
from models.plan import EventState, Plan, PlanEvent, PlanState

_TONES = {PlanState.DRAFT: Tone.WAIT, PlanState.APPROVED: Tone.DONE, PlanState.CLOSED: Tone.NEUTRAL}


@dataclass(frozen=True)
class PlanRow:
    """A line of the register, and all that the head of a plan's card shows; events are rows of their own."""

    id: int
    version: int
    archived: bool
    district_id: int
    district: str
    school_year: int
    state: PlanState
    approved_on: date | None
    approved_by: str
    note: str
    events: int
    done: int
    cancelled: int
    overdue: int

    @property
    def year(self) -> str:
        """The school year: «2026/2027»."""
        return SchoolYear(self.school_year).label

    @property
    def title(self) -> str:
        """What people call it."""
        return f"План округа «{self.district}» на {self.year} учебный год"

    @property
    def done_percent(self) -> int | None:
        """The share of the events that have taken place; cancelled ones do not count."""
        return done_percent(self.done, self.events, self.cancelled)

    @property
    def tone(self) -> Tone:
        """The colour of the state's chip."""
        return _TONES[self.state]


def _query(today: date) -> Select[Any]:
    def count(*conditions: Any) -> Any:
        query = select(func.count(PlanEvent.id)).where(
            PlanEvent.plan_id == Plan.id, PlanEvent.archived_at.is_(None), *conditions
        )
        return query.correlate(Plan).scalar_subquery()

    return (
        select(
            Plan.id,
            Plan.version,
            Plan.archived_at.is_not(None),
            Plan.district_id,
            SchoolDistrict.name,
            Plan.school_year,
            Plan.state,
            Plan.approved_on,
            Plan.approved_by,
            Plan.note,
            count(),
            count(PlanEvent.state == EventState.DONE),
            count(PlanEvent.state == EventState.CANCELLED),
            count(overdue(today)),
        )
        .join(SchoolDistrict, SchoolDistrict.id == Plan.district_id)
        .order_by(Plan.school_year.desc(), Plan.id)
    )


def overdue(today: date) -> Any:
    """Return the condition of an overdue event, as the rules tell it; the statement has to know the plan."""
    dateless = and_(
        PlanEvent.starts_on.is_(None),
        PlanEvent.ends_on.is_(None),
        Plan.school_year < SchoolYear.of(today).start,
    )
    dated = func.coalesce(PlanEvent.ends_on, PlanEvent.starts_on) < today
    return and_(PlanEvent.state.in_(OPEN), dated | dateless)


def plan_rows(db: Database, district_id: int | None = None) -> Sequence[PlanRow]:
    """Return the plans, of one district or of all, the latest year first, then by district."""
    query = _query(db.today())
    if district_id is not None:
        query = query.where(Plan.district_id == district_id)
    with db.reading() as session:
        rows = [PlanRow(*values) for values in session.execute(query)]
    return sorted(rows, key=lambda row: (-row.school_year, sort_key(row.district)))


def plan_card(db: Database, plan_id: int) -> PlanRow:
    """Return what the head of the card shows.

    Raises:
        NotFound: there is no such plan.
    """
    with db.reading() as session:
        found = session.execute(_query(db.today()).where(Plan.id == plan_id)).one_or_none()
    if found is None:
        raise NotFound("Такого плана в базе уже нет. Ничего не изменено. Обновите список.")
    return PlanRow(*found)


def plan_choices(db: Database) -> list[tuple[int, str]]:
    """Return the id and the name of the plans in use."""
    return [(row.id, row.title) for row in plan_rows(db) if not row.archived]


PLANS: Register[PlanRow] = Register(
    title="Планы сетевого взаимодействия",
    columns=(
        Column("Школьный округ", lambda row: row.district, width=34),
        Column("Учебный год", lambda row: row.year, width=13),
        Column("Состояние", lambda row: row.state, Kind.STATE, width=14, tone=lambda row: row.tone),
        Column("Мероприятий", lambda row: row.events or None, Kind.NUMBER, width=13, total=True),
        Column("Проведено", lambda row: row.done or None, Kind.NUMBER, width=11, total=True),
        Column("Выполнение", lambda row: row.done_percent, Kind.PERCENT, width=12),
        Column("Просрочено", lambda row: row.overdue or None, Kind.NUMBER, width=12, total=True),
        Column("Утверждён", lambda row: row.approved_on, Kind.DATE, width=12, hidden=True),
        Column("Кем утверждён", lambda row: row.approved_by, width=30, hidden=True),
    ),
    load=plan_rows,
    depends_on=frozenset({"plan", "plan_event", "school_district"}),
    empty=(
        "Здесь будут планы округов на учебный год и их мероприятия.\n"
        "Создайте школьный округ, затем добавьте план и внесите мероприятия."
    ),
)
