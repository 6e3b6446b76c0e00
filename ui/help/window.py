"""The help over a dialog: what is being made there stays as it is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ui.help.page import HelpPage
from ui.kit.actions import Action, button
from ui.kit.layout import buttons_row, rule

SIZE = (1080, 660)


class HelpWindow(QDialog):
    """The pages of the help in a window of their own."""

    def __init__(self, topic: str, parent: QWidget) -> None:
        """Show a page."""
        super().__init__(parent)
        self.setWindowTitle("Справка")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*SIZE)
        self.page = HelpPage(topic)
        close = button(Action("Закрыть", self.reject, "Esc"))
        close.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.page, 1)
        column.addWidget(rule())
        column.addWidget(buttons_row((), (close,)))
        self.page.setFocus()


def open_help(topic: str, parent: QWidget) -> HelpWindow:
    """Open a page of the help over a dialog."""
    window = HelpWindow(topic, parent)
    window.open()
    return window
