"""The register of the school districts, and what can be made there."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.districts import DISTRICTS
from ui.districts.new import open_district
from ui.districts.words import DISTRICT_VERBS
from ui.kit.actions import Action
from ui.parts.desk import Desk
from ui.parts.register_page import RegisterPage


def districts_page(desk: Desk) -> QWidget:
    """Return the register of the districts."""
    page: RegisterPage = RegisterPage(
        desk,
        DISTRICTS,
        DISTRICT_VERBS,
        key="districts",
        add=Action("Школьный округ", lambda: open_district(desk, None, page), "Ins", "plus"),
    )
    return page


def verbs(desk: Desk, parent: QWidget) -> list[Action]:
    """Return what Ctrl+K can make here."""
    return [Action("Новый школьный округ", lambda: open_district(desk, None, parent), icon="tree-structure")]
