"""Read the change log of one record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from app.kernel.database import Database
from models.change import ChangeEntry


@dataclass(frozen=True)
class ChangeLine:
    """One line of a record's history; ``entity_kind`` and ``field`` are names, the reader has their Russian words.

    ``action`` is one of created, removed, changed, archived, restored, bulk.
    """

    id: int
    at: datetime
    who: str
    deed: str
    entity_kind: str
    action: str
    field: str
    old: str
    new: str


def changes_of(db: Database, kind: str, record_id: int) -> list[ChangeLine]:
    """Return everything that has happened to the record and its parts, the latest first."""
    query = (
        select(
            ChangeEntry.id,
            ChangeEntry.at,
            ChangeEntry.who,
            ChangeEntry.deed,
            ChangeEntry.entity_kind,
            ChangeEntry.action,
            ChangeEntry.field,
            ChangeEntry.old,
            ChangeEntry.new,
        )
        .where(ChangeEntry.subject_kind == kind, ChangeEntry.subject_id == record_id)
        .order_by(ChangeEntry.id.desc())
    )
    with db.reading() as session:
        return [
            ChangeLine(id, at, who, deed, entity, action, field, old or "", new or "")
            for id, at, who, deed, entity, action, field, old, new in session.execute(query).tuples()
        ]
