"""What is to be known of the row under the keyboard, in a few lines that scroll and hide when there are none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.kit.lines import Line, LineList


class LineArea(QScrollArea):
    """Stands under a list."""

    def __init__(self, name: str, height: int, parent: QWidget | None = None) -> None:
        """Stay hidden until there are lines; never be higher than this."""
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self._height = height
        self.lines: Sequence[Line] = ()
        self._list = LineList()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._list)
        column.addStretch(1)
        self.setWidget(inside)
        for ground in (self.viewport(), inside):
            ground.setAutoFillBackground(False)
        self.hide()

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines; no lines take no room."""
        self.lines = tuple(lines)
        self._list.set_lines(lines)
        self.setFixedHeight(min(self._height, self._list.sizeHint().height() + 4))
        self.setVisible(bool(lines))
