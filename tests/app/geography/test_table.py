"""Names, coordinates and pasted tables of distances as people write them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.geography.coordinates import degrees_text, read_degrees, split_pair
from app.geography.names import same_settlement, tidy_settlement
from app.geography.table import PastedRoad, read_distances


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("с. Лесное", "Лесное"),
        ("село Лесное", "с.Лесное"),
        ("п. Берёзовый", "поселок Березовый"),
        ("СТ-ЦА КАЛИНИНСКАЯ", "станица Калининская"),
        ("Бурлинский район, с. Лесное", "с. Лесное"),
        ("с. Лесное (Лесновский сельсовет)", "Лесное"),
        ("р.п. Степной", "р.п. Степной"),
    ],
)
def test_two_spellings_are_one_settlement(one: str, other: str) -> None:
    assert same_settlement(one, other) and same_settlement(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("с. Лесное", "д. Лесное"), ("Лесное", "Лесной"), ("с. Новое Лесное", "с. Лесное"), ("Сосновка", "с. Основка")],
)
def test_different_settlements_stay_two(one: str, other: str) -> None:
    assert not same_settlement(one, other)


def test_a_name_loses_only_what_nobody_wants() -> None:
    assert tidy_settlement("  с.Лесное ") == "с. Лесное"
    assert tidy_settlement("пгт  Степное  Озеро") == "пгт Степное Озеро"


@pytest.mark.parametrize(
    "text",
    [
        "52,8734",
        "52.8734",
        "52°52′24,24″",
        "52° 52' 24.24\"",
        "52 52 24,24",
        "52°52.404'",
        "52,8734 с. ш.",
        "N 52.8734",
    ],
)
def test_a_coordinate_is_read_however_it_is_typed(text: str) -> None:
    assert read_degrees(text) == pytest.approx(52.8734, abs=1e-6)


@pytest.mark.parametrize("text", ["север", "52°72′", "52,87,34", "1234"])
def test_what_is_no_coordinate_is_said(text: str) -> None:
    with pytest.raises(ValueError, match="координат"):
        read_degrees(text)


@given(st.floats(-180, 180))
def test_a_coordinate_that_was_written_is_read_again(value: float) -> None:
    assert read_degrees(degrees_text(value)) == pytest.approx(value, abs=1e-6)


def test_a_pair_copied_from_a_map_is_cut_in_two() -> None:
    assert split_pair("52.8734, 78.3412") == ("52.8734", "78.3412")
    assert split_pair("52,8734; 78,3412") == ("52,8734", "78,3412")
    assert split_pair("52,8734 78,3412") == ("52,8734", "78,3412")
    assert split_pair("52,8734") is None and split_pair("52 24") is None


def pairs(text: str) -> set[tuple[str, str, str, int | None]]:
    return {(one.first, one.second, str(one.km), one.minutes) for one in read_distances(text) if not one.problem}


def problems(text: str) -> dict[int, str]:
    return {one.row: one.problem for one in read_distances(text) if one.problem}


LIST = {("с. Лесное", "с. Степное", "12.5", 15), ("с. Степное", "д. Луговая", "7", None)}


@pytest.mark.parametrize(
    "text",
    [
        "Откуда\tКуда\tКм\tМин\nс. Лесное\tс. Степное\t12,5\t15\nс. Степное\tд. Луговая\t7\t",
        "с. Лесное\tс. Степное\t12,5\t15\r\nс. Степное\tд. Луговая\t7\t-",
        "№ п/п\tНачало\tКонечный пункт\tРасстояние, км\tВремя\n1\tс. Лесное\tс. Степное\t12,5 км\t0:15\n"
        "2\tс. Степное\tд. Луговая\t7\t",
        "1\tс. Лесное\tс. Степное\t12.5\t15 мин\n2\tс. Степное\tд. Луговая\t7",
        "с. Лесное;с. Степное;12,5;15\nс. Степное;д. Луговая;7;",
        "с. Лесное — с. Степное 12,5 км, 15 мин\nс. Степное - д. Луговая: 7 км",
        "Маршрут\tКм\tМинут\nс. Лесное — с. Степное\t12,5\t15\nс. Степное — д. Луговая\t7\t",
        "\tс. Лесное\tс. Степное\tд. Луговая\nс. Лесное\t—\t12,5/15\t\nс. Степное\t12,5/15\t-\t7\nд. Луговая\t\t7\tх",
        "Пункт\tс. Лесное\tс. Степное\tд. Луговая\nЛесное\t\t12,5 (15 мин)\t\nСтепное\t\t\t7\nд. Луговая\t\t\t",
    ],
)
def test_the_same_roads_are_read_from_any_table(text: str) -> None:
    assert pairs(text) == LIST and problems(text) == {}


def test_a_matrix_whose_halves_disagree_names_the_row() -> None:
    text = "\tА\tБ\tВ\nА\t\t12\t5\nБ\t13\t\t8\nВ\t5\t8\t"
    assert problems(text) == {3: "Здесь 13 км, а в строке 2 — 12 км: оставьте одно."}
    assert len(pairs(text)) == 3


def test_every_row_that_is_no_road_says_why() -> None:
    text = (
        "с. Лесное\tс. Степное\tмного\t5\nс. Лесное\tЛесное\t5\t5\n\tс. Степное\t5\t5\nс. Лесное\tс. Степное\t5\tдолго"
    )
    found = problems(text)
    assert found.keys() == {1, 2, 3, 4}
    assert found[1] == "«много» — не расстояние в километрах."
    assert found[4] == "«долго» — не время в минутах."


def test_hours_are_minutes_too() -> None:
    assert read_distances("А\tБ\t60\t1 ч 5 мин") == [PastedRoad(1, "А", "Б", Decimal(60), 65)]
    assert read_distances("А\tБ\t60\t1:05") == [PastedRoad(1, "А", "Б", Decimal(60), 65)]


@given(st.text(max_size=80))
def test_whatever_is_pasted_is_answered(text: str) -> None:
    for one in read_distances(text):
        assert one.problem or (one.km and one.first and one.second)
