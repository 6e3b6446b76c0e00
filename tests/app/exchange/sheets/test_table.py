"""Whatever stands in a sheet, its headings and rows are told apart without a fall."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from app.exchange.sheets.heading_rows import HeadingRows
from app.exchange.sheets.layout import SheetLayout
from app.exchange.sheets.table import RowKind, table_of
from app.workbook.reading import CellError, Percent, SheetCells

WORDS = ("Школа", "ИНН", "Обучающиеся", "всего", "Итого", "н/д", "—", "", "Примечание", "МБОУ «Заря»", "1 234,5", "А")
CELLS = st.one_of(
    st.sampled_from(WORDS),
    st.integers(0, 12).map(float),
    st.text(max_size=8),
    st.sampled_from((Percent(0.5), CellError("#ДЕЛ/0!"), date(2026, 9, 1), True)),
)
AREAS = st.tuples(st.integers(0, 5), st.integers(0, 4), st.integers(0, 3), st.integers(0, 3)).map(
    lambda one: (one[0], one[1], one[0] + one[2], one[1] + one[3])
)


@given(
    st.lists(st.lists(CELLS, min_size=5, max_size=5), max_size=9),
    st.none() | st.lists(AREAS, max_size=4).map(tuple),
    st.integers(0, 12),
    st.integers(0, 3),
)
def test_any_sheet_can_be_looked_at(rows, merged, row, count) -> None:
    table = table_of(SheetCells("Лист", rows, merged), SheetLayout(header_row=row, header_rows=count))
    assert len(table.titles) == table.cells.width
    numbers = [number for number, _, _ in table.rows()]
    assert numbers == sorted(set(numbers)) and all(table.headings.last + 1 < one <= len(rows) for one in numbers)


def cells(*rows: list[object]) -> SheetCells:
    return SheetCells("Лист", [list(row) for row in rows], ())  # type: ignore[arg-type]


def test_the_title_of_a_table_is_no_heading() -> None:
    table = table_of(
        cells(["Наименование района: Бурлинский", "", ""], ["", "", ""], ["Школа", "ИНН", "Всего"], ["А", 1, 2])
    )
    assert table.headings == HeadingRows(2, 2) and table.titles == ("Школа", "ИНН", "Всего")


def test_a_table_without_headings_for_schools_begins_where_words_stand_over_numbers() -> None:
    table = table_of(cells(["Отчёт", "", ""], ["Округ", "План", "Факт"], ["Север", 1.0, 2.0]))
    assert table.headings == HeadingRows(1, 1)


def test_a_row_says_what_it_is() -> None:
    table = table_of(
        cells(
            ["№", "Школа", "Всего"],
            [1.0, 2.0, 3.0],
            [1.0, "Заря СОШ", 5.0],
            ["№", "Школа", "Всего"],
            ["", "В том числе:", 5.0],
            [2.0, "Средняя школа № 2", 7.0],
            ["* без дошкольников", "", ""],
        )
    )
    assert [kind for _, _, kind in table.rows()] == [
        RowKind.NUMBERING,
        RowKind.DATA,
        RowKind.REPEATED,
        RowKind.TOTAL,
        RowKind.DATA,
        RowKind.NOTE,
    ]


def test_samples_are_what_a_person_would_see() -> None:
    table = table_of(cells(["Школа", "ИНН"], ["А", 2236020604.0], ["Б", "н/д"], ["В", 2236020604.0]))
    assert table.samples(1) == ("2236020604",) and table.samples(0) == ("А", "Б", "В")
