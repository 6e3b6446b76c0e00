"""Tables as high as their rows do not scroll: what surrounds them has to follow the keyboard."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QScrollArea, QTableView

MARGIN = 48


def reveal_focus(area: QScrollArea) -> None:
    """Bring the line, the cell or the field the keyboard is on into view."""
    focus, inside = QApplication.focusWidget(), area.widget()
    if focus is None or not inside.isAncestorOf(focus):
        return
    place = focus.viewport() if isinstance(focus, QTableView) else focus
    rect = focus.visualRect(focus.currentIndex()) if isinstance(focus, QTableView) else focus.rect()
    corner = place.mapTo(inside, rect.topLeft())
    for line in (corner.y(), corner.y() + rect.height()):
        area.ensureVisible(corner.x(), line, 0, MARGIN)
