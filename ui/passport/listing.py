"""A list under a line of choices: when another year or other columns are wanted, the list is made anew."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.kernel.columns import Register
from ui.kit.actions import Action, menu_button
from ui.kit.handing_on import hand_on_focus
from ui.kit.register_view import RegisterView
from ui.kit.wrapping import WrappingRow
from ui.parts.desk import Desk
from ui.parts.export import export_actions
from ui.passport.frozen_column import FrozenColumn

HEIGHT = 300


class Listing(QWidget):
    """The choices on the left, search and «Ещё» on the right, the list beneath."""

    def __init__(self, desk: Desk, tools: Sequence[QWidget], parent: QWidget | None = None) -> None:
        """Begin without a list."""
        super().__init__(parent)
        self._desk = desk
        self.view: RegisterView[Any] | None = None
        self._more: QPushButton | None = None
        self._line = WrappingRow(tools)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._layout.addWidget(self._line)
        hand_on_focus(self, lambda: self.view.search_box if self.view is not None else self._line)

    def put(
        self,
        register: Register[Any],
        *,
        key: str,
        opens: Callable[[Any], object] | None = None,
        actions: Sequence[Action] = (),
        first: Action | None = None,
        wide: bool = False,
    ) -> RegisterView[Any]:
        """Show a register in the place of the one before; `actions` are its verbs, «Открыть» comes by itself.

        The first column of a `wide` one stays in sight.
        """
        sought = ""
        for old in (self.view, self._more):
            if old is not None:
                sought = old.search_box.text() if isinstance(old, RegisterView) else sought
                old.hide()
                old.deleteLater()
        if self.view is not None:
            self.view.search_box.hide()
            self.view.search_box.deleteLater()
        view: RegisterView[Any] = RegisterView(register, self._desk.context.db, self._desk.context.settings, key=key)
        view.setMinimumHeight(HEIGHT)
        view.count_label.setWordWrap(True)  # the totals of many columns take several lines
        if wide:
            FrozenColumn(view.table)
        more = (*actions, *export_actions(self._desk, register.title, view))
        self._more = menu_button("Ещё", more)
        self._line.set_right([view.search_box, self._more])
        self._layout.addWidget(view, 1)
        if opens is not None:
            act = opens

            def run() -> None:
                if (row := view.current_row()) is not None:
                    act(row)

            open_row = Action("Открыть", run, "Return", "", lambda: view.current_row() is not None)
            more = (open_row, *more)
            view.opened.connect(lambda _id: run())
        view.set_actions(more, first=first, within=self)
        if first is not None:
            view.add_requested.connect(first.run)
        view.search_box.setText(sought)
        self.view = view
        return view
