"""A table on paper: thin lines, a head that is repeated, groups that keep their first row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.papers.engine.markup.blocks import plain
from app.papers.engine.markup.inline import cell as set_cell
from app.papers.engine.pdf.pieces import Piece, paragraph
from app.papers.engine.pdf.typed import Setting, Typed
from app.papers.engine.profile import Profile
from app.papers.engine.table import HAND_ROW, PaperTable, TableGroup

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_PAD_X, _PAD_Y = 3.0, 2.4
_LINE = 0.5
_TALLEST_UPRIGHT = 140.0
_NARROWEST = 22.0
_TOGETHER = 2
_ENDLESS = 1e6
_TALLEST_REPEATED = 0.35
"""The part of a page that what is repeated on it may take."""


@dataclass(frozen=True)
class _Row:
    """One measured row, or a slice of a row too tall for a page."""

    cells: tuple[tuple[Typed | None, int, int], ...]
    height: float
    group: bool = False
    """The name of a group: it keeps its first row and is repeated on the next page."""
    across: bool = False
    begins: bool = True


class GridPiece(Piece):
    """A table whose rows are the lines a page may be cut between."""

    def __init__(self, table: PaperTable, width: float, room: float, profile: Profile, before: float) -> None:
        """Measure the table for this width; a row taller than the room is cut into slices."""
        self.before = before
        self._profile = profile
        self._columns = table.columns
        self._by_hand = table.by_hand
        self._widths = column_widths(table, width, profile)
        self._titles, self._head = self._measure_head()
        rows: Sequence[tuple[str, ...] | TableGroup] = table.rows
        if self._head > room * _TALLEST_REPEATED:
            rows = (tuple(column.title for column in table.columns), *rows)
            self._titles, self._head = [], 0.0
        self._rows = self._measure_rows(rows, room - self._head)
        self.heights = [row.height for row in self._rows] or [0.0]
        self.heights[0] += self._head

    def may_break(self, index: int) -> bool:
        """Keep the name of a group with its first row, and two rows together at either end of the table."""
        inner = _TOGETHER <= index <= len(self._rows) - _TOGETHER
        return not self._rows[index - 1].group and (inner or not self._rows[index].begins)

    def repeated(self, index: int) -> float:
        """Return the height of the head and of the name of the group this row goes on with."""
        group = self._group_above(index)
        return self._head + (group.height if group else 0.0)

    def draw(self, canvas: Canvas, x: float, y: float, start: int, stop: int) -> None:
        """Draw the head, the name of a group that goes on and the rows start…stop."""
        canvas.setLineWidth(_LINE)
        y = self._draw_head(canvas, x, y)
        if group := self._group_above(start):
            self._draw_row(canvas, x, y, group, line_above=True)
            y -= group.height
        for index, row in enumerate(self._rows[start:stop]):
            self._draw_row(canvas, x, y, row, line_above=row.begins or not index)
            y -= row.height
        canvas.line(x, y, x + sum(self._widths), y)

    def _group_above(self, index: int) -> _Row | None:
        """Find the name of the group a row belongs to; a row that is a name itself has none."""
        if not index or self._rows[index].group:
            return None
        return next((row for row in reversed(self._rows[:index]) if row.group), None)

    def _cell(self, text: str, width: float, align: Setting, bold: bool = False) -> Typed:
        """Set the text of a cell in type."""
        size, leading = self._profile.table_size, self._profile.table_leading
        return paragraph(set_cell(text), width - 2 * _PAD_X, size, leading, align, bold=bold, break_words=True)

    def _measure_head(self) -> tuple[list[tuple[bool, Typed]], float]:
        """Set the titles of the columns, upright or not, and find the height of the head."""
        titles: list[tuple[bool, Typed]] = []
        height = 0.0
        for column, width in zip(self._columns, self._widths, strict=True):
            title = self._cell(column.title, _TALLEST_UPRIGHT, "left")
            upright = column.upright and title.height <= width
            if not upright:
                title = self._cell(column.title, width, "centre")
            titles.append((upright, title))
            tall = min(_TALLEST_UPRIGHT, title.natural_width + 2 * _PAD_X) if upright else title.height
            height = max(height, tall + 2 * _PAD_Y)
        return titles, height

    def _measure_rows(self, rows: Sequence[tuple[str, ...] | TableGroup], room: float) -> list[_Row]:
        """Set the rows in type; under the name of a group, which is repeated, there is less room."""
        measured: list[_Row] = []
        above = 0.0
        for row in rows:
            parts = self._measure(row, room - above)
            above = parts[0].height if parts[0].group else above
            measured.extend(parts)
        return measured

    def _measure(self, row: tuple[str, ...] | TableGroup, room: float) -> list[_Row]:
        """Set a row in type."""
        if isinstance(row, TableGroup):
            title = self._cell(row.title, sum(self._widths), "centre", bold=True)
            return self._group(title, room)
        cells = [
            self._cell(text, width, column.align) if text else None
            for text, column, width in zip(row, self._columns, self._widths, strict=True)
        ]
        leading = self._profile.table_leading
        least = HAND_ROW if self._by_hand else 0.0
        total = max((cell.count for cell in cells if cell), default=1)
        most = max(1, int((room - 2 * _PAD_Y) // leading))
        return [
            _Row(
                tuple((cell, first, min(first + most, cell.count if cell else 0)) for cell in cells),
                max(leading * min(most, total - first) + 2 * _PAD_Y, least),
                begins=first == 0,
            )
            for first in range(0, total, most)
        ]

    def _group(self, title: Typed, room: float) -> list[_Row]:
        """Set the name of a group; one that fills a page is cut and not repeated."""
        if title.height <= room * _TALLEST_REPEATED:
            return [_Row(((title, 0, title.count),), title.height + 2 * _PAD_Y, group=True, across=True)]
        most = max(1, int((room - 2 * _PAD_Y) // title.leading))
        starts = range(0, title.count, most)
        parts = [(first, min(first + most, title.count)) for first in starts]
        return [
            _Row(((title, first, stop),), title.leading * (stop - first) + 2 * _PAD_Y, across=True, begins=first == 0)
            for first, stop in parts
        ]

    def _draw_head(self, canvas: Canvas, x: float, y: float) -> float:
        """Draw the titles of the columns."""
        if not self._titles:
            return y
        canvas.line(x, y, x + sum(self._widths), y)
        left = x
        for (upright, title), width in zip(self._titles, self._widths, strict=True):
            if upright:
                canvas.saveState()
                canvas.translate(left + (width - title.height) / 2, y - self._head + _PAD_X)
                canvas.rotate(90)
                title.draw(canvas, 0, 0)
                canvas.restoreState()
            else:
                title.draw(canvas, left + _PAD_X, y - (self._head - title.height) / 2)
            left += width
        self._verticals(canvas, x, y, self._head)
        return y - self._head

    def _draw_row(self, canvas: Canvas, x: float, y: float, row: _Row, line_above: bool) -> None:
        """Draw the cells and the lines between them."""
        total = sum(self._widths)
        if line_above:
            canvas.line(x, y, x + total, y)
        widths = [total] if row.across else self._widths
        left = x
        for (cell, start, stop), width in zip(row.cells, widths, strict=True):
            if cell is not None and stop > start:
                cell.draw(canvas, left + _PAD_X, y - _PAD_Y, start, stop)
            left += width
        self._verticals(canvas, x, y, row.height, edges_only=row.across)

    def _verticals(self, canvas: Canvas, x: float, y: float, height: float, edges_only: bool = False) -> None:
        """Draw the upright lines of a row."""
        places = [x]
        for width in self._widths:
            places.append(places[-1] + width)
        for place in (places[0], places[-1]) if edges_only else places:
            canvas.line(place, y, place, y - height)


def head_height(table: PaperTable, width: float, profile: Profile) -> float:
    """Return how high the head of a table has to be for its upright titles; nought where there are none."""
    if not any(column.upright for column in table.columns):
        return 0.0
    return GridPiece(table, width, _ENDLESS, profile, 0).repeated(0)


def column_widths(table: PaperTable, width: float, profile: Profile) -> list[float]:
    """Share out the width: by the given shares, but no column narrower than its longest word."""
    needs = [_need(table, position, profile) for position in range(len(table.columns))]
    shares = [column.share for column in table.columns]
    widths = [width * share / sum(shares) for share in shares]
    missing = sum(max(0.0, need - own) for need, own in zip(needs, widths, strict=True))
    spare = sum(max(0.0, own - need) for need, own in zip(needs, widths, strict=True))
    if not missing or not spare:
        return widths
    part = min(1.0, missing / spare)
    return [
        max(need, own - (own - need) * part) if own > need else own + (need - own) * min(1.0, spare / missing)
        for need, own in zip(needs, widths, strict=True)
    ]


def _need(table: PaperTable, position: int, profile: Profile) -> float:
    """Return the width the longest unbreakable word of a column asks for."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    from app.kernel.fonts import FAMILY, register_fonts

    register_fonts()
    column = table.columns[position]
    texts: Sequence[str] = [] if column.upright else [column.title]
    texts = [*texts, *(row[position] for row in table.rows if not isinstance(row, TableGroup))]
    words = {word for text in texts for word in plain(set_cell(text)).split(" ")}
    widest = max((stringWidth(word, FAMILY, profile.table_size) for word in words), default=0.0)
    return max(_NARROWEST, min(widest, _TALLEST_UPRIGHT) + 2 * _PAD_X + 0.5)
