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
            kind = self._kind(number, row, own, any_data)
            if kind is not None:
                any_data = any_data or kind is RowKind.DATA
                yield number, row, kind

    def _kind(self, number: int, row: Sequence[Cell], own: Sequence[str], any_data: bool) -> RowKind | None:
        filled: list[tuple[int, str]] = []
        for place, cell in enumerate(row):
            if cell != "" and (text := clean_cell(cell)):
                filled.append((place, text))
                if len(filled) == 4 and any_data:
                    break
        if not filled:
            return None
        if number in self.skipped:
            return RowKind.SKIPPED
        texts = [text for _, text in filled]
        if not any_data and _is_numbering(texts):
            return RowKind.NUMBERING
        if len(filled) > 1 and sum(fold(text) == own[place] for place, text in filled) >= max(2, len(filled) - 1):
            return RowKind.REPEATED
        words = [fold(text) for text in texts[:3] if not is_figure(text)]
        if words and _TOTAL.match(words[0]):
            return RowKind.TOTAL
        if any_data and words and (_NOTE.match(words[0]) or (len(filled) == 1 and len(texts[0]) > _LONG)):
            return RowKind.NOTE
        return RowKind.DATA

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


def _is_numbering(texts: Collection[str]) -> bool:
    """Tell a row of the numbers of columns: 1, 2, 3 or А, Б, 1, 2."""
    figures = [text.rstrip(".") for text in texts if len(text) > 1 or not text.isalpha()]
    if len(figures) < 2 or not all(map(str.isdigit, figures)):
        return False
    numbers = [int(one) for one in figures]
    return numbers[0] in (0, 1, 2, 3) and all(b - a in (0, 1) for a, b in pairwise(numbers))
