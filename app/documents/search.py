"""Find documents for Ctrl+K: by number, «71» or «№ 71», and by heading."""

from __future__ import annotations

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from app.kernel.dates import short_date
from app.kernel.finding import Hit, matches
from models.document import Document


def search(session: Session, needle: str, limit: int) -> list[Hit]:
    """Return the documents in whose number, heading or issuer all the words occur; an exact number comes first."""
    number = needle.replace("№", " ").strip().lower()
    query = (
        select(Document.id, Document.number, Document.dated, Document.heading, Document.issuer)
        .where(matches(Document, needle.replace("№", "№ ")))
        .order_by(case((func.lower(Document.number) == number, 0), else_=1), Document.dated.desc(), Document.id.desc())
        .limit(limit)
    )
    return [
        Hit(
            Document.kind,
            one,
            f"№ {own} от {short_date(dated)}" if own else "Проект без номера",
            ", ".join(filter(None, (heading, issuer))),
        )
        for one, own, dated, heading, issuer in session.execute(query).tuples()
    ]
