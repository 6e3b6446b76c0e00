"""A short word at the foot of the window, with one thing to do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from ui.kit.theme import set_role

STAYS = 8000
"""Milliseconds a toast stays; the mouse over it or the focus in it keeps it longer."""


class Toast(QFrame):
    """One message over the lower edge of a window."""

    def __init__(
        self, window: QWidget, text: str, action: str = "", callback: Callable[[], object] | None = None
    ) -> None:
        """Show the text over the window; the button appears only where there is something to call."""
        super().__init__(window)
        self._window = window
        set_role(self, "toast")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(text)
        self.label = QLabel(text, self)
        self.label.setWordWrap(len(text) > 90)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 8, 8 if callback else 16, 8)
        line.setSpacing(8)
        line.addWidget(self.label)
        self.button: QPushButton | None = None
        self._callback = callback
        if callback is not None:
            self.button = QPushButton(action, self)
            self.button.clicked.connect(self._act)
            line.addWidget(self.button)
        self._timer = QTimer(self, interval=STAYS)
        self._timer.timeout.connect(self._leave)
        self._timer.start()
        window.installEventFilter(self)
        self.show()
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot of the window when it changes its size."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        """Stand in the middle above the lower edge."""
        window = self._window
        self.setMaximumWidth(max(240, window.width() - 48))
        self.adjustSize()
        self.move((window.width() - self.width()) // 2, window.height() - self.height() - 40)
        self.raise_()

    def _act(self) -> None:
        """Do what the button says, once."""
        callback, self._callback = self._callback, None
        self.close()
        if callback is not None:
            callback()

    def _leave(self) -> None:
        """Go away unless the person is just about to use it."""
        busy = self.underMouse() or (self.button is not None and self.button.hasFocus())
        if not busy:
            self.close()
