"""Where the keyboard stands when a section is shown anew: its fields closed, its tables made again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QTableView

from ui.kit.editable_section import EditableSection


class Returning(QObject):
    """Brings the keyboard back to the indicator it was on, instead of the top of a long section."""

    def __init__(self, section: EditableSection, go_to: Callable[[str], object]) -> None:
        """Watch the section; `go_to` shows the line of an indicator."""
        super().__init__(section)
        self._section, self._go_to, self._code = section, go_to, ""
        section.editing_changed.connect(self._turned)

    @Slot(str)
    def remember(self, code: str) -> None:
        """Take note of the indicator the keyboard has come to."""
        self._code = code

    def here(self) -> str:
        """Return the indicator the keyboard is on; nothing where it is elsewhere."""
        focus = QApplication.focusWidget()
        return self._code if isinstance(focus, QTableView) and self._section.isAncestorOf(focus) else ""

    def bring(self, code: str) -> None:
        """Bring the keyboard to the line of an indicator, if one is named."""
        if code:
            self._go_to(code)

    def _turned(self, editing: bool) -> None:
        if not editing and self._code:
            QTimer.singleShot(0, self, self._return)  # by then the section has given the keyboard to «Изменить»

    def _return(self) -> None:
        if self._section.edit_button.hasFocus():
            self._go_to(self._code)
