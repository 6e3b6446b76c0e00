"""The summary (сводка): any indicators of many schools side by side, with totals."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.indicators.canonical.values import show_value, typed_value
from app.indicators.catalogue.loading import load_catalogue
from app.indicators.catalogue.views import IndicatorType, IndicatorView
from app.kernel.columns import Column
from app.kernel.database import Database
from app.kernel.values import Kind
from app.passport.schools import PassportSchool, passport_schools
from app.passport.values.reading import read_values
from app.passport.values.scopes import Scope, add_values

KINDS = {
    IndicatorType.NUMBER: Kind.NUMBER,
    IndicatorType.MONEY: Kind.MONEY,
    IndicatorType.SHARE: Kind.PERCENT,
    IndicatorType.FLAG: Kind.FLAG,
    IndicatorType.DATE: Kind.DATE,
}


@dataclass(frozen=True)
class SummaryRow:
    """A school with its canonical values by code."""

    id: int
    school: PassportSchool
    values: Mapping[str, str]

    @property
    def name(self) -> str:
        """What people call the school."""
        return self.school.name

    @property
    def archived(self) -> bool:
        """Summaries are of schools in use."""
        return False


@dataclass(frozen=True)
class Summary:
    """The indicators (columns), the schools (rows), the totals and how many schools have a value, by code."""

    year: int
    scope: Scope
    indicators: tuple[IndicatorView, ...]
    rows: tuple[SummaryRow, ...]
    totals: Mapping[str, str]
    filled: Mapping[str, int]

    def text(self, row: SummaryRow, code: str) -> str:
        """Return a value as a person reads it."""
        return show_value(self._indicator(code), row.values.get(code))

    def total_text(self, code: str) -> str:
        """Return a total as a person reads it; nothing where values do not add up."""
        return show_value(self._indicator(code), self.totals.get(code))

    def _indicator(self, code: str) -> IndicatorView:
        return next(one for one in self.indicators if one.code == code)


def summary(
    db: Database,
    year: int,
    codes: Sequence[str],
    school_ids: Collection[int] | None = None,
    scope: Scope = Scope.OWN,
    on: date | None = None,
) -> Summary:
    """Return the summary of the indicators over all schools and branches, or those named.

    Raises:
        NotFound: the catalogue of the year has no such code.
    """
    with db.reading() as session:
        return summary_of(session, year, codes, db.today(), school_ids, scope, on)


def summary_of(
    session: Session,
    year: int,
    codes: Sequence[str],
    today: date,
    school_ids: Collection[int] | None = None,
    scope: Scope = Scope.OWN,
    on: date | None = None,
) -> Summary:
    """Return the summary within somebody's session.

    Raises:
        NotFound: the catalogue of the year has no such code.
    """
    catalogue = load_catalogue(session, year)
    indicators = tuple(map(catalogue.indicator, codes))
    schools = passport_schools(session, school_ids, scope)
    keys = [one.id for one in schools]
    found = read_values(session, catalogue, keys, (year,), codes, scope, on, with_derived=True, today=today)
    rows = tuple(SummaryRow(one.id, one, found[one.id, year]) for one in schools)
    return Summary(year, scope, indicators, rows, *_totals(indicators, rows))


def _totals(indicators: Iterable[IndicatorView], rows: Sequence[SummaryRow]) -> tuple[dict[str, str], dict[str, int]]:
    """Add up what adds up; a share is that of all schools together where its parts are known."""
    totals: dict[str, str] = {}
    filled: dict[str, int] = {}
    for one in indicators:
        values = [value for row in rows if (value := row.values.get(one.code))]
        filled[one.code] = len(values)
        if values and (one.additive or one.type is IndicatorType.SHARE) and (total := add_values(values)):
            totals[one.code] = total
    return totals, filled


def summary_columns(indicators: Iterable[IndicatorView]) -> tuple[Column[SummaryRow], ...]:
    """Return the columns of a summary: for the table on screen, the sheet and the paper."""
    return (Column("Школа", lambda row: row.name, width=34), *map(indicator_column, indicators))


def indicator_column(one: IndicatorView) -> Column[SummaryRow]:
    """Return the column of an indicator."""
    title = f"{one.name}, {one.unit}" if one.unit and one.type is not IndicatorType.SHARE else one.name
    return Column(
        title,
        lambda row: typed_value(one, row.values.get(one.code)),
        KINDS.get(one.type, Kind.TEXT),
        width=12 if one.numeric else 20,
        total=one.additive and one.type is not IndicatorType.SHARE,
        hint=f"{one.code} {one.title}",
    )
