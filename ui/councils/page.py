"""The register of the councils, and what can be made there."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.councils import COUNCILS
from ui.councils.new import open_council
from ui.councils.new_meeting import open_meeting
from ui.councils.words import COUNCIL_VERBS
from ui.kit.actions import Action
from ui.parts.desk import Desk
from ui.parts.register_page import RegisterPage


def councils_page(desk: Desk) -> QWidget:
    """Return the register of the councils."""
    page: RegisterPage = RegisterPage(
        desk,
        COUNCILS,
        COUNCIL_VERBS,
        key="councils",
        add=Action("Совет", lambda: open_council(desk, None, page), "Ins", "plus"),
        more=(Action("Назначить заседание…", lambda: _meeting(desk, page), "Ctrl+Ins", "calendar-plus"),),
    )
    return page


def _meeting(desk: Desk, page: RegisterPage) -> None:
    """Call a meeting of the council the focus is on."""
    row = page.view.current_row()
    open_meeting(desk, None, page, council_id=None if row is None or row.archived else row.id)


def verbs(desk: Desk, parent: QWidget) -> list[Action]:
    """Return what Ctrl+K can make here."""
    return [
        Action("Новый совет", lambda: open_council(desk, None, parent), icon="users-three"),
        Action("Назначить заседание совета", lambda: open_meeting(desk, None, parent), icon="calendar-plus"),
    ]
