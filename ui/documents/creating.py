"""«Создать ▾» and «Печать ▾» above the books: the office's own acts and letters, and the book itself on paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QPushButton, QWidget

from app.documents import journals
from app.office import load_office
from ui.kit.actions import Action, fill_menu, menu_button
from ui.kit.icons import Ink, set_icon
from ui.kit.theme import set_role
from ui.parts.desk import Desk

ACTS, LETTERS = "Приказы", "Письма"
"""Groups of the catalogue of papers."""


def create_button(desk: Desk, groups: Sequence[str], page: QWidget) -> QPushButton:
    """Make the main button of a book: what the office issues on its own, of some groups of the catalogue or of all."""

    def papers() -> list[Action]:
        from ui.parts.printing import print_actions

        office = load_office(desk.context.db).id
        listed = print_actions(desk, "office", office, page) if office is not None else ()
        return [one for one in listed if not groups or one.group in groups]

    made = _filled_when_wanted("Создать", "", papers)
    set_role(made, "primary")
    set_icon(made, "plus", Ink.ON_ACCENT)
    return made


def print_button(desk: Desk, family: str, page: QWidget) -> QPushButton:
    """Make «Печать ▾» of a registration book: its sheets for a period."""

    def papers() -> list[Action]:
        from ui.parts.printing import print_actions

        book = next(one.id for one in journals(desk.context.db) if one.code == family)
        return list(print_actions(desk, "journal", book, page))

    return _filled_when_wanted("Печать", "printer", papers)


def drop_down(button: QPushButton) -> None:
    """Open the menu of a button by keyboard, its first line chosen."""
    menu = button.menu()
    menu.popup(button.mapToGlobal(QPoint(0, button.height())))
    if menu.actions():
        menu.setActiveAction(menu.actions()[0])


def _filled_when_wanted(title: str, icon: str, actions: Callable[[], Sequence[Action]]) -> QPushButton:
    """Make a menu whose lines are looked for when it is first opened: the catalogue of papers takes its time."""
    made = menu_button(title, (), icon=icon)
    menu = made.menu()

    def fill() -> None:
        if menu.isEmpty():
            fill_menu(menu, actions() or [Action("Печатать пока нечего", lambda: None, enabled=lambda: False)])

    menu.aboutToShow.connect(fill)
    return made
