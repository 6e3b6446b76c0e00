"""The scheme of settlements: names and roads readable, nothing over anything, the same picture every time."""

import math

from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.graphics.shapes import Circle, String

from app.drawing import Place, PlaceRole, RoadLine, SchemeData, drawing_pdf, drawing_svg, scheme, spots_of
from app.drawing.schemes.legend import APPROXIMATE
from tests.app.drawing.reading import outside, overlapping, pdf_words, written

NBSP = "\N{NO-BREAK SPACE}"
VILLAGES = (
    ("с. Белоключье", 0, 0, PlaceRole.BASE, 0),
    ("с. Трёхозёрново", 14, 8, PlaceRole.MEMBER, 0),
    ("с. Суходолино", -11, 6, PlaceRole.MEMBER, 0),
    ("с. Липоборье", -6, -13, PlaceRole.MEMBER, 0),
    ("с. Кедропадово", 12, -12, PlaceRole.MEMBER, 0),
    ("с. Звонкий Ручей", 4, 15, PlaceRole.MEMBER, 0),
    ("п. Новополянный", -18, -3, PlaceRole.MEMBER, 0),
    ("с. Старогорье", 36, 2, PlaceRole.BASE, 1),
    ("с. Мельничный Лог", 30, 16, PlaceRole.MEMBER, 1),
    ("с. Ольхобродье", 46, -8, PlaceRole.MEMBER, 1),
    ("д. Журавлиный Плёс", 49, 8, PlaceRole.MEMBER, 1),
    ("с. Заовражино", 5, -6, PlaceRole.BRANCH, 0),
    ("д. Малоозёрново", 20, 12, PlaceRole.BRANCH, 0),
    ("х. Дальний", 25, 5, PlaceRole.NONE, None),
)
PLACES = tuple(
    Place(number, name, x, y, role, district, () if role is PlaceRole.NONE else (f"МБОУ «Школа {name}»",))
    for number, (name, x, y, role, district) in enumerate(VILLAGES)
)
ENDS = ((0, 1), (0, 2), (0, 3), (0, 11), (11, 4), (0, 5), (2, 6), (1, 12), (1, 13), (13, 7), (7, 8), (7, 9), (7, 10))


def road(start: int, end: int) -> RoadLine:
    one, two = PLACES[start], PLACES[end]
    km = round(math.hypot(one.x - two.x, one.y - two.y) * 1.2, 1)
    return RoadLine(start, end, km, round(km * 1.3))


DATA = SchemeData(
    "Схема школьных округов",
    PLACES,
    tuple(road(*ends) for ends in ENDS),
    ("Белоключевский школьный округ", "Старогорский школьный округ"),
    "Белоключевский район",
)


def test_every_settlement_and_every_road_is_named_and_nothing_lies_over_anything() -> None:
    drawing = scheme(DATA)
    assert overlapping(drawing) == [] and outside(drawing) == []
    words = pdf_words(drawing_pdf(drawing)).replace(NBSP, " ")
    for one in PLACES:
        assert one.name in words
    for one in DATA.roads:
        assert f"{one.km:g}".replace(".", ",") + " км" in words
    for sign in ("базовая школа", "филиал школы", "Старогорский школьный округ", "10 км", "дорога: километры"):
        assert sign in words


def test_nothing_is_smaller_than_nine_points() -> None:
    assert min(one.fontSize for one in scheme(DATA).contents if isinstance(one, String)) >= 9


def test_districts_differ_by_the_form_of_their_marks() -> None:
    drawing = scheme(DATA)
    squares = [shape for shape in drawing.contents if len(getattr(shape, "points", ())) == 8]
    assert len(squares) > 4


def test_computed_positions_are_called_so_and_show_no_north() -> None:
    words = [one.text for one in written(scheme(DATA))]
    assert "С" in words and APPROXIMATE not in " ".join(words)
    approximate = SchemeData(DATA.title, DATA.places, DATA.roads, DATA.districts, approximate=True)
    words = [one.text for one in written(scheme(approximate))]
    assert "С" not in words and "Положение приблизительное" in " ".join(words)


def test_a_click_on_the_screen_finds_the_settlement_where_it_is_drawn() -> None:
    drawing, spots = scheme(DATA), {one.key: one for one in spots_of(DATA)}
    circles = {(round(one.cx), round(drawing.height - one.cy)) for one in drawing.contents if isinstance(one, Circle)}
    for key in (1, 2, 3, 13):
        assert (round(spots[key].x), round(spots[key].y)) in circles


def test_nothing_one_and_two_on_one_place_are_drawn() -> None:
    here = Place(1, "с. Лесное", 3, 3, PlaceRole.BASE, 0)
    for places in ((), (here,), (here, Place(2, "с. Степное", 3, 3))):
        drawing = scheme(SchemeData("Схема", places))
        assert outside(drawing) == [] and overlapping(drawing) == []
        assert {one.name for one in places} <= {one.text for one in written(drawing)}


def test_what_finds_no_room_is_told_below() -> None:
    places = tuple(
        Place(number, f"с. Очень Длинное Название {number}", number % 12, number // 12) for number in range(140)
    )
    roads = tuple(RoadLine(number, number + 1, 1.5, 2) for number in range(139))
    drawing = scheme(SchemeData("Схема", places, roads))
    assert outside(drawing) == [] and overlapping(drawing) == []
    assert "без подписи" in " ".join(one.text for one in written(drawing))


def test_the_same_scheme_is_the_same_file() -> None:
    assert drawing_pdf(scheme(DATA)) == drawing_pdf(scheme(DATA))
    assert drawing_svg(scheme(DATA)) == drawing_svg(scheme(DATA))


POINT = st.tuples(st.floats(-500, 500), st.floats(-500, 500))


@settings(max_examples=40, deadline=None)
@given(st.lists(POINT, max_size=30), st.lists(st.sampled_from(PlaceRole), min_size=1), st.integers(0, 9))
def test_any_scheme_stays_on_its_sheet_and_its_names_apart(
    points: list[tuple[float, float]], roles: list[PlaceRole], districts: int
) -> None:
    places = tuple(
        Place(
            number, f"с. Лесное-{number}", x, y, roles[number % len(roles)], number % districts if districts else None
        )
        for number, (x, y) in enumerate(points)
    )
    roads = tuple(RoadLine(number, number + 1, 12.5, 15) for number in range(len(points) - 1))
    drawing = scheme(SchemeData("Схема", places, roads, tuple(f"Округ {number}" for number in range(districts))))
    assert outside(drawing) == []
    assert overlapping(drawing) == []
