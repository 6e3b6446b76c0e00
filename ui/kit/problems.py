"""The summary of what has to be corrected, with jumps to the fields."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.kernel.columns import Tone
from app.kernel.words import counted
from ui.kit.links import link
from ui.kit.toned import TonedFrame

Line = tuple[str, Callable[[], None] | None]


class ProblemSummary(TonedFrame):
    """Stands above a form while something has to be corrected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Stay hidden until there is a problem."""
        super().__init__(Tone.LATE, parent)
        self.setAccessibleName("Что исправить")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(16, 8, 12, 8)
        self._layout.setSpacing(4)
        self.hide()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show the problems; those that have a place are links to it."""
        while item := self._layout.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.setVisible(bool(lines))
        if not lines:
            return
        heading = QLabel(f"Исправьте {counted(len(lines), 'место', 'места', 'мест')}, ничего ещё не сохранено")
        heading.setFont(_bold(heading))
        self._layout.addWidget(heading)
        for text, jump in lines:
            if jump:
                self._layout.addWidget(link(text, jump), 0, Qt.AlignmentFlag.AlignLeft)
            else:
                self._layout.addWidget(_plain(text))

    def texts(self) -> list[str]:
        """Return the sentences that are shown."""
        widgets = (self._layout.itemAt(index).widget() for index in range(1, self._layout.count()))
        return [widget.accessibleName() for widget in widgets if widget]


def _bold(label: QLabel) -> QFont:
    font = label.font()
    font.setBold(True)
    return font


def _plain(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "problem")
    label.setAccessibleName(text)
    label.setWordWrap(True)
    return label
