"""Find districts for Ctrl+K."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.finding import Hit, matches
from app.schools import name_of
from models.district import SchoolDistrict
from models.school import Organisation


def search(session: Session, needle: str, limit: int) -> list[Hit]:
    """Return the districts in whose names all the words occur."""
    query = (
        select(SchoolDistrict.id, SchoolDistrict.name, name_of(Organisation))
        .join(Organisation, Organisation.id == SchoolDistrict.base_school_id)
        .where(matches(SchoolDistrict, needle))
        .order_by(SchoolDistrict.name)
        .limit(limit)
    )
    return [
        Hit(SchoolDistrict.kind, one, f"Школьный округ «{name}»", f"базовая школа — {base}")
        for one, name, base in session.execute(query).tuples()
    ]
