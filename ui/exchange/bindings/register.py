"""The list of the region's workbooks."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.exchange import BINDINGS, archive_binding, restore_binding
from ui.kit.actions import Action
from ui.parts.desk import Desk
from ui.parts.register_page import RecordVerbs, RegisterPage

VERBS = RecordVerbs(
    "workbook_binding", archive_binding, restore_binding, "Книга убрана в архив", "Книга возвращена из архива"
)


def bindings_page(desk: Desk, parent: QWidget) -> RegisterPage:
    """Make the list."""
    add = Action("Книга", lambda: desk.navigator.open("workbook_binding", 0), "Ins", "plus")
    return RegisterPage(desk, BINDINGS, VERBS, key="bindings", add=add, embedded=True, parent=parent)
