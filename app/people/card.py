"""The card of a person: the name in cases as the program declines it, and as somebody has corrected it."""

from __future__ import annotations

from dataclasses import dataclass

from app.kernel.database import Database
from app.kernel.records import fetch
from app.people.forms import CaseForm, PostView, name_forms, post_forms
from models.person import Gender, Person


@dataclass(frozen=True)
class PersonCard:
    """What the card shows; ``cases`` are lines of the whole name, ``initials`` of the surname with initials."""

    id: int
    archived: bool
    full_name: str
    gender: Gender | None
    phone: str
    email: str
    cases: tuple[CaseForm, ...]
    initials: tuple[CaseForm, ...]


def person_card(db: Database, person_id: int) -> PersonCard:
    """Return the card of a person.

    Raises:
        NotFound: there is no such person.
    """
    with db.reading() as session:
        person = fetch(session, Person, person_id)
        forms = name_forms(person)
        return PersonCard(
            id=person.id,
            archived=person.archived_at is not None,
            full_name=person.full_name,
            gender=person.gender,
            phone=person.phone,
            email=person.email,
            cases=forms.whole,
            initials=forms.behind,
        )


def post_card(db: Database, post: str, gender: Gender | None = None) -> PostView:
    """Return a post in cases, the program's forms beside the corrected ones."""
    with db.reading() as session:
        return post_forms(session, post, gender)
