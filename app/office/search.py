"""Find for Ctrl+K those who sign, those who work at the program, and lines of the reference books."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.finding import Hit
from app.kernel.words import fold, whole_name
from app.office.reference import book_title
from models.office import Signatory, Worker
from models.person import Person
from models.reference import ReferenceItem


def search(session: Session, needle: str, limit: int) -> list[Hit]:
    """Return those in whose name, post or book all the words occur: an office has some dozens of them in all."""
    signing = select(Signatory.id, Person.last_name, Person.first_name, Person.middle_name, Signatory.post).join(
        Person, Signatory.person_id == Person.id
    )
    working = select(Worker.id, Worker.full_name, Worker.post).where(Worker.archived_at.is_(None))
    lines = select(ReferenceItem.id, ReferenceItem.title, ReferenceItem.book).order_by(ReferenceItem.position)
    hits = [
        Hit(Signatory.kind, one, whole_name(last, first, middle), post)
        for one, last, first, middle, post in session.execute(signing.where(Signatory.archived_at.is_(None))).tuples()
    ]
    hits += [Hit(Worker.kind, one, name, post) for one, name, post in session.execute(working).tuples()]
    hits += [
        Hit(ReferenceItem.kind, one, title, f"«{book_title(book)}»")
        for one, title, book in session.execute(lines.where(ReferenceItem.archived_at.is_(None))).tuples()
    ]
    words = fold(needle).split()
    return [hit for hit in hits if all(word in fold(f"{hit.title} {hit.detail}") for word in words)][:limit]
