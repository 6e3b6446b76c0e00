"""Financing by norms (НПФ): norm × coefficients × pupils or class sets, level by level, beside plan and fact."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from app.indicators.canonical.values import number_of
from app.office import NpfNorm

PUPIL, CLASS_SET = "pupil", "class_set"
_TOWN, _VILLAGE = "town", "village"
_PLACES = {"urban": _TOWN, "rural": _VILLAGE, "remote": _VILLAGE}
"""What the norms call the locality of indicator 1.07."""
_LOCALITY, _PER, _PLACE, _COEFFICIENT, PLAN, FACT = "1.07", "11.21", "11.22", "11.23", "11.24", "11.25"
BONUS_SHARE = "11.30"
_KOPECK = Decimal("0.01")


@dataclass(frozen=True)
class Level:
    """A level of general education: its norm, its pupils, its classes and class sets."""

    code: str
    label: str
    pupils: str
    class_sets: str


LEVELS = (
    Level("primary", "НОО", "4.05", "4.31.01"),
    Level("basic", "ООО", "4.06", "4.31.02"),
    Level("secondary", "СОО", "4.07", "4.31.03"),
)
FUNDING_COUNTED = tuple(code for one in LEVELS for code in (one.pupils, one.class_sets))
FUNDING_CODES = (*FUNDING_COUNTED, _LOCALITY, _PER, _PLACE, _COEFFICIENT, PLAN, FACT, BONUS_SHARE)
"""The indicators that the calculation reads."""
_PER_LABELS = {PUPIL: "на обучающегося", CLASS_SET: "на класс-комплект"}
_PLACE_LABELS = {_TOWN: "город", _VILLAGE: "село"}


@dataclass(frozen=True)
class Basis:
    """What a school is financed for: locality and kind of its norms, its own coefficient, the units of each level."""

    place: str
    per: str
    coefficient: Decimal
    units: Mapping[str, Decimal]

    @classmethod
    def of(cls, values: Mapping[str, str]) -> Basis:
        """Read it from the canonical values of a passport; a territory named for the norm wins over the locality."""
        per = values.get(_PER) or PUPIL
        codes = {one.code: one.class_sets if per == CLASS_SET else one.pupils for one in LEVELS}
        units = {level: count for level, code in codes.items() if (count := number_of(values.get(code)))}
        place = values.get(_PLACE) or _PLACES.get(values.get(_LOCALITY, ""), "")
        return cls(place, per, number_of(values.get(_COEFFICIENT)) or Decimal(1), units)

    @property
    def per_label(self) -> str:
        """Return «на обучающегося» or «на класс-комплект»."""
        return _PER_LABELS.get(self.per, "")


@dataclass(frozen=True)
class FundingLine:
    """One level: so many units at this norm."""

    level: Level
    norm: Decimal
    coefficient: Decimal
    own_coefficient: Decimal
    units: Decimal

    @property
    def amount(self) -> Decimal:
        """Return the sum for the year, in whole kopecks."""
        exact = self.norm * self.coefficient * self.own_coefficient * self.units
        return exact.quantize(_KOPECK, ROUND_HALF_UP)


@dataclass(frozen=True)
class Funding:
    """The calculation for a school; ``missing`` are sentences about what it lacks, without full stops."""

    basis: Basis
    lines: tuple[FundingLine, ...]
    missing: tuple[str, ...]

    @property
    def total(self) -> Decimal | None:
        """Return the sum of all levels; None while something is missing or there is nothing to count."""
        return sum((one.amount for one in self.lines), Decimal(0)) if self.lines and not self.missing else None


def calculate_funding(norms: Sequence[NpfNorm], values: Mapping[str, str], year: int) -> Funding:
    """Calculate what the norms of a financial year give a school.

    Args:
        norms: of that year; of several for the same level, place and unit the first one counts.
        values: canonical values of the passport by code, see `FUNDING_CODES`.
        year: the financial year, for the words about a missing norm.
    """
    basis = Basis.of(values)
    if not basis.place:
        return Funding(basis, (), ("не указана местность школы (показатель 1.07)",))
    if not basis.units:
        of = "классы и классы-комплекты" if basis.per == CLASS_SET else "обучающиеся"
        return Funding(basis, (), (f"не указаны {of} по уровням образования",))
    known = {(one.level, one.place, one.per): one for one in reversed(norms)}
    lines: list[FundingLine] = []
    missing: list[str] = []
    for level in LEVELS:
        if (units := basis.units.get(level.code)) is None:
            continue
        if (norm := known.get((level.code, basis.place, basis.per))) is None:
            place = _PLACE_LABELS.get(basis.place, basis.place)
            missing.append(f"в справочнике нет норматива: {level.label}, {place}, {basis.per_label}, {year} год")
            continue
        lines.append(FundingLine(level, norm.amount, norm.coefficient, basis.coefficient, units))
    return Funding(basis, tuple(lines), tuple(missing))


def whole_funding(fundings: Iterable[Funding]) -> Decimal | None:
    """Return the sum of a school and its branches; None while one of them cannot be counted."""
    totals = [one.total for one in fundings]
    return None if None in totals else sum(filter(None, totals), Decimal(0))


def deviation(fact: Decimal | None, expected: Decimal | None) -> tuple[Decimal, Decimal] | None:
    """Return by how much a fact differs from what was expected, in roubles and per cent."""
    if fact is None or not expected:
        return None
    return fact - expected, (fact - expected) * 100 / expected
