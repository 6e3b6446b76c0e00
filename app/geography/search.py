"""Find settlements for Ctrl+K."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.finding import Hit, matches
from models.geography import Settlement


def search(session: Session, needle: str, limit: int) -> list[Hit]:
    """Return the settlements in whose names all the words occur."""
    query = (
        select(Settlement.id, Settlement.name).where(matches(Settlement, needle)).order_by(Settlement.name).limit(limit)
    )
    rows = session.execute(query).tuples()
    return [Hit(Settlement.kind, one, name, "населённый пункт на карте") for one, name in rows]
