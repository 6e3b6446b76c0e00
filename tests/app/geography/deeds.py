"""Hands of the tests of the map: a village, a road, a school that moves."""

from decimal import Decimal

from app.geography import RoadDraft, SettlementDraft, save_road, save_settlement
from app.schools import load_organisation, save_organisation
from tests.app.conftest import Network


def village(network: Network, name: str, **fields: object) -> int:
    return save_settlement(network.db, SettlementDraft(name=name, **fields))  # type: ignore[arg-type]


def road(network: Network, first: int, second: int, km: str = "12.5", minutes: int | None = 15) -> int:
    return save_road(network.db, RoadDraft(from_id=first, to_id=second, km=Decimal(km), minutes=minutes))


def move(network: Network, school: int, settlement: str) -> None:
    draft = load_organisation(network.db, school)
    draft.settlement = settlement
    save_organisation(network.db, draft)
