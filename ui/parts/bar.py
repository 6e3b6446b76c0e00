"""A thin bar: how much of something is done."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit.tokens import tokens_of

HEIGHT = 6


class Bar(QWidget):
    """A share from 0 to 100 percent; the words beside it say the same."""

    def __init__(self, percent: int = 0, parent: QWidget | None = None) -> None:
        """Show the share."""
        super().__init__(parent)
        self._percent = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_percent(percent)

    def set_percent(self, percent: int) -> None:
        """Show another share."""
        self._percent = max(0, min(100, percent))
        self.setAccessibleName(f"Выполнено: {self._percent} %")
        self.update()

    @property
    def percent(self) -> int:
        """The share that is shown."""
        return self._percent

    def sizeHint(self) -> QSize:
        """Take little height."""
        return QSize(120, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the groove and what is done."""
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        room = QRectF(0, (self.height() - HEIGHT) / 2, self.width(), HEIGHT)
        painter.setBrush(QColor(tokens.line))
        painter.drawRoundedRect(room, HEIGHT / 2, HEIGHT / 2)
        if self._percent:
            room.setWidth(max(HEIGHT, room.width() * self._percent / 100))
            painter.setBrush(QColor(tokens.accent))
            painter.drawRoundedRect(room, HEIGHT / 2, HEIGHT / 2)
        painter.end()
