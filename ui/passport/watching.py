"""Which indicator the keyboard has come to, among the fields of a section."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from ui.kit.editors import Editor

_CODE = "indicator"
"""The property of a field by which the keyboard in it tells of its indicator."""


class FocusWatch(QObject):
    """Tells of the indicator whose field the keyboard comes to."""

    def __init__(self, tell: Callable[[str], object], parent: QWidget) -> None:
        """Watch nothing yet."""
        super().__init__(parent)
        self._tell = tell

    def watch(self, editor: Editor, code: str) -> None:
        """Let the keyboard in a field tell of its indicator."""
        for widget in (editor.control, *editor.control.findChildren(QWidget)):
            widget.setProperty(_CODE, code)
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell which indicator the keyboard has come to."""
        if event.type() == QEvent.Type.FocusIn and (code := watched.property(_CODE)):
            self._tell(code)
        return super().eventFilter(watched, event)
