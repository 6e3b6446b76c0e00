"""How the maker of a paper stands: the form on the left, the pages on the right, the deeds beneath."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ui.kit.layout import rule

SMALLEST, AROUND = QSize(1060, 560), 64
PLAIN, TYPED, ASKING = 270, 328, 400
"""How wide the side is: where nothing is typed, where date and number have their room, where a paper asks."""


def place(window: QWidget, side: QWidget, pages: QWidget, foot: Sequence[QWidget], wide: int) -> QSplitter:
    """Put the side and the pages beside each other, and what belongs to both beneath them."""
    both = QSplitter(Qt.Orientation.Horizontal)
    both.addWidget(side)
    both.addWidget(pages)
    both.setStretchFactor(0, 0)
    both.setStretchFactor(1, 1)
    both.setChildrenCollapsible(False)
    both.setHandleWidth(3)
    side.setMinimumWidth(min(wide, TYPED))
    pages.setMinimumWidth(360)
    both.setSizes([wide, SMALLEST.width() - wide])
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(both, 1)
    column.addWidget(rule())
    for widget in foot:
        column.addWidget(widget)
    return both


def sized_to(parent: QWidget) -> QSize:
    """Return a size that leaves a rim of the window behind, and fits a small screen."""
    room = parent.window().size() - QSize(AROUND, AROUND)
    return SMALLEST.expandedTo(QSize(min(room.width(), 1500), min(room.height(), 1000)))
