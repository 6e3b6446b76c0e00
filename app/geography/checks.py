"""Settlements and roads against what the database holds already."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.geography.names import same_settlement
from models.geography import Road, Settlement


def name_problems(session: Session, settlement_id: int | None, name: str) -> dict[str, str]:
    """Return why a settlement may not bear the name: another one does, ё or е, with its sort or without."""
    others = select(Settlement.id, Settlement.name, Settlement.archived_at)
    for other, known, archived_at in session.execute(others).tuples():
        if other != settlement_id and same_settlement(name, known):
            where = " в архиве: верните его оттуда" if archived_at else ""
            return {"name": f"Населённый пункт «{known}» уже есть{where}."}
    return {}


def road_problems(session: Session, road_id: int | None, first: int | None, second: int | None) -> dict[str, str]:
    """Return why there may be no road between the two: an end is gone, or there is one already in either direction."""
    if first is None or second is None or first == second:
        return {}
    found = {
        name: "Такого населённого пункта уже нет. Выберите другой."
        for name, key in (("from_id", first), ("to_id", second))
        if session.get(Settlement, key) is None
    }
    ends = sorted((first, second))
    query = select(Road.archived_at).where(Road.from_id == ends[0], Road.to_id == ends[1])
    if road_id is not None:
        query = query.where(Road.id != road_id)
    known = session.execute(query).first()
    if known is not None:
        where = " в архиве: верните её оттуда" if known[0] else ": откройте её и исправьте"
        found["to_id"] = f"Дорога между этими населёнными пунктами уже есть{where}."
    return found
