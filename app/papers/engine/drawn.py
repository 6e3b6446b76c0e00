"""Drawings that values carry into a text by name: vectors on the PDF, a picture in the word processor."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportlab.graphics.shapes import Drawing


@dataclass(frozen=True)
class PaperDrawing:
    """A drawing of ReportLab; ``png`` renders it so many pixels wide, ``words`` say what it shows to who cannot see."""

    drawing: Drawing
    png: Callable[[int], bytes]
    words: str = ""

    def scale(self, width: float, height: float) -> float:
        """Return how much smaller it has to be drawn to fit a room; it is never made larger."""
        return min(1.0, width / self.drawing.width, height / self.drawing.height)
