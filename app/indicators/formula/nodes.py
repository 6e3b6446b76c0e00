"""What a formula consists of, as it was written; nothing here knows the catalogue."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

DEEPEST_YEAR = 9
"""The furthest year back that a formula may ask for."""


@dataclass(frozen=True)
class Node:
    """A piece of a formula and where it stands in the text."""

    start: int
    end: int


@dataclass(frozen=True)
class Number(Node):
    """A number: «0,5»."""

    value: Decimal


@dataclass(frozen=True)
class Code(Node):
    """An indicator, of this year or of ``back`` years ago: «4.01[год-1]»."""

    code: str
    back: int


@dataclass(frozen=True)
class Range(Node):
    """The indicators from one to another: «4.21.01:4.21.11»."""

    first: str
    last: str
    back: int


@dataclass(frozen=True)
class Star(Node):
    """All indicators whose codes begin alike: «4.21.*», «4.*»."""

    prefix: str
    back: int


@dataclass(frozen=True)
class WholeSection(Node):
    """The indicators of a section: «раздел 4»."""

    section: str
    back: int


@dataclass(frozen=True)
class Minus(Node):
    """A number with its sign turned."""

    operand: Node


@dataclass(frozen=True)
class Negation(Node):
    """«не …»."""

    operand: Node


@dataclass(frozen=True)
class Chain(Node):
    """Operands of one rank with the signs between them: «a + b - c» or «a * b / c»."""

    operands: tuple[Node, ...]
    signs: tuple[str, ...]


@dataclass(frozen=True)
class Comparison(Node):
    """Two sides and what is said of them."""

    left: Node
    sign: str
    right: Node


@dataclass(frozen=True)
class Both(Node):
    """Conditions that all have to hold: «… и …»."""

    operands: tuple[Node, ...]


@dataclass(frozen=True)
class Either(Node):
    """Conditions one of which has to hold: «… или …»."""

    operands: tuple[Node, ...]


@dataclass(frozen=True)
class Call(Node):
    """A function with its arguments."""

    name: str
    arguments: tuple[Node, ...]
