"""The register of schools, their branches and partners."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import aliased

from app.kernel.columns import Column, Register
from app.kernel.database import Database
from app.kernel.values import Kind
from app.kernel.words import sort_key, whole_name
from app.schools.naming import name_of
from models.person import Acting, Person
from models.school import Accreditation, Appointment, EduLevel, Organisation, OrganisationKind


@dataclass(frozen=True)
class OrganisationRow:
    """A line of the register."""

    id: int
    archived: bool
    uuid: UUID
    type: OrganisationKind
    parent_id: int | None
    full_name: str
    short_name: str
    inn: str
    kpp: str
    ogrn: str
    postal_code: str
    region: str
    district: str
    settlement: str
    street: str
    phones: str
    emails: str
    site: str
    levels: tuple[EduLevel, ...]
    parent: str
    head_id: int | None
    head_last: str | None
    head_first: str | None
    head_middle: str | None
    head_post: str
    head_acting: Acting | None
    accreditation: str
    branches: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What people call it."""
        return self.short_name or self.full_name

    @property
    def head_name(self) -> str:
        """The full name of the head."""
        return whole_name(self.head_last, self.head_first, self.head_middle)

    @property
    def address(self) -> str:
        """The address in one line."""
        parts = (self.postal_code, self.region, self.district, self.settlement, self.street)
        return ", ".join(dict.fromkeys(part for part in parts if part))


def _query(today: date) -> Select[Any]:
    parent = aliased(Organisation)
    serving = aliased(Appointment)
    head_id = (
        select(serving.id)
        .where(
            serving.organisation_id == Organisation.id,
            or_(serving.since.is_(None), serving.since <= today),
            or_(serving.until.is_(None), serving.until >= today),
        )
        .order_by(func.coalesce(serving.since, date.min).desc(), serving.id.desc())
        .limit(1)
        .correlate(Organisation)
        .scalar_subquery()
    )
    accreditation = (
        select(Accreditation.number)
        .where(Accreditation.organisation_id == Organisation.id)
        .order_by(func.coalesce(Accreditation.issued_on, date.min).desc(), Accreditation.id.desc())
        .limit(1)
        .correlate(Organisation)
        .scalar_subquery()
    )
    return (
        select(
            Organisation.id,
            Organisation.archived_at.is_not(None),
            Organisation.uuid,
            Organisation.type,
            Organisation.parent_id,
            Organisation.full_name,
            Organisation.short_name,
            Organisation.inn,
            Organisation.kpp,
            Organisation.ogrn,
            Organisation.postal_code,
            Organisation.region,
            Organisation.district,
            Organisation.settlement,
            Organisation.street,
            Organisation.phones,
            Organisation.emails,
            Organisation.site,
            Organisation.levels,
            func.coalesce(name_of(parent), ""),
            Person.id,
            Person.last_name,
            Person.first_name,
            Person.middle_name,
            func.coalesce(Appointment.post, ""),
            Appointment.acting,
            func.coalesce(accreditation, ""),
        )
        .outerjoin(parent, Organisation.parent_id == parent.id)
        .outerjoin(Appointment, Appointment.id == head_id)
        .outerjoin(Person, Appointment.person_id == Person.id)
    )


def organisation_rows(db: Database) -> Sequence[OrganisationRow]:
    """Return all organisations, by name; each school knows the names of its branches."""
    rows: list[OrganisationRow] = []
    branches: dict[int, list[str]] = defaultdict(list)
    with db.reading() as session:
        for values in session.execute(_query(db.today())):
            row = OrganisationRow(*values)
            rows.append(row)
            if row.parent_id is not None and not row.archived:
                branches[row.parent_id].append(row.name)
    rows.sort(key=lambda row: sort_key(row.name))
    return [
        replace(row, branches=tuple(sorted(branches[row.id], key=sort_key))) if row.id in branches else row
        for row in rows
    ]


def _branch_count(row: OrganisationRow) -> int | None:
    return len(row.branches) or None


ORGANISATIONS: Register[OrganisationRow] = Register(
    title="Школы и организации",
    columns=(
        Column("Школа", lambda row: row.name, width=34),
        Column("Вид", lambda row: row.type, width=14),
        Column("Населённый пункт", lambda row: row.settlement, width=20),
        Column("Руководитель", lambda row: row.head_name, width=30),
        Column("Должность", lambda row: row.head_post, width=18),
        Column("Телефоны", lambda row: row.phones, width=20),
        Column("Эл. почта", lambda row: row.emails, width=24, hidden=True),
        Column("Уровни образования", lambda row: row.levels, width=28, hidden=True),
        Column("Филиалы", _branch_count, Kind.NUMBER, width=10, total=True),
        Column("ИНН", lambda row: row.inn, width=12),
        Column("КПП", lambda row: row.kpp, width=11, hidden=True),
        Column("ОГРН", lambda row: row.ogrn, width=15, hidden=True),
        Column("Район", lambda row: row.district, width=20, hidden=True),
        Column("Адрес", lambda row: row.address, width=40, hidden=True),
        Column("Сайт", lambda row: row.site, width=26, hidden=True),
        Column("Аккредитация", lambda row: row.accreditation, width=24, hidden=True),
        Column("Головная школа", lambda row: row.parent, width=28, hidden=True, hint="Чей это филиал"),
        Column("Полное наименование", lambda row: row.full_name, width=60, hidden=True),
    ),
    load=organisation_rows,
    depends_on=frozenset({"organisation", "appointment", "person", "accreditation"}),
    empty="Здесь будут школы района, их филиалы и партнёры.\nНачните с загрузки из реестра Рособрнадзора.",
)
