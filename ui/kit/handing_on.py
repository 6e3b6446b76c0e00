"""The keyboard of a container goes to one of the widgets in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class _HandingOn(QObject):
    """Watches a container; lives as long as it."""

    def __init__(self, container: QWidget, target: Callable[[], QWidget]) -> None:
        super().__init__(container)
        self._target = target
        container.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the container have the keyboard for a moment only."""
        if event.type() == QEvent.Type.FocusIn:
            self._target().setFocus()
        return False


def hand_on_focus(container: QWidget, target: Callable[[], QWidget]) -> None:
    """Let `setFocus` of a container reach a widget in it; a focus proxy would keep Tab from what stands before that."""
    _HandingOn(container, target)
