"""The register of the contracts, with its count beside the title, and what can be made there."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.contracts import CONTRACTS, counts
from ui.contracts.new import open_contract
from ui.contracts.words import CONTRACT_VERBS
from ui.kit.actions import Action
from ui.kit.layout import Elided, PageHeader, label
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
    )
    _count_beside_title(page)
    return page


def _count_beside_title(page: RegisterPage) -> None:
    """Say beside the title how many contracts are in force, end soon and wait for signatures."""
    said, header = label("", "hint"), page.findChild(PageHeader)
    title = header.findChild(Elided) if header is not None else None
    box = title.parentWidget() if title is not None else None
    words = box.layout() if box is not None else None
    assert isinstance(words, QHBoxLayout)
    words.insertWidget(1, said)

    def count() -> None:
        said.setText(counts(page.view.rows()))
        said.setVisible(bool(said.text()))

    page.view.loaded.connect(count)


def verbs(desk: Desk, parent: QWidget) -> list[Action]:
    """Return what Ctrl+K can make here."""
    return [Action("Новый договор", lambda: open_contract(desk, None, parent), icon="handshake")]
