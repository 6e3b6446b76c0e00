"""The register of the resources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, func, or_, select

from app.inventory.checks import CONDITIONS_BOOK, KINDS_BOOK
from app.kernel.columns import Column, Register, Tone
from app.kernel.database import Database
from app.kernel.values import Kind
from app.kernel.words import sort_key
from app.schools import name_of
from models.district import DistrictMember, SchoolDistrict
from models.inventory import Resource
from models.reference import ReferenceItem
from models.school import Organisation

_TONES = {"good": Tone.DONE, "poor": Tone.WAIT, "critical": Tone.LATE}


@dataclass(frozen=True)
class ResourceRow:
    """A line of the register; ``kind`` is the title of its type."""

    id: int
    archived: bool
    name: str
    type: str
    kind: str
    organisation_id: int
    organisation: str
    district_id: int | None
    quantity: int
    capacity: int | None
    condition: str
    condition_title: str
    hours_total: int | None
    hours_busy: int | None
    shared: bool
    free_time: str
    terms: str
    responsible: str
    details: str
    district: str

    @property
    def hours_free(self) -> int | None:
        """How many hours a week nobody uses it; None while the hours are not known."""
        return None if self.hours_total is None else self.hours_total - (self.hours_busy or 0)

    @property
    def tone(self) -> Tone:
        """The colour of the condition's chip."""
        return _TONES.get(self.condition, Tone.NEUTRAL)


def district_of(organisation_id: Any, today: Any) -> Any:
    """Return the subquery for the id of the district an organisation belongs to on the day."""
    return (
        select(func.min(DistrictMember.district_id))
        .join(SchoolDistrict, SchoolDistrict.id == DistrictMember.district_id)
        .where(
            DistrictMember.organisation_id == organisation_id,
            or_(DistrictMember.left_on.is_(None), DistrictMember.left_on >= today),
            SchoolDistrict.archived_at.is_(None),
        )
        .correlate_except(DistrictMember, SchoolDistrict)
        .scalar_subquery()
    )


def _query(db: Database) -> Select[Any]:
    def title(book: str, code: Any) -> Any:
        query = select(ReferenceItem.title).where(ReferenceItem.book == book, ReferenceItem.code == code)
        return func.coalesce(query.correlate(Resource).scalar_subquery(), code)

    school = func.coalesce(Organisation.parent_id, Organisation.id)
    district = district_of(school, db.today())
    return (
        select(
            Resource.id,
            Resource.archived_at.is_not(None),
            Resource.name,
            Resource.type,
            title(KINDS_BOOK, Resource.type),
            Resource.organisation_id,
            name_of(Organisation),
            SchoolDistrict.id,
            Resource.quantity,
            Resource.capacity,
            Resource.condition,
            title(CONDITIONS_BOOK, Resource.condition),
            Resource.hours_total,
            Resource.hours_busy,
            Resource.shared,
            Resource.free_time,
            Resource.terms,
            Resource.responsible,
            Resource.details,
            func.coalesce(SchoolDistrict.name, ""),
        )
        .join(Organisation, Organisation.id == Resource.organisation_id)
        .outerjoin(SchoolDistrict, SchoolDistrict.id == district)
    )


def resource_rows(
    db: Database, district_id: int | None = None, organisation_id: int | None = None
) -> Sequence[ResourceRow]:
    """Return the resources, of one district, of one organisation or of all, by school and name."""
    query = _query(db)
    if district_id is not None:
        query = query.where(SchoolDistrict.id == district_id)
    if organisation_id is not None:
        query = query.where(Resource.organisation_id == organisation_id)
    with db.reading() as session:
        rows = [ResourceRow(*values) for values in session.execute(query)]
    return sorted(rows, key=lambda row: (sort_key(row.organisation), sort_key(row.kind), sort_key(row.name)))


def resource_choices(db: Database, district_id: int | None = None) -> list[tuple[int, str]]:
    """Return the id and the name of the resources that schools share, of one district or of all."""
    return [
        (row.id, f"{row.name} — {row.organisation}")
        for row in resource_rows(db, district_id)
        if row.shared and not row.archived
    ]


RESOURCES: Register[ResourceRow] = Register(
    title="Ресурсы",
    columns=(
        Column("Ресурс", lambda row: row.name, width=32),
        Column("Вид", lambda row: row.kind, width=20),
        Column("Школа", lambda row: row.organisation, width=26),
        Column("Мест", lambda row: row.capacity, Kind.NUMBER, width=8, total=True, hint="Сколько человек вмещает"),
        Column("Свободно, ч", lambda row: row.hours_free, Kind.NUMBER, width=11, total=True, hint="Часов в неделю"),
        Column("Для округа", lambda row: row.shared, Kind.FLAG, width=11, hint="Доступен другим школам"),
        Column("Состояние", lambda row: row.condition_title, Kind.STATE, width=26, tone=lambda row: row.tone),
        Column("Количество", lambda row: row.quantity, Kind.NUMBER, width=11, total=True, hidden=True),
        Column("Всего, ч", lambda row: row.hours_total, Kind.NUMBER, width=9, total=True, hidden=True),
        Column("Занято, ч", lambda row: row.hours_busy, Kind.NUMBER, width=9, total=True, hidden=True),
        Column("Свободное время", lambda row: row.free_time, width=26, hidden=True),
        Column("Условия", lambda row: row.terms, width=26, hidden=True),
        Column("Ответственный", lambda row: row.responsible, width=26, hidden=True),
        Column("Округ", lambda row: row.district, width=24, hidden=True),
        Column("Подробности", lambda row: row.details, width=40, hidden=True),
    ),
    load=resource_rows,
    depends_on=frozenset({"resource", "organisation", "reference_item", "district_member", "school_district"}),
    empty="Здесь будут ресурсы школ: кабинеты, оборудование, транспорт, педагоги.\nДобавьте первый ресурс.",
)
