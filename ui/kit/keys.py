"""Keys that work while the focus is inside one widget, so that two cards on a page never quarrel about Ctrl+S."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def key_within(widget: QWidget, key: str, act: Callable[[], object]) -> QShortcut:
    """Let the key do the act there; PySide6 ignores a context given to the constructor together with a slot."""
    shortcut = QShortcut(QKeySequence(key), widget)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(act)
    return shortcut
