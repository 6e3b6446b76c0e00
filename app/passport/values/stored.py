"""What is stored: the values of schools and years, as they are now or as they stood on a day."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, datetime, time
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from models.passport import PassportEntry, PassportPast, PassportValue, PassportYear

Cell = tuple[int, int]
"""A school and a year."""


class Stored(NamedTuple):
    """A value, its entry, and the year it stands in: an earlier one where a standing value carries over."""

    value: str
    entry_id: int
    year: int


Cells = dict[Cell, dict[int, Stored]]
_AT_ONCE = 1000
"""So many schools are asked for by one statement."""


def years_known(session: Session) -> dict[int, bool]:
    """Return the school years of the passports and whether they are closed, the latest first."""
    query = select(PassportYear.year, PassportYear.closed_on).order_by(PassportYear.year.desc())
    return {year: closed is not None for year, closed in session.execute(query).tuples()}


def stored_values(
    session: Session,
    schools: Collection[int],
    years: Iterable[int],
    keys: Collection[int] | None,
    standing: Collection[int],
    known: Mapping[int, bool],
    on: date | None = None,
) -> Cells:
    """Return what is stored for schools, years and indicators; standing values come from the latest year that has one.

    Args:
        session: an open session.
        schools: whose values.
        years: of which school years.
        keys: of which indicators; None for all.
        standing: which of the indicators carry over; into a closed year nothing does that closing has not stored.
        known: the school years there are and whether they are closed, see `years_known`.
        on: as the values stood at the end of that day; None for now.
    """
    wanted = tuple(years)
    read = _read_on if on is not None else _read_now
    moment = datetime.combine(on or date.max, time.max)
    found: Cells = {(school, year): {} for year in wanted for school in schools}
    for school, year, key, value, entry in read(session, schools, wanted, keys, moment):
        found[school, year][key] = Stored(value, entry, year)
    carried = frozenset(standing) if keys is None else frozenset(standing).intersection(keys)
    for year in (one for one in wanted if carried and (on is not None or not known.get(one))):
        lacking = {school for school in schools if carried - found[school, year].keys()}
        for earlier in _spans([one for one in known if one < year], len(lacking)):
            if not lacking:
                break
            rows = sorted(read(session, lacking, earlier, carried, moment), key=lambda row: -row[1])
            for school, past, key, value, entry in rows:
                found[school, year].setdefault(key, Stored(value, entry, past))
            lacking = {school for school in lacking if carried - found[school, year].keys()}
    return found


Row = tuple[int, int, int, str, int]
"""School, year, indicator, value, entry."""


def _read_now(
    session: Session, schools: Collection[int], years: Iterable[int], keys: Collection[int] | None, _moment: datetime
) -> Iterator[Row]:
    for some in _portions(schools):
        query = select(
            PassportValue.school_id,
            PassportValue.year,
            PassportValue.indicator_id,
            PassportValue.value,
            PassportValue.entry_id,
        ).where(PassportValue.school_id.in_(some), PassportValue.year.in_(years))
        if keys is not None:
            query = query.where(PassportValue.indicator_id.in_(keys))
        # Past the ORM: a summary of all schools reads hundreds of thousands of rows.
        yield from session.connection().execute(query).tuples().all()


def _read_on(
    session: Session, schools: Collection[int], years: Iterable[int], keys: Collection[int] | None, moment: datetime
) -> Iterator[Row]:
    """Yield what stood at the moment: what stands now and was there already, else what has been superseded since."""
    replaced = aliased(PassportEntry)
    for some in _portions(schools):
        for table in (PassportValue, PassportPast):
            query = (
                select(table.school_id, table.year, table.indicator_id, table.value, table.entry_id)
                .join(PassportEntry, PassportEntry.id == table.entry_id)
                .where(table.school_id.in_(some), table.year.in_(years), PassportEntry.at <= moment)
            )
            if table is PassportPast:
                query = query.join(replaced, replaced.id == PassportPast.replaced_by_id)
                query = query.where(replaced.at > moment).order_by(PassportPast.id)
            if keys is not None:
                query = query.where(table.indicator_id.in_(keys))
            yield from session.execute(query).tuples()


def _spans(years: list[int], schools: int) -> Iterator[list[int]]:
    """Cut the years into pieces that are asked for together: few schools are asked for many years at once."""
    step = max(1, _AT_ONCE // max(1, schools) // 8)
    return (years[start : start + step] for start in range(0, len(years), step))


def _portions(schools: Collection[int]) -> Iterator[list[int]]:
    everybody = list(schools)
    return (everybody[start : start + _AT_ONCE] for start in range(0, len(everybody), _AT_ONCE))
