"""LibreOffice opens what was patched, and counts anew."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from app.workbook.patching import PackagePatch
from tests.app.workbook.patching.foreign import SHEET, region_workbook
from tests.soffice import convert

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
