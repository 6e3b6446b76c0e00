"""Derived indicators: computed of others in the order of their dependencies, year by year."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain

from app.indicators.codes import code_key
from app.indicators.formula.compiled import Formula, compile_formula
from app.indicators.formula.errors import FormulaError
from app.indicators.formula.nodes import DEEPEST_YEAR
from app.indicators.formula.running import Figure, Place
from app.indicators.formula.terms import Kind, Term, Terms


@dataclass(frozen=True)
class Derived:
    """A computed figure: None with the problem where it could not be computed; ``missing`` as in `Outcome`.

    ``parts`` of a share are what it is a share of what.
    """

    value: Figure | None
    missing: tuple[Place, ...] = ()
    problem: str = ""
    parts: tuple[Decimal, Decimal] | None = None


@dataclass(frozen=True)
class Derivation:
    """How the derived indicators of a catalogue are computed.

    ``steps`` stand in the order of dependencies; ``problems`` tells of indicators whose formula makes no sense.
    """

    steps: tuple[tuple[str, int, Formula], ...]
    problems: Mapping[str, FormulaError]
    places: frozenset[Place]

    @property
    def reach(self) -> int:
        """How many years back it reads."""
        return max((back for _, back in self.places), default=0)

    def needs(self, back: int) -> frozenset[str]:
        """Return the codes it reads so many years back."""
        return frozenset(code for code, years in self.places if years == back)

    def fill(self, years: Sequence[dict[str, Figure]]) -> dict[str, Derived]:
        """Put the derived figures of a school into the years (this one first); return those of this year.

        A figure that cannot be computed is taken away: nothing stale stands where a formula has no answer. What is
        computed of an incomplete figure is incomplete itself.
        """
        partial: dict[Place, tuple[Place, ...]] = {}
        found = {code: Derived(None, problem=error.sentence) for code, error in self.problems.items()}
        for code, back, formula in self.steps:
            if back >= len(years):
                continue
            problem = ""
            try:
                value, missing = formula.evaluate(years[back:])
            except FormulaError as error:
                value, missing, problem = None, (), error.sentence
            inherited = (partial.get((one, back + further), ()) for one, further in formula.places) if partial else ()
            missing = tuple(
                dict.fromkeys((*((one, back + further) for one, further in missing), *chain.from_iterable(inherited)))
            )
            if value is None:
                years[back].pop(code, None)
            else:
                years[back][code] = value
                if missing:
                    partial[code, back] = missing
            if back == 0:
                parts = None if value is None else formula.parts(years)
                found[code] = Derived(value, missing, problem, parts)
        return found


def derivation_of(terms: Terms, also: Iterable[Place] = ()) -> Derivation:
    """Prepare the derived indicators of a catalogue; ``also`` are figures of past years that others ask for."""
    problems: dict[str, FormulaError] = {}
    formulas: dict[str, Formula] = {}
    for term in terms.ordered:
        if term.formula.strip():
            try:
                formulas[term.code] = compile_derived(term, terms)
            except FormulaError as error:
                problems[term.code] = error
    order = _order(formulas, problems)
    asked = _asked(order, formulas, also)
    steps = tuple((code, back, formulas[code]) for code in order for back in sorted(asked[code]))
    places = frozenset(
        (code, back + further)
        for _, back, formula in steps
        for code, further in formula.places
        if back + further <= DEEPEST_YEAR
    )
    return Derivation(steps, problems, places)


def compile_derived(term: Term, terms: Terms) -> Formula:
    """Compile the formula of an indicator; it has to give what the indicator is.

    Raises:
        FormulaError: it makes no sense.
    """
    if term.kind is Kind.OTHER:
        raise FormulaError("формула бывает только у числа, доли, суммы и «да или нет».", 0, len(term.formula))
    return compile_formula(term.formula, terms, own=term.code, kind=term.kind, unit=term.unit)


def _order(formulas: dict[str, Formula], problems: dict[str, FormulaError]) -> list[str]:
    """Put the codes behind those they depend on; take those of a ring, and what depends on them, out."""
    waiting = {code: _parents(formula, formulas) for code, formula in formulas.items()}
    order: list[str] = []
    while ready := [code for code, parents in waiting.items() if not parents & waiting.keys()]:
        order += ready
        for code in ready:
            del waiting[code]
    for code in waiting:
        ring = _ring(code, formulas)
        words = (
            f"формулы ссылаются друг на друга по кругу: {' → '.join(ring)}."
            if ring
            else "формула ссылается на показатели, которые вычисляются по кругу."
        )
        problems[code] = FormulaError(words, 0, len(formulas[code].text))
    return order


def _parents(formula: Formula, formulas: Mapping[str, Formula]) -> set[str]:
    return {code for code, _ in formula.places if code in formulas}


def _ring(code: str, formulas: Mapping[str, Formula]) -> tuple[str, ...]:
    """Find the shortest way from an indicator through formulas back to itself."""
    paths = [(code,)]
    seen = {code}
    while paths:
        longer: list[tuple[str, ...]] = []
        for path in paths:
            for parent in sorted(_parents(formulas[path[-1]], formulas), key=code_key):
                if parent == code:
                    return (*path, code)
                if parent not in seen:
                    seen.add(parent)
                    longer.append((*path, parent))
        paths = longer
    return ()


def _asked(order: Sequence[str], formulas: Mapping[str, Formula], also: Iterable[Place]) -> dict[str, set[int]]:
    """Return of which years each derived figure is asked for: this year, and wherever another formula looks back."""
    asked = {code: {0} for code in order}
    for code, back in also:
        if code in asked:
            asked[code].add(back)
    for code in reversed(order):
        for parent, further in formulas[code].places:
            if parent in asked:
                asked[parent] |= {back + further for back in asked[code] if back + further <= DEEPEST_YEAR}
    return asked
