"""«История» of a small card: in a window of its own, for such a card has no tabs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ui.kit.layout import label
from ui.parts.desk import Desk
from ui.parts.history import HistoryView, Titles

SIZE = (1060, 560)


def open_history(desk: Desk, kind: str, record_id: int, titles: Titles, name: str, parent: QWidget) -> QDialog:
    """Show who changed what in a record."""
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(f"История: {name}")
    dialog.resize(*SIZE)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(24, 16, 24, 16)
    layout.setSpacing(12)
    layout.addWidget(label(name, "title", wrap=True))
    history = HistoryView(desk, kind, record_id, titles, dialog)
    layout.addWidget(history, 1)
    history.view.search_box.setFocus()
    dialog.open()
    return dialog
