"""A strip in the colour of a state: what has to be corrected, what is not saved yet."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from app.kernel.columns import Tone
from ui.kit.tokens import tokens_of


class TonedFrame(QFrame):
    """A rounded strip on the soft ground of a tone, with its edge in the tone's ink."""

    def __init__(self, tone: Tone, parent: QWidget | None = None) -> None:
        """Remember the tone; the colours come from the palette in force."""
        super().__init__(parent)
        self._tone = tone

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the edge on the left."""
        ink, ground = tokens_of(self.palette()).chip(self._tone)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        painter.setBrush(QColor(ink))
        painter.drawRoundedRect(QRectF(0, 0, 4, self.height()), 2, 2)
        painter.end()
