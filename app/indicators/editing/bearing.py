"""What a change of the catalogue does to formulas, checks and sets that speak of its indicators."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.indicators.checking.rules import CheckView, compile_check
from app.indicators.formula import FormulaError, Term, Terms, compile_derived, derivation_of
from app.indicators.formula.terms import term_of
from models.indicator import Indicator, IndicatorCheck

_NAMED = 5


def stored_terms(session: Session, without: str = "") -> Terms:
    """Return the indicators that formulas may speak of, whatever the school year; one may be left out."""
    query = select(Indicator.code, Indicator.type, Indicator.unit, Indicator.formula).where(
        Indicator.archived_at.is_(None), Indicator.code != without
    )
    return Terms({row[0]: term_of(*row) for row in session.execute(query).tuples()})


def with_term(terms: Terms, term: Term) -> Terms:
    """Return the terms with one of them new or changed."""
    return Terms({**terms.by_code, term.code: term})


def formula_problem(terms: Terms, term: Term) -> str:
    """Say what is wrong with the formula of an indicator among the others, a ring included; nothing if all is well."""
    if not term.formula.strip():
        return ""
    try:
        compile_derived(term, terms)
    except FormulaError as error:
        return error.sentence
    problem = derivation_of(terms).problems.get(term.code)
    return problem.sentence if problem else ""


def broken_by(session: Session, before: Terms, after: Terms, changed: str) -> str:
    """Say which formulas and checks would cease to make sense; nothing where all go on working."""
    was, will = derivation_of(before).problems, derivation_of(after).problems
    formulas = [code for code in will if code not in was and code != changed]
    checks: list[str] = []
    for check in _checks(session):
        if _works(check, before) and not _works(check, after):
            checks.append(f"«{check.title}»")
    return _joined(formulas, checks)


def _joined(formulas: Iterable[str], checks: Iterable[str]) -> str:
    words = [_listed("формулы показателей", list(formulas)), _listed("проверки", list(checks))]
    return "; ".join(filter(None, words))


def _listed(what: str, names: list[str]) -> str:
    if not names:
        return ""
    more = len(names) - _NAMED
    return f"{what} {', '.join(names[:_NAMED])}" + (f" и ещё {more}" if more > 0 else "")


def _checks(session: Session) -> list[CheckView]:
    query = select(
        IndicatorCheck.code,
        IndicatorCheck.title,
        IndicatorCheck.expression,
        IndicatorCheck.severity,
        IndicatorCheck.sentence,
        IndicatorCheck.advice,
    ).where(IndicatorCheck.archived_at.is_(None))
    return [CheckView(*row) for row in session.execute(query).tuples()]


def _works(check: CheckView, terms: Terms) -> bool:
    try:
        compile_check(check, terms)
    except FormulaError:
        return False
    return True
