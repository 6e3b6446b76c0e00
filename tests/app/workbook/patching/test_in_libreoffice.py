"""LibreOffice opens what was patched, and counts anew."""

import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from app.workbook.patching import PackagePatch
from tests.app.workbook.patching.foreign import SHEET, region_workbook
from tests.soffice import convert

STRICT = {
    b"http://schemas.openxmlformats.org/spreadsheetml/2006/main": b"http://purl.oclc.org/ooxml/spreadsheetml/main",
    b"http://schemas.openxmlformats.org/officeDocument/2006/relationships": (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships"
    ),
}
pytestmark = [pytest.mark.office, pytest.mark.filterwarnings("ignore:Data Validation extension:UserWarning")]


def test_a_patched_workbook_opens_with_its_values_comments_and_new_totals(tmp_path: Path) -> None:
    patch = PackagePatch(region_workbook(tmp_path / "Форма региона.xlsm", prefixed=True))
    patch.set_cell(SHEET, "B4", 312)
    patch.set_cell(SHEET, "B6", 40)
    patch.comment(SHEET, "B6", "Проверьте.")
    patch.append_column(SHEET, 3, "Причина", {6: "Нет педагогов."})
    out = tmp_path / "Заполнено.xlsm"
    patch.save(out)
    sheet = load_workbook(convert(out, "xlsx", tmp_path / "LibreOffice"), data_only=True)[SHEET]
    assert (sheet["B4"].value, sheet["B6"].value, sheet["F6"].value) == (312, 40, "Нет педагогов.")
    comment = sheet["B6"].comment
    assert comment is not None and "Проверьте" in comment.text
    assert (sheet["B7"].value, sheet["D4"].value) == (432, 10.4)


def test_a_strict_workbook_keeps_its_own_names(tmp_path: Path) -> None:
    plain, strict = tmp_path / "Обычная.xlsx", tmp_path / "Строгая.xlsx"
    book = Workbook()
    book.worksheets[0]["A1"] = "Школа"
    book.save(plain)
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(strict, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            for loose, tight in STRICT.items():
                data = data.replace(loose, tight)
            new.writestr(name, data)
    patch = PackagePatch(strict)
    patch.set_cell("Sheet", "B2", 7)
    patch.comment("Sheet", "B2", "Проверьте.")
    patch.style_red("Sheet", "B2")
    patch.save(strict)
    sheet = load_workbook(convert(strict, "xlsx", tmp_path / "LibreOffice"))["Sheet"]
    comment = sheet["B2"].comment
    assert sheet["B2"].value == 7 and comment is not None and "Проверьте" in comment.text
    assert sheet["B2"].fill.fgColor.rgb == "FFFFC7CE"
