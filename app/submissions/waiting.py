"""What the reporting calendar waits for: reports that are late or due within a month."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from app.kernel.waiting import LONGEST, Waiting, is_near, urgency
from app.kernel.words import shortened
from app.submissions.register import SubmissionRow, rows_of
from models.submission import Submission


def waiting(session: Session, today: date) -> list[Waiting]:
    """Return one line for each report whose next term is past or near; a day off is named, the term is not moved."""
    return [
        Waiting(Submission.kind, row.id, _words(row), _whose(row), row.due_on, urgency(row.due_on, today))
        for row in rows_of(session, today)
        if not row.archived and row.due_on is not None and (row.due_on < today or is_near(row.due_on, today))
    ]


def _words(row: SubmissionRow) -> str:
    remarks = []
    if row.late > 1:
        remarks.append(f"не сдано сроков: {row.late}")
    elif row.day_off and not row.late:
        remarks.append(f"срок — {row.day_off}")
    return "; ".join((f"Отчёт: {shortened(row.title, LONGEST)}", *remarks))


def _whose(row: SubmissionRow) -> str:
    """Return who answers for it, or to whom it goes."""
    return row.executor_short or row.addressee
