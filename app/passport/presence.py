"""Which schools have a value of which indicators: what counting needs, without reading the values themselves."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.indicators.catalogue.views import Catalogue
from app.passport.values.reading import read_values
from app.passport.values.stored import years_known
from models.passport import PassportValue

_AT_ONCE = 1000


def schools_with(
    session: Session,
    catalogue: Catalogue,
    school_ids: Collection[int],
    year: int,
    codes: Collection[str],
    today: date,
) -> dict[str, set[int]]:
    """Return, by code, the schools that have a value in a school year; the same answer as `read_values` would give.

    Standing values of earlier years count while the year is open; derived and mirrored ones are read as they are.
    """
    found: dict[str, set[int]] = {code: set() for code in codes}
    wanted = [catalogue.indicator(code) for code in codes]
    closed = years_known(session).get(year, False)
    stored = {one.id: one.code for one in wanted if closed or one.typed}
    carried = {one.id: one.code for one in wanted if one.standing and one.typed and not closed}
    for names, when in ((stored, PassportValue.year == year), (carried, PassportValue.year < year)):
        for some in _portions(school_ids) if names else ():
            query = select(PassportValue.indicator_id, PassportValue.school_id).where(
                PassportValue.school_id.in_(some), when, PassportValue.indicator_id.in_(names)
            )
            query = query.distinct() if names is carried else query
            for key, school in session.connection().execute(query).tuples().all():
                found[names[key]].add(school)
    computed = [] if closed else [one.code for one in wanted if not one.typed]
    if computed:
        values = read_values(session, catalogue, school_ids, (year,), computed, with_derived=True, today=today)
        for (school, _), here in values.items():
            for code in here:
                found[code].add(school)
    return found


def _portions(schools: Collection[int]) -> list[list[int]]:
    listed = list(schools)
    return [listed[start : start + _AT_ONCE] for start in range(0, len(listed), _AT_ONCE)]
