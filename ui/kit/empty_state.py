"""What stands where there are no rows: two lines of words and the first thing to do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.kit.theme import set_role


class EmptyState(QFrame):
    """Says what belongs here and what to do first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the words and the button, both empty."""
        super().__init__(parent)
        set_role(self, "card")
        self.title, self.hint, self.button = QLabel(self), QLabel(self), QPushButton(self)
        set_role(self.title, "section")
        set_role(self.hint, "hint")
        self._deed: Callable[[], object] | None = None
        self.button.clicked.connect(self._act)
        box = QVBoxLayout(self)
        box.setSpacing(8)
        box.addStretch(2)
        for label in (self.title, self.hint):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            box.addWidget(label)
        box.addSpacing(8)
        box.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addStretch(3)

    def tell(self, text: str, button: str = "", deed: Callable[[], object] | None = None, primary: bool = True) -> None:
        """Show the words, the first line large, and the button where there is a deed."""
        title, _, hint = text.partition("\n")
        self.title.setText(title)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self._deed = deed
        self.button.setText(button)
        self.button.setAccessibleName(button)
        self.button.setVisible(deed is not None)
        set_role(self.button, "primary" if primary else "")

    def _act(self) -> None:
        """Do what the button says."""
        if self._deed is not None:
            self._deed()
