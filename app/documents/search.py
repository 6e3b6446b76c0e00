"""Find documents for Ctrl+K: by number, «71» or «№ 71», and by heading; and the registration books."""

from __future__ import annotations

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from app.kernel.dates import short_date
from app.kernel.finding import Hit, matches
from app.kernel.words import fold
from models.document import Document
from models.journal import Journal


def search(session: Session, needle: str, limit: int) -> list[Hit]:
    """Return the documents in whose number, heading or issuer all the words occur; an exact number comes first.

    The registration books with the words in their titles come last.
    """
    number = needle.replace("№", " ").strip().lower()
    query = (
        select(Document.id, Document.number, Document.dated, Document.heading, Document.issuer)
        .where(matches(Document, needle.replace("№", "№ ")))
        .order_by(case((func.lower(Document.number) == number, 0), else_=1), Document.dated.desc(), Document.id.desc())
        .limit(limit)
    )
    journals = select(Journal.id, Journal.title).where(Journal.archived_at.is_(None)).order_by(Journal.id)
    words = fold(needle).split()
    hits = [
        Hit(
            Document.kind,
            one,
            f"№ {own} от {short_date(dated)}" if own else "Проект без номера",
            ", ".join(filter(None, (heading, issuer))),
        )
        for one, own, dated, heading, issuer in session.execute(query).tuples()
    ]
    hits += [
        Hit(Journal.kind, one, title, "")
        for one, title in session.execute(journals).tuples()
        if all(word in fold(title) for word in words)
    ]
    return hits[:limit]
