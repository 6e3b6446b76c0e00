"""Several registers on one page, one behind the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.kit.panel import tab_bar
from ui.parts.register_page import RegisterPage

Make = Callable[[QWidget], RegisterPage]


class Lists(QWidget):
    """Registers behind tabs; each is made when it is first shown."""

    def __init__(
        self, lists: Sequence[tuple[str, Make]], parent: QWidget | None = None, *, embedded: bool = False
    ) -> None:
        """Show the first list."""
        super().__init__(parent)
        self._lists = tuple(lists)
        self._made: dict[int, RegisterPage] = {}
        self.tabs = tab_bar()
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

    def set_counts(self, counts: Sequence[int | None]) -> None:
        """Write on the tabs how much stands behind them; nothing where there is nothing."""
        for number, ((title, _), count) in enumerate(zip(self._lists, counts, strict=True)):
            self.tabs.setTabText(number, f"{title}  {count}" if count else title)

    def panel(self, title: str) -> RegisterPage:
        """Show the list with this title and return it."""
        self.show_list(next(number for number, (one, _) in enumerate(self._lists) if one == title))
        return self.page

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
