"""A short list of lines on a card, each with its state and its deed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.kit.chips import ChipLabel
from ui.kit.layout import Act, Chip, Elided, label

GAP = 8


@dataclass(frozen=True)
class Line:
    """A line of a short list: number, text, muted detail, chip, and what opening it does."""

    text: str
    number: str = ""
    detail: str = ""
    chip: Chip | None = None
    open: Act | None = None
    strong: bool = False


class LineList(QWidget):
    """A short list of lines, as «Документы округа»; lines with a deed are reached by Tab and Enter."""

    def __init__(self, lines: Sequence[Line] = (), empty: str = "", parent: QWidget | None = None) -> None:
        """Show the lines, or the sentence about an empty list."""
        super().__init__(parent)
        self._empty = empty
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.set_lines(lines)

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines."""
        while item := self._layout.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        width = max((QFontMetrics(self.font()).horizontalAdvance(line.number) for line in lines), default=0)
        for line in lines:
            self._layout.addWidget(_LineRow(line, width))
        if not lines and self._empty:
            self._layout.addWidget(label(self._empty, "hint", wrap=True))


class _LineRow(QWidget):
    """One line; the whole of it opens when it has a deed."""

    def __init__(self, line: Line, number_width: int) -> None:
        super().__init__()
        self._line = line
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 3, 0, 3)
        row.setSpacing(GAP)
        if number_width:
            number = Elided(line.number)
            number.setFixedWidth(number_width + 2)
            row.addWidget(number)
        self._text = text = Elided(line.text, letters=16)
        if line.strong:
            font = text.font()
            font.setBold(True)
            text.setFont(font)
        row.addWidget(text, 1)
        text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._detail = Elided(line.detail, "hint", letters=22) if line.detail else None
        if self._detail:
            row.addWidget(self._detail)
        if line.chip:
            row.addWidget(ChipLabel(line.chip.text, line.chip.tone))
        words = (line.number, line.text, line.detail, line.chip.text if line.chip else "")
        self.setAccessibleName(" ".join(filter(None, words)))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if line.open:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def minimumSizeHint(self) -> QSize:
        """Need room for everything but the detail: where there is none for it, it is told by the tooltip alone."""
        least = super().minimumSizeHint()
        if self._detail and self._detail.isVisibleTo(self):
            least.setWidth(least.width() - self._detail.minimumSizeHint().width() - GAP)
        return least

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the detail gives way to the text."""
        super().resizeEvent(event)
        if self._detail:
            room = self.width() - self.minimumSizeHint().width() - GAP
            self._detail.setVisible(room >= self._detail.minimumSizeHint().width())
            beyond = self._text.sizeHint().width() - self._text.minimumSizeHint().width()
            self._detail.give_way(room - beyond)
            self.setToolTip("" if self._detail.isVisibleTo(self) else self._detail.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space open; arrows walk."""
        key = event.key()
        if self._line.open and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._line.open()
        elif key == Qt.Key.Key_Down:
            self.focusNextChild()
        elif key == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens."""
        super().mouseReleaseEvent(event)
        if self._line.open and self.rect().contains(event.position().toPoint()):
            self._line.open()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show where the keyboard and the mouse are."""
        super().paintEvent(event)
        if not self._line.open or not (self.hasFocus() or self.underMouse()):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role = QPalette.ColorRole.Accent if self.hasFocus() else QPalette.ColorRole.Mid
        painter.setPen(self.palette().color(role))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)
        painter.end()
