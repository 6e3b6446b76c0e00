"""References of cells: «D14» is column 4, row 14."""

from __future__ import annotations

import re

from app.workbook.reading import column_letter, column_place

LAST_COLUMN, LAST_ROW = 16_384, 1_048_576

_REF = re.compile(r"\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})")


def split_ref(ref: str) -> tuple[int, int]:
    """Return column and row, both counted from 1.

    Raises:
        ValueError: such a cell cannot be, as a Russian sentence.
    """
    found = _REF.fullmatch(ref.strip())
    column, row = (column_place(found[1].upper()) + 1, int(found[2])) if found else (0, 0)
    if not (0 < column <= LAST_COLUMN and 0 < row <= LAST_ROW):
        raise ValueError(f"«{ref}» — не адрес ячейки. Напишите, например, D14.")
    return column, row


def join_ref(column: int, row: int) -> str:
    """Write the reference: 4 and 14 give «D14»."""
    return f"{column_letter(column - 1)}{row}"


def area(reference: str) -> tuple[int, int, int, int]:
    """Return the first column and row and the last ones of «B2:D7» or of a single cell."""
    first, _, last = reference.partition(":")
    left, top = split_ref(first)
    right, bottom = split_ref(last or first)
    return min(left, right), min(top, bottom), max(left, right), max(top, bottom)


def within(column: int, row: int, reference: str) -> bool:
    """Tell whether a cell lies in an area."""
    left, top, right, bottom = area(reference)
    return left <= column <= right and top <= row <= bottom
