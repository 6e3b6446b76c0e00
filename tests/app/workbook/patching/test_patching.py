"""A foreign workbook is filled and returned: only what is concerned changes in it."""

import re
import zipfile
from contextlib import suppress
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from app.kernel.errors import NotFound, Unavailable
from app.workbook.patching import NotAWorkbook, PackagePatch
from tests.app.workbook.patching.foreign import NOTES, SHEET, region_workbook

SHEET_PART = "xl/worksheets/sheet1.xml"

pytestmark = pytest.mark.filterwarnings("ignore:Data Validation extension:UserWarning")


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as zipped:
        return {name: zipped.read(name) for name in zipped.namelist()}


def changed(before: Path, after: Path) -> set[str]:
    old, new = parts(before), parts(after)
    return {name for name in {**old, **new} if old.get(name) != new.get(name)}


@pytest.fixture(params=[False, True], ids=["plain", "prefixed"])
def workbook(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return region_workbook(tmp_path / "Форма региона.xlsm", prefixed=request.param)


def test_values_change_only_the_sheet_and_the_wish_to_recalculate(workbook: Path, tmp_path: Path) -> None:
    patch = PackagePatch(workbook)
    assert patch.set_cell(SHEET, "B4", 312)
    assert patch.set_cell(SHEET, "B6", Decimal("45.50"))
    assert patch.set_cell(SHEET, "F9", "=2+2")
    assert patch.set_cell(SHEET, "E5", True)
    out = tmp_path / "Заполнено.xlsm"
    patch.save(out)
    assert changed(workbook, out) == {SHEET_PART, "xl/workbook.xml"}
    assert list(parts(out)) == list(parts(workbook))
    sheet = load_workbook(out)[SHEET]
    assert [sheet[ref].value for ref in ("B4", "B6", "F9", "E5")] == [312, 45.5, "=2+2", True]
    assert sheet["F9"].data_type == "s" or sheet["F9"].data_type == "inlineStr"
    assert sheet["D5"].value == "=B5/C5" and sheet["B7"].value == "=SUM(B4:B6)"
    text = parts(out)[SHEET_PART].decode()
    assert "x14:dataValidation " in text and "conditionalFormatting" in text and "sheetProtection" in text
    assert b'fullCalcOnLoad="1"' in parts(out)["xl/workbook.xml"]


def test_a_formula_is_kept_unless_asked_and_those_that_share_it_live_on(workbook: Path, tmp_path: Path) -> None:
    patch = PackagePatch(workbook)
    assert not patch.set_cell(SHEET, "B7", 500)
    assert patch.has_formula(SHEET, "D5")
    assert patch.set_cell(SHEET, "D4", 9, over_formula=True)
    out = tmp_path / "out.xlsm"
    patch.save(out)
    sheet = load_workbook(out)[SHEET]
    assert [sheet[ref].value for ref in ("B7", "D4", "D5", "D6")] == ["=SUM(B4:B6)", 9, "=B5/C5", "=B6/C6"]
    chain = parts(out)["xl/calcChain.xml"].decode()
    assert 'r="D4"' not in chain and '<c r="D5" i="1"/>' in chain


def test_the_chain_goes_with_the_last_formula(workbook: Path, tmp_path: Path) -> None:
    patch = PackagePatch(workbook)
    for ref in ("D4", "D5", "D6", "B7"):
        assert patch.set_cell(SHEET, ref, 1, over_formula=True)
    out = tmp_path / "out.xlsm"
    patch.save(out)
    assert "xl/calcChain.xml" not in parts(out)
    assert b"calcChain" not in parts(out)["[Content_Types].xml"] + parts(out)["xl/_rels/workbook.xml.rels"]
    assert load_workbook(out)[SHEET]["D6"].value == 1


def test_red_cells_comments_and_reasons(workbook: Path, tmp_path: Path) -> None:
    patch = PackagePatch(workbook)
    patch.style_red(SHEET, "B5")
    patch.comment(SHEET, "B5", "Учеников меньше, чем в прошлом году, вдвое.")
    assert patch.append_column(SHEET, 3, "Причина", {5: "Проверьте число учеников."}) == 6
    out = tmp_path / "Возврат.xlsm"
    patch.save(out)
    assert changed(workbook, out) == {
        SHEET_PART,
        "xl/worksheets/_rels/sheet1.xml.rels",
        "xl/workbook.xml",
        "xl/styles.xml",
        "xl/comments1.xml",
        "xl/drawings/vmlDrawing1.vml",
        "[Content_Types].xml",
    }
    sheet = load_workbook(out)[SHEET]
    assert sheet["B5"].fill.fgColor.rgb == "FFFFC7CE" and sheet["B5"].value == 80
    assert sheet["B4"].fill.fill_type is None
    comment = sheet["B5"].comment
    assert comment is not None and comment.text.startswith("Проверка: Учеников меньше")
    assert (sheet["F3"].value, sheet["F5"].value, sheet["F4"].value) == ("Причина", "Проверьте число учеников.", None)


def test_a_long_reason_makes_its_row_higher(workbook: Path, tmp_path: Path) -> None:
    patch = PackagePatch(workbook)
    patch.append_column(SHEET, 3, "Причина", {4: "Мало.", 5: "Сверьте число учеников со сводной. " * 10})
    out = tmp_path / "Возврат.xlsm"
    patch.save(out)
    sheet = load_workbook(out)[SHEET]
    assert sheet.row_dimensions[4].height == 15 and sheet.row_dimensions[5].height >= 8 * 15


def test_a_second_return_renews_the_reasons_and_takes_back_what_was_mended(workbook: Path, tmp_path: Path) -> None:
    first = PackagePatch(workbook)
    for ref in ("B4", "B5"):
        first.style_red(SHEET, ref)
        first.comment(SHEET, ref, "Проверьте.")
    first.append_column(SHEET, 3, "Причина", {4: "Мало.", 5: "Много."})
    first.save(workbook)
    second = PackagePatch(workbook)
    second.fill(SHEET, "B4", "FFFFF8E1")
    second.comment(SHEET, "B4", None)
    second.comment(SHEET, "B5", "Ещё раз.")
    assert second.append_column(SHEET, 3, "Причина", {5: "Всё ещё много."}) == 6
    second.save(workbook)
    sheet = load_workbook(workbook)[SHEET]
    assert sheet["B4"].comment is None and sheet["F4"].value is None
    assert sheet["B4"].fill.fgColor.rgb == "FFFFF8E1"
    comment = sheet["B5"].comment
    assert comment is not None and comment.text == "Проверка: Ещё раз." and sheet["F5"].value == "Всё ещё много."
    assert parts(workbook)["xl/drawings/vmlDrawing1.vml"].count(b"<v:shape ") == 1


def test_comments_of_others_stay(workbook: Path, tmp_path: Path) -> None:
    patch = PackagePatch(workbook)
    patch.comment(NOTES, "A1", "Здесь ошибка.")
    patch.comment(NOTES, "A2", "И здесь.")
    patch.comment(NOTES, "A1", None)
    out = tmp_path / "out.xlsm"
    patch.save(out)
    assert changed(workbook, out) <= {
        "xl/comments/comment1.xml",
        "xl/drawings/commentsDrawing1.vml",
        "xl/workbook.xml",
        "xl/worksheets/sheet2.xml",
    }
    sheet = load_workbook(out)[NOTES]
    texts = [comment.text for ref in ("A1", "A2") if (comment := sheet[ref].comment)]
    assert texts == ["Не менять\nПроверка: Здесь ошибка.", "Проверка: И здесь."]


def test_merged_missing_and_dated_cells(workbook: Path, tmp_path: Path) -> None:
    patch = PackagePatch(workbook)
    patch.set_cell(SHEET, "C1", "Сведения о школах района")
    patch.set_cell(SHEET, "AB120", date(2026, 9, 1))
    patch.set_cell(SHEET, "A2", "между строк")
    patch.set_cell(SHEET.upper(), "B5", None)
    out = tmp_path / "out.xlsm"
    patch.save(out)
    sheet = load_workbook(out)[SHEET]
    assert sheet["A1"].value == "Сведения о школах района"
    assert sheet["AB120"].value.date() == date(2026, 9, 1) and sheet["AB120"].is_date
    assert (sheet["A2"].value, sheet["B5"].value, sheet.max_row) == ("между строк", None, 120)


def test_what_is_not_a_workbook_is_named_in_a_sentence(tmp_path: Path) -> None:
    old, ods, text = tmp_path / "Старая.xls", tmp_path / "Либре.ods", tmp_path / "Письмо.xlsx"
    old.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    with zipfile.ZipFile(ods, "w") as zipped:
        zipped.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    text.write_text("Добрый день!", encoding="utf-8")
    for path, words in ((old, "старого формата"), (ods, "LibreOffice"), (text, "не книга Excel")):
        with pytest.raises(NotAWorkbook, match=words):
            PackagePatch(path)
    with pytest.raises(Unavailable, match="не найден"):
        PackagePatch(tmp_path / "нет.xlsx")


def test_entities_of_a_foreign_file_neither_grow_nor_bring_anything_in(workbook: Path, tmp_path: Path) -> None:
    secret = tmp_path / "тайна.txt"
    secret.write_text("тайна", encoding="utf-8")
    tens = [f"<!ENTITY e{n} '{f'&e{n - 1};' * 10}'>" for n in range(1, 12)]
    head = f"<!DOCTYPE x [<!ENTITY e0 'ха'>{''.join(tens)}<!ENTITY out SYSTEM '{secret.as_uri()}'>]>".encode()
    foreign = tmp_path / "Чужая.xlsx"
    with zipfile.ZipFile(foreign, "w") as zipped:
        for name, data in parts(workbook).items():
            if b"</t>" in data or b"</x:t>" in data or name == SHEET_PART:
                start = data.find(b"?>") + 2 if data.startswith(b"<?xml") else 0
                data = data[:start] + head + re.sub(rb"(</(?:x:)?(?:t|f)>)", rb"&e11;&out;\1", data[start:])
            zipped.writestr(name, data)
    with suppress(NotAWorkbook):
        patch = PackagePatch(foreign)
        patch.set_cell(patch.sheets[0], "A1", 1)
        patch.save(foreign)
    assert not any("тайна".encode() in data or len(data) > 1_000_000 for data in parts(foreign).values())


def test_a_missing_sheet_is_named_with_those_that_are_there(workbook: Path) -> None:
    with pytest.raises(NotFound, match=r"нет листа «Свод».*«Примечания»"):
        PackagePatch(workbook).set_cell("Свод", "A1", 1)


def test_a_place_that_refuses_leaves_nothing_half_written(workbook: Path, tmp_path: Path) -> None:
    patch = PackagePatch(workbook)
    patch.set_cell(SHEET, "B4", 1)
    occupied = tmp_path / "занято.xlsm"
    occupied.mkdir()
    with pytest.raises(Unavailable):
        patch.save(occupied)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["Форма региона.xlsm", "занято.xlsm"]
