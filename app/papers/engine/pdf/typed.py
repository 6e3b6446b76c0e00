"""Text set in type: lines with their parts, of which any run can be drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

Setting = Literal["left", "centre", "right", "justify"]
Part = tuple[str, str]
"""Some text and the name of the face it is set in."""

_NOTHING = "\u200b"
"""Readers of PDF take an empty replacement for none at all."""

ASCENT = 0.85
"""How far below the upper edge of a line its letters stand, in their size."""


@dataclass(frozen=True)
class Line:
    """One line: its parts, how wide they are without stretching, how much each space gains.

    ``opens`` is a whole word whose beginning is the last part of the line; ``closes`` tells that the first part is the
    end of a word begun above.
    """

    parts: tuple[Part, ...]
    width: float
    gain: float = 0.0
    indent: float = 0.0
    opens: str = ""
    closes: bool = False


@dataclass(frozen=True)
class Typed:
    """A paragraph broken into lines for a width; sizes in points."""

    lines: tuple[Line, ...]
    width: float
    size: float
    leading: float
    align: Setting

    @property
    def count(self) -> int:
        """Tell how many lines there are."""
        return len(self.lines)

    @property
    def height(self) -> float:
        """Tell how high all the lines are together."""
        return self.leading * len(self.lines)

    @property
    def natural_width(self) -> float:
        """Tell how wide the longest line is."""
        return max((line.indent + line.width for line in self.lines), default=0.0)

    def draw(self, canvas: Canvas, x: float, y: float, start: int = 0, stop: int | None = None) -> None:
        """Draw lines start…stop with the upper edge at y; whoever searches the file finds a divided word as one."""
        text = canvas.beginText()
        code: list[str] = text._code  # pyright: ignore[reportAttributeAccessIssue]  # no public way to mark content
        y -= self.size * ASCENT
        gain, face, begun = 0.0, "", False
        for line in self.lines[start:stop]:
            text.setTextOrigin(x + line.indent + self._shift(line), y)
            if line.gain != gain:
                gain = line.gain
                text.setWordSpace(gain)
            for place, (words, name) in enumerate(line.parts, start=1):
                if name != face:
                    face = name
                    text.setFont(name, self.size, self.leading)
                meant = _meant(line, place, begun)
                if meant is None:
                    text.textOut(words)
                    continue
                code.append(_span(" " + meant if words.startswith(" ") else meant))
                text.textOut(words)
                code.append("EMC")
            begun = bool(line.opens)
            y -= self.leading
        if gain:
            text.setWordSpace(0)
        canvas.drawText(text)

    def _shift(self, line: Line) -> float:
        if self.align == "centre":
            return (self.width - line.width) / 2
        return self.width - line.width if self.align == "right" else 0.0


def _meant(line: Line, place: int, begun: bool) -> str | None:
    """Return what a part stands for when it is a piece of a divided word: the whole for the beginning, nothing then."""
    if line.opens and place == len(line.parts):
        return line.opens
    return _NOTHING if line.closes and place == 1 and begun else None


def _span(word: str) -> str:
    """Return the mark that tells what the letters drawn next stand for."""
    return f"/Span <</ActualText <FEFF{word.encode('utf-16-be').hex().upper()}>>> BDC"
