"""What formulas may speak of: the indicators, as far as a formula needs to know them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Protocol

from app.indicators.codes import code_key
from models.indicator import IndicatorType

PERCENT = "%"


class Kind(Enum):
    """What a value is to a formula; of anything else it can only be asked whether it is there."""

    NUMBER = "number"
    LOGICAL = "logical"
    OTHER = "other"


_KINDS = {
    IndicatorType.NUMBER: Kind.NUMBER,
    IndicatorType.SHARE: Kind.NUMBER,
    IndicatorType.MONEY: Kind.NUMBER,
    IndicatorType.FLAG: Kind.LOGICAL,
}


class Described(Protocol):
    """An indicator, stored or being typed."""

    @property
    def code(self) -> str:
        """What formulas call it."""
        ...

    @property
    def type(self) -> IndicatorType:
        """What its values are."""
        ...

    @property
    def unit(self) -> str:
        """What they are counted in."""
        ...

    @property
    def formula(self) -> str:
        """How it is computed, empty for what is typed."""
        ...


@dataclass(frozen=True)
class Term:
    """An indicator to a formula; ``unit`` is empty for a number that goes with any other."""

    code: str
    kind: Kind
    unit: str = ""
    formula: str = ""


@dataclass(frozen=True)
class Terms:
    """All indicators, in the natural order of their codes."""

    by_code: Mapping[str, Term]

    @cached_property
    def ordered(self) -> tuple[Term, ...]:
        """The terms as a list of codes is read: 4.09, 4.10, 10.01."""
        return tuple(sorted(self.by_code.values(), key=lambda term: code_key(term.code)))

    @cached_property
    def _keys(self) -> tuple[tuple[int, ...], ...]:
        return tuple(code_key(term.code) for term in self.ordered)

    def between(self, first: str, last: str) -> tuple[Term, ...]:
        """Return those of a range: with codes of the same form as its ends, the ends included."""
        form = first.count(".")
        low, high = bisect_left(self._keys, code_key(first)), bisect_right(self._keys, code_key(last))
        return tuple(term for term in self.ordered[low:high] if term.code.count(".") == form)

    def starting(self, prefix: str) -> tuple[Term, ...]:
        """Return those whose codes begin so."""
        return tuple(term for term in self.ordered if term.code.startswith(prefix))

    def knows_section(self, section: str) -> bool:
        """Tell whether a section has an indicator."""
        return bool(self.starting(f"{section}."))


def terms_of(indicators: Iterable[Described]) -> Terms:
    """Gather what formulas have to know of the indicators; a share is counted in per cent."""
    return Terms({one.code: term_of(one.code, one.type, one.unit, one.formula) for one in indicators})


def term_of(code: str, type: IndicatorType, unit: str = "", formula: str = "") -> Term:
    """Return what formulas have to know of one indicator."""
    kind = _KINDS.get(type, Kind.OTHER)
    counted = PERCENT if type is IndicatorType.SHARE else unit.strip()
    return Term(code, kind, counted if kind is Kind.NUMBER else "", formula.strip())


def same_unit(one: str, other: str) -> bool:
    """Tell whether two numbers may stand in one sum: a number without a unit goes with everything."""
    return not one or not other or _bare(one) == _bare(other)


def _bare(unit: str) -> str:
    return "".join(unit.casefold().split()).rstrip(".")
