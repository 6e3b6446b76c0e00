"""A verb of a page, said once: the button, the context menu and the shortcut are made from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from ui.kit.icons import Ink, set_icon
from ui.kit.theme import set_role

LONG_MENU = 8
"""So many lines a menu shows at most before its groups become menus of their own."""


@dataclass(frozen=True)
class Action:
    """What can be done: its words, the deed, its keys, its icon and when it is possible.

    Actions of one ``group`` stand in a menu of that name where the whole menu would be a wall.
    """

    title: str
    run: Callable[[], object]
    shortcut: str = ""
    icon: str = ""
    enabled: Callable[[], bool] | None = None
    group: str = ""

    def possible(self) -> bool:
        """Tell whether it can be done now."""
        return self.enabled is None or self.enabled()


def button(action: Action, parent: QWidget | None = None, role: str = "") -> QPushButton:
    """Make a button for an action; its shortcut stands in the tooltip and belongs to the page."""
    made = QPushButton(action.title, parent)
    made.setAccessibleName(action.title)
    if role:
        set_role(made, role)
    if action.icon:
        set_icon(made, action.icon, Ink.ON_ACCENT if role == "primary" else Ink.TEXT)
    if action.shortcut:
        made.setToolTip(_keys(action.shortcut))
    made.clicked.connect(lambda _checked=False: action.run())
    return made


def menu_button(title: str, actions: Iterable[Action], parent: QWidget | None = None, icon: str = "") -> QPushButton:
    """Make a button that drops a menu of actions down: «Печать», «Ещё»."""
    made = QPushButton(title, parent)
    made.setProperty("menu", "true")
    made.setAccessibleName(title)
    if icon:
        set_icon(made, icon)
    made.setMenu(fill_menu(QMenu(made), tuple(actions)))
    return made


def menu_when_wanted(title: str, actions: Callable[[], Iterable[Action]], icon: str = "") -> QPushButton:
    """Make a button whose menu is filled when it is first opened: looking for the actions takes its time."""
    made = menu_button(title, (), icon=icon)
    menu = made.menu()

    def fill() -> None:
        if menu.isEmpty():
            nothing = Action("Пока нечего", lambda: None, enabled=lambda: False)
            fill_menu(menu, tuple(actions()) or (nothing,))

    menu.aboutToShow.connect(fill)
    return made


def fill_menu(menu: QMenu, actions: Iterable[Action]) -> QMenu:
    """Put actions into a menu, those that are possible enabled whenever it opens."""
    pairs: list[tuple[QAction, Action]] = []
    listed = tuple(actions)
    groups: dict[str, QMenu] = {"": menu}
    for action in listed:
        name = action.group if len(listed) > LONG_MENU else ""
        if name not in groups:
            groups[name] = menu.addMenu(name)
        entry = groups[name].addAction(action.title)
        if action.shortcut:
            entry.setText(f"{action.title}\t{_keys(action.shortcut)}")
        if action.icon:
            set_icon(entry, action.icon)
        entry.triggered.connect(lambda _checked=False, one=action: one.run())
        pairs.append((entry, action))

    def refresh() -> None:
        for entry, action in pairs:
            entry.setEnabled(action.possible())

    menu.aboutToShow.connect(refresh)
    refresh()
    return menu


def add_shortcuts(widget: QWidget, actions: Iterable[Action]) -> list[QAction]:
    """Let the keys of the actions work while the focus is anywhere inside the widget."""
    made: list[QAction] = []
    for action in actions:
        if not action.shortcut:
            continue
        entry = QAction(action.title, widget)
        entry.setShortcut(QKeySequence(action.shortcut))
        entry.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        entry.triggered.connect(lambda _checked=False, one=action: one.run() if one.possible() else None)
        widget.addAction(entry)
        made.append(entry)
    return made


def _keys(shortcut: str) -> str:
    """Write a shortcut as it stands on the keyboard."""
    return QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)
