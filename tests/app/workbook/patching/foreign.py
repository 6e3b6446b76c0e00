"""A region's workbook as nobody's library writes it: shapes, a chart, newer validations, macros, odds and ends."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

SHEET = "Свод по району (2026)"
NOTES = "Примечания"
TITLE = "Сведения о школах"

_X14 = (
    '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" '
    'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">'
    '<x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">'
    '<x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>Примечания!$A$1:$A$2'
    "</xm:f></x14:formula1><xm:sqref>E4:E6</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>"
)
_SHAPE = (
    "<xdr:twoCellAnchor><xdr:from><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row>"
    "<xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>10</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>3</xdr:row>"
    '<xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="9" name="Рамка"/>'
    '<xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr>'
    "<xdr:txBody><a:bodyPr/><a:p><a:r><a:t>Форма 7-район</a:t></a:r></a:p></xdr:txBody></xdr:sp>"
    "<xdr:clientData/></xdr:twoCellAnchor>"
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def region_workbook(path: Path, prefixed: bool = False) -> Path:
    """Write it; ``prefixed``: the sheets say x:sheetData, as some programs of the state do."""
    parts = _plain_parts()
    sheet = "xl/worksheets/sheet1.xml"
    _edit(parts, sheet, lambda text: text.replace("</worksheet>", f"{_X14}</worksheet>"))
    _edit(parts, sheet, _shared_formulas)
    _edit(parts, "xl/drawings/drawing1.xml", _with_shape)
    _edit(parts, "[Content_Types].xml", _macro_types)
    _edit(parts, "xl/_rels/workbook.xml.rels", lambda text: text.replace("</Relationships>", _BOOK_RELS))
    _edit(parts, "xl/worksheets/_rels/sheet1.xml.rels", lambda text: text.replace("</Relationships>", _SHEET_RELS))
    parts["xl/vbaProject.bin"] = b"\xd0\xcf\x11\xe0 macros" * 40
    parts["xl/printerSettings/printerSettings1.bin"] = bytes(range(256))
    parts["customXml/item1.xml"] = '<form xmlns="urn:region">7-район</form>'.encode()
    parts["xl/calcChain.xml"] = (
        b'<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        b'<c r="D4" i="1"/><c r="D5"/><c r="D6"/><c r="B7"/></calcChain>'
    )
    if prefixed:
        _edit(parts, sheet, _prefixed)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, data in parts.items():
            zipped.writestr(name, data)
    return path


_BOOK_RELS = (
    '<Relationship Id="rId90" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" '
    f'Target="vbaProject.bin"/><Relationship Id="rId91" Type="{_OFFICE}/calcChain" Target="calcChain.xml"/>'
    f'<Relationship Id="rId92" Type="{_OFFICE}/customXml" Target="../customXml/item1.xml"/></Relationships>'
)
_SHEET_RELS = (
    f'<Relationship Id="rId80" Type="{_OFFICE}/printerSettings" Target="/xl/printerSettings/printerSettings1.bin"/>'
    "</Relationships>"
)


def _plain_parts() -> dict[str, bytes]:
    from openpyxl import Workbook
    from openpyxl.chart import BarChart, Reference
    from openpyxl.comments import Comment
    from openpyxl.formatting.rule import CellIsRule
    from openpyxl.styles import PatternFill

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = SHEET
    sheet["A1"] = TITLE
    sheet.merge_cells("A1:E1")
    for column, title in enumerate(("Школа", "Учеников", "Педагогов", "На одного", "Отметка"), start=1):
        sheet.cell(3, column, title)
    for row, (name, pupils, staff) in enumerate((("Бурлинская", 300, 30), ("Устьянская", 80, 16)), start=4):
        sheet.cell(row, 1, name)
        sheet.cell(row, 2, pupils)
        sheet.cell(row, 3, staff)
    sheet["B7"] = "=SUM(B4:B6)"
    rule = CellIsRule(operator="lessThan", formula=["100"], fill=PatternFill(bgColor="FFFF00", fill_type="solid"))
    sheet.conditional_formatting.add("B4:B6", rule)
    chart = BarChart()
    chart.add_data(Reference(worksheet=sheet, min_col=2, min_row=4, max_row=6))
    chart.anchor = "G5"
    sheet.add_chart(chart)
    sheet.protection.sheet = True
    notes = book.create_sheet(NOTES)
    notes["A1"], notes["A2"] = "есть", "нет"
    notes["A1"].comment = Comment("Не менять", "Регион")
    stream = io.BytesIO()
    book.save(stream)
    with zipfile.ZipFile(stream) as zipped:
        return {name: zipped.read(name) for name in zipped.namelist()}


def _edit(parts: dict[str, bytes], name: str, change: Callable[[str], str]) -> None:
    text = parts[name].decode()
    changed = change(text)
    assert changed != text, name
    parts[name] = changed.encode()


def _shared_formulas(text: str) -> str:
    """D4 shares its formula with D5 and D6; row 6 has nothing else in it."""
    text = text.replace('<row r="4">', '<row r="4" spans="1:4">')
    formulas = {4: '<f t="shared" ref="D4:D6" si="0">B4/C4</f><v>10</v>', 5: '<f t="shared" si="0"/><v>5</v>'}
    for row, formula in formulas.items():
        cut = text.index("</row>", text.index(f'<row r="{row}"'))
        text = f'{text[:cut]}<c r="D{row}">{formula}</c>{text[cut:]}'
    cut = text.index('<row r="7"')
    return f'{text[:cut]}<row r="6"><c r="D6"><f t="shared" si="0"/><v>0</v></c></row>{text[cut:]}'


def _with_shape(text: str) -> str:
    text = text.replace(
        "<wsDr", '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"'
    )
    text = text.replace("</wsDr>", f"{_SHAPE}</xdr:wsDr>")
    return text.replace("<xdr:wsDr ", '<xdr:wsDr xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ', 1)


def _macro_types(text: str) -> str:
    text = text.replace(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    )
    more = (
        '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'
        '<Override PartName="/xl/calcChain.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>'
    )
    return text.replace("</Types>", more)


def _prefixed(text: str) -> str:
    """Give every element of the main namespace the prefix x."""
    import re

    inside, extensions = text.split("<extLst>")
    inside = re.sub(r"<(/?)([A-Za-z])", r"<\1x:\2", inside).replace(" xmlns=", " xmlns:x=", 1)
    extensions = re.sub(r"<(/?)(ext\b|extLst|worksheet)", r"<\1x:\2", "<extLst>" + extensions)
    return inside + extensions
