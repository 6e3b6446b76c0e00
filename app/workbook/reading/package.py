"""What the reader of sheets does not tell of an xlsx file: hidden columns, failed formulas, cells shown as per cent.

The package is looked through as a stream, so that the memory stays flat. Whatever is not as expected is left out: the
values themselves come from the reader.
"""

from __future__ import annotations

import re
import zipfile
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from posixpath import join, normpath
from typing import IO
from xml.etree import ElementTree

from app.kernel.zips import BROKEN_ZIP
from app.workbook.reading.cells import column_place

PIECE = 1 << 20
_OVERLAP = 512
_PERCENT_FORMATS = {"9", "10"}
"""Number formats of Excel itself that show per cent."""
ERRORS = {
    "#DIV/0!": "#ДЕЛ/0!",
    "#REF!": "#ССЫЛКА!",
    "#NAME?": "#ИМЯ?",
    "#VALUE!": "#ЗНАЧ!",
    "#NUM!": "#ЧИСЛО!",
    "#NULL!": "#ПУСТО!",
    "#N/A": "#Н/Д",
}
"""How the Russian Excel shows a failed formula."""

_FAILED = re.compile(rb'<(?:\w+:)?c [^>]*?\br="([A-Z]+)(\d+)"[^>]*?\bt="e"[^>]*?>(?:<f.*?</f>|<f[^>]*/>)?<v>([^<]*)')
_COLUMN = re.compile(rb"<(?:\w+:)?col\b([^>]*)>")
_ATTRIBUTE = re.compile(rb'(\w+)="([^"]*)"')
_FILLED = re.compile(rb'<c r="([A-Z]+)(\d+)"[^>/]*>(?!(?:<v ?/>|<v></v>)?</c>)')
_DIGITS = re.compile(rb"\d+")
_COLUMNS = (re.compile(rb'<c r="[A-Z]{2}'), re.compile(rb'<c r="[A-Z]{3}'))
_WIDTHS = (26, 702, 16_384)
"""Columns of one letter, of two, of three: looked for once each."""
MOST_CELLS = 6_000_000
"""The reader lays out a whole rectangle: one stray cell at the very end of a sheet would fill the memory."""
_DATA = re.compile(rb"<(?:\w+:)?sheetData")


@dataclass
class SheetMarks:
    """What stands beside the values of a sheet; ``percents`` are cells in the order of reading, row << 16 | column."""

    hidden: frozenset[int] = frozenset()
    percents: array[int] = field(default_factory=lambda: array("Q"))
    failed: dict[tuple[int, int], str] = field(default_factory=dict)
    rows: int = 0
    columns: int = 0
    """How far the sheet may reach: not less than its filled cells."""


def sheet_marks(path: Path, sheet: str) -> SheetMarks | None:
    """Look a sheet of an xlsx file through; None where the package is not as expected."""
    try:
        with zipfile.ZipFile(path) as package:
            part = _part_of(package, sheet)
            if part is None:
                return None
            styles = _percent_styles(package)
            with package.open(part) as stream:
                marks = _looked_through(stream, styles)
            if marks.rows * marks.columns > MOST_CELLS:
                with package.open(part) as stream:
                    marks.rows, marks.columns = _reach(stream)
            return marks
    except (*BROKEN_ZIP, OSError, LookupError, ValueError, ElementTree.ParseError):
        return None


def _part_of(package: zipfile.ZipFile, sheet: str) -> str | None:
    """Find the file of the package that holds the sheet."""
    book = ElementTree.fromstring(package.read("xl/workbook.xml"))
    links = ElementTree.fromstring(package.read("xl/_rels/workbook.xml.rels"))
    targets = {link.get("Id"): link.get("Target", "") for link in links}
    for one in book.iter():
        if one.tag.endswith("}sheet") and one.get("name") == sheet:
            link = next((value for key, value in one.attrib.items() if key.endswith("}id")), "")
            target = targets.get(link) or ""
            return normpath(target.lstrip("/") if target.startswith("/") else join("xl", target))
    return None


def _percent_styles(package: zipfile.ZipFile) -> list[int]:
    """Return the numbers of the cell styles that show per cent."""
    if "xl/styles.xml" not in package.namelist():
        return []
    styles = ElementTree.fromstring(package.read("xl/styles.xml"))
    formats = set(_PERCENT_FORMATS)
    formats |= {one.get("numFmtId", "") for one in styles.iter() if "%" in one.get("formatCode", "")}
    uses = next((one for one in styles if one.tag.endswith("}cellXfs")), ())
    return [number for number, one in enumerate(uses) if one.get("numFmtId") in formats]


def _looked_through(stream: IO[bytes], styles: list[int]) -> SheetMarks:
    marks = SheetMarks()
    shown = _percent_pattern(styles)
    for number, piece in enumerate(_pieces(stream)):
        if number == 0:
            start = _DATA.search(piece)
            marks.hidden = _hidden_columns(piece[: start.start()] if start else piece)
        if last := piece.rfind(b'<c r="') + 1:
            marks.rows = int(_DIGITS.search(piece, last)[0])  # type: ignore[index]
        while marks.columns < len(_COLUMNS) and _COLUMNS[marks.columns].search(piece):
            marks.columns += 1
        if b't="e"' in piece:
            for letters, row, text in _FAILED.findall(piece):
                error: str = text.decode()
                marks.failed[int(row) - 1, column_place(letters.decode())] = ERRORS.get(error, error)
        if shown is not None:
            marks.percents.extend(
                (int(row) - 1) << 16 | column_place(letters.decode()) for letters, row in shown.findall(piece)
            )
    marks.columns = _WIDTHS[marks.columns]
    return marks


def _reach(stream: IO[bytes]) -> tuple[int, int]:
    """Find the last row and column that hold a value; a cell that only looks some way holds none."""
    rows = columns = 0
    for piece in _pieces(stream):
        for letters, row in _FILLED.findall(piece):
            rows, columns = max(rows, int(row)), max(columns, column_place(letters.decode()) + 1)
    return rows, columns


def _pieces(stream: IO[bytes]) -> Iterator[bytes]:
    """Cut the stream into pieces that end with a whole cell."""
    rest = b""
    while block := stream.read(PIECE):
        block = rest + block
        cut = block.rfind(b"<c ") if len(block) > _OVERLAP else -1
        cut = len(block) if cut <= 0 else cut
        yield block[:cut]
        rest = block[cut:]
    if rest:
        yield rest


def _percent_pattern(styles: list[int]) -> re.Pattern[bytes] | None:
    """Return the pattern of a number whose style shows per cent; texts are left out."""
    if not styles:
        return None
    numbers = "|".join(map(str, styles)).encode()
    return re.compile(rb'<c r="([A-Z]+)(\d+)" s="(?:' + numbers + rb')"(?: t="n")?>')


def _hidden_columns(head: bytes) -> frozenset[int]:
    """Read <cols>: a column is hidden by its mark or by a width of nought."""
    found: set[int] = set()
    for one in _COLUMN.finditer(head):
        words = dict(_ATTRIBUTE.findall(one[1]))
        if words.get(b"hidden") in (b"1", b"true") or words.get(b"width") == b"0":
            first, last = int(words.get(b"min", b"1")), int(words.get(b"max", b"1"))
            found.update(range(first - 1, min(last, first + 16383)))
    return frozenset(found)
