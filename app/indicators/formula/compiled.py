"""A formula ready to run."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal, DecimalException
from types import MappingProxyType
from typing import NamedTuple

from app.indicators.codes import code_key
from app.indicators.formula.binding import Binder
from app.indicators.formula.errors import FormulaError
from app.indicators.formula.nodes import DEEPEST_YEAR
from app.indicators.formula.running import Figure, Place, Reading, Run, Years
from app.indicators.formula.syntax import parse
from app.indicators.formula.terms import Kind, Terms, same_unit

LARGEST = 14
"""The greatest power of ten of a result: as many digits as a typed number may have."""
_NO_YEARS = (MappingProxyType[str, Figure]({}),) * (DEEPEST_YEAR + 1)
_EXPECTED = {
    Kind.NUMBER: "формула должна давать число, а это условие.",
    Kind.LOGICAL: "здесь нужно условие: поставьте знак сравнения, например 4.01 = 4.02 + 4.03.",
}


class Outcome(NamedTuple):
    """What a formula gives: None for no data. ``missing`` are the figures that were not there.

    A value together with missing figures is one by incomplete data: the sum of a range that is partly filled.
    """

    value: Figure | None
    missing: tuple[Place, ...]


@dataclass(frozen=True)
class Formula:
    """A compiled formula: what it gives, in what unit, what it reads; ``shared`` are the two parts of a доля(…)."""

    text: str
    kind: Kind
    unit: str
    places: tuple[Place, ...]
    run: Run = field(repr=False, compare=False)
    shared: tuple[Run, Run] | None = field(default=None, repr=False, compare=False)

    def parts(self, years: Years) -> tuple[Decimal, Decimal] | None:
        """Return part and whole, where the formula is a share of what is there."""
        if self.shared is None:
            return None
        reading = Reading((*years, *_NO_YEARS))
        part, whole = (run(reading) for run in self.shared)
        return None if part is None or whole is None else (part, whole)

    def evaluate(self, years: Years) -> Outcome:
        """Compute over the figures of a school: this year first, then last year, and so on.

        Raises:
            FormulaError: a division by zero; a number beyond all measure.
        """
        reading = Reading((*years, *_NO_YEARS))
        try:
            value = self.run(reading)
        except DecimalException as error:
            raise self._too_large() from error
        if value is not None and value is not True and value is not False and value.adjusted() > LARGEST:
            raise self._too_large()
        return Outcome(value, tuple(reading.missing))

    def _too_large(self) -> FormulaError:
        return FormulaError("результат слишком велик: в нём больше 15 цифр.", 0, len(self.text))


def compile_formula(text: str, terms: Terms, own: str = "", kind: Kind | None = None, unit: str = "") -> Formula:
    """Understand a formula once, to run it many times.

    Args:
        text: the formula.
        terms: the indicators it may speak of.
        own: the indicator it computes: ranges pass it over.
        kind: what it has to give; anything by default.
        unit: what the result has to be counted in, empty for anything.

    Raises:
        FormulaError: the text is no formula, or makes no sense: a sentence with the position.
    """
    node = parse(text)
    binder = Binder(text, terms, own)
    meaning = binder.any(node)
    if kind is not None and meaning.kind is not kind:
        raise FormulaError(_EXPECTED.get(kind, "формула здесь не нужна."), node.start, node.end)
    if not same_unit(unit, meaning.unit):
        raise FormulaError(f"показатель считается в «{unit}», а формула даёт «{meaning.unit}».", node.start, node.end)
    return Formula(text, meaning.kind, meaning.unit, tuple(binder.places), meaning.run, meaning.parts)


def codes_of(formula: Formula) -> tuple[str, ...]:
    """Return the codes that a formula reads, in natural order, whatever the year."""
    return tuple(sorted({code for code, _ in formula.places}, key=code_key))
