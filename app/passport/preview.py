"""A formula tried on a school while it is being typed."""

from __future__ import annotations

from dataclasses import dataclass

from app.indicators.catalogue.loading import load_catalogue
from app.indicators.formula import codes_of, compile_formula, figure_text, terms_of
from app.kernel.database import Database
from app.passport.values.derived import figures_of
from app.passport.values.reading import read_values


@dataclass(frozen=True)
class Preview:
    """What a formula gives for a school, as a person reads it, and the codes without a value."""

    text: str
    missing: tuple[str, ...]


def preview_formula(db: Database, text: str, school_id: int, year: int, own: str = "") -> Preview:
    """Try a formula; ``own`` is the indicator that it is to compute.

    Raises:
        FormulaError: it makes no sense, or divides by zero; ``start`` and ``end`` are what to highlight.
    """
    with db.reading() as session:
        catalogue = load_catalogue(session, year)
        formula = compile_formula(text, terms_of(catalogue.indicators), own=own)
        reach = max((back for _, back in formula.places), default=0)
        years = [year - back for back in range(reach + 1)]
        values = read_values(session, catalogue, [school_id], years, codes_of(formula), with_derived=True)
    outcome = formula.evaluate([figures_of(catalogue, values[school_id, one]) for one in years])
    missing = tuple(dict.fromkeys(code for code, _ in outcome.missing))
    return Preview(figure_text(outcome.value, formula.unit), missing)
