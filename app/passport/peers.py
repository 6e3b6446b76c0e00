"""How a school stands beside schools of like size: medians, no places and no marks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Session

from app.indicators.canonical.values import number_of
from app.indicators.catalogue.loading import load_catalogue
from app.indicators.catalogue.views import IndicatorType, IndicatorView
from app.kernel.words import number_text
from app.passport.schools import passport_schools
from app.passport.values.reading import read_values
from models.school import OrganisationKind

PUPILS = "4.01"
COMPARED = (
    *("4.11", "4.56", "5.14", "5.36", "5.46", "5.84", "6.17", "6.22", "6.24", "7.01", "7.02"),
    *("8.09", "8.26", "8.91", "8.92", "8.74", "11.11", "11.31"),
)
"""Indicators that do not grow with the school by themselves."""
_HALF, _TWICE = Decimal("0.5"), Decimal(2)
_FEWEST = 3
"""A median of fewer schools would tell of single ones."""


@dataclass(frozen=True)
class PeerLine:
    """An indicator of the school, the median of schools of like size and of all; None where there is too little."""

    indicator: IndicatorView
    own: Decimal
    peers: Decimal | None
    everybody: Decimal | None

    def words(self, number: Decimal | None) -> str:
        """Write a figure of this indicator."""
        if number is None:
            return ""
        if self.indicator.type is IndicatorType.SHARE:
            return f"{number_text(number, 1)}\N{NO-BREAK SPACE}%"
        return number_text(number, max(self.indicator.places, 1)) if number % 1 else number_text(number)


@dataclass(frozen=True)
class PeerComparison:
    """The lines, and how many schools of like size and schools in all they are drawn from."""

    lines: tuple[PeerLine, ...]
    peers: int
    everybody: int


def compare_with_peers(
    session: Session, school_id: int, year: int, today: date, codes: Sequence[str] = COMPARED
) -> PeerComparison:
    """Return how a school stands beside the others; schools with half to twice its pupils are of like size."""
    catalogue = load_catalogue(session, year)
    wanted = [code for code in codes if code in catalogue.by_code]
    asked = [*wanted, *([PUPILS] if PUPILS in catalogue.by_code else [])]
    keys = [one.id for one in passport_schools(session) if one.type is OrganisationKind.SCHOOL or one.id == school_id]
    found = read_values(session, catalogue, keys, (year,), asked, with_derived=True, today=today)
    figures = {key: _figures(found.get((key, year), {})) for key in keys}
    return peer_comparison(school_id, figures, [catalogue.by_code[code] for code in wanted])


def _figures(values: Mapping[str, str]) -> dict[str, Decimal]:
    return {code: number for code, value in values.items() if (number := number_of(value)) is not None}


def peer_comparison(
    school_id: int, figures: Mapping[int, Mapping[str, Decimal]], indicators: Iterable[IndicatorView]
) -> PeerComparison:
    """Compare the figures of a school with those of all schools, itself among them."""
    own = figures.get(school_id, {})
    size = own.get(PUPILS)
    known = [key for key in figures if PUPILS in figures[key]]
    like = [key for key in known if size and size * _HALF <= figures[key][PUPILS] <= size * _TWICE]
    lines = tuple(
        PeerLine(one, own[one.code], _median_of(figures, like, one.code), _median_of(figures, known, one.code))
        for one in indicators
        if one.code in own
    )
    return PeerComparison(lines, len(like), len(known))


def _median_of(figures: Mapping[int, Mapping[str, Decimal]], keys: Iterable[int], code: str) -> Decimal | None:
    values = [figures[key][code] for key in keys if code in figures[key]]
    return median(values) if len(values) >= _FEWEST else None


def median(values: Sequence[Decimal]) -> Decimal:
    """Return the value that as many others lie above as below."""
    ordered = sorted(values)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2
