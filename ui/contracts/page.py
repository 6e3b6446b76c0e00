"""The register of the contracts, with its count beside the title, and what can be made there."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.contracts import CONTRACTS, counts
from ui.contracts.new import open_contract
from ui.contracts.words import CONTRACT_VERBS
from ui.kit.actions import Action
from ui.parts.desk import Desk
from ui.parts.register_page import RegisterPage


def contracts_page(desk: Desk) -> QWidget:
    """Return the register of the contracts."""
    page: RegisterPage = RegisterPage(
        desk,
        CONTRACTS,
        CONTRACT_VERBS,
        key="contracts",
        add=Action("Договор", lambda: open_contract(desk, None, page), "Ins", "plus"),
        subtitle=counts,
    )
    return page


def verbs(desk: Desk, parent: QWidget) -> list[Action]:
    """Return what Ctrl+K can make here."""
    return [Action("Новый договор", lambda: open_contract(desk, None, parent), icon="handshake")]
