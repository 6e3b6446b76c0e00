"""The functions of the language: what they take, what they give."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from app.indicators.formula import running
from app.indicators.formula.errors import FormulaError
from app.indicators.formula.nodes import Call, Node, Number
from app.indicators.formula.running import Gather, Run
from app.indicators.formula.terms import PERCENT, Kind

_MOST_PLACES = 6


@dataclass(frozen=True)
class Meaning:
    """A piece of a formula that is understood: what it gives and how it runs; ``parts`` of a share: part and whole."""

    kind: Kind
    unit: str
    run: Run
    parts: tuple[Run, Run] | None = None


class Bind(Protocol):
    """What a function asks of its arguments."""

    def number(self, node: Node) -> Meaning:
        """Understand a piece that has to be a number."""
        ...

    def condition(self, node: Node) -> Meaning:
        """Understand a piece that has to be a yes or no."""
        ...

    def any(self, node: Node) -> Meaning:
        """Understand a piece whatever it gives."""
        ...

    def gathered(self, nodes: Sequence[Node], numbers: bool) -> tuple[str, list[Gather]]:
        """Understand codes, ranges and expressions; return their common unit."""
        ...

    def unit(self, one: str, other: str, node: Node) -> str:
        """Return the common unit of two numbers."""
        ...

    def divisor(self, node: Node) -> tuple[Meaning, FormulaError]:
        """Understand what is divided by; return with it the complaint that it is zero."""
        ...


@dataclass(frozen=True)
class Function:
    """A function: the fewest and the most arguments, an example, how a call is understood."""

    fewest: int
    most: int
    example: str
    bind: Callable[[Bind, Call], Meaning]


def _folding(fold: Callable[[list[Decimal]], Decimal]) -> Callable[[Bind, Call], Meaning]:
    def bind(binder: Bind, call: Call) -> Meaning:
        unit, gathers = binder.gathered(call.arguments, numbers=True)
        return Meaning(Kind.NUMBER, unit, running.folded(gathers, fold))

    return bind


def _count(binder: Bind, call: Call) -> Meaning:
    _, gathers = binder.gathered(call.arguments, numbers=False)
    return Meaning(Kind.NUMBER, "", running.asked(gathers, Decimal))


def _empty(binder: Bind, call: Call) -> Meaning:
    _, gathers = binder.gathered(call.arguments, numbers=False)
    return Meaning(Kind.LOGICAL, "", running.asked(gathers, lambda count: count == 0))


def _choice(binder: Bind, call: Call) -> Meaning:
    condition = binder.condition(call.arguments[0])
    then, otherwise = binder.any(call.arguments[1]), binder.any(call.arguments[2])
    if then.kind is not otherwise.kind:
        raise FormulaError(
            "оба значения «если» должны быть числами или оба — условиями.",
            call.arguments[1].start,
            call.arguments[2].end,
        )
    unit = binder.unit(then.unit, otherwise.unit, call.arguments[2])
    return Meaning(then.kind, unit, running.chosen(condition.run, then.run, otherwise.run))


def _rounding(binder: Bind, call: Call) -> Meaning:
    operand = binder.number(call.arguments[0])
    places = 0
    if len(call.arguments) == 2:
        node = call.arguments[1]
        if not isinstance(node, Number) or node.value not in range(_MOST_PLACES + 1):
            raise FormulaError(f"число знаков после запятой — целое от 0 до {_MOST_PLACES}.", node.start, node.end)
        places = int(node.value)
    return Meaning(Kind.NUMBER, operand.unit, running.rounded(operand.run, places))


def _share(binder: Bind, call: Call) -> Meaning:
    part = binder.number(call.arguments[0])
    whole, zero = binder.divisor(call.arguments[1])
    binder.unit(part.unit, whole.unit, call.arguments[1])
    return Meaning(Kind.NUMBER, PERCENT, running.share(part.run, whole.run, zero), (part.run, whole.run))


def _mean(values: list[Decimal]) -> Decimal:
    return sum(values, Decimal(0)) / len(values)


_MANY = 100

FUNCTIONS: dict[str, Function] = {
    "сумма": Function(1, _MANY, "сумма(4.21.01:4.21.11)", _folding(lambda values: sum(values, Decimal(0)))),
    "мин": Function(1, _MANY, "мин(4.03; 4.04)", _folding(min)),
    "макс": Function(1, _MANY, "макс(4.03; 4.04)", _folding(max)),
    "среднее": Function(1, _MANY, "среднее(4.22.01:4.22.04)", _folding(_mean)),
    "количество": Function(1, _MANY, "количество(4.21.*)", _count),
    "пусто": Function(1, _MANY, "пусто(4.01)", _empty),
    "если": Function(3, 3, "если(4.01 > 0; 4.02 / 4.01; 0)", _choice),
    "округл": Function(1, 2, "округл(4.01 / 4.02; 1)", _rounding),
    "доля": Function(2, 2, "доля(4.03; 4.01)", _share),
}
