"""The quick search of a register."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

WIDTH, NARROWEST = 200, 120


class SearchBox(QLineEdit):
    """The quick search of a register."""

    left = Signal()

    def __init__(self) -> None:
        """Build the field; the page puts it into its title line."""
        super().__init__()
        self.setPlaceholderText("Поиск…")
        self.setAccessibleName("Поиск")
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(NARROWEST)
        self.setMaximumWidth(320)

    def sizeHint(self) -> QSize:
        """Be narrower only where the buttons beside it need the room."""
        return QSize(WIDTH, super().sizeHint().height())

    def take(self, text: str) -> None:
        """Go on with a letter typed in the table."""
        self.setFocus()
        self.insert(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go down into the rows, or drop what is typed."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
