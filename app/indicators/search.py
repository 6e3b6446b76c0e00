"""Find indicators for Ctrl+K: by code, by words, by what others call them."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.finding import Hit, matches
from models.indicator import Indicator, PassportSection


def search(session: Session, needle: str, limit: int) -> list[Hit]:
    """Return the indicators in whose code, titles or synonyms all the words occur."""
    query = (
        select(Indicator.id, Indicator.code, Indicator.title, PassportSection.code, PassportSection.title)
        .join(PassportSection, PassportSection.id == Indicator.section_id)
        .where(matches(Indicator, needle))
        .order_by(PassportSection.position, Indicator.position)
        .limit(limit)
    )
    return [
        Hit(Indicator.kind, key, f"{code} {title}", f"раздел паспорта {number}. {section}")
        for key, code, title, number, section in session.execute(query).tuples()
    ]
