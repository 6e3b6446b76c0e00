"""All that is checked in a school year, compiled once and made of school after school."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.indicators.catalogue.loading import TABLES as CATALOGUE
from app.indicators.catalogue.loading import load_catalogue
from app.indicators.catalogue.views import Catalogue
from app.indicators.checking.finding import Finding, places_text
from app.indicators.checking.limits import Limits, limits_of
from app.indicators.checking.rules import CheckRule, CheckView, compile_check
from app.indicators.formula import Derivation, Figure, FormulaError, derivation_of, terms_of
from app.indicators.formula.running import Place
from app.kernel.database import Database
from app.kernel.dates import SchoolYear
from app.kernel.memory import remembered
from app.passport.values.derived import figures_of
from models.indicator import IndicatorCheck

TABLES = CATALOGUE | {"indicator_check"}


@dataclass(frozen=True)
class CheckBook:
    """The checks of a school year and what they need; ``problems`` tells of checks that make no sense."""

    catalogue: Catalogue
    derivation: Derivation
    rules: tuple[CheckRule, ...]
    limits: tuple[Limits, ...]
    problems: Mapping[str, FormulaError]

    @cached_property
    def places(self) -> frozenset[Place]:
        """All figures that are looked at: codes and years back."""
        limited = {(one.code, back) for one in self.limits for back in (0, 1) if not back or one.change is not None}
        ruled = {place for rule in self.rules for place in rule.places}
        return frozenset(self.derivation.places | limited | ruled)

    @property
    def reach(self) -> int:
        """How many years back the checks look."""
        return max((back for _, back in self.places), default=0)

    def needs(self, back: int) -> list[str]:
        """Return the codes whose figures of so many years back are looked at."""
        return sorted(code for code, years in self.places if years == back)

    def derive(self, years: Sequence[dict[str, Figure]]) -> frozenset[str]:
        """Put derived figures in; return the codes of those computed of incomplete data."""
        return frozenset(
            code for code, one in self.derivation.fill(years).items() if one.missing and one.value is not None
        )

    def judge(
        self,
        years: Sequence[Mapping[str, Figure]],
        incomplete: Collection[str] = (),
        codes: Collection[str] | None = None,
        with_no_data: bool = True,
    ) -> tuple[Finding, ...]:
        """Return what is wrong with the figures of a school, the derived ones among them.

        Args:
            years: the figures of this year, of last year, and so on.
            incomplete: derived codes computed of incomplete data.
            codes: only what concerns one of these indicators; None for all.
            with_no_data: whether checks that cannot be made are told of.
        """
        rules, limits = self.rules, self.limits
        if codes is not None:
            rules = tuple(one for one in rules if any(code in codes for code, _ in one.places))
            limits = tuple(one for one in limits if one.code in codes)
        found = [rule.judge(years, incomplete, with_no_data) for rule in rules]
        return (*filter(None, found), *(finding for one in limits for finding in one.judge(years)))


def load_book(place: Database | Session, year: int) -> CheckBook:
    """Read and compile the checks in force in a school year.

    A check over a section that is switched off is not made. The book is remembered until the catalogue is changed.
    """
    if isinstance(place, Database):
        with place.reading() as session:
            return load_book(session, year)
    return remembered(
        place, ("checks", year), TABLES, lambda: make_book(load_catalogue(place, year), _checks(place, year))
    )


def make_book(catalogue: Catalogue, checks: Iterable[CheckView]) -> CheckBook:
    """Compile checks over a catalogue."""
    terms = terms_of(catalogue.indicators)
    used = {one.code for one in catalogue.enabled()}
    rules: list[CheckRule] = []
    problems: dict[str, FormulaError] = {}
    for check in checks:
        try:
            rule = compile_check(check, terms)
        except FormulaError as error:
            problems[check.code] = error
            continue
        if all(code in used for code, _ in rule.places):
            rules.append(rule)
    limits = limits_of(catalogue)
    past = [place for rule in rules for place in rule.places if place[1]]
    past += [(one.code, 1) for one in limits if one.change is not None]
    return CheckBook(catalogue, derivation_of(terms, past), tuple(rules), limits, problems)


def check_typed(
    book: CheckBook,
    values: Mapping[str, str],
    earlier: Sequence[Mapping[str, str]] = (),
    codes: Collection[str] | None = None,
) -> tuple[Finding, ...]:
    """Return what is wrong with values while they are being typed; nothing is read from the database.

    Args:
        book: the checks of the year, see `load_book`.
        values: canonical values of this year by code, those on the screen.
        earlier: those of last year, of the year before, as far as they are known.
        codes: only what concerns one of these indicators.
    """
    years = [figures_of(book.catalogue, one) for one in (values, *earlier)]
    incomplete = book.derive(years)
    return book.judge(years, incomplete, codes)


def derived_notes(
    book: CheckBook, values: Mapping[str, str], earlier: Sequence[Mapping[str, str]] = ()
) -> dict[str, str]:
    """Return what is to be said beside derived values: what they lack, why they could not be computed; by code."""
    found: dict[str, str] = {}
    years = [figures_of(book.catalogue, one) for one in (values, *earlier)]
    for code, one in book.derivation.fill(years).items():
        if one.problem:
            found[code] = one.problem
        elif one.missing:
            lacking = places_text(one.missing)
            found[code] = f"Нет данных: {lacking}." if one.value is None else f"По неполным данным: нет {lacking}."
    return found


def _checks(session: Session, year: int) -> list[CheckView]:
    span = SchoolYear(year)
    query = (
        select(*(getattr(IndicatorCheck, one.name) for one in fields(CheckView)))
        .where(
            IndicatorCheck.archived_at.is_(None),
            IndicatorCheck.valid_from.is_(None) | (IndicatorCheck.valid_from <= span.ends),
            IndicatorCheck.valid_until.is_(None) | (IndicatorCheck.valid_until >= span.starts),
        )
        .order_by(IndicatorCheck.position, IndicatorCheck.id)
    )
    return [CheckView(*row) for row in session.execute(query).tuples()]
