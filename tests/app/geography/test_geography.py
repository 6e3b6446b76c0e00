"""Settlements and roads in the office's database, and the scheme made of them."""

from decimal import Decimal

import pytest

from app.drawing import PlaceRole
from app.geography import (
    ROADS,
    SETTLEMENTS,
    RoadDraft,
    RoadState,
    SettlementDraft,
    archive_road,
    archive_settlement,
    load_road,
    load_settlement,
    preview_distances,
    proposed_settlements,
    restore_road,
    restore_settlement,
    road_rows,
    save_distances,
    save_road,
    save_settlement,
    scheme_of,
    search,
    settlement_choices,
    settlement_rows,
    take_settlements,
    way_between,
)
from app.kernel.errors import Conflict, InvalidInput, NotFound
from app.kernel.history import changes_of
from app.schools import load_organisation, save_organisation
from tests.app.conftest import Network

TABLE = "Бурлинская\tМихайловская\t12,5\t15\nБурлинская\tУстьянская\t30\t40\nМихайловская\tУстьянская\t20\t25"


def village(network: Network, name: str, **fields: object) -> int:
    return save_settlement(network.db, SettlementDraft(name=name, **fields))  # type: ignore[arg-type]


def road(network: Network, first: int, second: int, km: str = "12.5", minutes: int | None = 15) -> int:
    return save_road(network.db, RoadDraft(from_id=first, to_id=second, km=Decimal(km), minutes=minutes))


def move(network: Network, school: int, settlement: str) -> None:
    draft = load_organisation(network.db, school)
    draft.settlement = settlement
    save_organisation(network.db, draft)


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


def test_a_pasted_table_tells_first_and_writes_then(network: Network) -> None:
    village(network, "с. Бурлинская")
    lines = preview_distances(network.db, f"{TABLE}\nБурлинская\tБурлинская\t1\t1")
    assert [line.state for line in lines] == [*[RoadState.NEW] * 3, RoadState.PROBLEM]
    assert lines[0].detail == "Новый населённый пункт: Михайловская."
    assert road_rows(network.db) == []
    done = save_distances(network.db, TABLE)
    assert (done.settlements, done.added, done.changed) == (2, 3, 0)
    assert {row.name for row in settlement_rows(network.db)} == {"с. Бурлинская", "Михайловская", "Устьянская"}


def test_pasting_again_changes_only_what_differs(network: Network) -> None:
    save_distances(network.db, TABLE)
    again = TABLE.replace("30\t40", "31\t").replace("Бурлинская\tМихайловская", "Михайловская\tБурлинская")
    states = [line.state for line in preview_distances(network.db, again)]
    assert states == [RoadState.SAME, RoadState.CHANGED, RoadState.SAME]
    done = save_distances(network.db, again)
    assert (done.settlements, done.added, done.changed) == (0, 0, 1)
    assert ("Бурлинская", "Устьянская", 31.0, 40) in {(r.start, r.end, r.km, r.minutes) for r in road_rows(network.db)}


def test_a_table_without_a_single_road_writes_nothing(network: Network) -> None:
    with pytest.raises(InvalidInput, match="Ничего не внесено"):
        save_distances(network.db, "А\tБ\tдалеко")
    assert list(settlement_rows(network.db)) == []


def test_an_unclear_or_archived_name_is_said(network: Network) -> None:
    village(network, "с. Лесное")
    village(network, "д. Лесное")
    archive_settlement(network.db, village(network, "Степное"))
    [unclear] = preview_distances(network.db, "Лесное\tЛуговое\t5\t6")
    [archived] = preview_distances(network.db, "с. Лесное\tСтепное\t5\t6")
    assert "может быть «с. Лесное» и «д. Лесное»" in unclear.detail
    assert "в архиве" in archived.detail


def test_the_shortest_way_is_found_over_the_roads_in_use(network: Network) -> None:
    save_distances(network.db, TABLE)
    keys = {name: key for key, name in settlement_choices(network.db)}
    way = way_between(network.db, keys["Бурлинская"], keys["Устьянская"])
    assert way is not None and (way.km, way.minutes) == (30, 40)
    [direct] = [row.id for row in road_rows(network.db) if row.km == 30]
    archive_road(network.db, direct)
    way = way_between(network.db, keys["Бурлинская"], keys["Устьянская"])
    assert way is not None and (way.km, way.minutes, len(way.through)) == (32.5, 40, 3)
    archive_settlement(network.db, keys["Михайловская"])
    assert way_between(network.db, keys["Бурлинская"], keys["Устьянская"]) is None


def test_the_scheme_shows_who_the_settlement_is_for_the_district(network: Network) -> None:
    move(network, network.branch, "с. Орехово")
    take_settlements(network.db)
    save_distances(network.db, f"{TABLE}\nБурлинская\tс. Орехово\t8\t10\nУстьянская\tСлавгородская\t25\t30")
    view = scheme_of(network.db)
    roles = {one.name: one.role for one in view.data.places}
    assert roles["Бурлинская"] is PlaceRole.BASE and roles["Михайловская"] is PlaceRole.MEMBER
    assert roles["с. Орехово"] is PlaceRole.BRANCH and roles["Славгородская"] is PlaceRole.SCHOOL
    assert view.data.approximate and view.data.districts == ("Бурлинский школьный округ",)
    assert "Новопесчанская" in " ".join(view.data.notes)
    [key] = [one.key for one in view.data.places if one.name == "Бурлинская"]
    assert [(one.id, one.role) for one in view.schools[key]] == [(network.base, "базовая школа")]


def test_the_scheme_of_a_district_has_its_schools_and_what_lies_between(network: Network) -> None:
    take_settlements(network.db)
    text = "Бурлинская\tхутор Дальний\t10\t12\nхутор Дальний\tМихайловская\t9\t11\nМихайловская\tСлавгородская\t25\t30"
    save_distances(network.db, text)
    names = {one.name for one in scheme_of(network.db, network.district).data.places}
    assert names == {"Бурлинская", "Михайловская", "хутор Дальний"}
    with pytest.raises(NotFound):
        scheme_of(network.db, 999)


def test_a_far_town_does_not_shrink_the_scheme(network: Network) -> None:
    take_settlements(network.db)
    save_distances(network.db, f"{TABLE}\nБурлинская\tг. Барнаул\t420\t360")
    data = scheme_of(network.db).data
    assert "г. Барнаул" not in {one.name for one in data.places}
    assert any("За краем схемы: г. Барнаул." in note for note in data.notes)


def test_an_empty_map_is_empty(network: Network) -> None:
    view = scheme_of(network.db)
    assert view.empty and not view.names


def test_registers_and_search_speak_russian(network: Network) -> None:
    one = village(network, "с. Берёзовка", latitude="52,8734", longitude="78,3412")
    [row] = SETTLEMENTS.load(network.db)
    assert [column.text(row) for column in SETTLEMENTS.columns][:4] == ["с. Берёзовка", "", "", "52,8734; 78,3412"]
    assert list(ROADS.load(network.db)) == []
    with network.db.reading() as session:
        assert [(hit.kind, hit.id) for hit in search(session, "березов", 5)] == [("settlement", one)]
