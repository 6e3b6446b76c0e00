"""The register of the needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import Select, func, select

from app.inventory.checks import KINDS_BOOK
from app.inventory.register import district_of
from app.kernel.columns import Column, Register, Tone
from app.kernel.database import Database
from app.kernel.values import Kind
from app.kernel.words import sort_key
from app.schools import name_of
from models.district import SchoolDistrict
from models.inventory import Need, NeedPriority
from models.reference import ReferenceItem
from models.school import Organisation


@dataclass(frozen=True)
class NeedRow:
    """A line of the register; ``kind`` is the title of its type."""

    id: int
    archived: bool
    name: str
    type: str
    kind: str
    organisation_id: int
    organisation: str
    district_id: int | None
    priority: NeedPriority
    wanted_way: str
    due_on: date | None
    covered_on: date | None
    details: str
    district: str
    overdue: bool = False

    @property
    def state(self) -> str:
        """What has become of the need, in a word."""
        return "закрыта" if self.covered_on else "просрочена" if self.overdue else "открыта"

    @property
    def tone(self) -> Tone:
        """The colour of the state's chip."""
        return Tone.DONE if self.covered_on else Tone.LATE if self.overdue else Tone.WAIT


def _query(db: Database) -> Select[Any]:
    kind = select(ReferenceItem.title).where(ReferenceItem.book == KINDS_BOOK, ReferenceItem.code == Need.type)
    school = func.coalesce(Organisation.parent_id, Organisation.id)
    return (
        select(
            Need.id,
            Need.archived_at.is_not(None),
            Need.name,
            Need.type,
            func.coalesce(kind.correlate(Need).scalar_subquery(), Need.type),
            Need.organisation_id,
            name_of(Organisation),
            SchoolDistrict.id,
            Need.priority,
            Need.wanted_way,
            Need.due_on,
            Need.covered_on,
            Need.details,
            func.coalesce(SchoolDistrict.name, ""),
        )
        .join(Organisation, Organisation.id == Need.organisation_id)
        .outerjoin(SchoolDistrict, SchoolDistrict.id == district_of(school, db.today()))
    )


def _row(values: Any, today: date) -> NeedRow:
    row = NeedRow(*values)
    return replace(row, overdue=row.covered_on is None and row.due_on is not None and row.due_on < today)


def need_rows(db: Database, district_id: int | None = None, organisation_id: int | None = None) -> Sequence[NeedRow]:
    """Return the needs, of one district, one organisation or all: open ones first, the most pressing at the top."""
    query = _query(db)
    if district_id is not None:
        query = query.where(SchoolDistrict.id == district_id)
    if organisation_id is not None:
        query = query.where(Need.organisation_id == organisation_id)
    with db.reading() as session:
        rows = [_row(values, db.today()) for values in session.execute(query)]
    return sorted(rows, key=_order)


def _order(row: NeedRow) -> tuple[Any, ...]:
    return (row.covered_on is not None, sort_key(row.priority), row.due_on or date.max, sort_key(row.name))


NEEDS: Register[NeedRow] = Register(
    title="Потребности",
    columns=(
        Column("Потребность", lambda row: row.name, width=36),
        Column("Вид", lambda row: row.kind, width=20),
        Column("Школа", lambda row: row.organisation, width=30),
        Column("Важность", lambda row: row.priority, width=11),
        Column("Нужно к", lambda row: row.due_on, Kind.DATE, width=12),
        Column("Состояние", lambda row: row.state, Kind.STATE, width=14, tone=lambda row: row.tone),
        Column("Как закрыть", lambda row: row.wanted_way, width=26),
        Column("Закрыта", lambda row: row.covered_on, Kind.DATE, width=12, hidden=True),
        Column("Округ", lambda row: row.district, width=24, hidden=True),
        Column("Подробности", lambda row: row.details, width=40, hidden=True),
    ),
    load=need_rows,
    depends_on=frozenset({"need", "organisation", "reference_item", "district_member", "school_district"}),
    empty="Здесь будут потребности школ: чего не хватает, к какому сроку.\nДобавьте первую потребность одной из школ.",
)
