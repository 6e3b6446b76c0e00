"""Pieces: what lies on a page, and where it may be cut when the page ends."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, Literal
from xml.sax.saxutils import escape

from app.kernel.typography import typeset
from app.papers.pdf.fonts import BOLD, FAMILY, printable
from app.papers.pdf.hyphens import hyphenated

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.platypus import Paragraph

_MONTH_AND_YEAR = re.compile(r"([а-яё]{3,})\u00a0(\d{4}\u00a0г\.)")
_TOGETHER = 2
_SHRINKAGE = 0.1
_WIDEST_GAP = 1.4
Setting = Literal["left", "centre", "right", "justify"]
_ALIGN: dict[str, Any] = {"left": 0, "centre": 1, "right": 2, "justify": 4}


class Piece(ABC):
    """Something with lines (or rows) of known height that can draw any run of them."""

    heights: list[float]
    before: float = 0
    """Empty space above, left out at the top of a page."""
    with_next: bool = False
    """A heading: never the last thing on a page."""
    with_previous: bool = False
    """A signature: never without two lines above it on the same page."""

    def may_break(self, index: int) -> bool:
        """Tell whether a page may begin with this line: two lines stay on either side."""
        return index >= _TOGETHER and len(self.heights) - index >= _TOGETHER

    def repeated(self, index: int) -> float:
        """Return the height of what is repeated above this line when a page begins with it."""
        return 0.0

    @abstractmethod
    def draw(self, canvas: Canvas, x: float, y: float, start: int, stop: int) -> None:
        """Draw lines start…stop with the upper edge at y."""


def paragraph(
    text: str,
    width: float,
    size: float,
    leading: float,
    align: Setting = "justify",
    indent: float = 0,
    bold: bool = False,
    break_words: bool = False,
) -> Paragraph:
    """Set a paragraph in type and measure it."""
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph

    style = ParagraphStyle(
        "paper",
        fontName=BOLD if bold else FAMILY,
        fontSize=size,
        leading=leading,
        alignment=_ALIGN[align],
        firstLineIndent=indent,
        allowWidows=1,
        allowOrphans=1,
        spaceShrinkage=_SHRINKAGE,
        splitLongWords=1,
        bulletFontName=FAMILY,
    )
    laid = Paragraph(rich(text, hyphens=break_words or align == "justify", last_too=break_words), style)
    _measure(laid, width)
    return laid


def _measure(laid: Paragraph, width: float) -> None:
    """Break a paragraph into lines; a line that could only be filled with wide gaps stays ragged."""
    laid.wrap(width, 10**6)
    broken: Any = getattr(laid, "blPara", None)
    if broken is None or broken.kind != 0 or laid.style.alignment != _ALIGN["justify"]:
        return
    widest = laid.style.fontSize * _WIDEST_GAP
    broken.lines = [
        (0, words) if len(words) < 2 or extra / (len(words) - 1) > widest else (extra, words)
        for extra, words in broken.lines
    ]


def rich(text: str, hyphens: bool = False, last_too: bool = False) -> str:
    """Make the text safe for the layout: typography, hyphens, bold."""
    set_ = printable(typeset(text))
    if hyphens:
        set_ = hyphenated(_MONTH_AND_YEAR.sub(r"\1 \2", set_), last_too)
    parts = escape(set_).split("**")
    if len(parts) % 2 == 0:
        parts[-2:] = ["**".join(parts[-2:])]
    return "".join(f"<b>{part}</b>" if position % 2 else part for position, part in enumerate(parts))


def line_count(laid: Paragraph) -> int:
    """Count the lines of a measured paragraph."""
    broken = getattr(laid, "blPara", None)
    return max(1, len(broken.lines)) if broken else 1


def draw_lines(laid: Paragraph, canvas: Canvas, x: float, y: float, width: float, start: int, stop: int) -> None:
    """Draw some lines of a measured paragraph with the upper edge at y."""
    leading, total = laid.style.leading, line_count(laid)
    part: Any = laid
    if stop < total:
        part = part.split(width, leading * stop + 0.1)[0]
        _measure(part, width)
    if start:
        part = part.split(width, leading * start + 0.1)[1]
        _measure(part, width)
    part.drawOn(canvas, x, y - leading * (stop - start))


class TextPiece(Piece):
    """A paragraph, a heading or a title."""

    def __init__(self, laid: Paragraph, width: float, before: float = 0, left: float = 0) -> None:
        """Take a measured paragraph that lies `left` points from the margin."""
        self._laid, self._width, self._left = laid, width, left
        self.before = before
        self.heights = [laid.style.leading] * line_count(laid)

    def draw(self, canvas: Canvas, x: float, y: float, start: int, stop: int) -> None:
        """Draw some of the lines."""
        draw_lines(self._laid, canvas, x + self._left, y, self._width, start, stop)


class RowPiece(Piece):
    """Paragraphs side by side that are never cut: the date line, a signature."""

    def __init__(self, cells: list[tuple[float, float, Paragraph]], before: float = 0, low: bool = False) -> None:
        """Take cells as (left, width, paragraph); `low` sets them on the level of the last line."""
        self._cells, self._low = cells, low
        self.before = before
        self.heights = [max(laid.style.leading * line_count(laid) for _, _, laid in cells)]

    def draw(self, canvas: Canvas, x: float, y: float, start: int, stop: int) -> None:
        """Draw all the cells."""
        for left, width, laid in self._cells:
            lines = line_count(laid)
            down = self.heights[0] - laid.style.leading * lines if self._low else 0
            draw_lines(laid, canvas, x + left, y - down, width, 0, lines)


class BreakPiece(Piece):
    """The end of a page, after which the sheet may lie another way."""

    def __init__(self, landscape: bool) -> None:
        """Remember how the following pages lie."""
        self.landscape = landscape
        self.heights = []

    def draw(self, canvas: Canvas, x: float, y: float, start: int, stop: int) -> None:
        """Draw nothing."""
