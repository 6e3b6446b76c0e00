"""Reserved numbers: kept for somebody, let go again; what the journal never gives by itself."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from app.documents.journals import journal_coded
from app.documents.numbering import reserve
from app.kernel.database import Database
from app.kernel.errors import NotFound
from app.kernel.wholes import guard_whole
from models.journal import Journal, ReservedNumber


@dataclass(frozen=True)
class ReservedLine:
    """A reserved number and why it is kept."""

    number: str
    reason: str


def reserve_number(db: Database, journal_code: str, year: int, number: str = "", reason: str = "") -> str:
    """Keep a number: the typed one or the next; return it. It is used by typing it when a document is registered.

    Raises:
        Conflict: the number is a document's already, or reserved.
    """
    with db.changing("Резервирование номера") as session:
        journal = journal_coded(session, journal_code)
        with session.no_autoflush:
            taken = reserve(session, journal, year, number, reason)
            guard_whole(session, journal)
        return taken


def release_number(db: Database, journal_code: str, year: int, number: str) -> None:
    """Let a reserved number go: it may be typed again, and the report of gaps names it until then.

    Raises:
        NotFound: the number is not reserved.
    """
    with db.changing("Снятие резерва с номера") as session:
        journal = journal_coded(session, journal_code)
        found = [one for one in journal.reserved if (one.year, one.number) == (year, number.strip())]
        if not found:
            raise NotFound(f"Номер {number} не зарезервирован. Ничего не изменено. Обновите список.")
        with session.no_autoflush:
            for one in found:
                journal.reserved.remove(one)
            guard_whole(session, journal)


def reserved_numbers(db: Database, journal_code: str, year: int) -> list[ReservedLine]:
    """Return the reserved numbers of a journal in a year, in the order they were reserved."""
    query = (
        select(ReservedNumber.number, ReservedNumber.reason)
        .join(Journal, Journal.id == ReservedNumber.journal_id)
        .where(Journal.code == journal_code, ReservedNumber.year == year)
        .order_by(ReservedNumber.id)
    )
    with db.reading() as session:
        return [ReservedLine(*values) for values in session.execute(query).tuples()]
