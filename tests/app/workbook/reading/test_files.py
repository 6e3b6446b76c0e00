"""Tables of every kind are opened by their contents; what is no table is refused with a sentence."""

from __future__ import annotations

import zipfile
from contextlib import closing, suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from app.kernel.errors import AppError
from app.workbook.patching import PackagePatch
from app.workbook.reading import BadTableFile, CellError, Percent, SheetCells, column_letter, column_place, open_table
from tests.sheet_files import write_csv, write_ods, write_xlsx
from tests.soffice import convert
from tests.zips import locked

ROWS = [["Школа", "Учеников"], ["Бурлинская СОШ", 212], ["Ореховская ООШ", 40.5]]


def first_sheet(path: Path) -> SheetCells:
    with open_table(path) as file:
        return file.read(file.sheets[0].name)


def test_a_workbook_is_read_from_its_first_cell_even_where_the_table_stands_lower(tmp_path: Path) -> None:
    cells = first_sheet(write_xlsx(tmp_path / "школы.xlsx", [[], [None, "Школа"], [None, "Бурлинская СОШ"]]))
    assert cells.rows == [["", ""], ["", "Школа"], ["", "Бурлинская СОШ"]]


def test_sheets_come_in_their_order_and_tell_whether_they_are_hidden(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "много.xlsx", ROWS, "Свод", more={"Список": [["а"]]}, hidden_sheets=["Список"])
    with open_table(path) as file:
        assert [(one.name, one.visible) for one in file.sheets] == [("Свод", True), ("Список", False)]
        with pytest.raises(BadTableFile, match=r"нет листа «Пусто»\. Есть: «Свод», «Список»"):
            file.read("Пусто")


def test_joined_cells_and_hidden_columns_of_a_workbook_are_known(tmp_path: Path) -> None:
    cells = first_sheet(write_xlsx(tmp_path / "1.xlsx", [["А", "Б", "В"], [1, 2, 3]], merged=["A1:B1"], hidden=["B"]))
    assert cells.merged == ((0, 0, 0, 1),)
    assert cells.hidden == frozenset({1})


def test_what_is_shown_as_per_cent_and_formulas_that_failed_are_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "проценты.xlsx"
    write_xlsx(path, [["Доля", "Ошибка"], [0.345, "#DIV/0!"], [0.5, "#REF!"], [1, 2]], formats={"A2": "0.0%"})
    cells = first_sheet(path)
    assert isinstance(cells.rows[1][0], Percent) and not isinstance(cells.rows[2][0], Percent)
    assert cells.rows[1][1] == CellError("#ДЕЛ/0!") and isinstance(cells.rows[2][1], CellError)


def test_an_open_document_table_is_read_and_does_not_tell_what_is_hidden(tmp_path: Path) -> None:
    cells = first_sheet(write_ods(tmp_path / "школы.ods", [*ROWS, ["Дата", date(2026, 9, 1)]]))
    assert cells.rows[1] == ["Бурлинская СОШ", 212.0]
    assert cells.rows[3][1] == date(2026, 9, 1)
    assert cells.hidden is None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_plain_text_is_read_in_any_usual_encoding_and_with_any_usual_sign(
    tmp_path: Path, encoding: str, separator: str
) -> None:
    cells = first_sheet(write_csv(tmp_path / "школы.csv", ROWS, encoding, separator))
    assert cells.rows == [["Школа", "Учеников"], ["Бурлинская СОШ", "212"], ["Ореховская ООШ", "40.5"]]


def test_a_decimal_comma_does_not_pass_for_the_sign_between_cells(tmp_path: Path) -> None:
    rows = [["Школа", "Доля, %"], ["Первая", "34,5"], ["Вторая", "12,1"], ["Третья", "7"]]
    assert first_sheet(write_csv(tmp_path / "доли.csv", rows)).rows[1] == ["Первая", "34,5"]


def test_a_quoted_cell_keeps_its_lines_and_signs_and_the_line_of_excel_is_no_row(tmp_path: Path) -> None:
    path = tmp_path / "1.csv"
    path.write_text('sep=;\r\n"Школа ""Заря""; филиал\r\nв селе";5\r\n', encoding="utf-8")
    assert first_sheet(path).rows == [['Школа "Заря"; филиал\r\nв селе', "5"]]


