"""Find resources and needs for Ctrl+K."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.finding import Hit, matches
from app.schools import name_of
from models.inventory import Need, Resource
from models.school import Organisation


def search(session: Session, needle: str, limit: int) -> list[Hit]:
    """Return the resources, then the needs, in whose words all the words occur."""
    found: list[Hit] = []
    for model, word in ((Resource, "ресурс"), (Need, "потребность")):
        query = (
            select(model.id, model.name, name_of(Organisation))
            .join(Organisation, Organisation.id == model.organisation_id)
            .where(matches(model, needle))
            .order_by(model.name)
            .limit(limit)
        )
        rows = session.execute(query).tuples()
        found += [Hit(model.kind, one, name, f"{word}, {school}") for one, name, school in rows]
    return found[:limit]
