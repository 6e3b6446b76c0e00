"""What every editor of a form has in common."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget


class Editor(QWidget):
    """One value being typed: it either gives the value or says in a sentence why it cannot."""

    edited = Signal()
    left = Signal()

    shows_label = False
    """The editor writes the label itself (a check box), the form need not."""

    def __init__(self, control: QWidget, *beside: QWidget) -> None:
        """Put the control, with the buttons beside it, where the form can place it."""
        super().__init__()
        self.control = control
        self._wrong = False
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(control, 1)
        for widget in beside:
            layout.addWidget(widget)
        self.setFocusProxy(control)

    def value(self) -> Any:
        """Return the value, or raise ValueError with a sentence."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show a stored value."""
        raise NotImplementedError

    def set_label(self, label: str) -> None:
        """Tell a screen reader what the control is for."""
        self.setAccessibleName(label)
        self.control.setAccessibleName(label)

    def set_hint(self, hint: str) -> None:
        """Tell a screen reader the hint beneath the field."""
        self.control.setAccessibleDescription(hint)

    def set_wrong(self, wrong: bool) -> None:
        """Mark the control as one that has to be corrected."""
        if wrong != self._wrong:
            self._wrong = wrong
            self.control.setProperty("problem", wrong)
            self.control.style().unpolish(self.control)
            self.control.style().polish(self.control)

    def show_part_problems(self, problems: dict[str, str]) -> None:
        """Show problems of parts of the value («строка 3»); most editors have no parts."""

    def jump(self, part: str = "") -> None:
        """Bring the keyboard here; an editor with parts goes to the part."""
        self.control.setFocus()


class WheelPassesBy(QObject):
    """Keeps the wheel for scrolling the card: it never changes a value by accident."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hand the wheel on to the widget behind."""
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)
