"""Register of schools (реестр школ): every legal entity with its requisites, its branches and its district."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select

from app.kernel.columns import Column
from app.kernel.database import Database
from app.kernel.values import Kind
from app.reports.report import Report
from app.schools import OrganisationRow, organisation_rows
from models.district import DistrictMember, SchoolDistrict


@dataclass(frozen=True)
class SchoolLine:
    """An organisation and the district it belongs to today."""

    school: OrganisationRow
    district: str

    @property
    def id(self) -> int:
        """The key of the organisation."""
        return self.school.id

    @property
    def archived(self) -> bool:
        """Only organisations in use are listed."""
        return self.school.archived


def school_lines(db: Database) -> Sequence[SchoolLine]:
    """Return the organisations in use that are legal entities, by name."""
    districts = _districts(db, db.today())
    return [
        SchoolLine(row, districts.get(row.id, ""))
        for row in organisation_rows(db)
        if row.parent_id is None and not row.archived
    ]


def _districts(db: Database, today: date) -> dict[int, str]:
    query = (
        select(DistrictMember.organisation_id, SchoolDistrict.name)
        .join(SchoolDistrict, SchoolDistrict.id == DistrictMember.district_id)
        .where(
            or_(DistrictMember.left_on.is_(None), DistrictMember.left_on >= today),
            SchoolDistrict.archived_at.is_(None),
        )
        .order_by(DistrictMember.id)
    )
    with db.reading() as session:
        return dict(session.execute(query).tuples().all())


SCHOOLS_LIST = Report(
    name="schools",
    title="Реестр школ",
    hint="Школы и организации района с реквизитами, руководителями и филиалами.",
    columns=(
        Column[SchoolLine]("Школа", lambda line: line.school.name, width=30),
        Column[SchoolLine]("Округ", lambda line: line.district, width=18),
        Column[SchoolLine]("Руководитель", lambda line: line.school.head_name, width=28),
        Column[SchoolLine]("Должность", lambda line: line.school.head_post, width=16, hidden=True),
        Column[SchoolLine]("Адрес", lambda line: line.school.address, width=34),
        Column[SchoolLine]("Телефоны", lambda line: line.school.phones, width=18),
        Column[SchoolLine]("Эл. почта", lambda line: line.school.emails, width=22, hidden=True),
        Column[SchoolLine]("ИНН", lambda line: line.school.inn, width=12),
        Column[SchoolLine]("ОГРН", lambda line: line.school.ogrn, width=15, hidden=True),
        Column[SchoolLine](
            "Филиалов", lambda line: len(line.school.branches) or None, Kind.NUMBER, 10, total=True, hidden=True
        ),
        Column[SchoolLine]("Филиалы", lambda line: line.school.branches, width=30),
        Column[SchoolLine]("КПП", lambda line: line.school.kpp, width=11, hidden=True),
        Column[SchoolLine]("Уровни образования", lambda line: line.school.levels, width=28, hidden=True),
        Column[SchoolLine]("Сайт", lambda line: line.school.site, width=24, hidden=True),
        Column[SchoolLine]("Полное наименование", lambda line: line.school.full_name, width=60, hidden=True),
    ),
    build=school_lines,
    depends_on=frozenset({"organisation", "appointment", "person", "district_member", "school_district"}),
    empty="Школ пока нет.\nЗагрузите их в разделе «Школы».",
    opens="organisation",
)
