"""Checks of the office's own: a draft, and the verbs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.indicators.editing.bearing import stored_terms
from app.indicators.editing.own import make_own
from app.indicators.formula import FormulaError, Kind, Terms, compile_formula, compile_sentence
from app.kernel.database import Database
from app.kernel.errors import Conflict, InvalidInput
from app.kernel.records import copy_fields, fetch, fetch_to_change, set_archived
from models.indicator import IndicatorCheck, Severity

FIELDS = ("title", "expression", "severity", "sentence", "advice", "valid_from", "valid_until")


@dataclass
class CheckDraft:
    """The contents of the check's form: what must hold, what is said where it does not, what to do then."""

    id: int | None = None
    version: int | None = None
    own: bool = True
    title: str = ""
    expression: str = ""
    severity: Severity = Severity.WARNING
    sentence: str = ""
    advice: str = ""
    valid_from: date | None = None
    valid_until: date | None = None

    def problems(self) -> dict[str, str]:
        """Return what has to be corrected, by field name; formulas are proved on saving."""
        found: dict[str, str] = {}
        if not self.title.strip():
            found["title"] = "Назовите проверку."
        if not self.expression.strip():
            found["expression"] = "Напишите условие, которое должно выполняться, например 4.01 = 4.03 + 4.04."
        if not self.sentence.strip():
            found["sentence"] = "Напишите замечание: что будет сказано, если условие не выполнено."
        if self.valid_from and self.valid_until and self.valid_until < self.valid_from:
            found["valid_until"] = "Срок действия кончается раньше, чем начинается."
        return found


def load_check(db: Database, check_id: int) -> CheckDraft:
    """Return a check as a draft for its form."""
    with db.reading() as session:
        record = fetch(session, IndicatorCheck, check_id)
        draft = CheckDraft(id=record.id, version=record.version, own=record.own)
        copy_fields(record, draft, FIELDS)
        return draft


def save_check(db: Database, draft: CheckDraft) -> int:
    """Add a check, or change one; it is made from now on. Return its id.

    Raises:
        InvalidInput: the card is incomplete; the condition, or an expression in the sentence, makes no sense.
    """
    with db.changing("Создание проверки" if draft.id is None else "Изменение проверки") as session:
        if problems := {**formula_problems(stored_terms(session), draft), **draft.problems()}:
            raise InvalidInput(problems)
        with session.no_autoflush:
            record = fetch_to_change(session, IndicatorCheck, draft.id, draft.version)
            if draft.id is None:
                make_own(session, record)
            copy_fields(draft, record, FIELDS)
        session.flush()
        return record.id


def formula_problems(terms: Terms, draft: CheckDraft) -> dict[str, str]:
    """Say what is wrong with the condition and with the expressions of the sentence."""
    found: dict[str, str] = {}
    try:
        compile_formula(draft.expression, terms, kind=Kind.LOGICAL)
    except FormulaError as error:
        found["expression"] = error.sentence
    try:
        compile_sentence(draft.sentence, terms)
    except FormulaError as error:
        found["sentence"] = error.sentence
    return found


def archive_check(db: Database, check_id: int) -> None:
    """Put a check away: it is no longer made."""
    set_archived(db, IndicatorCheck, check_id, True, "Проверка — в архив")


def restore_check(db: Database, check_id: int) -> None:
    """Take a check back from the archive.

    Raises:
        Conflict: it speaks of indicators that are no longer there.
    """
    with db.changing("Проверка — из архива") as session:
        record = fetch(session, IndicatorCheck, check_id)
        draft = CheckDraft(expression=record.expression, sentence=record.sentence)
        if problems := formula_problems(stored_terms(session), draft):
            raise Conflict(f"Проверка больше не подходит. {' '.join(problems.values())} Она осталась в архиве.")
        record.archived_at = None
