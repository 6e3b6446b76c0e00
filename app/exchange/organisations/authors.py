"""Who has typed what stands in the office: shown beside a difference from the register."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.exchange.organisations.compare import Difference
from app.kernel.dates import short_date
from app.kernel.words import initials
from app.people import split_name
from models.change import ChangeEntry
from models.school import Organisation

REGISTER_DEED = "Загрузка из реестра Рособрнадзора"
"""Under this deed no person has typed anything."""


def with_authors(session: Session, organisation_id: int, found: tuple[Difference, ...]) -> tuple[Difference, ...]:
    """Add to each difference where a person's word stands who wrote it last, and when."""
    if all(one.applied for one in found):
        return found
    query = (
        select(ChangeEntry.entity_kind, ChangeEntry.field, ChangeEntry.action, ChangeEntry.at, ChangeEntry.who)
        .where(
            ChangeEntry.subject_kind == Organisation.kind,
            ChangeEntry.subject_id == organisation_id,
            ChangeEntry.deed != REGISTER_DEED,
        )
        .order_by(ChangeEntry.id)
    )
    last: dict[str, str] = {}
    for kind, field, action, at, who in session.execute(query).tuples():
        words = ", ".join(filter(None, (short_date(at.date()), _short(who))))
        last[kind if action == "created" or kind == "appointment" else f"{kind}.{field}"] = words
    return tuple(one if one.applied else replace(one, ours=_author(last, one)) for one in found)


def _author(last: dict[str, str], one: Difference) -> str:
    """The line of the field itself; of a card that was typed as a whole, the line of its beginning."""
    kind = one.field.partition(".")[0]
    return last.get(one.field) or last.get(kind, "")


def _short(who: str) -> str:
    return initials(*split_name(who), before=False) if who else ""
