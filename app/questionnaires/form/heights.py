"""Heights of rows whose texts wrap: neither Excel nor LibreOffice counts them when it opens a new file."""

from __future__ import annotations

import math
from typing import Any

_LETTERS = {8: 1.5, 9: 1.28, 10: 1.2, 11: 1.07, 14: 0.85}
"""How many letters of a size stand in one unit of a column's width."""
_LINE = 1.25
_LEAST = 17.0


def fit_row(sheet: Any, row: int, *texts: tuple[str, float, int]) -> None:
    """Make a row as high as its texts need, each with the width of its cell and the size of its letters.

    The row stays free to grow when somebody types a longer text.
    """
    from openpyxl.worksheet.dimensions import RowDimension

    class Growing(RowDimension):
        """A row whose height is a first guess; openpyxl would fix it for good."""

        @property
        def customHeight(self) -> bool:
            """Say that nobody has set the height by hand."""
            return False

    needed = max((_lines(text, width, size) * size * _LINE + 4 for text, width, size in texts), default=0)
    dimension = Growing(sheet, index=row)
    dimension.height = max(_LEAST, round(needed, 1))
    sheet.row_dimensions[row] = dimension


def _lines(text: str, width: float, size: int) -> int:
    room = max(width * _LETTERS[size], 1)
    return sum(max(1, math.ceil(len(line) / room)) for line in text.split("\n"))
