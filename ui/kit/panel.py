"""A tab of a card as data, and the bar and the place that cards show it in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QTabBar, QToolButton, QVBoxLayout, QWidget

from ui.kit.theme import set_role

PLACE = " › "
"""Stands between the title of a tab and a place on it: «Паспорт › 4.01»."""


@dataclass(frozen=True)
class Panel:
    """A tab as data: its title, what to count beside it, and how its widget is made."""

    title: str
    count: Callable[[int], int | str | None] | None
    make: Callable[[int, QWidget], QWidget]
    counted_from: frozenset[str] = frozenset()
    """The tables a commit to which changes the count."""

    def heading(self, subject_id: int) -> str:
        """Return the words on the tab of a record: the title, and how much stands behind it."""
        count = self.count(subject_id) if self.count else None
        return self.title if count is None else f"{self.title}  {count}"


def tab_bar() -> QTabBar:
    """Make the bar of a card's tabs; where there is little room it scrolls instead of cutting words."""
    tabs = QTabBar()
    tabs.setDrawBase(False)
    tabs.setExpanding(False)
    tabs.setUsesScrollButtons(True)
    tabs.setElideMode(Qt.TextElideMode.ElideNone)
    tabs.setAccessibleName("Разделы карточки")
    tabs.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    for button, words in zip(tabs.findChildren(QToolButton), ("Предыдущие вкладки", "Следующие вкладки"), strict=True):
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrows of the keyboard scroll the tabs themselves
    return tabs


class PanelArea(QScrollArea):
    """The place of what a tab shows: it scrolls down, never sideways."""

    def __init__(self, title: str, margins: tuple[int, int, int, int] = (0, 8, 0, 0)) -> None:
        """Begin empty; the margins are left, top, right, bottom."""
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(title)
        inside = QWidget()
        set_role(inside, "page")
        self._within = QVBoxLayout(inside)
        self._within.setContentsMargins(*margins)
        self.setWidget(inside)

    def put(self, content: QWidget) -> None:
        """Show the widget."""
        self._within.addWidget(content)
