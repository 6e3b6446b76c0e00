"""The register of the councils."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, func, or_, select

from app.kernel.columns import Column, Register
from app.kernel.database import Database
from app.kernel.values import Kind
from app.kernel.words import sort_key, whole_name
from models.council import Council, CouncilKind, CouncilMember, CouncilRole, Meeting, MeetingState
from models.district import SchoolDistrict
from models.person import Person


@dataclass(frozen=True)
class CouncilRow:
    """A line of the register."""

    id: int
    archived: bool
    type: CouncilKind
    district_id: int
    district: str
    elected_on: date | None
    term_years: int
    members: int
    meetings: int
    last_meeting: date | None
    next_meeting: date | None
    chair_last: str | None
    chair_first: str | None
    chair_middle: str | None

    @property
    def name(self) -> str:
        """What people call it."""
        return council_name(self.type, self.district)

    @property
    def chair(self) -> str:
        """The full name of the chair."""
        return whole_name(self.chair_last, self.chair_first, self.chair_middle)

    @property
    def term_ends(self) -> date | None:
        """The last day of the council's term."""
        return term_end(self.elected_on, self.term_years)


def council_name(type: CouncilKind, district: str) -> str:
    """Write «Координационный совет округа «Бурлинский»»."""
    return f"{type.label} округа «{district}»"


def term_end(elected_on: date | None, term_years: int) -> date | None:
    """Return the last day of a term that begins with the election."""
    if elected_on is None:
        return None
    ends = elected_on.replace(day=28) if (elected_on.month, elected_on.day) == (2, 29) else elected_on
    return date.fromordinal(ends.replace(year=ends.year + term_years).toordinal() - 1)


def sits(day: ColumnElement[Any] | Any) -> ColumnElement[bool]:
    """Return the condition that a member sits in the council on the day."""
    return or_(CouncilMember.since.is_(None), CouncilMember.since <= day) & or_(
        CouncilMember.until.is_(None), CouncilMember.until >= day
    )


def _query(today: date) -> Select[Any]:
    def of_members(what: Any, *conditions: Any) -> Any:
        query = select(what).where(CouncilMember.council_id == Council.id, sits(today), *conditions)
        return query.correlate(Council).limit(1).scalar_subquery()

    def of_meetings(what: Any, state: MeetingState) -> Any:
        query = select(what).where(
            Meeting.council_id == Council.id, Meeting.archived_at.is_(None), Meeting.state == state
        )
        return query.correlate(Council).scalar_subquery()

    chair = of_members(CouncilMember.person_id, CouncilMember.role == CouncilRole.CHAIR)
    return (
        select(
            Council.id,
            Council.archived_at.is_not(None),
            Council.type,
            Council.district_id,
            SchoolDistrict.name,
            Council.elected_on,
            Council.term_years,
            of_members(func.count(CouncilMember.id)),
            of_meetings(func.count(Meeting.id), MeetingState.HELD),
            of_meetings(func.max(Meeting.held_on), MeetingState.HELD),
            of_meetings(func.min(Meeting.held_on), MeetingState.PLANNED),
            Person.last_name,
            Person.first_name,
            Person.middle_name,
        )
        .join(SchoolDistrict, SchoolDistrict.id == Council.district_id)
        .outerjoin(Person, Person.id == chair)
    )


def council_rows(db: Database, district_id: int | None = None) -> Sequence[CouncilRow]:
    """Return the councils, of one district or of all, by district."""
    query = _query(db.today())
    if district_id is not None:
        query = query.where(Council.district_id == district_id)
    with db.reading() as session:
        rows = [CouncilRow(*values) for values in session.execute(query)]
    return sorted(rows, key=lambda row: (sort_key(row.district), row.id))


def council_choices(db: Database) -> list[tuple[int, str]]:
    """Return the id and the name of the councils in use, by district."""
    return [(row.id, row.name) for row in council_rows(db) if not row.archived]


COUNCILS: Register[CouncilRow] = Register(
    title="Советы",
    columns=(
        Column("Совет", lambda row: row.name, width=44),
        Column("Председатель", lambda row: row.chair, width=30),
        Column("Членов", lambda row: row.members, Kind.NUMBER, width=9, total=True),
        Column("Избран", lambda row: row.elected_on, Kind.DATE, width=12),
        Column("Полномочия до", lambda row: row.term_ends, Kind.DATE, width=14),
        Column("Заседаний", lambda row: row.meetings or None, Kind.NUMBER, width=10, total=True),
        Column("Последнее", lambda row: row.last_meeting, Kind.DATE, width=12),
        Column("Следующее", lambda row: row.next_meeting, Kind.DATE, width=12),
        Column("Округ", lambda row: row.district, width=24, hidden=True),
    ),
    load=council_rows,
    depends_on=frozenset({"council", "council_member", "meeting", "school_district", "person"}),
    empty=(
        "Здесь будут советы округов: директора школ, председатель, секретарь.\n"
        "Создайте школьный округ, затем предложите совет: директора подставятся сами."
    ),
)
