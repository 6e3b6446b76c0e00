"""What the scheme of a district or of the whole municipality shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.drawing import Place, PlaceRole, RoadLine, SchemeData
from app.geography.network import RoadNetwork, read_network
from app.geography.places import BASE, BRANCH, MEMBER, OTHER, OUTSIDE, ROLES, SchoolHere, by_settlement, schools_here
from app.geography.positions import Positions, positions
from app.kernel.database import Database
from app.kernel.records import fetch
from app.kernel.words import NBSP
from models.district import SchoolDistrict
from models.geography import Settlement
from models.office import Office

_ROLES = {
    BASE: PlaceRole.BASE,
    MEMBER: PlaceRole.MEMBER,
    BRANCH: PlaceRole.BRANCH,
    OUTSIDE: PlaceRole.SCHOOL,
    OTHER: PlaceRole.NONE,
}
NAMED = 8
FAR = 0.25
"""A settlement without schools stands on the scheme when it is not farther off than so much of its size."""


@dataclass(frozen=True)
class MapView:
    """The scheme as data, and which organisations stand in each of its settlements.

    ``names`` has all settlements; ``lost`` are the schools whose settlement nobody has entered.
    """

    data: SchemeData
    schools: Mapping[int, tuple[SchoolHere, ...]]
    names: Mapping[int, str]
    lost: tuple[SchoolHere, ...] = ()

    @property
    def empty(self) -> bool:
        """Tell whether there is nothing to draw yet."""
        return not self.data.places


def scheme_of(db: Database, district_id: int | None = None) -> MapView:
    """Gather the scheme: settlements with the schools of a district and those on the ways between them, or all.

    Raises:
        NotFound: there is no such district.
    """
    with db.reading() as session:
        return scheme_in(session, db.today(), district_id)


def scheme_in(session: Session, today: date, district_id: int | None = None) -> MapView:
    """Gather the scheme within somebody's session.

    Raises:
        NotFound: there is no such district.
    """
    districts = _districts(session, district_id)
    query = (
        select(Settlement.id, Settlement.name, Settlement.latitude, Settlement.longitude)
        .where(Settlement.archived_at.is_(None))
        .order_by(Settlement.id)
    )
    settlements = list(session.execute(query).tuples())
    names = {key: name for key, name, _, _ in settlements}
    here, lost = by_settlement(schools_here(session, today), names)
    network = read_network(session)
    municipality = session.scalars(select(Office.municipality)).first() or ""
    if district_id is not None:
        here = {key: [one for one in group if one.district_id == district_id] for key, group in here.items()}
        here = {key: group for key, group in here.items() if group}
        lost = [one for one in lost if one.district_id == district_id]
    with_schools = sorted(key for key, group in here.items() if any(one.role != OTHER for one in group))
    keys = list(names) if district_id is None else _with_ways(with_schools, network)
    known = {
        key: (north, east)
        for key, _, north, east in settlements
        if north is not None and east is not None and key in keys
    }
    found, beyond = _without_far(positions(keys, known, network), _with_ways(with_schools, network))
    order = {one: number for number, one in enumerate(districts)}
    places = tuple(
        _place(key, names[key], point, here.get(key, []), order) for key, point in sorted(found.points.items())
    )
    roads = tuple(
        RoadLine(one.first, one.second, one.km, one.minutes)
        for one in network.drawn()
        if one.first in found.points and one.second in found.points
    )
    data = SchemeData(
        title=_title(districts, district_id),
        places=places,
        roads=roads,
        districts=tuple(map(_district_name, districts.values())),
        subtitle=municipality,
        approximate=found.no_north,
        notes=_notes(names, found, beyond, lost),
    )
    return MapView(data, {key: tuple(group) for key, group in here.items()}, names, tuple(lost))


def _districts(session: Session, district_id: int | None) -> dict[int, str]:
    """Return the districts of the scheme in the order of their marks."""
    if district_id is not None:
        return {district_id: fetch(session, SchoolDistrict, district_id).name}
    query = select(SchoolDistrict.id, SchoolDistrict.name).where(SchoolDistrict.archived_at.is_(None))
    return dict(session.execute(query.order_by(SchoolDistrict.id)).tuples().all())


def _with_ways(keys: list[int], network: RoadNetwork) -> list[int]:
    """Add the settlements that the shortest ways between the schools go through."""
    found = set(keys)
    for place, start in enumerate(keys):
        for end in keys[place + 1 :]:
            if way := network.way(start, end):
                found |= set(way.through)
    return sorted(found)


def _place(
    key: int, name: str, point: tuple[float, float], schools: list[SchoolHere], order: Mapping[int, int]
) -> Place:
    """Make a settlement of the drawing: its most important school gives it the mark."""
    role = min((one.role for one in schools), key=ROLES.index, default=OTHER)
    first = next((one for one in schools if one.role == role), None)
    return Place(
        key=key,
        name=name,
        x=point[0],
        y=point[1],
        role=_ROLES[role],
        district=order.get(first.district_id) if first is not None and first.district_id is not None else None,
        schools=tuple(_short(one) for one in schools if one.role != OTHER),
    )


def _short(school: SchoolHere) -> str:
    """Return the name without the words that the mark of a branch says already."""
    return school.name.split(" — филиал", 1)[0] if school.role == BRANCH else school.name


def _title(districts: Mapping[int, str], district_id: int | None) -> str:
    if district_id is None:
        return "Схема школьных округов"
    return f"Схема: {_district_name(districts[district_id])}"


def _district_name(name: str) -> str:
    """Write «Бурлинский школьный округ» or «школьный округ «Восток»»; a name that says so itself stays as it is."""
    if "округ" in name.casefold():
        return name
    return f"{name} школьный округ" if name.endswith(("ий", "ый", "ой")) else f"школьный округ «{name}»"


def _without_far(found: Positions, needed: list[int]) -> tuple[Positions, list[int]]:
    """Leave out settlements without schools far from the others: one distant town would shrink the whole scheme."""
    points = [found.points[key] for key in needed if key in found.points]
    if len(points) < 2:
        return found, []
    (left, right), (low, high) = ((min(axis), max(axis)) for axis in zip(*points, strict=True))
    reach = FAR * max(right - left, high - low)
    near = {
        key: (x, y)
        for key, (x, y) in found.points.items()
        if key in needed or (left - reach <= x <= right + reach and low - reach <= y <= high + reach)
    }
    kept = Positions(near, found.computed & near.keys(), found.nowhere)
    return kept, sorted(found.points.keys() - near.keys())


def _notes(names: Mapping[int, str], found: Positions, beyond: list[int], lost: list[SchoolHere]) -> tuple[str, ...]:
    """Say in sentences what the scheme cannot show exactly."""
    notes: list[str] = []
    if found.computed and not found.no_north:
        words = _listed([names[one] for one in sorted(found.computed)])
        notes.append(f"Положение приблизительное (по расстояниям): {words}.")
    if beyond:
        notes.append(f"За краем схемы: {_listed([names[one] for one in beyond])}.")
    if found.nowhere:
        words = _listed([names[one] for one in found.nowhere])
        notes.append(f"Нет на схеме — не указаны ни координаты, ни дороги: {words}.")
    if lost:
        notes.append(f"Нет на схеме — населённый пункт не внесён: {_listed([one.name for one in lost])}.")
    return tuple(notes)


def _listed(words: list[str]) -> str:
    more = len(words) - NAMED
    return ", ".join(words[:NAMED]) + (f" и ещё{NBSP}{more}" if more > 0 else "")