def test_the_contents_decide_and_not_the_name(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "1.xlsx", ROWS)
    renamed = path.rename(tmp_path / "школы.xls")
    assert first_sheet(renamed).rows[1] == ["Бурлинская СОШ", 212.0]


def test_what_is_no_table_is_refused_in_words(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "письмо.xlsx", "w") as package:
        package.writestr("word/document.xml", "<w/>")
    whole = write_xlsx(tmp_path / "1.xlsx", ROWS).read_bytes()
    contents = {
        "веб.xls": (b"<html><table><tr><td>1</td></tr></table></html>", "внутри — другое"),
        "пусто.xlsx": (b"", "пуст"),
        "обрыв.xlsx": (whole[: len(whole) // 2], "повреждён"),
        "картинка.csv": (b"\x89PNG\r\n\x1a\n\x00\x00", "не таблица"),
        "старый.xls": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "повреждён"),
        "пароль.xlsx": (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600 + "EncryptedPackage".encode("utf-16-le"),
            "закрыт паролем",
        ),
        "пароль_zip.xlsx": (locked(whole), "закрыт паролем"),
    }
    for name, (data, _) in contents.items():
        (tmp_path / name).write_bytes(data)
    for name, words in {"письмо.xlsx": "не таблица", **{one: word for one, (_, word) in contents.items()}}.items():
        with pytest.raises(BadTableFile, match=words) as refusal:
            first_sheet(tmp_path / name)
        assert f"«{name}»" in str(refusal.value) and "Ничего не загружено" in str(refusal.value)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(spots=st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), min_size=1, max_size=8))
def test_a_table_damaged_on_its_way_is_read_or_refused_in_words(tmp_path: Path, spots: list[tuple[float, int]]) -> None:
    data = bytearray(write_xlsx(tmp_path / "1.xlsx", ROWS).read_bytes())
    for share, byte in spots:
        data[int(share * len(data))] = byte
    (tmp_path / "сбой.xlsx").write_bytes(bytes(data))
    with suppress(AppError):
        first_sheet(tmp_path / "сбой.xlsx")
    with suppress(AppError):
        PackagePatch(tmp_path / "сбой.xlsx")


def test_a_stray_cell_at_the_end_of_a_sheet_is_named_instead_of_filling_the_memory(tmp_path: Path) -> None:
    with closing(Workbook()) as book:
        sheet = book.active
        assert sheet is not None
        sheet["A1"], sheet["XFD1048576"] = "Школа", "x"
        book.save(tmp_path / "далеко.xlsx")
    with pytest.raises(BadTableFile, match="строка 1048576, столбец XFD"):
        first_sheet(tmp_path / "далеко.xlsx")


def test_cells_that_are_only_coloured_do_not_count(tmp_path: Path) -> None:
    with closing(Workbook()) as book:
        sheet = book.active
        assert sheet is not None
        sheet["A1"], sheet["B2"] = "Школа", 5
        sheet["XFD1048576"].number_format = "0.00"
        book.save(tmp_path / "краска.xlsx")
    assert first_sheet(tmp_path / "краска.xlsx").rows == [["Школа", ""], ["", 5.0]]


def test_letters_of_columns() -> None:
    for place, letters in {0: "A", 25: "Z", 26: "AA", 701: "ZZ", 702: "AAA"}.items():
        assert column_letter(place) == letters and column_place(letters) == place


@pytest.mark.office
@pytest.mark.parametrize("kind", ["xls", "ods"])
def test_what_libreoffice_writes_is_read_alike(tmp_path: Path, kind: str) -> None:
    path = write_xlsx(tmp_path / "школы.xlsx", [*ROWS, ["Дата", date(2026, 9, 1)], ["Итого", None]], merged=["A5:B5"])
    cells = first_sheet(convert(path, kind, tmp_path / "as"))
    assert cells.rows[1] == ["Бурлинская СОШ", 212.0] and cells.rows[3][1] == date(2026, 9, 1)
    assert cells.hidden is None
    assert cells.merged == (((4, 0, 4, 1),) if kind == "xls" else None)
