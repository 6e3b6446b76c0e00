"""The registers of settlements and of roads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import aliased

from app.geography.coordinates import degrees_text
from app.geography.draft import speed_warning
from app.geography.places import by_settlement, schools_here
from app.kernel.columns import Column, Register, Tone
from app.kernel.database import Database
from app.kernel.values import Kind
from app.kernel.words import sort_key
from models.geography import Road, Settlement

PLACE_TABLES = frozenset({"settlement", "road", "organisation", "school_district", "district_member"})


@dataclass(frozen=True)
class SettlementRow:
    """A line of the register of settlements."""

    id: int
    archived: bool
    name: str
    latitude: float | None
    longitude: float | None
    population: int | None
    note: str
    schools: tuple[str, ...]
    roads: int

    @property
    def coordinates(self) -> str:
        """Latitude and longitude in one cell."""
        return "; ".join(filter(None, (degrees_text(self.latitude), degrees_text(self.longitude))))


@dataclass(frozen=True)
class RoadRow:
    """A line of the register of roads."""

    id: int
    archived: bool
    start: str
    end: str
    km: float
    minutes: int | None
    note: str

    @property
    def warning(self) -> str:
        """Say when kilometres and minutes do not fit together."""
        return speed_warning(self.km, self.minutes)


def settlement_rows(db: Database) -> Sequence[SettlementRow]:
    """Return the settlements by name, each with its organisations and the number of its roads."""
    query = select(
        Settlement.id,
        Settlement.archived_at.is_not(None),
        Settlement.name,
        Settlement.latitude,
        Settlement.longitude,
        Settlement.population,
        Settlement.note,
    )
    ends = select(Road.from_id, Road.to_id).where(Road.archived_at.is_(None))
    with db.reading() as session:
        found = list(session.execute(query).tuples())
        roads = Counter(key for pair in session.execute(ends).tuples() for key in pair)
        here, _ = by_settlement(schools_here(session, db.today()), {row[0]: row[2] for row in found if not row[1]})
    rows = [
        SettlementRow(*values, tuple(one.name for one in here.get(values[0], ())), roads[values[0]]) for values in found
    ]
    return sorted(rows, key=lambda row: sort_key(row.name))


def road_rows(db: Database) -> Sequence[RoadRow]:
    """Return the roads by the names of their ends; the earlier in the alphabet is the first."""
    start, end = aliased(Settlement), aliased(Settlement)
    query = (
        select(Road.id, Road.archived_at.is_not(None), start.name, end.name, Road.km, Road.minutes, Road.note)
        .join(start, start.id == Road.from_id)
        .join(end, end.id == Road.to_id)
    )
    with db.reading() as session:
        rows = [RoadRow(*values) for values in session.execute(query).tuples()]
    rows = [
        replace(row, start=row.end, end=row.start) if sort_key(row.end) < sort_key(row.start) else row for row in rows
    ]
    return sorted(rows, key=lambda row: (sort_key(row.start), sort_key(row.end)))


def settlement_choices(db: Database) -> list[tuple[int, str]]:
    """Return the settlements in use to choose from, by name."""
    return [(row.id, row.name) for row in settlement_rows(db) if not row.archived]


SETTLEMENTS: Register[SettlementRow] = Register(
    title="Населённые пункты",
    columns=(
        Column("Населённый пункт", lambda row: row.name, width=24),
        Column("Школы и организации", lambda row: row.schools, width=34),
        Column("Дорог", lambda row: row.roads or None, Kind.NUMBER, width=7),
        Column("Координаты", lambda row: row.coordinates, width=18, hint="Широта и долгота в градусах"),
        Column("Жителей", lambda row: row.population, Kind.NUMBER, width=9, total=True),
        Column("Примечание", lambda row: row.note, width=24, hidden=True),
    ),
    load=settlement_rows,
    depends_on=PLACE_TABLES,
    empty="Здесь будут населённые пункты района.\nВозьмите их из адресов школ или добавьте первый.",
)

ROADS: Register[RoadRow] = Register(
    title="Дороги",
    columns=(
        Column("Откуда", lambda row: row.start, width=22),
        Column("Куда", lambda row: row.end, width=22),
        Column("Км", lambda row: row.km, Kind.NUMBER, width=8),
        Column("Минут", lambda row: row.minutes, Kind.NUMBER, width=8, hint="В пути на школьном автобусе"),
        Column("Проверьте", lambda row: row.warning, Kind.STATE, width=30, tone=lambda _row: Tone.WAIT),
        Column("Примечание", lambda row: row.note, width=26),
    ),
    load=road_rows,
    depends_on=frozenset({"settlement", "road"}),
    empty=(
        "Здесь будут дороги: сколько километров и минут от пункта до пункта.\n"
        "Вставьте таблицу расстояний или добавьте первую дорогу."
    ),
)
