"""Verbs of people and posts: open, save, correct a case, archive."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.database import Database
from app.kernel.errors import Conflict, InvalidInput
from app.kernel.records import copy_fields, fetch, fetch_to_change, set_archived
from app.people.draft import CASES, PersonDraft, PostDraft
from app.people.naming import find_person
from models.person import Person, PostForms

FIELDS = ("last_name", "first_name", "middle_name", "gender", *CASES, "phone", "email")


def load_person(db: Database, person_id: int) -> PersonDraft:
    """Return the card of a person, ready to be changed."""
    with db.reading() as session:
        person = fetch(session, Person, person_id)
        draft = PersonDraft(id=person.id, version=person.version)
        copy_fields(person, draft, FIELDS)
        return draft


def save_person(db: Database, draft: PersonDraft) -> int:
    """Save the card of a person; return the person's id.

    Raises:
        InvalidInput: something has to be corrected.
        Conflict: a colleague has saved the card, or somebody else has this full name.
    """
    if problems := draft.problems():
        raise InvalidInput(problems)
    with db.changing("Добавление человека" if draft.id is None else "Изменение сведений о человеке") as session:
        _refuse_namesake(session, draft)
        person = fetch_to_change(session, Person, draft.id, draft.version)
        copy_fields(draft, person, FIELDS)
        session.flush()
        return person.id


def _refuse_namesake(session: Session, draft: PersonDraft) -> None:
    other = find_person(session, draft.full_name)
    if other is not None and other.id != draft.id:
        where = "Откройте его карточку" if other.archived_at is None else "Он в архиве: восстановите его"
        raise Conflict(f"Человек «{other.full_name}» уже есть в списке. Ничего не сохранено. {where}.")


def archive_person(db: Database, person_id: int) -> None:
    """Put a person into the archive."""
    set_archived(db, Person, person_id, True, "Человек убран в архив")


def restore_person(db: Database, person_id: int) -> None:
    """Take a person out of the archive."""
    set_archived(db, Person, person_id, False, "Человек возвращён из архива")


def load_post(db: Database, post: str) -> PostDraft:
    """Return the corrected forms of a post; a post nobody has corrected comes with empty ones."""
    with db.reading() as session:
        known = _known_post(session, post)
        if known is None:
            return PostDraft(post=post.strip())
        draft = PostDraft(id=known.id, version=known.version, post=known.post)
        copy_fields(known, draft, CASES)
        return draft


def correct_post(db: Database, draft: PostDraft) -> int:
    """Keep corrected forms of a post for all who hold it; an emptied form gives the word back to the program.

    Raises:
        Conflict: a colleague has corrected the post since the draft was made, for the first time or once more.
    """
    if problems := draft.problems():
        raise InvalidInput(problems)
    with db.changing("Исправление падежей должности") as session:
        known = _known_post(session, draft.post)
        if known is not None and draft.id is None:
            raise Conflict(
                f"Падежи должности «{known.post}» уже исправил другой сотрудник. Ваши правки не сохранены, введённое "
                "осталось на экране. Откройте должность заново и внесите правки ещё раз."
            )
        forms = fetch_to_change(session, PostForms, known.id if known else None, draft.version)
        forms.post = draft.post.strip()
        forms.archived_at = None
        copy_fields(draft, forms, CASES)
        session.flush()
        return forms.id


def _known_post(session: Session, post: str) -> PostForms | None:
    return session.scalar(select(PostForms).where(PostForms.post == post.strip()))
