"""A link that the keyboard reaches: as high as the text around it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from ui.kit.theme import set_role

COMPACT = """
QPushButton { padding: 0; border: 0; min-height: 0; text-align: left; }
QPushButton:focus { text-decoration: underline; border: 0; }
"""


def link(text: str, act: Callable[[], object], name: str = "") -> QPushButton:
    """Make a link in the colour of links."""
    button = QPushButton(text)
    button.setAccessibleName(name or text)
    button.setAutoDefault(False)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setStyleSheet(COMPACT)
    set_role(button, "link")
    button.clicked.connect(lambda _checked=False: act())
    return button
