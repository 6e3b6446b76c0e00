"""The rows of a sheet under its headings: which hold data, and which are totals, notes and the like."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from app.exchange.sheets.heading_rows import HeadingRows, find_headings, is_figure, titles_of
from app.exchange.sheets.layout import SheetLayout
from app.kernel.words import fold
from app.workbook.reading import Cell, SheetCells, clean_cell

_TOTAL = re.compile(
    r"(?:итог|всего|в том числе|подытог|сумма\b|в среднем|средн\w+ (?:значени|по )"
    r"|по (?:району|округу|муниципал|краю|области|городу|селу))"
)
_NOTE = re.compile(
    r"(?:примечани|исполнител|исп\.|начальник|директор\b|руководител|заведующ|ответственн|составил|согласовано"
    r"|утвержд|тел(?:ефон|\.)|дата\b|подпись|м\.? ?п\.|\*|главн\w+ специалист|методист|\d\)?\s?[-–—]\s)"
)
_LONG = 120


class RowKind(Enum):
    """What a row under the headings is."""

    DATA = "data"
    TOTAL = "total"
    NOTE = "note"
    NUMBERING = "numbering"
    REPEATED = "repeated"
    SKIPPED = "skipped"

    @property
    def label(self) -> str:
        """Why the row is passed over."""
        words = {
            "data": "",
            "total": "итоговая строка",
            "note": "примечание или подпись",
            "numbering": "номера граф",
            "repeated": "повтор заголовков",
            "skipped": "пропущена по вашему указанию",
        }
        return words[self.value]


@dataclass(frozen=True)
class SheetTable:
    """A sheet with its headings found."""

    cells: SheetCells
    headings: HeadingRows
    titles: tuple[str, ...]
    skipped: frozenset[int] = frozenset()

    def rows(self) -> Iterator[tuple[int, list[Cell], RowKind]]:
        """Yield the rows under the headings that are not blank, with their numbers in the sheet, from 1."""
        own = [fold(title.rpartition(" / ")[2]) for title in self.titles]
        any_data = False
        for number, row in enumerate(self.cells.rows[self.headings.last + 1 :], start=self.headings.last + 2):
            kind = self._kind(row, own, any_data)
            if kind is not None:
                any_data = any_data or kind is RowKind.DATA
                yield number, row, RowKind.SKIPPED if number in self.skipped else kind

    def _kind(self, row: Sequence[Cell], own: Sequence[str], any_data: bool) -> RowKind | None:
        """Judge a row by its first words: most rows have a few that say nothing special."""
        place, text, words = _first_words(row)
        if place < 0:
            return None
        if not any_data and _is_numbering([text for cell in row if (text := clean_cell(cell))]):
            return RowKind.NUMBERING
        if words and fold(text) == own[place] and self._repeats(row, own):
            return RowKind.REPEATED
        if words and _TOTAL.match(words):
            return RowKind.TOTAL
        if any_data and words and (_NOTE.match(words) or (len(words) > _LONG and sum(map(bool, row)) == 1)):
            return RowKind.NOTE
        return RowKind.DATA

    def _repeats(self, row: Sequence[Cell], own: Sequence[str]) -> bool:
        filled = [(place, text) for place, cell in enumerate(row) if (text := clean_cell(cell))]
        return sum(fold(text) == own[place] for place, text in filled) >= max(2, len(filled) - 1)

    def samples(self, column: int, count: int = 3) -> tuple[str, ...]:
        """Return the first different values of a column, as a person would read them."""
        found: dict[str, None] = {}
        for _, row, kind in self.rows():
            if kind is RowKind.DATA and (text := clean_cell(row[column])):
                found[text] = None
                if len(found) == count:
                    break
        return tuple(found)


def table_of(cells: SheetCells, layout: SheetLayout | None = None) -> SheetTable:
    """Find the headings of a sheet, or take those that a person has shown."""
    layout = layout or SheetLayout()
    headings = find_headings(cells, layout.header_row, layout.header_rows)
    return SheetTable(cells, headings, titles_of(cells, headings), frozenset(layout.skipped))


def _first_words(row: Sequence[Cell]) -> tuple[int, str, str]:
    """Return the place and the text of the first filled cell that is no number, and its words folded.

    A row of numbers alone gives the place of the first of them and no words; a blank row the place −1.
    """
    number = -1
    for place, cell in enumerate(row):
        if cell == "":
            continue
        text = clean_cell(cell) if type(cell) is str else ""
        if text and not is_figure(text):
            return place, text, fold(text)
        if number < 0 and (text or type(cell) is not str):
            number = place
    return number, "", ""


def _is_numbering(texts: Collection[str]) -> bool:
    """Tell a row of the numbers of columns: 1, 2, 3 or А, Б, 1, 2."""
    figures = [text.rstrip(".") for text in texts if len(text) > 1 or not text.isalpha()]
    if len(figures) < 2 or not all(map(str.isdecimal, figures)):
        return False
    numbers = [int(one) for one in figures]
    return numbers[0] in (0, 1, 2, 3) and all(b - a in (0, 1) for a, b in pairwise(numbers))
