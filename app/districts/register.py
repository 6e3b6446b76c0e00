"""The register of the school districts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import aliased

from app.kernel.columns import Column, Register
from app.kernel.database import Database
from app.kernel.values import Kind
from app.kernel.words import sort_key, whole_name
from app.schools import name_of
from models.district import DistrictMember, SchoolDistrict
from models.person import Person
from models.school import Organisation, OrganisationKind


@dataclass(frozen=True)
class DistrictRow:
    """A line of the register."""

    id: int
    archived: bool
    name: str
    base_school_id: int
    base_school: str
    members: int
    branches: int
    coordinator_last: str | None
    coordinator_first: str | None
    coordinator_middle: str | None
    coordinator_post: str
    founded_on: date | None

    @property
    def coordinator(self) -> str:
        """The full name of the coordinator."""
        return whole_name(self.coordinator_last, self.coordinator_first, self.coordinator_middle)


def _query(today: date) -> Select[Any]:
    stays = or_(DistrictMember.left_on.is_(None), DistrictMember.left_on >= today)
    branch = aliased(Organisation)
    members = (
        select(func.count(DistrictMember.id))
        .where(DistrictMember.district_id == SchoolDistrict.id, stays)
        .correlate(SchoolDistrict)
        .scalar_subquery()
    )
    branches = (
        select(func.count(branch.id))
        .join(DistrictMember, DistrictMember.organisation_id == branch.parent_id)
        .where(
            DistrictMember.district_id == SchoolDistrict.id,
            stays,
            branch.type == OrganisationKind.BRANCH,
            branch.archived_at.is_(None),
        )
        .correlate(SchoolDistrict)
        .scalar_subquery()
    )
    return (
        select(
            SchoolDistrict.id,
            SchoolDistrict.archived_at.is_not(None),
            SchoolDistrict.name,
            SchoolDistrict.base_school_id,
            name_of(Organisation),
            members,
            branches,
            Person.last_name,
            Person.first_name,
            Person.middle_name,
            SchoolDistrict.coordinator_post,
            SchoolDistrict.founded_on,
        )
        .join(Organisation, Organisation.id == SchoolDistrict.base_school_id)
        .outerjoin(Person, Person.id == SchoolDistrict.coordinator_id)
    )


def district_rows(db: Database) -> Sequence[DistrictRow]:
    """Return all districts, by name."""
    with db.reading() as session:
        rows = [DistrictRow(*values) for values in session.execute(_query(db.today()))]
    return sorted(rows, key=lambda row: sort_key(row.name))


DISTRICTS: Register[DistrictRow] = Register(
    title="Школьные округа",
    columns=(
        Column("Школьный округ", lambda row: row.name, width=30),
        Column("Базовая школа", lambda row: row.base_school, width=34),
        Column("Участников", lambda row: row.members, Kind.NUMBER, width=11, total=True),
        Column("Филиалов", lambda row: row.branches or None, Kind.NUMBER, width=10, total=True),
        Column("Куратор", lambda row: row.coordinator, width=30),
        Column("Должность куратора", lambda row: row.coordinator_post, width=24, hidden=True),
        Column("Создан", lambda row: row.founded_on, Kind.DATE, width=12),
    ),
    load=district_rows,
    depends_on=frozenset({"school_district", "district_member", "organisation", "person"}),
    empty="Здесь будут школьные округа: базовая школа и её соседи.\nСначала внесите школы, затем создайте округ.",
)
