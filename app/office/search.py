"""Find for Ctrl+K those who sign and those who work at the program."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.finding import Hit
from app.kernel.words import fold
from models.office import Signatory, Worker
from models.person import Person


def search(session: Session, needle: str, limit: int) -> list[Hit]:
    """Return the signatories and workers in whose name or post all the words occur (an office has a dozen)."""
    signing = select(Signatory.id, Person.last_name, Person.first_name, Person.middle_name, Signatory.post).join(
        Person, Signatory.person_id == Person.id
    )
    working = select(Worker.id, Worker.full_name, Worker.post).where(Worker.archived_at.is_(None))
    hits = [
        Hit(Signatory.kind, one, " ".join(filter(None, (last, first, middle))), post)
        for one, last, first, middle, post in session.execute(signing.where(Signatory.archived_at.is_(None))).tuples()
    ]
    hits += [Hit(Worker.kind, one, name, post) for one, name, post in session.execute(working).tuples()]
    words = fold(needle).split()
    return [hit for hit in hits if all(word in fold(f"{hit.title} {hit.detail}") for word in words)][:limit]
