"""Chips: a state as a word with a sign on a soft ground, in a table or on a card.

Arimo has none of ● ◐ ▲ ○, so the signs are drawn as shapes; a state is never told by colour alone.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.kernel.columns import Tone
from ui.kit.tokens import Tokens, tokens_of

SIGN, GAP, SIDE = 8, 5, 10


def chip_font(font: QFont) -> QFont:
    """Return the letters of a chip: a little smaller than the text around it."""
    smaller = QFont(font)
    smaller.setPointSizeF(font.pointSizeF() * 0.92)
    return smaller


def chip_size(text: str, font: QFont) -> QSize:
    """Return how much room a chip with these words takes."""
    metrics = QFontMetrics(chip_font(font))
    return QSize(metrics.horizontalAdvance(text) + SIGN + GAP + 2 * SIDE, metrics.height() + 4)


def paint_chip(painter: QPainter, room: QRect, text: str, tone: Tone, font: QFont, palette: QPalette) -> None:
    """Draw a chip at the left of the room, elided where the room is too small."""
    ink, ground = (QColor(name) for name in tokens_of(palette).chip(tone))
    size = chip_size(text, font)
    body = QRect(
        room.left(), room.center().y() - size.height() // 2 + 1, min(size.width(), room.width()), size.height()
    )
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(body, body.height() / 2, body.height() / 2)
    centre = QPointF(body.left() + SIDE + SIGN / 2, body.center().y() + 0.5)
    _sign(painter, centre, tone, ink)
    painter.setFont(chip_font(font))
    painter.setPen(ink)
    words = body.adjusted(SIDE + SIGN + GAP, 0, -SIDE + 2, 0)
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, words.width())
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
    painter.restore()


def paint_sign(painter: QPainter, centre: QPointF, tone: Tone, tokens: Tokens) -> None:
    """Draw the sign of a tone alone, where there is no room for a word; the tooltip says it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    _sign(painter, centre, tone, QColor(tokens.chip(tone)[0]))
    painter.restore()


def _sign(painter: QPainter, centre: QPointF, tone: Tone, ink: QColor) -> None:
    """Draw the sign of a tone: a full circle, a half one, a triangle or a ring."""
    half = SIGN / 2
    box = QRectF(centre.x() - half, centre.y() - half, SIGN, SIGN)
    if tone is Tone.DONE:
        painter.setBrush(ink)
        painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))
    elif tone is Tone.LATE:
        painter.setBrush(ink)
        left, right, top = box.bottomLeft(), box.bottomRight(), QPointF(centre.x(), box.top())
        painter.drawPolygon(QPolygonF([left, right, top]))
    else:
        ring = box.adjusted(0.6, 0.6, -0.6, -0.6)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink, 1.2))
        painter.drawEllipse(ring)
        if tone is Tone.WAIT:
            painter.setBrush(ink)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawPie(ring, 90 * 16, 180 * 16)


class ChipLabel(QWidget):
    """A chip on a card or in a line of a worklist."""

    def __init__(self, text: str = "", tone: Tone = Tone.NEUTRAL, parent: QWidget | None = None) -> None:
        """Show a state."""
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._text, self._tone = text, tone
        self.set_state(text, tone)

    def set_state(self, text: str, tone: Tone) -> None:
        """Show another state."""
        self._text, self._tone = text, tone
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    @property
    def text(self) -> str:
        """Return the words of the chip."""
        return self._text

    @property
    def tone(self) -> Tone:
        """Return what the chip's colour means."""
        return self._tone

    def sizeHint(self) -> QSize:
        """Return the size of the chip itself."""
        return chip_size(self._text, self.font())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chip."""
        painter = QPainter(self)
        paint_chip(painter, self.rect(), self._text, self._tone, self.font(), self.palette())
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font and the theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()
