"""Find organisations for Ctrl+K."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.finding import Hit, matches
from models.school import Organisation


def search(session: Session, needle: str, limit: int) -> list[Hit]:
    """Return the organisations in whose names, numbers or places all the words occur."""
    query = (
        select(
            Organisation.id,
            Organisation.short_name,
            Organisation.full_name,
            Organisation.settlement,
            Organisation.type,
        )
        .where(matches(Organisation, needle))
        .order_by(Organisation.parent_id.is_not(None), Organisation.short_name)
        .limit(limit)
    )
    return [
        Hit(Organisation.kind, one, short or full, ", ".join(filter(None, (kind.label, settlement))))
        for one, short, full, settlement, kind in session.execute(query).tuples()
    ]
