"""The table of everything public of a school year: which of its figures are hidden, one answer for every output.

Whatever is printed or exported for the public is a piece of this table, so that two outputs laid side by side tell no
more than either of them: schools and branches, schools together with their branches, and the total.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy.orm import Session

from app.indicators.catalogue.loading import load_catalogue
from app.indicators.catalogue.views import Catalogue, IndicatorType, IndicatorView
from app.kernel.memory import remembered
from app.passport.publishing.hiding import LEAST, MOST, Cell, Figures, Sum, hide
from app.passport.publishing.relations import Relations, relations_of
from app.passport.schools import passport_schools
from app.passport.values.reading import read_values
from app.passport.values.scopes import branches_of

TABLES = frozenset(
    (
        *("passport_section", "indicator", "indicator_check", "organisation", "district_member", "school_district"),
        *("passport_value", "passport_year", "contract", "resource", "need", "council"),
    )
)
EVERYBODY = 0
"""The row of the total; a school together with its branches stands under its key with the sign turned."""
Rows = Mapping[int, Mapping[str, str]]


@dataclass(frozen=True)
class Suppression:
    """Which figures of a school year are not shown to the public; ``few`` of them as «менее 5»."""

    hidden: frozenset[Cell]
    few: frozenset[Cell]

    def together(self, other: Suppression) -> Suppression:
        """Return what either of the two hides."""
        return Suppression(self.hidden | other.hidden, self.few | other.few)


def suppression(session: Session, year: int) -> Suppression:
    """Return what is hidden of the passports of a year."""
    return remembered(session, ("suppression", year), TABLES, lambda: _suppression(session, year))


def _suppression(session: Session, year: int) -> Suppression:
    catalogue = load_catalogue(session, year)
    relations = relations_of(session, catalogue)
    touchy = {one.code for one in catalogue.indicators if one.sensitive or one.secret}
    codes = sorted(relations.around(touchy) & catalogue.by_code.keys())
    schools = [one.id for one in passport_schools(session)]
    found = read_values(session, catalogue, schools, (year,), codes, with_derived=True)
    rows = {school: found[school, year] for school in schools}
    return suppress(catalogue, relations, rows, branches_of(session, schools))


def suppress(
    catalogue: Catalogue, relations: Relations, rows: Rows, branches: Mapping[int, Collection[int]] | None = None
) -> Suppression:
    """Hide counts of one to four of sensitive indicators, and what would give them away.

    Args:
        catalogue: tells what is public, sensitive, secret.
        relations: what is known of the figures, see `relations_of`.
        rows: the canonical values of every school and branch.
        branches: the branches of schools, which are also shown together with them.
    """
    table = _Table(catalogue, relations)
    for row, values in rows.items():
        table.add_row(row, values)
    groups = {-school: (school, *ones) for school, ones in (branches or {}).items() if school in rows}
    for row, members in {**groups, EVERYBODY: tuple(rows)}.items():
        table.add_total(row, members)
    figures = table.figures()
    hide(figures)
    hidden = {cell for cell in figures.hidden if cell in figures.shown}
    hidden |= table.readers_of(figures)
    return Suppression(frozenset(hidden), frozenset(cell for cell in hidden if figures.few(cell)))


def count_of(indicator: IndicatorView, value: str) -> Decimal | None:
    """Return how many a value counts: a number itself, of a share its part."""
    match indicator.type:
        case IndicatorType.NUMBER | IndicatorType.MONEY:
            return Decimal(value)
        case IndicatorType.SHARE if "/" in value:
            return Decimal(value.partition("/")[0])
        case _:
            return None


class _Table:
    """Gathers the cells of the table and the sums they stand in."""

    def __init__(self, catalogue: Catalogue, relations: Relations) -> None:
        self._catalogue, self._relations = catalogue, relations
        self._values: dict[Cell, Decimal] = {}
        self._sums: list[Sum] = []
        self._bare: set[Cell] = set()
        self._derived: set[Cell] = set()

    def add_row(self, row: int, values: Mapping[str, str]) -> None:
        """Add a school: its figures and what they add up to by formulas and checks."""
        for code, value in values.items():
            indicator = self._catalogue.by_code[code]
            count = count_of(indicator, value)
            if code in self._relations.readers:
                self._derived.add((row, code))
            elif count is not None:
                self._values[row, code] = count
            elif indicator.type is IndicatorType.SHARE and indicator.sensitive and value != "0%":
                self._bare.add((row, code))
        for one in self._relations.sums:
            cells = {(row, code): sign for code, sign in one.items() if (row, code) in self._values}
            if len(cells) > 1 and not sum(sign * self._values[cell] for cell, sign in cells.items()):
                self._sums.append(cells)

    def add_total(self, row: int, members: Collection[int]) -> None:
        """Add a row that is the sum of others, with what is computed of it."""
        self._derived |= {(row, code) for member, code in tuple(self._derived) if member in members}
        for one in self._catalogue.indicators:
            if not (one.additive or one.type is IndicatorType.SHARE):
                continue
            cells = {(member, one.code): 1 for member in members if (member, one.code) in self._values}
            if cells:
                self._values[row, one.code] = sum((self._values[cell] for cell in cells), Decimal(0))
                self._sums.append({**cells, (row, one.code): -1})

    def figures(self) -> Figures:
        """Return the table, ready to be hidden in."""
        by_code = self._catalogue.by_code
        public = {one.code for one in by_code.values() if one.public and not one.secret}
        told = {
            (row, code)
            for row, reader in self._derived
            if reader in public
            for code in self._relations.readers[reader]
            if not by_code[code].secret
        }
        secret = {cell for cell in self._values if by_code[cell[1]].secret}
        counted = {cell for cell in self._values if by_code[cell[1]].sensitive}
        few = {cell for cell in counted if LEAST <= self._values[cell] <= MOST}
        shown = {cell for cell in self._values if cell[1] in public} | (told & self._values.keys())
        return Figures(self._values, self._sums, frozenset(shown), frozenset(counted), frozenset(secret | few))

    def readers_of(self, figures: Figures) -> set[Cell]:
        """Return the figures computed of hidden ones by other formulas than sums, and shares without their parts."""
        found = set(self._bare)
        grown = True
        while grown:
            more = {
                (row, reader)
                for row, reader in self._derived - found
                if any(
                    (row, code) in figures.hidden or (row, code) in found for code in self._relations.readers[reader]
                )
            }
            found |= more
            grown = bool(more)
        return found
