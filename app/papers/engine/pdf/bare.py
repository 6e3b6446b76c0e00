"""Pieces without words: lines to write on, empty room, a picture, a drawing."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from app.papers.engine.pdf.pieces import Piece

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from app.papers.engine.drawn import PaperDrawing

_RULE = 0.5


class RulesPiece(Piece):
    """Empty ruled lines; they begin below two lines of what they belong to, and two of them stay on either side."""

    with_previous = True

    def __init__(self, count: int, step: float, width: float) -> None:
        """Take how many lines, how far apart and how long, in points."""
        self._step, self._width = step, width
        self.heights = [step] * count

    def draw(self, canvas: Canvas, x: float, y: float, start: int, stop: int) -> None:
        """Draw the lines."""
        canvas.setLineWidth(_RULE)
        for place in range(1, stop - start + 1):
            canvas.line(x, y - place * self._step, x + self._width, y - place * self._step)


class RoomPiece(Piece):
    """Empty room."""

    def __init__(self, height: float) -> None:
        """Take the height in points."""
        self.heights = [height]

    def draw(self, canvas: Canvas, x: float, y: float, start: int, stop: int) -> None:
        """Draw nothing."""


class PicturePiece(Piece):
    """A picture in the middle of the line; it stays with what stands below it."""

    with_next = True

    def __init__(self, picture: bytes, width: float, height: float, room: float) -> None:
        """Take the picture, the box it has to fit in and the width of the text, in points."""
        from reportlab.lib.utils import ImageReader

        self._picture = ImageReader(BytesIO(picture))
        own_width, own_height = self._picture.getSize()
        scale = min(width / own_width, height / own_height)
        self._width, self._height = own_width * scale, own_height * scale
        self._left = (room - self._width) / 2
        self.heights = [self._height]

    def draw(self, canvas: Canvas, x: float, y: float, start: int, stop: int) -> None:
        """Draw the picture."""
        canvas.drawImage(self._picture, x + self._left, y - self._height, self._width, self._height, mask="auto")


class DrawingPiece(Piece):
    """A drawing of vectors in the middle of the line, as large as the room allows; the line below stays with it."""

    with_next = True

    def __init__(self, drawn: PaperDrawing, width: float, height: float) -> None:
        """Take the drawing and the room for it, in points."""
        self._drawing, self._scale = drawn.drawing, drawn.scale(width, height)
        self._left = (width - self._drawing.width * self._scale) / 2
        self.heights = [self._drawing.height * self._scale]

    def draw(self, canvas: Canvas, x: float, y: float, start: int, stop: int) -> None:
        """Draw it."""
        from reportlab.graphics import renderPDF

        canvas.saveState()
        canvas.translate(x + self._left, y - self.heights[0])
        canvas.scale(self._scale, self._scale)
        edge = canvas.beginPath()
        edge.rect(0, 0, self._drawing.width, self._drawing.height)
        canvas.clipPath(edge, stroke=0, fill=0)
        renderPDF.draw(self._drawing, canvas, 0, 0)
        canvas.restoreState()
