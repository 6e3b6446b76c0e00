"""Verbs of control: a term is moved, a task is done; each is a verb of the room the task comes from."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from app.control.lines import ControlLine, ControlSource
from app.councils import complete_decision
from app.documents import (
    DocumentState,
    complete_assignment,
    extend_assignment,
    load_document,
    move_document,
    save_document,
)
from app.kernel.database import Database
from app.kernel.dates import short_date
from app.kernel.errors import Conflict, InvalidInput
from app.plans import EventState, complete_event, load_event, save_event


def extend_term(db: Database, line: ControlLine, day: date) -> None:
    """Move the term of a task to a later day.

    Raises:
        InvalidInput: the day is not later than the present term.
        Conflict: the term is not moved here; the sentence says where.
    """
    if line.term is not None and day <= line.term:
        raise InvalidInput({"extended_to": f"Новый срок позже прежнего, {short_date(line.term)}."})
    move = EXTENDING.get(line.source)
    if move is None:
        raise Conflict(REFUSED[line.source])
    move(db, line, day)


def mark_done(db: Database, line: ControlLine, day: date, result: str = "") -> None:
    """Write down that a task has been done, on which day and with what result.

    Raises:
        InvalidInput: the day is in the future or before the task was given.
        Conflict: it is not marked here; the sentence says where.
    """
    finish = FINISHING.get(line.source)
    if finish is None:
        raise Conflict(REFUSED[line.source])
    finish(db, line, day, result)


REFUSED = {
    ControlSource.DECISION: "Срок решения переносит сам совет: примите новое решение на заседании. Ничего не изменено.",
    ControlSource.CONTRACT: "Срок договора меняют на его карточке: продлите договор или отметьте исполнение. "
    "Ничего не изменено.",
}
"""Why a verb is not done here."""


def _extend_assignment(db: Database, line: ControlLine, day: date) -> None:
    extend_assignment(db, line.record_id, line.part_id or 0, day)


def _extend_event(db: Database, line: ControlLine, day: date) -> None:
    draft = load_event(db, line.record_id)
    if draft.ends_on is None or draft.ends_on == draft.starts_on:
        draft.starts_on = day
    draft.ends_on, draft.state, draft.term = day, EventState.MOVED, ""
    save_event(db, draft)


def _extend_answer(db: Database, line: ControlLine, day: date) -> None:
    draft = load_document(db, line.record_id)
    draft.answer_due = day
    save_document(db, draft)


def _finish_assignment(db: Database, line: ControlLine, day: date, result: str) -> None:
    complete_assignment(db, line.record_id, line.part_id or 0, day, result)


def _finish_decision(db: Database, line: ControlLine, day: date, _result: str) -> None:
    complete_decision(db, line.record_id, line.part_id or 0, day)


def _finish_event(db: Database, line: ControlLine, day: date, result: str) -> None:
    draft = load_event(db, line.record_id)
    draft.done_on, draft.outcome = day, result.strip() or draft.outcome
    complete_event(db, draft)


def _finish_answer(db: Database, line: ControlLine, day: date, result: str) -> None:
    """Close a letter that needs no answer on paper: it was settled by telephone."""
    if day > db.today():
        raise InvalidInput({"done_on": "Дата исполнения не может быть в будущем."})
    move_document(db, line.record_id, DocumentState.DONE)
    if result.strip():
        draft = load_document(db, line.record_id)
        draft.note = "\n".join(filter(None, (draft.note, f"Исполнено {short_date(day)}: {result.strip()}")))
        save_document(db, draft)


EXTENDING: dict[ControlSource, Callable[[Database, ControlLine, date], None]] = {
    ControlSource.ORDER: _extend_assignment,
    ControlSource.EVENT: _extend_event,
    ControlSource.ANSWER: _extend_answer,
}
FINISHING: dict[ControlSource, Callable[[Database, ControlLine, date, str], None]] = {
    ControlSource.ORDER: _finish_assignment,
    ControlSource.DECISION: _finish_decision,
    ControlSource.EVENT: _finish_event,
    ControlSource.ANSWER: _finish_answer,
}
