"""Everything the card of a district shows of its own; what other rooms know stands on their tabs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.districts.rules import elsewhere
from app.kernel.database import Database
from app.kernel.records import fetch
from models.district import DistrictMember, SchoolDistrict
from models.school import Organisation, OrganisationKind

BASE, MEMBER, LEFT = "базовая школа", "участник", "вышла из округа"


@dataclass(frozen=True)
class MemberLine:
    """A member of the district as the card shows it."""

    id: int
    organisation_id: int
    name: str
    settlement: str
    head: str
    joined_on: date | None
    left_on: date | None
    basis: str
    role: str
    branches: int


@dataclass(frozen=True)
class StepMark:
    """A launch step that somebody has confirmed by hand."""

    code: str
    done_on: date
    note: str


@dataclass(frozen=True)
class DistrictCard:
    """The district as text; ``warnings`` are sentences that hinder nothing."""

    id: int
    version: int
    archived: bool
    name: str
    base_school_id: int
    base_school: str
    coordinator: str
    coordinator_post: str
    founded_on: date | None
    goals: str
    note: str
    members: tuple[MemberLine, ...]
    steps: tuple[StepMark, ...]
    warnings: tuple[str, ...]

    @property
    def staying(self) -> tuple[MemberLine, ...]:
        """The members that have not left."""
        return tuple(one for one in self.members if one.role != LEFT)

    @property
    def branches(self) -> int:
        """How many branches the members have."""
        return sum(one.branches for one in self.staying)


def district_card(db: Database, district_id: int) -> DistrictCard:
    """Return the card.

    Raises:
        NotFound: there is no such district.
    """
    today = db.today()
    with db.reading() as session:
        district = fetch(session, SchoolDistrict, district_id)
        branches = _branches(session, district)
        return DistrictCard(
            id=district.id,
            version=district.version,
            archived=district.archived_at is not None,
            name=district.name,
            base_school_id=district.base_school_id,
            base_school=district.base_school.display_name,
            coordinator=district.coordinator.full_name if district.coordinator else "",
            coordinator_post=district.coordinator_post,
            founded_on=district.founded_on,
            goals=district.goals,
            note=district.note,
            members=tuple(
                _line(district, one, branches.get(one.organisation_id, 0), today) for one in district.members
            ),
            steps=tuple(StepMark(one.code, one.done_on, one.note) for one in district.steps),
            warnings=_warnings(session, district, today),
        )


def _line(district: SchoolDistrict, member: DistrictMember, branches: int, today: date) -> MemberLine:
    organisation = member.organisation
    head = organisation.head_on(today)
    role = BASE if member.organisation_id == district.base_school_id else MEMBER
    return MemberLine(
        id=member.id,
        organisation_id=member.organisation_id,
        name=organisation.display_name,
        settlement=organisation.settlement,
        head=head.person.full_name if head else "",
        joined_on=member.joined_on,
        left_on=member.left_on,
        basis=member.basis,
        role=role if member.belongs_on(today) else LEFT,
        branches=branches,
    )


def _branches(session: Session, district: SchoolDistrict) -> dict[int, int]:
    """Count the branches of each member."""
    query = (
        select(Organisation.parent_id, func.count(Organisation.id))
        .where(
            Organisation.parent_id.in_([one.organisation_id for one in district.members]),
            Organisation.type == OrganisationKind.BRANCH,
            Organisation.archived_at.is_(None),
        )
        .group_by(Organisation.parent_id)
    )
    return {school: count for school, count in session.execute(query).tuples() if school is not None}


def _warnings(session: Session, district: SchoolDistrict, today: date) -> tuple[str, ...]:
    """Say which members another district claims too, and which have no head to sign for them."""
    staying = district.members_on(today)
    names = {one.organisation_id: one.organisation.display_name for one in staying}
    taken = elsewhere(session, district.id, names, today)
    found = [f"{names[school]} состоит и в округе «{other}»." for school, other in taken.items()]
    headless = [one.organisation.display_name for one in staying if one.organisation.head_on(today) is None]
    if headless:
        found.append(f"Не указан руководитель: {', '.join(headless)}.")
    archived = [one.organisation.display_name for one in staying if one.organisation.archived_at]
    if archived:
        found.append(f"Участник округа — в архиве: {', '.join(archived)}.")
    return tuple(found)
