"""Formulas over codes of indicators: a small safe language with decimals, units and «нет данных»."""

from app.indicators.formula.compiled import Formula, Outcome, codes_of, compile_formula
from app.indicators.formula.derivation import Derivation, Derived, compile_derived, derivation_of
from app.indicators.formula.errors import FormulaError
from app.indicators.formula.functions import FUNCTIONS
from app.indicators.formula.running import Figure, Place, Years
from app.indicators.formula.sentence import Sentence, compile_sentence, figure_text
from app.indicators.formula.terms import Described, Kind, Term, Terms, terms_of

__all__ = [
    "FUNCTIONS",
    "Derivation",
    "Derived",
    "Described",
    "Figure",
    "Formula",
    "FormulaError",
    "Kind",
    "Outcome",
    "Place",
    "Sentence",
    "Term",
    "Terms",
    "Years",
    "codes_of",
    "compile_derived",
    "compile_formula",
    "compile_sentence",
    "derivation_of",
    "figure_text",
    "terms_of",
]
