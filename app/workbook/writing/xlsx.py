"""A list as an Excel sheet: exactly the columns and rows that are shown, ready to be sorted and printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from copy import copy
from dataclasses import dataclass, field
from decimal import Decimal
from math import isfinite
from pathlib import Path
from textwrap import wrap
from typing import Any

from app.kernel.columns import Column
from app.kernel.placing import placed
from app.kernel.values import Kind
from app.workbook.writing.guarding import looks_like_formula, seen
from app.workbook.writing.sheets import SheetPage, SheetTable, Typed, content

FORMATS = {Kind.DATE: "DD.MM.YYYY", Kind.MONEY: "#,##0.00", Kind.PERCENT: '0.0"%"'}
NARROWEST, WIDEST, LONGEST_NAME, LONGEST_TEXT = 6, 80, 31, 32767
MOST_PLACES = 4
FONT, SIZE, LINE_HEIGHT, HIGHEST = "Calibri", 11, 15.0, 405.0
"""The letters of a plain Excel sheet; a row is at most 409 points high."""
LETTERS, BOLD = 1.1, 0.95
"""So many letters stand in a unit of a column's width."""


def write_xlsx(path: Path, title: str, columns: Sequence[Column[Any]], rows: Sequence[Any]) -> None:
    """Write the rows under their headings; numbers and dates stay numbers and dates, «=…» stays a text.

    Raises:
        Unavailable: the file is open in another program, or the disk refuses; nothing half-written is left.
    """
    write_book(path, [SheetPage(title, [SheetTable(columns, rows)])])


def write_book(path: Path, pages: Sequence[SheetPage]) -> None:
    """Write a workbook of several sheets; the head stays while one scrolls and stands on every printed page.

    Raises:
        Unavailable: the file is open in another program, or the disk refuses; nothing half-written is left.
    """
    from openpyxl import Workbook

    with closing(Workbook()) as book, placed(path) as draft:
        names = _names(pages)
        for page in pages:
            _write(book.create_sheet(next(names)), page)
        del book["Sheet"]
        book.save(draft)


def _names(pages: Sequence[SheetPage]) -> Iterator[str]:
    """Give names that Excel takes: no forbidden signs, not too long, none twice."""
    given: set[str] = {"sheet"}
    for page in pages:
        bare = "".join(letter for letter in seen(page.name) if letter not in "[]:*?/\\").strip(" '")
        name, copy = bare[:LONGEST_NAME].strip(" '") or "Список", 1
        while name.casefold() in given:
            copy += 1
            tail = f" ({copy})"
            name = (bare or "Список")[: LONGEST_NAME - len(tail)] + tail
        given.add(name.casefold())
        yield name


@dataclass(frozen=True)
class _Pen:
    """Writes into one sheet; each look is made once and then copied, which is ten times as quick."""

    sheet: Any
    head: Any
    grey: Any
    heading: Any
    border: Any
    wrapped: Any
    top: Any
    looks: dict[tuple[str, bool, bool], Any] = field(default_factory=dict)

    def put(self, line: int, place: int, typed: Typed, head: bool = False) -> Any:
        """Fill a cell of a table; a text stays a text whatever it begins with."""
        cell, value = self.sheet.cell(line, place), typed.value
        if isinstance(value, (float, Decimal)) and not isfinite(value):
            value = None
        if value is None or isinstance(value, str):
            text = seen(value or "")[:LONGEST_TEXT]
            cell.value = text or None
            self._dress(cell, "", looks_like_formula(text), head)
            if text:
                cell.data_type = "s"
        else:
            cell.value = value
            self._dress(cell, FORMATS.get(typed.kind) or _number_format(value), False, head)
        return cell

    def put_title(self, line: int, text: str, font: Any) -> None:
        """Write words that run over the cells to the right."""
        cell = self.put(line, 1, Typed(text))
        cell.font, cell.alignment, cell.border = font, self.top, None

    def _dress(self, cell: Any, number_format: str, guarded: bool, head: bool) -> None:
        """Give a cell its look; a text has no format."""
        key = number_format, guarded, head
        if key in self.looks:
            cell._style = copy(self.looks[key])
            return
        cell.border, cell.alignment = self.border, self.top if number_format else self.wrapped
        if number_format:
            cell.number_format = number_format
        if guarded:
            cell.quotePrefix = True
        if head:
            cell.font = self.head
        self.looks[key] = copy(cell._style)


def _pen(sheet: Any) -> _Pen:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    thin = Side("thin", color="FFBFBFBF")
    return _Pen(
        sheet,
        Font(name=FONT, size=SIZE, bold=True),
        PatternFill("solid", fgColor="FFEDEDED"),
        Font(name=FONT, size=13, bold=True),
        Border(thin, thin, thin, thin),
        Alignment(wrap_text=True, vertical="top"),
        Alignment(vertical="top"),
    )


