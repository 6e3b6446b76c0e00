"""The page «Ресурсы»: what schools have, and what they lack, one list behind the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from ui.inventory.cards import open_need, open_resource
from ui.inventory.registers import NeedsRegister, ResourcesRegister
from ui.kit.actions import Action
from ui.parts.desk import Desk
from ui.parts.register_page import RegisterPage

Make = Callable[[QWidget], RegisterPage]


class TwoLists(QWidget):
    """Two registers behind two tabs; each is made when it is first shown."""

    def __init__(
        self, lists: Sequence[tuple[str, Make]], parent: QWidget | None = None, *, embedded: bool = False
    ) -> None:
        """Show the first list."""
        super().__init__(parent)
        self._lists = tuple(lists)
        self._made: dict[int, RegisterPage] = {}
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName("Списки")
        self.stack = QStackedWidget()
        for title, _ in self._lists:
            self.tabs.addTab(title)
        layout = QVBoxLayout(self)
        side, top = (0, 0) if embedded else (24, 8)
        layout.setContentsMargins(0, top, 0, 0)
        layout.setSpacing(4 if embedded else 0)
        line = QVBoxLayout()
        line.setContentsMargins(side, 0, side, 0)
        line.addWidget(self.tabs)
        layout.addLayout(line)
        layout.addWidget(self.stack, 1)
        self.tabs.currentChanged.connect(self.show_list)
        if not embedded:  # on a card these keys go through the tabs of the card
            for key, by in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
                QShortcut(QKeySequence(key), self, lambda by=by: self._step(by))
        self.show_list(0)

    @property
    def page(self) -> RegisterPage:
        """The list that is shown."""
        return self._made[self.tabs.currentIndex()]

    def show_list(self, number: int) -> None:
        """Show a list with the keyboard in its search."""
        if number not in self._made:
            self._made[number] = self._lists[number][1](self)
            self.stack.addWidget(self._made[number])
        self.tabs.setCurrentIndex(number)
        self.stack.setCurrentWidget(self._made[number])
        if self.isVisible():
            self._made[number].view.focus_search()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to the search; a focus proxy would keep Tab from what stands before it."""
        super().focusInEvent(event)
        self.page.view.focus_search()

    def _step(self, by: int) -> None:
        self.show_list((self.tabs.currentIndex() + by) % len(self._lists))


def inventory_page(desk: Desk) -> QWidget:
    """Return the page of the section."""
    page = TwoLists(
        (
            ("Ресурсы", lambda parent: ResourcesRegister(desk, parent)),
            ("Потребности", lambda parent: NeedsRegister(desk, parent)),
        )
    )
    page.setAccessibleName("Ресурсы и потребности")
    return page


def verbs(desk: Desk, parent: QWidget) -> list[Action]:
    """Return what can be made here from anywhere."""
    return [
        Action("Новый ресурс", lambda: open_resource(desk, None, parent), icon="wrench"),
        Action("Новая потребность", lambda: open_need(desk, None, parent), icon="wrench"),
    ]
