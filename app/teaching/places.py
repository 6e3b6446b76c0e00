"""The settlements of the teaching municipality and the roads between them."""

from __future__ import annotations

from decimal import Decimal

from app.context import AppContext
from app.geography import RoadDraft, SettlementDraft, save_road, save_settlement
from app.teaching.tables import Tables


def make_places(context: AppContext, tables: Tables) -> None:
    """Put the settlements on the map and join them by roads."""
    content = tables.rows("geography")
    for row in content["settlements"]:
        tables.made("settlement", row["name"], save_settlement(context.db, tables.fill(SettlementDraft(), row)))
    for row in content["roads"]:
        start, end = (tables.known("settlement", row[name]) for name in ("start", "end"))
        road = RoadDraft(None, None, start, end, Decimal(row["km"]), row["minutes"], row["note"])
        tables.made("road", f"{row['start']} — {row['end']}", save_road(context.db, road))