def _write(sheet: Any, page: SheetPage) -> None:
    from openpyxl.utils import get_column_letter

    pen, line, head = _pen(sheet), 1, int(bool(page.heading))
    widths: dict[int, int] = {}
    for place, column in ((place, one) for table in page.tables for place, one in enumerate(table.columns, start=1)):
        widths[place] = max(widths.get(place, NARROWEST), _width(column))
    if page.heading:
        pen.put_title(1, page.heading, pen.heading)
        line = 2
    alike = len({tuple(column.title for column in table.columns) for table in page.tables}) == 1
    last: Sequence[str] = ()
    for table in page.tables:
        titles = [column.title for column in table.columns]
        if titles == last:
            line = _put_words(pen, line, table)
        elif alike:  # the only head comes before the title: it stays in sight over all rows
            head = line
            line = _put_words(pen, _write_head(pen, line, table, widths), table)
        else:
            line = _write_head(pen, _put_words(pen, line, table), table, widths)
        last, line = titles, _write_rows(pen, line, table, widths)
        if len(page.tables) == 1 and titles:
            sheet.auto_filter.ref = f"A{head}:{get_column_letter(len(titles))}{line - 1}"
        line = _write_totals(pen, line, table)
        line += 1 if len(page.tables) > 1 else 0
    for place, width in widths.items():
        sheet.column_dimensions[get_column_letter(place)].width = width
    _set_up_print(sheet, head)


def _put_words(pen: _Pen, line: int, table: SheetTable) -> int:
    """Write the title of a table, if it has one; return the next line."""
    if not table.title:
        return line
    pen.put_title(line, table.title, pen.head)
    return line + 1


def _write_head(pen: _Pen, line: int, table: SheetTable, widths: Mapping[int, int]) -> int:
    """Write the titles of the columns; return the next line."""
    for place, column in enumerate(table.columns, start=1):
        pen.put(line, place, Typed(column.title), head=True).fill = pen.grey
    needed = (_lines(column.title, widths[place], BOLD) for place, column in enumerate(table.columns, start=1))
    _set_height(pen.sheet, line, max(needed, default=1))
    return line + 1


def _write_rows(pen: _Pen, line: int, table: SheetTable, widths: Mapping[int, int]) -> int:
    """Write the rows, each as high as its longest text needs; return the next line."""
    for row in table.rows:
        lines = 1
        for place, column in enumerate(table.columns, start=1):
            cell = pen.put(line, place, content(column, row))
            if isinstance(cell.value, str):
                lines = max(lines, _lines(cell.value, widths[place]))
        _set_height(pen.sheet, line, lines)
        line += 1
    return line


def _write_totals(pen: _Pen, line: int, table: SheetTable) -> int:
    """Write the sums of the columns that add up, below what can be sorted; return the next line."""
    sums = [column.sum(table.rows) if column.total and table.rows else None for column in table.columns]
    if not any(sums):
        return line
    for place, (column, total) in enumerate(zip(table.columns, sums, strict=True), start=1):
        words = "Итого" if place == 1 and total is None else None
        pen.put(line, place, Typed(words or total, column.kind), head=True)
    return line + 1


def _lines(text: str, width: int, letters: float = LETTERS) -> int:
    """Count the lines a text takes in a column of so many letters, words kept whole."""
    room = max(int((width - 1) * letters), 1)
    if len(text) <= room and "\n" not in text:
        return 1
    return sum(max(len(wrap(part, room)), 1) for part in text.split("\n"))


def _set_height(sheet: Any, line: int, lines: int) -> None:
    if lines > 1:
        sheet.row_dimensions[line].height = min(lines * LINE_HEIGHT, HIGHEST)


def _width(column: Column[Any]) -> int:
    """A heading may take several lines: its longest word has to fit."""
    longest = max(map(len, column.title.split()), default=0)
    return min(max(column.width, longest) + 2, WIDEST)


def _number_format(value: Any) -> str:
    """Show thousands apart and as many decimal places as the number has."""
    if hasattr(value, "isoformat"):
        return FORMATS[Kind.DATE]
    exponent = Decimal(str(value)).normalize().as_tuple().exponent
    places = min(-exponent, MOST_PLACES) if isinstance(exponent, int) else 0
    return f"#,##0.{'0' * places}" if places > 0 else "#,##0"


def _set_up_print(sheet: Any, head: int) -> None:
    """Lay the sheet across the paper, as wide as one page, the head on each, pages numbered."""
    from openpyxl.worksheet.properties import PageSetupProperties

    if head:
        sheet.freeze_panes = f"A{head + 1}"
        sheet.print_title_rows = f"1:{head}"
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    margins = sheet.page_margins
    margins.left = margins.right = 0.4
    margins.top = margins.bottom = 0.6
    sheet.oddFooter.center.text = "&P из &N"
