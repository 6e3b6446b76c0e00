"""Read the values of schools and years: stored, mirrored and derived ones; own or with branches."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy.orm import Session

from app.indicators.catalogue.views import Catalogue, IndicatorView
from app.indicators.formula.derivation import Derivation
from app.kernel.dates import SchoolYear
from app.passport.values.derived import derivation_for, derived_values, figures_of
from app.passport.values.mirrors import mirrored
from app.passport.values.scopes import Scope, add_up, branches_of
from app.passport.values.stored import Cell, Cells, stored_values, years_known

Values = dict[Cell, dict[str, str]]
"""Canonical values by code, for each school and year; what is not known is left out."""


@dataclass(frozen=True)
class Aspect:
    """How values are looked at: own or with branches, as they stood on a day, and which day it is today."""

    scope: Scope = Scope.OWN
    on: date | None = None
    today: date | None = None

    def day_in(self, year: int) -> date:
        """Return the day whose director and whose district stand in the passport of a school year."""
        span = SchoolYear(year)
        return self.on or min(max(self.today or span.ends, span.starts), span.ends)


@dataclass
class Reading:
    """What one reading knows: the catalogue, the years, the stored cells it has come upon (``stored``)."""

    session: Session
    catalogue: Catalogue
    aspect: Aspect
    years: Mapping[int, bool] = field(default_factory=dict)
    stored: Cells = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Ask once which years there are."""
        self.years = self.years or years_known(self.session)

    def frozen(self, year: int) -> bool:
        """Whether the year is a snapshot whose derived values have been stored when it was closed."""
        return self.years.get(year, False) and self.aspect.on is None and self.aspect.scope is Scope.OWN

    def values(
        self, schools: Collection[int], years: Collection[int], codes: Collection[str] | None, with_derived: bool
    ) -> Values:
        """Return the values of indicators (None for all), see `read_values`."""
        catalogue = self.catalogue
        wanted = catalogue.indicators if codes is None else tuple(map(catalogue.indicator, codes))
        formulas = [one.code for one in wanted if one.formula] if with_derived else []
        if not formulas:
            return self.known(schools, years, wanted)
        derivation = derivation_for(catalogue, None if codes is None else formulas)
        named = {one.code for one in wanted}
        needed = derivation.needs(0) - named
        found = self.known(schools, years, (*wanted, *(one for one in catalogue.indicators if one.code in needed)))
        self.fill(found, schools, years, derivation)
        if codes is None:
            return found
        return {cell: {code: value for code, value in one.items() if code in named} for cell, one in found.items()}

    def cells(self, schools: Collection[int], years: Iterable[int], wanted: Collection[IndicatorView]) -> Cells:
        """Return what is stored of the indicators."""
        keys = None if len(wanted) == len(self.catalogue.indicators) else [one.id for one in wanted]
        standing = [one.id for one in wanted if one.standing and one.typed]
        found = stored_values(self.session, schools, years, keys, standing, self.years, self.aspect.on)
        self.stored.update(found)
        return found

    def known(self, schools: Collection[int], years: Collection[int], wanted: Collection[IndicatorView]) -> Values:
        """Return the values that need no formula: stored ones and those of the organisations' cards."""
        if self.aspect.scope is Scope.TOTAL:
            found = self._with_branches(schools, years, wanted)
        else:
            found = self._named(self.cells(schools, years, wanted))
        mirrors = {one.code: one.field for one in wanted if one.field}
        for year in years if mirrors else ():
            if not self.frozen(year):
                known = mirrored(self.session, mirrors.values(), schools, self.aspect.day_in(year))
                for school, fields in known.items():
                    found[school, year].update({code: fields[name] for code, name in mirrors.items() if name in fields})
        return found

    def _named(self, cells: Cells) -> Values:
        """Name values by their codes; what is computed or mirrored counts only where a closed year has stored it."""
        names = {one.id: one.code for one in self.catalogue.indicators}
        typed = {one.id: one.code for one in self.catalogue.indicators if one.typed}
        return {
            cell: {codes[key]: stored.value for key, stored in values.items() if key in codes}
            for cell, values in cells.items()
            for codes in ((names if self.frozen(cell[1]) else typed),)
        }

    def _with_branches(
        self, schools: Collection[int], years: Collection[int], wanted: Collection[IndicatorView]
    ) -> Values:
        branches = branches_of(self.session, schools)
        everybody = {*schools, *(one for ones in branches.values() for one in ones)}
        typed = {one.id: one for one in wanted if one.typed}
        plain = {
            cell: {key: stored.value for key, stored in values.items() if key in typed}
            for cell, values in self.cells(everybody, years, wanted).items()
        }
        return {
            (school, year): {
                typed[key].code: value
                for key, value in add_up(
                    plain[school, year], (plain[one, year] for one in branches.get(school, ())), typed
                ).items()
            }
            for school in schools
            for year in years
        }

    def fill(self, found: Values, schools: Collection[int], years: Collection[int], derivation: Derivation) -> None:
        """Put derived values into what has been found of schools and years; earlier years are read as needed."""
        computed = [year for year in years if not self.frozen(year)]
        span = range(derivation.reach + 1)
        earlier = {year - back for year in computed for back in span} - set(years)
        needed = {code for code, _ in derivation.places}
        base = [one for one in self.catalogue.indicators if one.code in needed]
        past = {**found, **(self.known(schools, earlier, base) if earlier else {})}
        plain = {cell: figures_of(self.catalogue, values) for cell, values in past.items()}
        for year in computed:
            for school in schools:
                figures = [dict(plain[school, year - back]) for back in span]
                found[school, year].update(derived_values(self.catalogue, derivation, figures))


def read_values(
    session: Session,
    catalogue: Catalogue,
    school_ids: Collection[int],
    years: Collection[int],
    codes: Collection[str] | None = None,
    scope: Scope = Scope.OWN,
    on: date | None = None,
    with_derived: bool = False,
    today: date | None = None,
) -> Values:
    """Return the values of schools and years by code, in canonical form.

    Standing values carry over from the latest earlier year that has them; what belongs to the organisation's card is
    read from there; a closed year is read as it was stored.

    Args:
        session: an open session.
        catalogue: as it was read for the year.
        school_ids: whose values.
        years: of which school years.
        codes: which indicators; None for all.
        scope: own or with branches.
        on: as the values stood at the end of that day.
        with_derived: whether derived ones are computed.
        today: the day the organisation's card is read for, within the school year; by default the year's last day.
    """
    return Reading(session, catalogue, Aspect(scope, on, today)).values(school_ids, years, codes, with_derived)
