"""Who signs for a party: «в лице директора Осокина Николая Павловича»."""

from __future__ import annotations

from datetime import date

from app.kernel.database import Database
from app.office import Acting, SignatoryRole, signatory_on, the_office
from app.people import Case, full_name_in_case, gender_of, post_in_case, split_name
from app.schools import load_organisation


def head_words(db: Database, organisation_id: int | None, day: date) -> str:
    """Return the words about who signs for a school, or for the office itself; nothing while nobody is known."""
    if organisation_id is None:
        with db.reading() as session:
            role = SignatoryRole.OFFICE if the_office(session).legal_entity else SignatoryRole.ADMINISTRATION
            signatory = signatory_on(session, role, day)
            if signatory is None:
                return ""
            name, post, acting = signatory.person.full_name, signatory.post, signatory.acting
    else:
        head = load_organisation(db, organisation_id).head
        if head is None:
            return ""
        name, post, acting = head.full_name, head.post, head.acting
    return in_person(name, post, acting)


def in_person(full_name: str, post: str, acting: Acting) -> str:
    """Write «в лице врио директора …» in the genitive, as the contract says it."""
    name = split_name(full_name)
    gender = gender_of(*name)
    words = post_in_case(post, Case.GENITIVE, gender)
    if acting is not Acting.NONE and "обязанности" not in words:
        words = post_in_case(f"{acting.label} {words}", Case.GENITIVE, gender)
    return f"в лице {words[:1].lower()}{words[1:]} {full_name_in_case(*name, Case.GENITIVE, gender)}"
