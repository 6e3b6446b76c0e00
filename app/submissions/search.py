"""Find reports of the calendar for Ctrl+K."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.finding import Hit, matches
from models.submission import Submission


def search(session: Session, needle: str, limit: int) -> list[Hit]:
    """Return the reports in whose title or addressee all the words occur."""
    query = (
        select(Submission.id, Submission.title, Submission.addressee)
        .where(matches(Submission, needle))
        .order_by(Submission.title)
        .limit(limit)
    )
    rows = session.execute(query).tuples()
    return [
        Hit(Submission.kind, one, title, f"отчётность, {addressee}" if addressee else "отчётность")
        for one, title, addressee in rows
    ]
