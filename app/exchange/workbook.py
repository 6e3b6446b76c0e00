"""A list as an Excel sheet: exactly the columns and rows that are shown."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import closing
from datetime import date
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any

from app.kernel.columns import Column, Kind
from app.kernel.errors import Unavailable

FORMATS = {Kind.DATE: "DD.MM.YYYY", Kind.MONEY: "#,##0.00", Kind.NUMBER: "#,##0", Kind.PERCENT: '0.0"%"'}
WIDEST = 80


def export_sheet(path: Path, title: str, columns: Sequence[Column[Any]], rows: Sequence[Any]) -> None:
    """Write the rows under their headings; numbers and dates stay numbers and dates, «=…» stays a text.

    Raises:
        Unavailable: the file is open in another program, or the disk refuses; nothing half-written is left.
    """
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    draft = path.with_name(f"~{path.name}.part")
    with closing(Workbook()) as book:
        sheet = book.active
        assert sheet is not None
        sheet.title = "".join(letter for letter in title if letter not in "[]:*?/\\")[:31] or "Список"
        sheet.append([column.title for column in columns])
        for cell in sheet[1]:
            cell.font = Font(bold=True)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
        for number, row in enumerate(rows, start=2):
            values = [_cell(column, row) for column in columns]
            sheet.append(values)
            for place, value in enumerate(values, start=1):
                if isinstance(value, str) and value.startswith("="):
                    sheet.cell(number, place).data_type = "s"
        for number, column in enumerate(columns, start=1):
            letter = get_column_letter(number)
            sheet.column_dimensions[letter].width = min(max(column.width, len(column.title)) + 2, WIDEST)
            if column.kind in FORMATS:
                for cell in sheet[letter][1:]:
                    cell.number_format = FORMATS[column.kind]
        sheet.freeze_panes = "A2"
        sheet.auto_filter.ref = sheet.dimensions
        try:
            book.save(draft)
            os.replace(draft, path)
        except PermissionError as error:
            raise Unavailable(
                f"Файл «{path.name}» открыт в другой программе. Прежний файл не изменён. Закройте его и повторите."
            ) from error
        except OSError as error:
            raise Unavailable(f"Не удалось записать файл «{path.name}»: {error.strerror or error}.") from error
        finally:
            draft.unlink(missing_ok=True)


def _cell(column: Column[Any], row: Any) -> Any:
    value = column.value(row)
    if isinstance(value, (int, float, Decimal, date)) and not isinstance(value, (bool, Enum)):
        return value
    return column.text(row)
