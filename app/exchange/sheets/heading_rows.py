"""Where the headings of a table stand, and what they are when two or three rows of them are put together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.exchange.organisations.headings import heading_kind
from app.workbook.reading import SheetCells, clean_cell

KEYS = frozenset({"inn", "kpp", "ogrn", "inn_kpp", "name", "full_name", "short_name"})
LOOKED_AT = 60
"""The headings stand before so many rows."""
_LONGEST = 90
_MOST_CLASSES = 12
_DATA_SIGN = re.compile(r'["«@]|№\s?\d|\d{5}')
_FIGURE = re.compile(r"-?\d[\d\s]*(?:[.,]\d+)?%?")
_HYPHENATED = re.compile(r"(?<=[а-яё])- (?=[а-яё])")
Texts = Sequence[Sequence[str]]


@dataclass(frozen=True)
class HeadingRows:
    """The rows of the headings, from nought, the last one included; ``first`` −1: there are none."""

    first: int
    last: int

    @property
    def count(self) -> int:
        """How many rows there are."""
        return self.last - self.first + 1 if self.first >= 0 else 0


NO_HEADINGS = HeadingRows(-1, -1)


def texts_of(cells: SheetCells, count: int = LOOKED_AT) -> list[list[str]]:
    """Return the first rows as texts."""
    return [[clean_cell(cell) for cell in row] for row in cells.rows[:count]]


def find_headings(cells: SheetCells, row: int = 0, count: int = 0) -> HeadingRows:
    """Find the headings; ``row`` (from 1) and ``count`` are what a person has said, 0 for what he has not."""
    texts = texts_of(cells, max(LOOKED_AT, row + 5))
    place = row - 1 if row else _best_row(texts)
    if not 0 <= place < len(texts):
        return NO_HEADINGS
    if count:
        return HeadingRows(place, min(place + count, len(cells.rows)) - 1)
    return _extended(texts, place, cells.merged or (), downwards_only=bool(row))


def titles_of(cells: SheetCells, rows: HeadingRows) -> tuple[str, ...]:
    """Put the headings of each column together: «Обучающиеся / всего»."""
    if rows.first < 0:
        return ("",) * cells.width
    texts = [[clean_cell(cell) for cell in row] for row in cells.rows[rows.first : rows.last + 1]]
    _spread_merged(texts, cells, rows)
    _spread_right(texts)
    return tuple(_joined([line[column] for line in texts]) for column in range(cells.width))


def is_figure(text: str) -> bool:
    """Tell a number from words."""
    return bool(_FIGURE.fullmatch(text))


def _best_row(texts: Texts) -> int:
    """Choose the row of headings by the words that name a school in it, else the first of words over numbers."""
    best, best_score = -1, 0.0
    width = max((sum(map(bool, row)) for row in texts), default=0)
    for number, row in enumerate(texts):
        filled = [text for text in row if text]
        keys = [text for text in filled if _is_key(text)]
        if not keys or (len(filled) < 2 and width > 1) or any(len(text) == 10 and text.isdecimal() for text in filled):
            continue
        score = min(len(keys), 3) + 2 * len(filled) / max(width, 1)
        if score > best_score:
            best, best_score = number, score
    return best if best >= 0 else _words_over_numbers(texts, width)


def _is_key(text: str) -> bool:
    return len(text) <= _LONGEST and not _DATA_SIGN.search(text) and heading_kind(text) in KEYS


def _words_over_numbers(texts: Texts, width: int) -> int:
    for number, row in enumerate(texts[:-1]):
        filled = [text for text in row if text]
        below = [text for text in texts[number + 1] if text]
        if len(filled) < max(2, width / 2) or any(map(is_figure, filled)) or any(map(_DATA_SIGN.search, filled)):
            continue
        if any(map(is_figure, below)):
            return number
    return -1


def _extended(texts: Texts, place: int, merged: Sequence[tuple[int, ...]], downwards_only: bool) -> HeadingRows:
    """Take in the rows that belong to the same headings: joined cells reach into them, or their blanks are filled."""
    first = last = place
    while True:
        before = first, last
        for top, left, bottom, right in merged:
            if top <= last and bottom >= first:
                first, last = min(first, top), max(last, bottom)
            elif top == bottom == first - 1 and _is_group(texts, top, left, right):
                first = top
            if top == bottom == last and right > left and _has_words(texts, last + 1, left, right):
                last += 1
        if not merged and _fills_blanks(texts, last):
            last += 1
        if not merged and _stands_over(texts, first):
            first -= 1
        first = max(first, place) if downwards_only else first
        if (first, last) == before or last >= len(texts) or last - first > 4:
            return HeadingRows(first, min(last, len(texts) - 1))


def _is_group(texts: Texts, row: int, left: int, right: int) -> bool:
    """Tell a heading over several columns from the title of the whole table."""
    filled = [place for place, text in enumerate(texts[row + 1]) if text]
    return bool(filled) and right > left and not (left <= filled[0] and right >= filled[-1])


def _has_words(texts: Texts, row: int, left: int, right: int) -> bool:
    """Tell whether the row goes on with the heading over it: words, or figures («1», «2» under «Классы»)."""
    if row >= len(texts):
        return False
    below = [text for text in texts[row][left : right + 1] if text]
    return bool(below) and (not all(map(is_figure, below)) or _keys_are_blank(texts, row))


def _keys_are_blank(texts: Texts, row: int) -> bool:
    """Tell whether nothing stands under the headings that name a school: a row of data or of numbers has it there."""
    return not any(texts[row][place] for place, text in enumerate(texts[row - 1]) if text and _is_key(text))


def _fills_blanks(texts: Texts, row: int) -> bool:
    """Tell whether the row below goes on with the headings: words stand where this row is blank, its keys are blank."""
    if row + 1 >= len(texts):
        return False
    upper, lower = texts[row], texts[row + 1]
    filled = [text for text in lower if text]
    counts = any(map(_is_key, upper)) and all(text.isdecimal() and int(text) <= _MOST_CLASSES for text in filled)
    if not filled or (any(map(is_figure, filled)) and not counts) or any(map(_DATA_SIGN.search, filled)):
        return False
    fills = any(text and not upper[place] and any(upper[:place]) for place, text in enumerate(lower))
    return fills and _keys_are_blank(texts, row + 1)


def _stands_over(texts: Texts, row: int) -> bool:
    """Tell whether the row above is one of headings over several columns."""
    if row == 0:
        return False
    upper, lower = texts[row - 1], texts[row]
    filled = [place for place, text in enumerate(upper) if text]
    if len(filled) < 2 or any(is_figure(upper[place]) for place in filled):
        return False
    return all(lower[place] for place in filled) and sum(map(bool, lower)) > len(filled)


def _spread_merged(texts: list[list[str]], cells: SheetCells, rows: HeadingRows) -> None:
    for top, left, bottom, right in cells.merged or ():
        if top < rows.first or top > rows.last:
            continue
        words = texts[top - rows.first][left] if left < cells.width else ""
        for row in range(top, min(bottom, rows.last) + 1):
            for column in range(left, min(right, cells.width - 1) + 1):
                texts[row - rows.first][column] = words


def _spread_right(texts: list[list[str]]) -> None:
    """Let a heading that has blanks to its right, with words under them, stand over these too."""
    for number, row in enumerate(texts[:-1]):
        lower = texts[number + 1]
        words = ""
        for column, text in enumerate(row):
            if text:
                words = text if lower[column] and lower[column] != text else ""
            elif not lower[column] or any(texts[above][column] for above in range(number)):
                words = ""
            elif words:
                row[column] = words


def _joined(parts: list[str]) -> str:
    tidy = (_HYPHENATED.sub("", part).rstrip("* ").strip() for part in parts)
    return " / ".join(dict.fromkeys(filter(None, tidy)))
