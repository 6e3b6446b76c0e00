"""How a compiled formula runs: small functions over the figures of a school, one within another.

No data is neither zero nor an error: arithmetic over a missing figure has no result. «и» and «или» are decided by the
operand that is known wherever it decides alone.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Any

from app.indicators.formula.errors import FormulaError

Figure = Decimal | bool
"""A number, a share in per cent, a yes or no; True for a value that is no number and is there."""
Years = Sequence[Mapping[str, Figure]]
"""The figures of a school by code: this year, last year, and so on."""
Place = tuple[str, int]
"""A code and how many years back."""

_COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "=": operator.eq,
    "<>": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


class Reading:
    """The figures that a formula is run over, and those it has not found."""

    __slots__ = ("missing", "years")

    def __init__(self, years: Years) -> None:
        """Begin with nothing missed."""
        self.years = years
        self.missing: list[Place] = []


Run = Callable[[Reading], Any]
Gather = Callable[[Reading, list[Any]], None]
"""Adds the figures that are there to a list."""


def constant(value: Decimal) -> Run:
    """A number as it is written."""
    return lambda reading: value


def figure(code: str, back: int) -> Run:
    """The figure of an indicator; an empty one is noted."""
    place = (code, back)

    def run(reading: Reading) -> Figure | None:
        value = reading.years[back].get(code)
        if value is None:
            reading.missing.append(place)
        return value

    return run


def figures(codes: Sequence[str], back: int) -> Gather:
    """The figures of several indicators; empty ones are noted."""

    def gather(reading: Reading, values: list[Any]) -> None:
        year = reading.years[back]
        for code in codes:
            value = year.get(code)
            if value is None:
                reading.missing.append((code, back))
            else:
                values.append(value)

    return gather


def one_figure(run: Run) -> Gather:
    """The result of an expression, where it has one."""

    def gather(reading: Reading, values: list[Any]) -> None:
        value = run(reading)
        if value is not None:
            values.append(value)

    return gather


def added(parts: Sequence[tuple[str, Run]]) -> Run:
    """A sum and difference; the first part has the sign «+»."""

    def run(reading: Reading) -> Decimal | None:
        total: Decimal | None = Decimal(0)
        for sign, part in parts:
            value = part(reading)
            if value is None or total is None:
                total = None
            elif sign == "+":
                total += value
            else:
                total -= value
        return total

    return run


def multiplied(parts: Sequence[tuple[Run, FormulaError | None]]) -> Run:
    """A product and quotient; a part that is divided by brings the complaint that it is zero."""

    def run(reading: Reading) -> Decimal | None:
        total: Decimal | None = Decimal(1)
        for part, zero in parts:
            value = part(reading)
            if zero is not None and value is not None and not value:
                raise zero.moved(0)
            if value is None or total is None:
                total = None
            elif zero is None:
                total *= value
            else:
                total /= value
        return total

    return run


def share(part: Run, whole: Run, zero: FormulaError) -> Run:
    """How many per cent a part is of the whole."""

    def run(reading: Reading) -> Decimal | None:
        above, below = part(reading), whole(reading)
        if below is not None and not below:
            raise zero.moved(0)
        return None if above is None or below is None else above * 100 / below

    return run


def turned(operand: Run) -> Run:
    """A number with its sign turned."""

    def run(reading: Reading) -> Decimal | None:
        value = operand(reading)
        return None if value is None else -value

    return run


def rounded(operand: Run, places: int) -> Run:
    """A number rounded as in school: a half goes up. A number too large to have such places stays."""
    step = Decimal(1).scaleb(-places)

    def run(reading: Reading) -> Decimal | None:
        value = operand(reading)
        if value is None:
            return None
        try:
            return value.quantize(step, ROUND_HALF_UP)
        except InvalidOperation:
            return value

    return run


def compared(left: Run, sign: str, right: Run) -> Run:
    """What is said of two sides."""
    holds = _COMPARE[sign]

    def run(reading: Reading) -> bool | None:
        one, other = left(reading), right(reading)
        return None if one is None or other is None else holds(one, other)

    return run


def negated(operand: Run) -> Run:
    """The opposite."""

    def run(reading: Reading) -> bool | None:
        value = operand(reading)
        return None if value is None else not value

    return run


def joined(parts: Sequence[Run], decisive: bool) -> Run:
    """«и» (False decides) or «или» (True decides): what another operand has missed is then of no account."""

    def run(reading: Reading) -> bool | None:
        begin, unknown = len(reading.missing), False
        for part in parts:
            mark = len(reading.missing)
            value = part(reading)
            if value is decisive:
                del reading.missing[begin:mark]
                return decisive
            unknown = unknown or value is None
        return None if unknown else not decisive

    return run


def chosen(condition: Run, then: Run, otherwise: Run) -> Run:
    """One of two values; only the chosen one is computed."""

    def run(reading: Reading) -> Figure | None:
        value = condition(reading)
        if value is None:
            return None
        return then(reading) if value else otherwise(reading)

    return run


def folded(gathers: Sequence[Gather], fold: Callable[[list[Decimal]], Decimal]) -> Run:
    """What is made of the figures that are there; nothing where there are none."""

    def run(reading: Reading) -> Decimal | None:
        values: list[Decimal] = []
        for gather in gathers:
            gather(reading, values)
        return fold(values) if values else None

    return run


def asked(gathers: Sequence[Gather], answer: Callable[[int], Figure]) -> Run:
    """What follows from how many figures are there; empty ones are what is asked about, so they are not missed."""

    def run(reading: Reading) -> Figure:
        mark = len(reading.missing)
        values: list[Figure] = []
        for gather in gathers:
            gather(reading, values)
        del reading.missing[mark:]
        return answer(len(values))

    return run
