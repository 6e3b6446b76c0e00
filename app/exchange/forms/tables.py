"""Tables of a statutory form: every cell by the number of its section, the code of its row and of its column.

A form of statistics has its own marks: headings «Раздел 2.1.1», a column «№ строки», a row with the numbers of the
columns (графы). Whatever program has made the file, these marks are in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from app.kernel.words import fold
from app.workbook.reading import Cell, SheetCells, cell_name, clean_cell

FormPlace = tuple[str, str, str]
"""Section, row and column as `plain_code` writes them."""
_HEADING = re.compile(r"^(?:раздел|подраздел)\s*(\d+(?:\.\d+)*)\b|^(\d+(?:\.\d+)+)\.?\s+(?=[а-яa-z«])")
_SHEET = re.compile(r"^\D*(\d+(?:[._]\d+)*)\D*$")
_LINE_HEADING = re.compile(r"№\s*стр|номер стр|код стр|^стр\.?$")
_LINE = re.compile(r"\d{1,3}(?:\.\d{1,2})?")
_LETTERS = frozenset("абв")
_FEWEST = 3
_ABOVE = 10


@dataclass(frozen=True)
class FoundCell:
    """A cell of the form: where it stands in the file, and what the row and the column are called there."""

    sheet: str
    ref: str
    value: Cell
    line_words: str
    column_words: str


@dataclass
class _Table:
    """A table being read: which column of the sheet is which of the form, and where the codes of rows stand."""

    columns: dict[int, str]
    line_place: int
    titles: dict[int, str] = field(default_factory=dict)


def plain_code(text: str) -> str:
    """Write a code of a row or a column without noughts in front: «01» and «1» are one."""
    return ".".join(piece.lstrip("0") or "0" for piece in text.strip().split("."))


def form_cells_of(sheets: Iterable[SheetCells]) -> dict[FormPlace, FoundCell]:
    """Read the tables of all sheets; the first cell with a place keeps it."""
    found: dict[FormPlace, FoundCell] = {}
    part = ""
    for cells in sheets:
        named = _SHEET.match(cells.name)
        if named and "." in (own := named[1].replace("_", ".")):
            part = own
        part = _read_sheet(cells, part, found)
    return found


def _read_sheet(cells: SheetCells, part: str, found: dict[FormPlace, FoundCell]) -> str:
    """Read the tables of one sheet; return the section that it ends in."""
    texts = [[clean_cell(cell) for cell in row] for row in cells.rows]
    table: _Table | None = None
    for number, row in enumerate(texts):
        line = row[table.line_place] if table else ""
        is_line = bool(_LINE.fullmatch(line))
        if not is_line and (heading := _heading(row)):
            part, table = heading, None
        elif columns := _numbering(row):
            table = _Table(columns, _line_place(texts, number, columns), _titles(texts, number, columns))
        elif table is not None and is_line:
            words = next((text for text in row[: table.line_place] if text), "")
            for place, code in table.columns.items():
                if place > table.line_place:
                    value, title = cells.rows[number][place], table.titles.get(place, "")
                    cell = FoundCell(cells.name, cell_name(number, place), value, words, title)
                    found.setdefault((part, plain_code(line), code), cell)
    return part


def _heading(row: Sequence[str]) -> str:
    """Return the number of the section that a row begins."""
    first = fold(next((text for text in row if text), ""))
    match = _HEADING.match(first)
    return (match[1] or match[2]) if match else ""


def _numbering(row: Sequence[str]) -> dict[int, str]:
    """Recognise the row with the numbers of the columns: 1, 2, 3 or А, Б, 1, 2; return them by place."""
    filled = [(place, text) for place, text in enumerate(row) if text]
    figures = [(place, text.rstrip(".")) for place, text in filled if fold(text) not in _LETTERS]
    if len(filled) < _FEWEST or not figures or not all(text.isdecimal() for _, text in figures):
        return {}
    numbers = [int(text) for _, text in figures]
    rises = all(later > earlier for earlier, later in pairwise(numbers))
    return {place: plain_code(text) for place, text in figures} if rises and numbers[0] <= 2 else {}


def _line_place(texts: Sequence[Sequence[str]], number: int, columns: dict[int, str]) -> int:
    """Find the column with the codes of rows: by its heading, else it is the second one of the form."""
    for row in reversed(texts[max(0, number - _ABOVE) : number]):
        for place, text in enumerate(row):
            if _LINE_HEADING.search(fold(text)):
                return place
    return next((place for place, code in columns.items() if code == "2"), min(columns))


def _titles(texts: Sequence[Sequence[str]], number: int, columns: dict[int, str]) -> dict[int, str]:
    """Return the words that stand right over the number of each column."""
    above = texts[max(0, number - _ABOVE) : number]
    return {
        place: next((row[place] for row in reversed(above) if row[place] and not _heading(row)), "")
        for place in columns
    }
