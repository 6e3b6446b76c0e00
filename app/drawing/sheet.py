"""A sheet to draw on: lines, areas and words in points from the lower left corner, kept as one vector drawing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from app.drawing.boxes import Box, Point
from app.kernel.fonts import PLAIN, PLAIN_BOLD, register_fonts

if TYPE_CHECKING:
    from reportlab.graphics.shapes import Drawing

LONG, SHORT = 842, 595
"""A4 in whole points: ReportLab's SVG cuts fractions of the height off."""
INK, GREY, FAINT, PAPER = "#1A222C", "#586475", "#C9D0D8", "#FFFFFF"
ELLIPSIS = "…"
ASCENT, DESCENT = 0.74, 0.22
"""How far Arimo reaches over and under its line, in shares of its size."""


class Sheet:
    """One drawing being made; every method adds to it."""

    def __init__(self, width: float, height: float) -> None:
        """Begin with white paper."""
        from reportlab.graphics.shapes import Drawing

        register_fonts()
        self.width, self.height = width, height
        self.drawing: Drawing = Drawing(width, height, initialFontName=PLAIN)
        self.area(((0, 0), (width, 0), (width, height), (0, height)), fill=PAPER)

    def line(self, points: Sequence[Point], width: float = 1, dash: Sequence[float] = (), colour: str = INK) -> None:
        """Draw a line through the points; a dash is how long ink and gap are by turns."""
        self._path(points, closed=False, fill=None, stroke=colour, width=width, dash=dash)

    def area(
        self, points: Sequence[Point], fill: str | None = None, stroke: str | None = None, width: float = 1
    ) -> None:
        """Draw a closed area."""
        self._path(points, closed=True, fill=fill, stroke=stroke, width=width, dash=())

    def box(self, box: Box, fill: str | None = None, stroke: str | None = None, width: float = 1) -> None:
        """Draw a rectangle."""
        corners = ((box.left, box.low), (box.right, box.low), (box.right, box.high), (box.left, box.high))
        self.area(corners, fill, stroke, width)

    def circle(self, centre: Point, radius: float, fill: str | None = None, stroke: str | None = None) -> None:
        """Draw a circle."""
        from reportlab.graphics.shapes import Circle

        x, y = centre
        shape = Circle(_round(x), _round(y), _round(radius))
        shape.fillColor, shape.strokeColor, shape.strokeWidth = _colour(fill), _colour(stroke), 1
        self.drawing.add(shape)

    def words(
        self,
        text: str,
        x: float,
        y: float,
        size: float,
        *,
        bold: bool = False,
        anchor: str = "start",
        colour: str = INK,
    ) -> Box:
        """Write one line of words; `anchor` is start, middle or end. Return the room it takes."""
        from reportlab.graphics.shapes import String

        width = width_of(text, size, bold)
        left = x - {"start": 0, "middle": width / 2, "end": width}[anchor]
        base = round(y * 2) / 2  # ReportLab's SVG cuts twice the height to a whole number
        shape = String(_round(left), base, text)
        shape.fontName, shape.fontSize, shape.fillColor = PLAIN_BOLD if bold else PLAIN, size, _colour(colour)
        if text:
            self.drawing.add(shape)
        return Box(left, base - size * DESCENT, left + width, base + size * ASCENT)

    def _path(
        self,
        points: Sequence[Point],
        *,
        closed: bool,
        fill: str | None,
        stroke: str | None,
        width: float,
        dash: Sequence[float],
    ) -> None:
        """Add a path: unlike the other shapes its dashes look the same in every output."""
        from reportlab.graphics.shapes import Path

        path = Path(fillColor=_colour(fill), strokeColor=_colour(stroke), strokeWidth=width)
        path.strokeLineJoin = 1
        path.strokeLineCap = 0
        if dash:
            path.strokeDashArray = list(dash)
        for place, (x, y) in enumerate(points):
            (path.lineTo if place else path.moveTo)(_round(x), _round(y))
        if closed:
            path.closePath()
        self.drawing.add(path)


def width_of(text: str, size: float, bold: bool = False) -> float:
    """Return how wide the words are."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    register_fonts()
    return stringWidth(text, PLAIN_BOLD if bold else PLAIN, size)


def cut(text: str, size: float, room: float, bold: bool = False) -> str:
    """Return the words as far as they fit, with «…» where something is left out."""
    words = " ".join(text.split())
    if width_of(words, size, bold) <= room:
        return words
    while words and width_of(words + ELLIPSIS, size, bold) > room:
        words = words[:-1]
    return words.rstrip(" ,.«„(") + ELLIPSIS if words else ""


def wrapped(text: str, size: float, room: float, most: int = 2, bold: bool = False) -> list[str]:
    """Break the words into at most so many lines; what does not fit is cut in the last one."""
    left = " ".join(text.split()).split(" ")
    lines: list[str] = []
    while left and len(lines) < most - 1:
        taken = 1
        while taken < len(left) and width_of(" ".join(left[: taken + 1]), size, bold) <= room:
            taken += 1
        lines.append(cut(" ".join(left[:taken]), size, room, bold))
        left = left[taken:]
    return [*lines, cut(" ".join(left), size, room, bold)] if left else lines


def _round(value: float) -> float:
    return round(float(value), 2)


def _colour(name: str | None) -> Any:
    from reportlab.lib.colors import HexColor

    return None if name is None else HexColor(name)
