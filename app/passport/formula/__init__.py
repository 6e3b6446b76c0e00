"""Formulas over codes of indicators: a small safe language with decimals, units and «нет данных»."""

from app.passport.formula.compiled import Formula, Outcome, codes_of, compile_formula
from app.passport.formula.derivation import Derivation, Derived, compile_derived, derivation_of
from app.passport.formula.errors import FormulaError
from app.passport.formula.functions import FUNCTIONS
from app.passport.formula.running import Figure, Place, Years
from app.passport.formula.sentence import Sentence, compile_sentence, figure_text
from app.passport.formula.terms import Described, Kind, Term, Terms, terms_of

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
