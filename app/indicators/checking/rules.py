"""A check of the catalogue, ready to be made of any school."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from app.indicators.checking.finding import Finding, State, places_text, values_at
from app.indicators.formula import (
    Formula,
    FormulaError,
    Kind,
    Place,
    Sentence,
    Terms,
    Years,
    codes_of,
    compile_formula,
    compile_sentence,
)
from models.indicator import Severity


@dataclass(frozen=True)
class CheckView:
    """A check as it is written."""

    code: str
    title: str
    expression: str
    severity: Severity
    sentence: str
    advice: str = ""


@dataclass(frozen=True)
class CheckRule:
    """A compiled check."""

    code: str
    title: str
    severity: Severity
    formula: Formula
    sentence: Sentence
    advice: str
    codes: tuple[str, ...]

    @property
    def places(self) -> tuple[Place, ...]:
        """The figures it looks at."""
        return self.formula.places

    def judge(self, years: Years, incomplete: Collection[str] = (), with_no_data: bool = True) -> Finding | None:
        """Return what is wrong with the figures of a school, None where the check holds.

        A check over missing figures finds nothing: it says «нет данных». So does one over a derived figure that was
        computed of incomplete data.
        """
        try:
            value, missing = self.formula.evaluate(years)
        except FormulaError as error:
            return self._not_made(years, f"проверить нельзя: {error.words}") if with_no_data else None
        if incomplete:
            missing = (*missing, *(place for place in self.places if not place[1] and place[0] in incomplete))
        if value is None or missing:
            return self._not_made(years, f"нет данных: {places_text(missing)}.") if with_no_data else None
        if value:
            return None
        return self._finding(years, self.sentence.written(years), State.FAILED)

    def _not_made(self, years: Years, words: str) -> Finding:
        return self._finding(years, f"{self.title}: {words}", State.NO_DATA)

    def _finding(self, years: Years, sentence: str, state: State) -> Finding:
        values = values_at(self.places, years)
        return Finding(self.code, self.title, self.severity, sentence, self.advice, self.codes, state, values)


def compile_check(check: CheckView, terms: Terms) -> CheckRule:
    """Understand a check.

    Raises:
        FormulaError: its expression or its sentence makes no sense.
    """
    formula = compile_formula(check.expression, terms, kind=Kind.LOGICAL)
    sentence = compile_sentence(check.sentence, terms)
    return CheckRule(check.code, check.title, check.severity, formula, sentence, check.advice, codes_of(formula))
