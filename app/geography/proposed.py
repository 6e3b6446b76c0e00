"""Settlements taken from the addresses of schools."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import select

from app.geography.actions import store_settlement
from app.geography.draft import SettlementDraft
from app.geography.places import Proposal, by_settlement, proposals, schools_here
from app.kernel.database import Database
from models.geography import Settlement


def proposed_settlements(db: Database) -> list[Proposal]:
    """Return the settlements that schools name and the map does not have, archived ones included."""
    with db.reading() as session:
        known = dict(session.execute(select(Settlement.id, Settlement.name)).tuples().all())
        return proposals(by_settlement(schools_here(session, db.today()), known)[1])


def take_settlements(db: Database, names: Collection[str] | None = None) -> int:
    """Make the proposed settlements of these names, or all of them, in one deed; return how many."""
    wanted = [one.name for one in proposed_settlements(db) if names is None or one.name in names]
    with db.changing("Населённые пункты — из адресов школ") as session:
        for name in wanted:
            store_settlement(session, SettlementDraft(name=name))
    return len(wanted)
