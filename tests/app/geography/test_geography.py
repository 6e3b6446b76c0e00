"""Settlements and roads in the office's database, and the scheme made of them."""

from decimal import Decimal

import pytest

from app.geography import (
    ROADS,
    SETTLEMENTS,
    RoadDraft,
    archive_road,
    archive_settlement,
    load_road,
    load_settlement,
    proposed_settlements,
    restore_road,
    restore_settlement,
    road_rows,
    save_road,
    search,
    settlement_rows,
    take_settlements,
)
from app.kernel.errors import Conflict, InvalidInput
from app.kernel.history import changes_of
from tests.app.conftest import Network
from tests.app.geography.deeds import move, road, village


def test_a_settlement_keeps_what_was_typed(network: Network) -> None:
    one = village(network, "с.Лесное", latitude="52°52′24″", longitude="78,3412", population=640)
    draft = load_settlement(network.db, one)
    assert (draft.name, draft.latitude, draft.longitude, draft.population) == (
        "с. Лесное",
        "52,873333",
        "78,3412",
        640,
    )


def test_a_pair_from_a_map_fills_both_coordinates(network: Network) -> None:
    draft = load_settlement(network.db, village(network, "Лесное", latitude="52.8734, 78.3412"))
    assert (draft.latitude, draft.longitude) == ("52,8734", "78,3412")


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"name": " "}, {"name"}),
        ({"latitude": "52,8"}, {"longitude"}),
        ({"latitude": "78,3", "longitude": "12"}, {"longitude"}),
        ({"latitude": "12", "longitude": "78"}, {"latitude"}),
        ({"latitude": "север", "longitude": "78"}, {"latitude"}),
        ({"population": -1}, {"population"}),
    ],
)
def test_a_wrong_settlement_is_refused_in_sentences(network: Network, fields: dict, wrong: set[str]) -> None:
    with pytest.raises(InvalidInput) as refused:
        village(network, **{"name": "Лесное", **fields})
    assert refused.value.problems.keys() == wrong


def test_a_settlement_is_there_once_with_yo_or_without(network: Network) -> None:
    one = village(network, "с. Берёзовка")
    with pytest.raises(InvalidInput, match=r"«с\. Берёзовка» уже есть"):
        village(network, "Березовка")
    village(network, "д. Берёзовка")
    archive_settlement(network.db, one)
    with pytest.raises(InvalidInput, match="в архиве"):
        village(network, "село Березовка")
    restore_settlement(network.db, one)


def test_a_road_is_the_same_in_either_direction(network: Network) -> None:
    first, second = village(network, "Лесное"), village(network, "Степное")
    one = road(network, second, first)
    assert (load_road(network.db, one).from_id, load_road(network.db, one).to_id) == (first, second)
    with pytest.raises(InvalidInput, match="уже есть"):
        road(network, first, second)
    archive_road(network.db, one)
    with pytest.raises(InvalidInput, match="в архиве"):
        road(network, first, second)
    restore_road(network.db, one)
    [row] = road_rows(network.db)
    assert (row.start, row.end, row.km, row.minutes) == ("Лесное", "Степное", 12.5, 15)


def test_a_wrong_road_is_refused_in_sentences(network: Network) -> None:
    one = village(network, "Лесное")
    for draft, wrong in (
        (RoadDraft(), {"from_id", "to_id", "km"}),
        (RoadDraft(from_id=one, to_id=one, km=Decimal(0), minutes=0), {"to_id", "km", "minutes"}),
        (RoadDraft(from_id=one, to_id=999, km=Decimal(5)), {"to_id"}),
    ):
        with pytest.raises(InvalidInput) as refused:
            save_road(network.db, draft)
        assert refused.value.problems.keys() == wrong


def test_a_bus_that_flies_or_crawls_is_noticed_and_saved(network: Network) -> None:
    ends = village(network, "Лесное"), village(network, "Степное")
    road(network, *ends, km="60", minutes=10)
    [row] = road_rows(network.db)
    assert row.warning == "Скорость 360 км/ч — слишком быстро: проверьте километры и минуты."
    assert RoadDraft(km=Decimal(2), minutes=60).warnings().keys() == {"minutes"}
    assert RoadDraft(km=Decimal(20), minutes=25).warnings() == {}


def test_a_change_over_a_colleague_s_is_refused_and_changes_are_journalled(network: Network) -> None:
    ends = village(network, "Лесное"), village(network, "Степное")
    one = road(network, *ends)
    mine, theirs = load_road(network.db, one), load_road(network.db, one)
    theirs.km = Decimal(14)
    save_road(network.db, theirs)
    with pytest.raises(Conflict):
        save_road(network.db, mine)
    told = {(line.action, line.field, line.old, line.new) for line in changes_of(network.db, "road", one)}
    assert ("changed", "km", "12,5", "14") in told and ("created", "", "", "Лесное — Степное") in told


def test_settlements_are_proposed_from_the_schools_and_taken_at_once(network: Network) -> None:
    move(network, network.base, "с. Берёзовка")
    move(network, network.mikhailovka, "Березовка")
    names = {one.name: one.schools for one in proposed_settlements(network.db)}
    assert names["с. Берёзовка"] == ("Бурлинская СОШ", "Михайловская СОШ")
    assert take_settlements(network.db, {"с. Берёзовка"}) == 1
    assert "с. Берёзовка" not in {one.name for one in proposed_settlements(network.db)}
    assert take_settlements(network.db) == len(names) - 1
    assert proposed_settlements(network.db) == []
    [row] = [row for row in settlement_rows(network.db) if row.name == "с. Берёзовка"]
    assert row.schools == ("Бурлинская СОШ", "Михайловская СОШ")


def test_registers_and_search_speak_russian(network: Network) -> None:
    one = village(network, "с. Берёзовка", latitude="52,8734", longitude="78,3412")
    [row] = SETTLEMENTS.load(network.db)
    assert [column.text(row) for column in SETTLEMENTS.columns][:4] == ["с. Берёзовка", "", "", "52,8734; 78,3412"]
    assert list(ROADS.load(network.db)) == []
    with network.db.reading() as session:
        assert [(hit.kind, hit.id) for hit in search(session, "березов", 5)] == [("settlement", one)]
