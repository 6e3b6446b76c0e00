"""Find people for Ctrl+K."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.finding import Hit, matches
from app.kernel.words import whole_name
from models.person import Person


def search(session: Session, needle: str, limit: int) -> list[Hit]:
    """Return the people in whose name, telephone or address all the words occur."""
    query = (
        select(Person.id, Person.last_name, Person.first_name, Person.middle_name, Person.phone, Person.email)
        .where(matches(Person, needle))
        .order_by(Person.last_name, Person.first_name)
        .limit(limit)
    )
    return [
        Hit(Person.kind, one, whole_name(last, first, middle), phone or email)
        for one, last, first, middle, phone, email in session.execute(query).tuples()
    ]
