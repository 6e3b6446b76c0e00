"""One cell of the workbook."""

from __future__ import annotations

from typing import Any

from app.questionnaires.form.look import Look


def put(sheet: Any, row: int, column: int, value: Any, look: Look | None = None, number_format: str = "") -> None:
    """Write a value; a text that looks like a formula stays a text."""
    cell = sheet.cell(row, column)
    cell.value = value
    if isinstance(value, str) and value[:1] in "=+-@":
        cell.data_type = "s"
    if look is not None:
        look.dress(cell, number_format)
