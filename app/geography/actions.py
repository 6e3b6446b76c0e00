"""Verbs of the map: settlements and roads, loaded, saved, archived."""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy.orm import Session

from app.geography.checks import name_problems, road_problems
from app.geography.coordinates import degrees_text
from app.geography.draft import RoadDraft, SettlementDraft
from app.geography.names import tidy_settlement
from app.kernel.database import Database
from app.kernel.errors import InvalidInput
from app.kernel.problems import together
from app.kernel.records import copy_fields, fetch, fetch_to_change, set_archived
from models.geography import Road, Settlement

SETTLEMENT_FIELDS = ("population", "note")


def load_settlement(db: Database, settlement_id: int) -> SettlementDraft:
    """Return the settlement as a draft for its form."""
    with db.reading() as session:
        settlement = fetch(session, Settlement, settlement_id)
        draft = SettlementDraft(id=settlement.id, version=settlement.version, name=settlement.name)
        draft.latitude, draft.longitude = degrees_text(settlement.latitude), degrees_text(settlement.longitude)
        copy_fields(settlement, draft, SETTLEMENT_FIELDS)
        return draft


def save_settlement(db: Database, draft: SettlementDraft) -> int:
    """Make or change a settlement; return its id."""
    deed = "Создание населённого пункта" if draft.id is None else "Изменение населённого пункта"
    with db.changing(deed) as session:
        return store_settlement(session, draft).id


def store_settlement(session: Session, draft: SettlementDraft) -> Settlement:
    """Make or change a settlement within somebody's deed."""
    if problems := together(draft.problems(), name_problems(session, draft.id, draft.name)):
        raise InvalidInput(problems)
    with session.no_autoflush:
        settlement = fetch_to_change(session, Settlement, draft.id, draft.version)
        settlement.name = tidy_settlement(draft.name)
        settlement.latitude, settlement.longitude = draft.degrees()
        copy_fields(draft, settlement, SETTLEMENT_FIELDS)
    session.flush()
    return settlement


def archive_settlement(db: Database, settlement_id: int) -> None:
    """Put the settlement into the archive; its roads stay stored and are not shown."""
    set_archived(db, Settlement, settlement_id, True, "Населённый пункт — в архив")


def restore_settlement(db: Database, settlement_id: int) -> None:
    """Take the settlement back from the archive."""
    set_archived(db, Settlement, settlement_id, False, "Населённый пункт — из архива")


def load_road(db: Database, road_id: int) -> RoadDraft:
    """Return the road as a draft for its form."""
    with db.reading() as session:
        road = fetch(session, Road, road_id)
        return RoadDraft(
            road.id,
            road.version,
            road.from_id,
            road.to_id,
            Decimal(str(road.km)).normalize() + 0,
            road.minutes,
            road.note,
        )


def save_road(db: Database, draft: RoadDraft) -> int:
    """Make or change a road; the order of its ends does not matter. Return its id."""
    deed = "Создание дороги" if draft.id is None else "Изменение дороги"
    with db.changing(deed) as session:
        return store_road(session, draft).id


def store_road(session: Session, draft: RoadDraft) -> Road:
    """Make or change a road within somebody's deed."""
    problems = together(draft.problems(), road_problems(session, draft.id, draft.from_id, draft.to_id))
    if problems or draft.from_id is None or draft.to_id is None or draft.km is None:
        raise InvalidInput(problems)
    with session.no_autoflush:
        road = fetch_to_change(session, Road, draft.id, draft.version)
        road.from_id, road.to_id = sorted((draft.from_id, draft.to_id))
        road.start, road.end = fetch(session, Settlement, road.from_id), fetch(session, Settlement, road.to_id)
        road.km, road.minutes, road.note = float(draft.km), draft.minutes, draft.note.strip()
    session.flush()
    return road


def archive_road(db: Database, road_id: int) -> None:
    """Put the road into the archive."""
    set_archived(db, Road, road_id, True, "Дорога — в архив")


def restore_road(db: Database, road_id: int) -> None:
    """Take the road back from the archive."""
    set_archived(db, Road, road_id, False, "Дорога — из архива")
