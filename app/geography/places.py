"""Which organisations stand in which settlement, and what they are for the districts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.geography.names import kind_and_key, same_settlement, tidy_settlement
from app.kernel.words import sort_key
from app.schools import name_of
from models.district import DistrictMember, SchoolDistrict
from models.school import Organisation, OrganisationKind

BASE, MEMBER, BRANCH, OUTSIDE, OTHER = "базовая школа", "участник округа", "филиал", "школа вне округов", ""
ROLES = (BASE, MEMBER, BRANCH, OUTSIDE, OTHER)


@dataclass(frozen=True)
class SchoolHere:
    """An organisation as the map shows it; ``role`` is one of ROLES, the most important first."""

    id: int
    name: str
    settlement: str
    role: str
    district_id: int | None


@dataclass(frozen=True)
class Proposal:
    """A settlement that schools name and the map does not know."""

    name: str
    schools: tuple[str, ...]


def schools_here(session: Session, today: date) -> list[SchoolHere]:
    """Return the organisations in use that name their settlement, with their roles in districts on the day."""
    members = dict(
        session.execute(
            select(DistrictMember.organisation_id, DistrictMember.district_id)
            .join(SchoolDistrict, SchoolDistrict.id == DistrictMember.district_id)
            .where(
                or_(DistrictMember.left_on.is_(None), DistrictMember.left_on >= today),
                SchoolDistrict.archived_at.is_(None),
            )
            .order_by(DistrictMember.district_id.desc())
        )
        .tuples()
        .all()
    )
    bases = set(session.scalars(select(SchoolDistrict.base_school_id).where(SchoolDistrict.archived_at.is_(None))))
    query = (
        select(
            Organisation.id, name_of(Organisation), Organisation.settlement, Organisation.type, Organisation.parent_id
        )
        .where(Organisation.archived_at.is_(None), Organisation.settlement != "")
        .order_by(Organisation.id)
    )
    found: list[SchoolHere] = []
    for one, name, settlement, kind, parent in session.execute(query).tuples():
        district = members.get(one if parent is None else parent)
        role = _role(kind, base=one in bases and district is not None, member=district is not None)
        found.append(SchoolHere(one, name, settlement, role, district))
    return sorted(found, key=lambda school: (ROLES.index(school.role), sort_key(school.name)))


def by_settlement(
    schools: list[SchoolHere], settlements: Mapping[int, str]
) -> tuple[dict[int, list[SchoolHere]], list[SchoolHere]]:
    """Give each school its settlement by name; return also the schools whose settlement is not known."""
    known: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for key, name in settlements.items():
        known[kind_and_key(name)[1]].append((key, name))
    placed: dict[int, list[SchoolHere]] = defaultdict(list)
    lost: list[SchoolHere] = []
    for school in schools:
        likely = known.get(kind_and_key(school.settlement)[1], [])
        fits = [key for key, name in likely if same_settlement(name, school.settlement)]
        if fits:
            placed[fits[0]].append(school)
        else:
            lost.append(school)
    return dict(placed), lost


def proposals(schools: list[SchoolHere]) -> list[Proposal]:
    """Gather the settlements that schools name; the fullest spelling gives the name."""
    groups: list[list[SchoolHere]] = []
    for school in schools:
        group = next((one for one in groups if same_settlement(one[0].settlement, school.settlement)), None)
        groups.append([school]) if group is None else group.append(school)
    found = [
        Proposal(
            tidy_settlement(
                max((one.settlement for one in group), key=lambda name: (bool(kind_and_key(name)[0]), -len(name)))
            ),
            tuple(one.name for one in group),
        )
        for group in groups
    ]
    return sorted(found, key=lambda one: sort_key(kind_and_key(one.name)[1]))


def _role(kind: OrganisationKind, *, base: bool, member: bool) -> str:
    if base:
        return BASE
    if member:
        return BRANCH if kind is OrganisationKind.BRANCH else MEMBER
    return OUTSIDE if kind in (OrganisationKind.SCHOOL, OrganisationKind.BRANCH) else OTHER
