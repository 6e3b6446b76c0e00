"""Checks of the passport: formulas that must hold and limits of indicators, made while typing and for all schools."""

from app.passport.checks.book import CheckBook, check_typed, derived_notes, load_book, make_book
from app.passport.checks.judging import judged
from app.passport.checks.verbs import (
    CHECK_COLUMNS,
    CheckRow,
    check_all,
    check_school,
    confirm_finding,
    withdraw_confirmation,
)

__all__ = [
    "CHECK_COLUMNS",
    "CheckBook",
    "CheckRow",
    "check_all",
    "check_school",
    "check_typed",
    "confirm_finding",
    "derived_notes",
    "judged",
    "load_book",
    "make_book",
    "withdraw_confirmation",
]
