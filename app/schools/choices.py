"""Lists to choose an organisation from."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.database import Database
from app.kernel.words import sort_key
from models.school import Organisation, OrganisationKind


def choices(db: Database, kinds: Iterable[OrganisationKind] | None = None) -> list[tuple[int, str]]:
    """Return the id and the name of the organisations in use, of some kinds or of all, by name."""
    query = select(Organisation.id, Organisation.short_name, Organisation.full_name).where(
        Organisation.archived_at.is_(None)
    )
    if kinds is not None:
        query = query.where(Organisation.type.in_(tuple(kinds)))
    with db.reading() as session:
        found = [(one, short or full) for one, short, full in session.execute(query).tuples()]
    return sorted(found, key=lambda pair: sort_key(pair[1]))


def school_choices(db: Database) -> list[tuple[int, str]]:
    """Return the schools: legal entities that can be members and parties."""
    return choices(db, (OrganisationKind.SCHOOL,))


def archived_sentences(session: Session, organisation_ids: Iterable[int | None], stored: Collection[int | None]) -> str:
    """Say which organisations are in the archive; those that stand in the record already may stay."""
    added = [one for one in organisation_ids if one is not None and one not in stored]
    query = (
        select(Organisation.short_name, Organisation.full_name)
        .where(Organisation.id.in_(added), Organisation.archived_at.is_not(None))
        .order_by(Organisation.id)
    )
    return " ".join(
        f"«{short or full}» — в архиве: верните организацию из архива или выберите другую."
        for short, full in session.execute(query).tuples()
    )


def organisation_by_inn(db: Database, inn: str) -> int | None:
    """Return the organisation in use with this ИНН; a branch that has it too gives way to its school."""
    query = (
        select(Organisation.id)
        .where(
            Organisation.inn == "".join(inn.split()),
            Organisation.type != OrganisationKind.BRANCH,
            Organisation.archived_at.is_(None),
        )
        .order_by(Organisation.id)
    )
    with db.reading() as session:
        return session.scalars(query).first()
