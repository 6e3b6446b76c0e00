"""The sheet of an indicator that is answered by a table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.indicators import IndicatorType, IndicatorView
from app.questionnaires.form.content import FormWords, SchoolForm
from app.questionnaires.form.heights import fit_row
from app.questionnaires.form.identity import SheetMark
from app.questionnaires.form.layout import NUMBER_COLUMN, TABLE_HEADING_ROW, TABLE_ROWS
from app.questionnaires.form.limits import add_column_limits
from app.questionnaires.form.look import Look, page, protect
from app.questionnaires.form.writing import put
from app.workbook.reading import column_letter

_FORMATS = {
    IndicatorType.NUMBER: "General",
    IndicatorType.MONEY: "#,##0.00",
    IndicatorType.DATE: "DD.MM.YYYY",
}
_WIDTHS = {IndicatorType.TEXT: 34, IndicatorType.NUMBER: 13, IndicatorType.MONEY: 15, IndicatorType.FLAG: 13}
_DATE_WIDTH, _PAGE_WIDTH = 15, 150


def write_table(
    sheet: Any, indicator: IndicatorView, form: SchoolForm, words: FormWords, looks: Mapping[str, Look]
) -> None:
    """Write the sheet: what is asked, the columns, what is known, empty lines; more may be written under them."""
    from openpyxl.styles import Protection

    columns = indicator.columns
    last = len(columns) + 1
    widths = _widths(indicator)
    lines = (
        (f"{indicator.code} {indicator.title}{' *' if indicator.required else ''}", looks["title"], 14),
        (form.school, looks["school"], 11),
        (f"{words.request()} {indicator.hint}".strip(), looks["text"], 10),
        (SheetMark(form.sheet_id, indicator.code).line(), looks["small"], 8),
    )
    for row, (text, look, size) in enumerate(lines, start=1):
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=last)
        put(sheet, row, 1, text, look)
        fit_row(sheet, row, (text, sum(widths) + 6, size))
    put(sheet, TABLE_HEADING_ROW, 1, NUMBER_COLUMN, looks["heading"])
    sheet.column_dimensions["A"].width = 6
    fit_row(sheet, TABLE_HEADING_ROW, *((one.title, width, 10) for one, width in zip(columns, widths, strict=True)))
    for place, (column, width) in enumerate(zip(columns, widths, strict=True), start=2):
        put(sheet, TABLE_HEADING_ROW, place, column.title, looks["heading"])
        dimension = sheet.column_dimensions[column_letter(place - 1)]
        dimension.width, dimension.protection = width, Protection(locked=False)
    known = form.tables.get(indicator.code, ())
    count = max(TABLE_ROWS, len(known) + 10)
    for number in range(1, count + 1):
        row = TABLE_HEADING_ROW + number
        put(sheet, row, 1, number, looks["number"])
        values = known[number - 1] if number <= len(known) else {}
        for place, column in enumerate(columns, start=2):
            put(sheet, row, place, values.get(column.name), looks["answer"], _FORMATS.get(column.type, "@"))
        fit_row(sheet, row, *((str(values.get(one.name, "")), widths[at], 11) for at, one in enumerate(columns)))
    for place, column in enumerate(columns, start=2):
        letter = column_letter(place - 1)
        area = f"{letter}{TABLE_HEADING_ROW + 1}:{letter}{TABLE_HEADING_ROW + count}"
        add_column_limits(sheet, area, column.type, column.title)
    page(sheet, TABLE_HEADING_ROW, f"{form.short_name}. {indicator.title}")
    protect(sheet)


def _widths(indicator: IndicatorView) -> list[int]:
    """Share the page out among the columns: texts are wide, figures narrow."""
    wanted = [_WIDTHS.get(one.type, _DATE_WIDTH) for one in indicator.columns]
    share = min(1.0, _PAGE_WIDTH / sum(wanted))
    return [max(round(width * share), 11) for width in wanted]
