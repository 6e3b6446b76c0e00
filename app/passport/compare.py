"""Schools side by side, and indicators over the years."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.indicators.canonical.values import number_of, show_value
from app.indicators.catalogue.loading import load_catalogue
from app.indicators.catalogue.views import IndicatorView
from app.kernel.database import Database
from app.passport.schools import PassportSchool, passport_schools
from app.passport.values.reading import read_values
from app.passport.values.scopes import Scope


@dataclass(frozen=True)
class CompareLine:
    """An indicator with the values of the schools, in their order: canonical («» for none) and as people read them."""

    indicator: IndicatorView
    values: tuple[str, ...]
    texts: tuple[str, ...]

    @property
    def differs(self) -> bool:
        """Whether the schools differ in it."""
        return len(set(self.values)) > 1


@dataclass(frozen=True)
class Comparison:
    """Chosen schools side by side; indicators that none of them has are left out."""

    year: int
    schools: tuple[PassportSchool, ...]
    lines: tuple[CompareLine, ...]


def compare_schools(
    db: Database,
    year: int,
    school_ids: Sequence[int],
    codes: Collection[str] | None = None,
    scope: Scope = Scope.OWN,
) -> Comparison:
    """Return the schools side by side, in the order they were named; all indicators unless some are chosen."""
    with db.reading() as session:
        catalogue = load_catalogue(session, year)
        known = {one.id: one for one in passport_schools(session, school_ids, scope)}
        schools = tuple(known[key] for key in school_ids if key in known)
        keys = [one.id for one in schools]
        found = read_values(session, catalogue, keys, (year,), codes, scope, with_derived=True, today=db.today())
    wanted = catalogue.enabled() if codes is None else tuple(map(catalogue.indicator, codes))
    lines = []
    for one in wanted:
        values = tuple(found[key, year].get(one.code, "") for key in keys)
        if any(values):
            lines.append(CompareLine(one, values, tuple(show_value(one, value or None) for value in values)))
    return Comparison(year, schools, tuple(lines))


@dataclass(frozen=True)
class SeriesLine:
    """An indicator of a school over the years; None where there is no figure."""

    indicator: IndicatorView
    school: PassportSchool
    values: tuple[Decimal | None, ...]


def series(
    db: Database,
    codes: Sequence[str],
    school_ids: Sequence[int],
    years: Sequence[int],
    scope: Scope = Scope.OWN,
) -> tuple[SeriesLine, ...]:
    """Return the figures of indicators and schools over the years, for a chart; by indicator, then by school.

    Raises:
        NotFound: the catalogue has no such code.
    """
    with db.reading() as session:
        catalogue = load_catalogue(session)
        known = {one.id: one for one in passport_schools(session, school_ids, scope)}
        schools = [known[key] for key in school_ids if key in known]
        found = read_values(session, catalogue, list(known), years, codes, scope, with_derived=True, today=db.today())
    return tuple(
        SeriesLine(one, school, tuple(_figure(one, found[school.id, year].get(one.code)) for year in years))
        for one in map(catalogue.indicator, codes)
        for school in schools
    )


def _figure(one: IndicatorView, value: str | None) -> Decimal | None:
    return number_of(value) if one.numeric else None
