"""Charts that a clerk can read in black and white: every school named, every number Russian, nothing off the sheet."""

import io
from itertools import pairwise

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.graphics.shapes import Path

from app.drawing import ChartData, ChartKind, Series, chart, drawing_pdf, drawing_png, drawing_svg, fitted
from app.drawing.boxes import Box, crossed, spread
from app.drawing.charts.figures import scale_for
from app.drawing.patterns import hatching
from app.drawing.sheet import cut, width_of, wrapped
from tests.app.drawing.reading import outside, overlapping, pdf_words, written

NBSP = "\N{NO-BREAK SPACE}"
YEARS = ("2023/2024", "2024/2025", "2025/2026")
SCHOOLS = ("Бурлинская СОШ", "Михайловская СОШ", "Устьянская ООШ")


def lines(*rows: tuple[float | None, ...], note: str = "") -> ChartData:
    series = tuple(Series(name, row) for name, row in zip(SCHOOLS, rows, strict=False))
    return ChartData("Обучающихся всего", YEARS, series, unit="чел.", note=note)


def bars(*rows: tuple[float | None, ...], unit: str = "чел.") -> ChartData:
    series = tuple(Series(name, row) for name, row in zip(YEARS, rows, strict=False))
    return ChartData("Обучающихся всего", SCHOOLS, series, ChartKind.BARS, unit)


def test_the_pdf_holds_the_words_of_the_chart() -> None:
    words = pdf_words(drawing_pdf(chart(lines((412, 405, 398.5), (None, 120, 118), note="Форма ОО-1."))))
    for piece in ("Обучающихся всего", "чел.", "2024/2025", *SCHOOLS[:2], "398,5", "Разрыв линии", "Форма ОО-1."):
        assert piece in words


def test_a_missing_year_is_a_gap_and_not_a_nought() -> None:
    texts = [one.text for one in written(chart(lines((412, None, 398))))]
    assert "412" in texts and "398" in texts
    assert "Разрыв линии — нет данных за год." in " ".join(texts)
    paths = [shape for shape in chart(lines((412, None, 398))).contents if type(shape).__name__ == "Path"]
    whole = [shape for shape in chart(lines((412, 405, 398))).contents if type(shape).__name__ == "Path"]
    assert len(paths) == len(whole) - 1


def test_a_school_without_any_value_is_named_as_such() -> None:
    assert f"{SCHOOLS[1]} (нет данных)" in " ".join(one.text for one in written(chart(lines((1, 2, 3), (None,) * 3))))
    assert "нет данных" in {one.text for one in written(chart(bars((412, None, 98))))}


def test_nothing_filled_in_says_so() -> None:
    for data in (lines((None, None, None)), bars((None, None, None)), ChartData("Пусто", (), ())):
        assert any("Нет данных" in one.text for one in written(chart(data)))


def test_large_sums_are_written_in_thousands_and_millions() -> None:
    assert "тыс. руб." in {one.text for one in written(chart(bars((1_234_567, 900_000, 300_000), unit="руб.")))}
    assert "млн руб." in {one.text for one in written(chart(bars((1.2e9, 0, 3e8), unit="руб.")))}
    assert f"1{NBSP}235" in {one.text for one in written(chart(bars((1_234_567, 900_000, 300_000), unit="руб.")))}


def test_small_differences_of_large_numbers_say_that_the_axis_does_not_begin_at_nought() -> None:
    texts = {one.text for one in written(chart(lines((1000, 1002, 1001))))}
    assert "Шкала начинается не с нуля." in texts
    assert "Шкала начинается не с нуля." not in {one.text for one in written(chart(lines((10, 1002, 1001))))}


def test_bars_below_nought_go_to_the_left() -> None:
    texts = {one.text for one in written(chart(bars((-5, 10, 0))))}
    assert "−5" in texts and "10" in texts


def test_grouped_bars_differ_by_their_hatching() -> None:
    drawing = chart(bars((5, 6, 7), (6, 7, 8), (7, 8, 9)))
    assert {one.text for one in written(drawing)} >= set(YEARS)
    fills = {str(shape.fillColor) for shape in drawing.contents if isinstance(shape, Path)}
    assert len(fills) >= 3


def test_the_names_of_forty_schools_stand_apart() -> None:
    series = tuple(Series(f"МБОУ «Средняя школа № {n}»", (100 + n % 3, 101, 100)) for n in range(40))
    drawing = chart(ChartData("Обучающихся", YEARS, series))
    assert overlapping(drawing) == [] and outside(drawing) == []
    names = tuple(one.name for one in series)
    rows = tuple(Series(year, tuple(range(40))) for year in YEARS)
    tall = chart(ChartData("Обучающихся", names, rows, ChartKind.BARS))
    assert tall.height > tall.width and outside(tall) == []
    assert {one.text for one in written(tall)} >= set(names)


