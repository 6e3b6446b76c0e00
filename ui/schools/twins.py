"""«Возможные повторы»: organisations that stand in the register twice, perhaps."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from app.schools import TWINS, TwinRow
from ui.kit.actions import Action, button
from ui.kit.layout import buttons_row, page_header, rule
from ui.kit.register_view import RegisterView
from ui.parts.desk import Desk

SIZE = QSize(1060, 520)
HINT = "Лишнюю карточку уберите в архив: договоры и паспорта остаются на той, которую вы оставите."


class TwinsDialog(QDialog):
    """Pairs of organisations; either of them opens."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Begin to look."""
        super().__init__(parent)
        self._desk = desk
        self.setWindowTitle(TWINS.title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.view: RegisterView[TwinRow] = RegisterView(
            TWINS, desk.context.db, desk.context.settings, key="twins", parent=self
        )
        first = Action("Открыть первую", self.open_first, "Return", enabled=self._chosen)
        second = Action("Открыть вторую", self.open_second, "Shift+Return", enabled=self._chosen)
        self.view.set_actions((first, second))
        self.view.opened.connect(lambda _id: self.open_first())
        self.close_button = QPushButton("Закрыть")
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.reject)
        self.open_buttons = [button(one) for one in (first, second)]
        for one in self.open_buttons:
            one.setAutoDefault(False)
        self.view.selection_changed.connect(self._enable)
        body = QVBoxLayout()
        body.setContentsMargins(24, 14, 24, 8)
        body.setSpacing(8)
        body.addWidget(page_header(TWINS.title, HINT, (), (self.view.search_box,)))
        body.addWidget(self.view, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(body, 1)
        layout.addWidget(rule())
        layout.addWidget(buttons_row(self.open_buttons, (self.close_button,)))
        self.resize(SIZE)
        self._enable()
        self.view.search_box.setFocus()

    def open_first(self) -> None:
        """Open the first of the pair."""
        if row := self.view.current_row():
            self._go(row.id)

    def open_second(self) -> None:
        """Open the one it is like."""
        if row := self.view.current_row():
            self._go(row.twin_id)

    def _go(self, organisation_id: int) -> None:
        self.accept()
        self._desk.navigator.open("organisation", organisation_id)

    def _chosen(self) -> bool:
        return self.view.current_row() is not None

    def _enable(self) -> None:
        for one in self.open_buttons:
            one.setEnabled(self._chosen())


def open_twins(desk: Desk, parent: QWidget) -> TwinsDialog:
    """Open the dialog."""
    dialog = TwinsDialog(desk, parent)
    dialog.open()
    return dialog
