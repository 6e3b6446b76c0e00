"""The terms of a report that have been met: when it was sent, whether in time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from app.kernel.columns import Column, Tone
from app.kernel.database import Database
from app.kernel.values import Kind
from app.kernel.words import counted
from models.submission import SubmissionSent


@dataclass(frozen=True)
class SentRow:
    """A term that has been met."""

    id: int
    due_on: date
    sent_on: date
    number: str
    document_id: int | None
    note: str

    @property
    def archived(self) -> bool:
        """A mark is withdrawn, not put away."""
        return False

    @property
    def in_time(self) -> bool:
        """Tell whether it was sent by its term."""
        return self.sent_on <= self.due_on

    @property
    def state(self) -> str:
        """Say whether it was in time, or how late."""
        late = (self.sent_on - self.due_on).days
        return "в срок" if self.in_time else f"позже на {counted(late, 'день', 'дня', 'дней')}"

    @property
    def tone(self) -> Tone:
        """The colour of that word."""
        return Tone.DONE if self.in_time else Tone.WAIT


def sent_rows(db: Database, submission_id: int) -> list[SentRow]:
    """Return the terms of a report that have been met, the latest first."""
    query = (
        select(
            SubmissionSent.id,
            SubmissionSent.due_on,
            SubmissionSent.sent_on,
            SubmissionSent.number,
            SubmissionSent.document_id,
            SubmissionSent.note,
        )
        .where(SubmissionSent.submission_id == submission_id)
        .order_by(SubmissionSent.due_on.desc())
    )
    with db.reading() as session:
        return [SentRow(*values) for values in session.execute(query).tuples()]


SENT_COLUMNS: tuple[Column[SentRow], ...] = (
    Column("Срок", lambda row: row.due_on, Kind.DATE, width=12),
    Column("Отправлено", lambda row: row.sent_on, Kind.DATE, width=13),
    Column("Соблюдение срока", lambda row: row.state, Kind.STATE, width=20, tone=lambda row: row.tone),
    Column("Исх. №", lambda row: row.number, width=14),
    Column("Примечание", lambda row: row.note, width=50),
)
