"""A workbook with no more than the format demands: shared texts, no styles, cells that do not say where they stand."""

import zipfile
from pathlib import Path

import pytest
from openpyxl import load_workbook

from app.workbook.patching import PackagePatch
from tests.soffice import convert

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
PARTS = {
    "[Content_Types].xml": (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{KIND}.sheet.main+xml"/>'
        f'<Override PartName="/xl/Sheets/Первый.xml" ContentType="{KIND}.worksheet+xml"/>'
        f'<Override PartName="/xl/sharedStrings.xml" ContentType="{KIND}.sharedStrings+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{RELS}"><Relationship Id="r1" Type="{OFFICE}/officeDocument" '
        'Target="/xl/workbook.xml"/></Relationships>'
    ),
    "xl/workbook.xml": (
        f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><workbookPr date1904="1"/><sheets>'
        '<sheet name="Школы &amp; сады" sheetId="7" r:id="rId1"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{RELS}"><Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="Sheets/Первый.xml"/>'
        f'<Relationship Id="rId2" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
    ),
    "xl/sharedStrings.xml": (
        f'<sst xmlns="{MAIN}"><si><t>Школа</t></si><si><r><t>При</t></r><r><t>чина</t></r>'
        '<rPh sb="0" eb="1"><t>x</t></rPh></si></sst>'
    ),
    "xl/Sheets/Первый.xml": (
        f'<worksheet xmlns="{MAIN}"><sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>'
        '<row><c t="inlineStr"><is><t>Бурлинская</t></is></c><c><v>5</v></c></row></sheetData></worksheet>'
    ),
}


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    path = tmp_path / "Скупая.xlsx"
    with zipfile.ZipFile(path, "w") as zipped:
        for name, text in PARTS.items():
            zipped.writestr(name, text)
    return path


def patched(path: Path) -> Path:
    from datetime import date

    patch = PackagePatch(path)
    assert patch.sheets == ["Школы & сады"]
    assert [patch.text("Школы & сады", ref) for ref in ("A1", "B1", "A2", "B2", "C9")] == [
        "Школа",
        "Причина",
        "Бурлинская",
        "5",
        "",
    ]
    assert patch.append_column("Школы & сады", 1, "Причина", {3: "Нет ответа."}) == 2
    patch.set_cell("Школы & сады", "C2", date(2026, 9, 1))
    patch.style_red("Школы & сады", "A2")
    patch.save(path)
    return path


def test_what_is_missing_is_added(bare: Path) -> None:
    sheet = load_workbook(patched(bare)).worksheets[0]
    assert [sheet[ref].value for ref in ("A1", "B1", "A2", "B2", "B3")] == [
        "Школа",
        "Причина",
        "Бурлинская",
        None,
        "Нет ответа.",
    ]
    assert f"{sheet['C2'].value:%d.%m.%Y}" == "01.09.2026"
    assert sheet["A2"].fill.fgColor.rgb == "FFFFC7CE"


@pytest.mark.office
def test_libreoffice_opens_it(bare: Path, tmp_path: Path) -> None:
    sheet = load_workbook(convert(patched(bare), "xlsx", tmp_path / "out")).worksheets[0]
    assert (sheet["A1"].value, sheet["B3"].value) == ("Школа", "Нет ответа.")
