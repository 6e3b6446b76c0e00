"""A table of distances on its way into the database, the shortest way, and the scheme made of it."""

import pytest

from app.drawing import PlaceRole
from app.geography import (
    RoadState,
    archive_road,
    archive_settlement,
    preview_distances,
    road_rows,
    save_distances,
    scheme_of,
    settlement_choices,
    settlement_rows,
    take_settlements,
    way_between,
)
from app.kernel.errors import InvalidInput, NotFound
from tests.app.conftest import Network
from tests.app.geography.deeds import move, village

TABLE = "Бурлинская\tМихайловская\t12,5\t15\nБурлинская\tУстьянская\t30\t40\nМихайловская\tУстьянская\t20\t25"


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
