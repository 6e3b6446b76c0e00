"""«Создать ▾» and «Печать ▾» above the books: the office's own acts and letters, and the book itself on paper."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QPushButton, QWidget

from app.documents import journals
from app.office import load_office
from ui.kit.actions import Action, menu_when_wanted
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

    made = menu_when_wanted("Создать", papers)
    set_role(made, "primary")
    set_icon(made, "plus", Ink.ON_ACCENT)
    return made


def print_button(desk: Desk, family: str, page: QWidget) -> QPushButton:
    """Make «Печать ▾» of a registration book: its sheets for a period."""

    def papers() -> list[Action]:
        from ui.parts.printing import print_actions

        book = next(one.id for one in journals(desk.context.db) if one.code == family)
        return list(print_actions(desk, "journal", book, page))

    return menu_when_wanted("Печать", papers, "printer")


def drop_down(button: QPushButton) -> None:
    """Open the menu of a button by keyboard, its first line chosen."""
    menu = button.menu()
    menu.popup(button.mapToGlobal(QPoint(0, button.height())))
    if menu.actions():
        menu.setActiveAction(menu.actions()[0])
