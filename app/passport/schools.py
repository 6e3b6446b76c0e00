"""Which organisations have passports, in the order of their names."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.words import sort_key
from app.passport.values.scopes import Scope
from models.school import Organisation, OrganisationKind


@dataclass(frozen=True)
class PassportSchool:
    """A school or a branch."""

    id: int
    name: str
    settlement: str
    type: OrganisationKind
    parent_id: int | None


def passport_schools(
    session: Session, school_ids: Collection[int] | None = None, scope: Scope = Scope.OWN
) -> tuple[PassportSchool, ...]:
    """Return the schools and branches in use, or those named; a total has its branches in the school."""
    kinds = [OrganisationKind.SCHOOL]
    if scope is Scope.OWN:
        kinds.append(OrganisationKind.BRANCH)
    query = select(
        Organisation.id,
        Organisation.short_name,
        Organisation.full_name,
        Organisation.settlement,
        Organisation.type,
        Organisation.parent_id,
    ).where(Organisation.archived_at.is_(None))
    if school_ids is None:
        query = query.where(Organisation.type.in_(kinds))
    else:
        query = query.where(Organisation.id.in_(school_ids))
    rows = session.execute(query).tuples()
    found = [PassportSchool(key, short or full, place, kind, parent) for key, short, full, place, kind, parent in rows]
    return tuple(sorted(found, key=lambda one: sort_key(one.name)))
