"""What an employee sees of a list in Excel."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from app.kernel.columns import Column
from app.kernel.errors import Unavailable
from app.kernel.values import Kind
from app.workbook.writing import SheetPage, SheetTable, Typed, write_book, write_xlsx
from tests.soffice import convert

TEXT = (Column[str]("Телефон", lambda row: row),)


def sheet_of(path: Path) -> Any:
    sheet = load_workbook(path).active
    assert sheet is not None
    return sheet


def written(path: Path, texts: Sequence[str]) -> list[Any]:
    write_xlsx(path, "Список", TEXT, texts)
    return [cell for (cell,) in sheet_of(path).iter_rows(min_row=2, max_row=len(texts) + 1)]


def test_the_sheet_holds_exactly_the_texts_of_the_list(tmp_path: Path) -> None:
    texts = ["+7 (38572) 2-22-22", "=1+1", "@buria", "-2+3", "\t=1", "#N/A", "МБОУ «Бурлинская СОШ»", "", "да\nнет"]
    cells = written(tmp_path / "Телефоны.xlsx", texts)
    assert [cell.value or "" for cell in cells] == texts
    assert {cell.data_type for cell in cells if cell.value} == {"s"}
    assert [cell.quotePrefix for cell in cells] == [True] * 5 + [False] * 4
    assert [path.name for path in tmp_path.iterdir()] == ["Телефоны.xlsx"]


@settings(max_examples=40, deadline=None)
@given(texts=st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20), min_size=1, max_size=5))
def test_no_text_is_ever_a_formula(texts: list[str], tmp_path_factory: pytest.TempPathFactory) -> None:
    cells = written(tmp_path_factory.mktemp("sheet") / "a.xlsx", texts)
    assert [cell.value or "" for cell in cells] == texts
    assert all(cell.data_type in ("s", "n") and (cell.data_type == "s") == bool(cell.value) for cell in cells)


def test_signs_that_cannot_be_seen_do_not_stop_the_export(tmp_path: Path) -> None:
    (cell,) = written(tmp_path / "a.xlsx", ["\x00\x0bадрес\x1f"])
    assert cell.value == "адрес"


def test_numbers_and_dates_can_be_counted_with(tmp_path: Path) -> None:
    row = (1234, Decimal("1234.5"), Decimal("1500000.00"), date(2026, 9, 1), Decimal("34.3"), True, None, -7, 0.25)
    kinds = (
        *(Kind.NUMBER, Kind.NUMBER, Kind.MONEY, Kind.DATE, Kind.PERCENT),
        *(Kind.FLAG, Kind.NUMBER, Kind.NUMBER, Kind.TEXT),
    )
    columns = [Column[Any](str(n), lambda row, n=n: row[n], kind) for n, kind in enumerate(kinds)]
    write_xlsx(tmp_path / "a.xlsx", "Числа", columns, [row])
    cells = next(iter(sheet_of(tmp_path / "a.xlsx").iter_rows(min_row=2)))
    assert [cell.value for cell in cells[:3]] == [1234, 1234.5, 1500000]
    assert cells[3].value.date() == date(2026, 9, 1)
    assert [cell.value for cell in cells[4:]] == [34.3, "да", None, -7, 0.25]
    assert [cell.number_format for cell in cells[:5]] == ["#,##0", "#,##0.0", "#,##0.00", "DD.MM.YYYY", '0.0"%"']


def test_the_head_stays_and_stands_on_every_printed_page(tmp_path: Path) -> None:
    columns = (Column[str]("№", lambda row: row, width=4), Column[str]("Наименование организации", str, width=40))
    write_xlsx(tmp_path / "a.xlsx", "Школы", columns, ["1", "2"])
    sheet = sheet_of(tmp_path / "a.xlsx")
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:B3"
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.page_setup.orientation == "landscape"
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert [sheet.column_dimensions[letter].width for letter in "AB"] == [6, 42]


def test_a_book_has_a_sheet_for_each_part_and_tables_one_below_the_other(tmp_path: Path) -> None:
    lines = SheetTable((Column[Any]("Показатель", lambda row: row[0]), Column[Any]("Значение", lambda row: row[1])), [
        ("Обучающихся", Typed(Decimal(120), Kind.NUMBER)), ("Открыта", Typed(date(1975, 9, 1), Kind.DATE)),
    ])  # fmt: skip
    grid = SheetTable((Column[Any]("Класс", lambda row: row), Column[Any]("=Учеников", len)), ["1 класс"], "Классы")
    name = "4. Контингент: классы, смены, подвоз"
    write_book(tmp_path / "a.xlsx", [SheetPage(name, [lines, grid], "Паспорт"), SheetPage(name, [lines])])
    book = load_workbook(tmp_path / "a.xlsx")
    assert [len(one) <= 31 for one in book.sheetnames] == [True, True]
    assert book.sheetnames[0] != book.sheetnames[1]
    sheet = book.worksheets[0]
    assert [cell.value for cell in sheet["A"]] == [
        "Паспорт", "Показатель", "Обучающихся", "Открыта", None, "Классы", "Класс", "1 класс",
    ]  # fmt: skip
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("A2", "$1:$1"), "a head would stand over a stranger's rows"
    assert sheet["B3"].value == 120 and sheet["B4"].value.year == 1975
    assert sheet["B7"].data_type == "s"


def test_tables_of_the_same_columns_have_one_head_that_stays(tmp_path: Path) -> None:
    tables = [SheetTable(TEXT, ["1", "2"], "Первая"), SheetTable(TEXT, ["3"], "Вторая")]
    write_book(tmp_path / "a.xlsx", [SheetPage("Книга", tables, "Телефоны района")])
    sheet = sheet_of(tmp_path / "a.xlsx")
    assert [cell.value for cell in sheet["A"]] == [
        "Телефоны района", "Телефон", "Первая", "1", "2", None, "Вторая", "3",
    ]  # fmt: skip
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("A3", "$1:$2")


def test_a_row_is_as_high_as_its_longest_text_needs(tmp_path: Path) -> None:
    write_xlsx(tmp_path / "a.xlsx", "Список", TEXT, ["короткий", "очень длинный текст " * 4])
    sheet = sheet_of(tmp_path / "a.xlsx")
    assert sheet.row_dimensions[2].height is None
    assert sheet.row_dimensions[3].height >= 60


def test_what_adds_up_is_added_up_below_what_is_sorted(tmp_path: Path) -> None:
    columns = (TEXT[0], Column[str]("Букв", len, Kind.NUMBER, total=True))
    write_xlsx(tmp_path / "a.xlsx", "Список", columns, ["да", "нет"])
    sheet = sheet_of(tmp_path / "a.xlsx")
    assert [cell.value for cell in sheet[4]] == ["Итого", 5]
    assert sheet.auto_filter.ref == "A1:B3"


def test_a_file_that_cannot_be_written_leaves_the_old_one(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").mkdir()
    with pytest.raises(Unavailable, match=r"Не удалось записать файл «a\.xlsx»"):
        write_xlsx(tmp_path / "a.xlsx", "Список", TEXT, ["x"])
    assert [path.name for path in tmp_path.iterdir()] == ["a.xlsx"]


@pytest.mark.office
def test_libreoffice_computes_nothing(tmp_path: Path) -> None:
    texts = ["=1+1", "+1+1", "-1-1", "@SUM(1)", '=HYPERLINK("http://x","y")']
    write_xlsx(tmp_path / "a.xlsx", "Список", TEXT, texts)
    back = convert(tmp_path / "a.xlsx", "csv", tmp_path / "out").read_text(encoding="utf-8")
    assert [line.strip('"').replace('""', '"') for line in back.splitlines()[1:]] == texts
