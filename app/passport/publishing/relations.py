"""What everybody knows of the figures: formulas and checks by which one figure can be computed of others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.indicators.catalogue.views import Catalogue
from app.indicators.formula.errors import FormulaError
from app.indicators.formula.nodes import Call, Chain, Code, Comparison, Minus, Node, Number, Range, Star, WholeSection
from app.indicators.formula.syntax import parse
from app.indicators.formula.terms import Kind, Terms, terms_of
from models.indicator import IndicatorCheck, IndicatorType

SUM = "сумма"
COUNTED = frozenset({IndicatorType.NUMBER, IndicatorType.MONEY})
Sides = dict[str, Decimal]
"""Coefficients by code; the empty code holds the constant."""


@dataclass(frozen=True)
class Relations:
    """``sums``: codes with signs whose signed figures add up to nothing; ``readers``: what other formulas read."""

    sums: tuple[Mapping[str, int], ...]
    readers: Mapping[str, frozenset[str]]

    def around(self, codes: Iterable[str]) -> frozenset[str]:
        """Return the codes that are tied to these, directly or through others."""
        ties = [frozenset(one) for one in self.sums]
        ties += [reads | {code} for code, reads in self.readers.items()]
        found = set(codes)
        grown = True
        while grown:
            more = {code for tie in ties if tie & found for code in tie} - found
            found |= more
            grown = bool(more)
        return frozenset(found)


def relations_of(session: Session, catalogue: Catalogue) -> Relations:
    """Return the relations between the indicators of a catalogue: its formulas and the checks in use."""
    query = select(IndicatorCheck.expression).where(IndicatorCheck.archived_at.is_(None))
    return find_relations(catalogue, list(session.scalars(query)))


def find_relations(catalogue: Catalogue, checks: Iterable[str] = ()) -> Relations:
    """Sort formulas and equalities into sums, and formulas of any other kind."""
    terms = terms_of(catalogue.indicators)
    counted = {one.code for one in catalogue.indicators if one.type in COUNTED}
    sums: list[Mapping[str, int]] = []
    readers: dict[str, frozenset[str]] = {}
    for code, _, formula in catalogue.derivation.steps:
        sides = _linear(parse(formula.text), terms, code)
        whole = _signs({**sides, code: sides.get(code, Decimal(0)) - 1}) if sides is not None else None
        if whole is not None and whole.keys() <= counted:
            sums.append(whole)
        else:
            readers[code] = frozenset(one for one, back in formula.places if not back)
    for expression in checks:
        if (whole := _equality(expression, terms)) is not None and whole.keys() <= counted:
            sums.append(whole)
    return Relations(tuple(sums), readers)


def _equality(expression: str, terms: Terms) -> Mapping[str, int] | None:
    try:
        node = parse(expression)
    except FormulaError:
        return None
    if not isinstance(node, Comparison) or node.sign != "=":
        return None
    left, right = _linear(node.left, terms), _linear(node.right, terms)
    return None if left is None or right is None else _signs(_added(left, right, -1))


def _signs(sides: Sides) -> Mapping[str, int] | None:
    """Return the signs of a sum of plain figures; None for any other sum."""
    terms = {code: factor for code, factor in sides.items() if factor}
    if "" in terms or any(abs(factor) != 1 for factor in terms.values()):
        return None
    return {code: int(factor) for code, factor in terms.items()}


def _added(one: Sides, other: Sides, sign: int = 1) -> Sides:
    return {code: one.get(code, Decimal(0)) + sign * other.get(code, Decimal(0)) for code in {*one, *other}}


def _linear(node: Node, terms: Terms, own: str = "") -> Sides | None:
    """Return a formula as a sum of codes with coefficients; None if it is anything else."""
    match node:
        case Number():
            return {"": node.value}
        case Code():
            return None if node.back or terms.by_code[node.code].kind is not Kind.NUMBER else {node.code: Decimal(1)}
        case Minus():
            inner = _linear(node.operand, terms, own)
            return None if inner is None else {code: -factor for code, factor in inner.items()}
        case Chain() if set(node.signs) <= {"+", "-"}:
            return _chain(node, terms, own)
        case Call() if node.name == SUM:
            return _total([_argument(one, terms, own) for one in node.arguments])
        case _:
            return None


def _chain(node: Chain, terms: Terms, own: str) -> Sides | None:
    parts = [_linear(one, terms, own) for one in node.operands]
    turned = [
        part if part is None or sign == "+" else {code: -factor for code, factor in part.items()}
        for sign, part in zip(("+", *node.signs), parts, strict=True)
    ]
    return _total(turned)


def _total(parts: list[Sides | None]) -> Sides | None:
    whole: Sides = {}
    for part in parts:
        if part is None:
            return None
        whole = _added(whole, part)
    return whole


def _argument(node: Node, terms: Terms, own: str) -> Sides | None:
    match node:
        case Range():
            found = terms.between(node.first, node.last)
        case Star():
            found = terms.starting(node.prefix)
        case WholeSection():
            found = tuple(term for term in terms.starting(f"{node.section}.") if not term.formula)
        case _:
            return _linear(node, terms, own)
    if node.back:
        return None
    return {term.code: Decimal(1) for term in found if term.code != own and term.kind is Kind.NUMBER}
