"""The map: settlements, the roads between them, the scheme of a district without internet."""

from app.geography.actions import (
    archive_road,
    archive_settlement,
    load_road,
    load_settlement,
    restore_road,
    restore_settlement,
    save_road,
    save_settlement,
)
from app.geography.draft import RoadDraft, SettlementDraft, speed_warning
from app.geography.names import same_settlement
from app.geography.network import Way, way_between
from app.geography.pasted import DistanceLine, RoadState, SavedDistances, preview_distances, save_distances
from app.geography.places import Proposal, SchoolHere
from app.geography.proposed import proposed_settlements, take_settlements
from app.geography.register import (
    PLACE_TABLES,
    ROADS,
    SETTLEMENTS,
    RoadRow,
    SettlementRow,
    road_rows,
    settlement_choices,
    settlement_rows,
)
from app.geography.scheme import MapView, scheme_in, scheme_of
from app.geography.search import search
from app.geography.titles import TITLES

__all__ = [
    "PLACE_TABLES",
    "ROADS",
    "SETTLEMENTS",
    "TITLES",
    "DistanceLine",
    "MapView",
    "Proposal",
    "RoadDraft",
    "RoadRow",
    "RoadState",
    "SavedDistances",
    "SchoolHere",
    "SettlementDraft",
    "SettlementRow",
    "Way",
    "archive_road",
    "archive_settlement",
    "load_road",
    "load_settlement",
    "preview_distances",
    "proposed_settlements",
    "restore_road",
    "restore_settlement",
    "road_rows",
    "same_settlement",
    "save_distances",
    "save_road",
    "save_settlement",
    "scheme_in",
    "scheme_of",
    "search",
    "settlement_choices",
    "settlement_rows",
    "speed_warning",
    "take_settlements",
    "way_between",
]
