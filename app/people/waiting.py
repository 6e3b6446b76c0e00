"""What people wait for: a gender that nobody can tell from the name."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.waiting import Urgency, Waiting
from app.people.cases import gender_of
from models.person import Person

_TITLE = "Укажите пол: по имени он не виден, и в документах имя не склоняется"
_PATRONYMICS = ("ич", "вна", "чна")


def waiting(session: Session, today: date) -> list[Waiting]:
    """Return the people whose name cannot be put into cases until somebody says who they are."""
    query = select(Person.id, Person.last_name, Person.first_name, Person.middle_name).where(
        Person.gender.is_(None),
        Person.archived_at.is_(None),
        *(Person.middle_name.not_like(f"%{end}") for end in _PATRONYMICS),
    )
    return [
        Waiting(Person.kind, one, _TITLE, " ".join(filter(None, name)), None, Urgency.SOON)
        for one, *name in session.execute(query)
        if gender_of(*name) is None
    ]
