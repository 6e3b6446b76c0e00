"""Which letters of the journal a report may have been sent with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from app.documents import IN_FORCE
from app.kernel.database import Database
from app.kernel.dates import short_date
from models.document import Document
from models.journal import Journal

OUTGOING = "outgoing"
MOST = 500


@dataclass(frozen=True)
class OutgoingLetter:
    """A registered letter that went out."""

    id: int
    number: str
    dated: date | None
    heading: str
    correspondent: str

    @property
    def words(self) -> str:
        """Return «исх. № 45 от 24.10.2026, О представлении сведений»."""
        return ", ".join(filter(None, (f"исх. № {self.number} от {short_date(self.dated)}", self.heading)))


def outgoing_letters(db: Database) -> Sequence[OutgoingLetter]:
    """Return the letters of the outgoing journal that are registered and in force, the latest first."""
    query = (
        select(Document.id, Document.number, Document.dated, Document.heading, Document.correspondent)
        .join(Journal, Journal.id == Document.journal_id)
        .where(
            Journal.code == OUTGOING,
            Document.number.is_not(None),
            Document.archived_at.is_(None),
            Document.state.in_(IN_FORCE),
        )
        .order_by(Document.dated.desc(), Document.id.desc())
        .limit(MOST)
    )
    with db.reading() as session:
        return [
            OutgoingLetter(one, number or "", dated, heading, correspondent)
            for one, number, dated, heading, correspondent in session.execute(query).tuples()
        ]
