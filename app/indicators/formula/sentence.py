"""A sentence with expressions in braces: «Сумма по классам ({сумма(4.22.01:4.22.11)}) не равна ({4.01})»."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from app.indicators.formula.compiled import Formula, compile_formula
from app.indicators.formula.errors import FormulaError
from app.indicators.formula.running import Figure, Years
from app.indicators.formula.terms import PERCENT, Terms
from app.kernel.words import NBSP, number_text

_BRACES = re.compile(r"\{([^{}]*)\}")
NO_DATA = "нет данных"


@dataclass(frozen=True)
class Sentence:
    """A sentence ready to be filled; texts and formulas take turns."""

    pieces: tuple[str | Formula, ...]

    def written(self, years: Years) -> str:
        """Write the sentence with the figures of a school."""
        return "".join(piece if isinstance(piece, str) else _value(piece, years) for piece in self.pieces)


def compile_sentence(text: str, terms: Terms) -> Sentence:
    """Understand the expressions of a sentence.

    Raises:
        FormulaError: one of them makes no sense, or a brace is left open; the position is that in the sentence.
    """
    pieces: list[str | Formula] = []
    place = 0
    for found in _BRACES.finditer(text):
        pieces.append(_plain(text, place, found.start()))
        try:
            pieces.append(compile_formula(found[1], terms))
        except FormulaError as error:
            raise error.moved(found.start(1)) from error
        place = found.end()
    pieces.append(_plain(text, place, len(text)))
    return Sentence(tuple(piece for piece in pieces if piece))


def figure_text(value: Figure | None, unit: str = "") -> str:
    """Write a figure for a person: «1 234,5», «34,5 %», «да», «нет данных»."""
    if value is None:
        return NO_DATA
    if isinstance(value, bool):
        return "да" if value else "нет"
    if unit == PERCENT:
        return f"{number_text(_short(value, 1))}{NBSP}%"
    return number_text(_short(value, 2))


def _short(value: Decimal, places: int) -> Decimal:
    try:
        return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    except InvalidOperation:
        return value


def _plain(text: str, start: int, end: int) -> str:
    piece = text[start:end]
    for place, sign in enumerate(piece, start=start):
        if sign in "{}":
            raise FormulaError("фигурная скобка без пары; выражение пишется так: {4.01}.", place)
    return piece


def _value(formula: Formula, years: Years) -> str:
    try:
        return figure_text(formula.evaluate(years).value, formula.unit)
    except FormulaError:
        return NO_DATA
