"""Pieces: what lies on a page, and where it may be cut when the page ends."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from app.kernel.fonts import face
from app.papers.engine.pdf.breaking import set_in_type
from app.papers.engine.pdf.hyphens import hyphenated
from app.papers.engine.pdf.typed import Part, Setting, Typed

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from app.papers.engine.markup.blocks import Text

_MONTH_AND_YEAR = re.compile(r"([а-яё]{3,})\u00a0(\d{4}\u00a0г\.)")
_TOGETHER = 2
_TRIALS = 6
_KEPT = 2_000
"""Paragraphs kept as they were set: a paper that is printed again while it is typed sets only what has changed."""


class Piece(ABC):
    """Something with lines (or rows) of known height that can draw any run of them."""

    heights: list[float]
    before: float = 0
    """Empty space above, left out at the top of a page."""
    with_next: bool = False
    """A heading: never the last thing on a page."""
    with_previous: bool = False
    """A signature: never without two lines above it on the same page."""
    at_bottom: bool = False
    """The mark of who prepared the paper: at the bottom of the page it has come to."""

    listed: bool = False
    """The heading of a section: a line of the contents."""

    def may_break(self, index: int) -> bool:
        """Tell whether a page may begin with this line: two lines stay on either side."""
        return index >= _TOGETHER and len(self.heights) - index >= _TOGETHER

    def repeated(self, index: int) -> float:
        """Return the height of what is repeated above this line when a page begins with it."""
        return 0.0

    @abstractmethod
    def draw(self, canvas: Canvas, x: float, y: float, start: int, stop: int) -> None:
        """Draw lines start…stop with the upper edge at y."""


@lru_cache(maxsize=_KEPT)
def paragraph(
    text: Text,
    width: float,
    size: float,
    leading: float,
    align: Setting = "justify",
    indent: float = 0,
    bold: bool = False,
    break_words: bool = False,
) -> Typed:
    """Set a paragraph in type and measure it."""
    parts = rich(text, hyphens=break_words or align == "justify", last_too=break_words, bold=bold)
    return set_in_type(parts, width, size, leading, align, indent)


@lru_cache(maxsize=_KEPT)
def even_lines(text: Text, width: float, size: float, leading: float, align: Setting, bold: bool = False) -> Typed:
    """Set a requisite in lines of about one length, no more of them than it needs: no word is left over in the last."""
    parts = rich(text, bold=bold)
    found = set_in_type(parts, width, size, leading, align)
    narrow, wide = width / found.count, width
    for _ in range(_TRIALS if found.count > 1 else 0):
        middle = (narrow + wide) / 2
        tried = set_in_type(parts, middle, size, leading, align)
        if tried.count > found.count or any(line.opens for line in tried.lines):
            narrow = middle
        else:
            found, wide = tried, middle
    return replace(found, width=width)


def rich(text: Text, hyphens: bool = False, last_too: bool = False, bold: bool = False) -> list[Part]:
    """Make the text fit for the layout: hyphens and faces."""
    return [
        (_hyphenated(run.text, hyphens, last_too or run is not text[-1]), face(run.bold or bold, run.italic))
        for run in text
        if run.text
    ]


def _hyphenated(text: str, hyphens: bool, last_too: bool) -> str:
    """Mark where words may be divided and let a month part from its year, where lines are to be filled."""
    return hyphenated(_MONTH_AND_YEAR.sub(r"\1 \2", text), last_too) if hyphens else text


class TextPiece(Piece):
    """A paragraph, a heading or a title."""

    def __init__(self, laid: Typed, before: float = 0, left: float = 0) -> None:
        """Take a measured paragraph that lies `left` points from the margin."""
        self._laid, self._left = laid, left
        self.before = before
        self.heights = [laid.leading] * laid.count

    def may_break(self, index: int) -> bool:
        """Keep a divided word on one page too."""
        return super().may_break(index) and not self._laid.lines[index - 1].opens

    def draw(self, canvas: Canvas, x: float, y: float, start: int, stop: int) -> None:
        """Draw some of the lines."""
        self._laid.draw(canvas, x + self._left, y, start, stop)


class RowPiece(Piece):
    """Columns side by side that are never cut: the date line, a signature, two corner blocks."""

    def __init__(self, cells: Sequence[tuple[float, Sequence[Typed]]], before: float = 0, low: bool = False) -> None:
        """Take columns as (left, paragraphs); `low` sets them on the level of the last line."""
        self._cells, self._low = cells, low
        self.before = before
        self.heights = [max(sum(laid.height for laid in column) for _, column in cells)]

    def draw(self, canvas: Canvas, x: float, y: float, start: int, stop: int) -> None:
        """Draw all the columns."""
        for left, column in self._cells:
            down = self.heights[0] - sum(laid.height for laid in column) if self._low else 0
            for laid in column:
                laid.draw(canvas, x + left, y - down)
                down += laid.height


class BreakPiece(Piece):
    """The end of a page, after which the sheet may lie another way and an appendix begin or go on."""

    def __init__(self, landscape: bool, continued: str = "", begins: str = "") -> None:
        """Remember how the following pages lie, how their appendix is called there and where it begins."""
        self.landscape, self.continued, self.begins = landscape, continued, begins
        self.heights = []

    def draw(self, canvas: Canvas, x: float, y: float, start: int, stop: int) -> None:
        """Draw nothing."""