def test_a_long_name_is_broken_and_then_cut() -> None:
    name = "Муниципальное бюджетное общеобразовательное учреждение «Белоключевская средняя общеобразовательная школа»"
    found = wrapped(name, 9, 150, 2)
    assert len(found) == 2 and found[1].endswith("…")
    assert all(width_of(line, 9) <= 150 for line in found)
    assert cut("Школа", 9, 150) == "Школа"


def test_the_same_data_give_the_same_bytes() -> None:
    data = lines((1, 2, 3), (3, 2, 1))
    assert drawing_pdf(chart(data)) == drawing_pdf(chart(data))
    assert drawing_svg(chart(data)) == drawing_svg(chart(data))


def test_the_picture_is_as_wide_as_wanted() -> None:
    from PIL import Image

    picture = Image.open(io.BytesIO(drawing_png(chart(lines((1, 2, 3))), 1200)))
    assert (picture.width, picture.format) == (1200, "PNG")


def test_the_letters_are_in_the_pdf_and_named_for_the_screen() -> None:
    drawing = chart(lines((1, 2, 3)))
    assert b"Arimo" in drawing_pdf(drawing) and b"Helvetica" not in drawing_pdf(drawing)
    svg = drawing_svg(drawing)
    assert "font-family: Arimo;" in svg and "font-weight: bold" in svg and "Обучающихся всего" in svg


def test_a_drawing_stands_on_a_page_of_a_paper_in_the_room_it_is_given() -> None:
    from reportlab.graphics import renderPDF
    from reportlab.pdfgen.canvas import Canvas

    small = fitted(chart(lines((1, 2, 3))), 400, 600)
    assert small.width == pytest.approx(400) and small.height < 300
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    renderPDF.draw(small, canvas, 100, 100)
    canvas.save()
    document = pypdfium2.PdfDocument(out.getvalue())
    assert "Обучающихся всего" in document[0].get_textpage().get_text_bounded()
    document.close()


VALUES = st.one_of(st.none(), st.integers(-5, 5), st.floats(-1e15, 1e15, allow_nan=False))
NAMES = st.text("абвг№«» 12ё", min_size=0, max_size=60)


@settings(max_examples=60, deadline=None)
@given(st.data(), st.integers(1, 12), st.integers(1, 40), st.sampled_from(ChartKind))
def test_whatever_is_drawn_stays_on_the_sheet(data: st.DataObject, across: int, count: int, kind: ChartKind) -> None:
    categories, series = (across, count) if kind is ChartKind.LINES else (count, min(across, 4))
    rows = data.draw(st.lists(st.lists(VALUES, min_size=categories, max_size=categories), min_size=1, max_size=3))
    names = data.draw(st.lists(NAMES, min_size=1, max_size=3))
    drawing = chart(
        ChartData(
            data.draw(NAMES),
            tuple(names[number % len(names)] for number in range(categories)),
            tuple(Series(names[number % len(names)], tuple(rows[number % len(rows)])) for number in range(series)),
            kind,
            "руб.",
        )
    )
    assert outside(drawing) == []
    assert drawing_svg(drawing)


@given(st.lists(st.floats(-1e9, 1e9), min_size=1, max_size=20), st.booleans())
def test_the_axis_holds_every_value_between_round_marks(values: list[float], nought: bool) -> None:
    scale = scale_for(values, "", nought=nought)
    assert scale.low <= min(values) + scale.step / 1e6 and max(values) <= scale.high + scale.step / 1e6
    assert 2 <= len(scale.ticks) <= 20
    assert not nought or scale.from_nought


@given(st.lists(st.floats(0, 100), min_size=1, max_size=40), st.floats(0.5, 30))
def test_heights_are_spread_within_the_room(wanted: list[float], step: float) -> None:
    found = spread(wanted, step, 0, 100)
    ordered = sorted(found)
    least = min(step, 100 / max(1, len(wanted) - 1))
    assert ordered[0] >= -1e-6 and ordered[-1] <= 100 + 1e-6
    assert all(two - one >= least - 1e-6 for one, two in pairwise(ordered))


@given(st.floats(1, 200), st.floats(1, 200), st.sampled_from([0, 45, 135]))
def test_hatching_stays_in_its_bar(width: float, height: float, angle: float) -> None:
    box = Box(10, 20, 10 + width, 20 + height)
    for ends in hatching(box, angle, 4):
        for x, y in ends:
            assert box.grown(1e-6).holds(Box(x, y, x, y))


def test_a_line_through_a_box_is_seen_and_one_beside_it_is_not() -> None:
    box = Box(0, 0, 10, 10)
    assert crossed(box, (-5, 5), (15, 5)) and crossed(box, (5, 5), (50, 50))
    assert not crossed(box, (-5, 11), (15, 11)) and not crossed(box, (20, 5), (30, 5))
