"""Find a person by the full name, or make one: never two for the same name."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.words import fold
from app.people.cases import split_name
from models.person import Person


def find_person(session: Session, full_name: str) -> Person | None:
    """Return the person with this full name (any case, ё = е), one in use before one in the archive."""
    folded = fold(full_name)
    query = (
        select(Person)
        .where(Person.search_key.startswith(folded, autoescape=True))
        .order_by(Person.archived_at.is_not(None), Person.id)
    )
    return next((one for one in session.scalars(query) if fold(one.full_name) == folded), None)


def person_named(session: Session, full_name: str) -> Person:
    """Return the person with this full name, made if there is none and taken out of the archive if need be."""
    person = find_person(session, full_name)
    if person is None:
        last, first, middle = split_name(full_name)
        person = Person(last_name=last, first_name=first, middle_name=middle)
        session.add(person)
        session.flush()
    person.archived_at = None
    return person
