"""The page «Ресурсы»: what schools have, and what they lack, one list behind the other."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.inventory.cards import open_need, open_resource
from ui.inventory.registers import NeedsRegister, ResourcesRegister
from ui.kit.actions import Action
from ui.parts.desk import Desk
from ui.parts.lists import Lists


def inventory_page(desk: Desk) -> QWidget:
    """Return the page of the section."""
    page = Lists(
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
