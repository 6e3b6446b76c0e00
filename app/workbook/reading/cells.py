"""What the cells of a sheet hold, whatever file it has come in."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

Cell = str | int | float | bool | date | datetime | time | timedelta
"""A cell as it was read; an empty one is an empty text."""
Area = tuple[int, int, int, int]
"""First row, first column, last row, last column of cells joined together, from nought."""


class Percent(float):
    """A number that its cell shows as per cent: 0.345 is seen as «34,5 %»."""


class CellError(str):
    """A formula that has failed, as the sheet shows it: «#ДЕЛ/0!»."""


@dataclass(frozen=True)
class SheetName:
    """A sheet of a file before it is read."""

    name: str
    visible: bool = True


@dataclass(frozen=True)
class SheetCells:
    """The cells of one sheet from its first row and column; every row is equally long.

    ``merged`` and ``hidden`` (columns from nought) are None where the file does not tell.
    """

    name: str
    rows: list[list[Cell]] = field(repr=False)
    merged: tuple[Area, ...] | None = None
    hidden: frozenset[int] | None = None

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.rows[0]) if self.rows else 0


def column_letter(place: int) -> str:
    """Return the letters of a column counted from nought: 27 is «AB»."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_place(letters: str) -> int:
    """Return the place of a column by its letters, from nought: «AB» is 27."""
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1


def cell_name(row: int, column: int) -> str:
    """Return what a sheet calls a cell whose row and column are counted from nought: «C12»."""
    return f"{column_letter(column)}{row + 1}"
