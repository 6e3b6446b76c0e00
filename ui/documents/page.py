"""The page «Документы» and the tab on a district's card."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.documents import archive_document, restore_document
from ui.documents.earlier import open_earlier
from ui.documents.register import documents_register, shown_documents
from ui.kit.actions import Action
from ui.kit.card_page import Panel
from ui.parts.desk import Desk
from ui.parts.register_page import RecordVerbs, RegisterPage

DOCUMENT_VERBS = RecordVerbs(
    "document", archive_document, restore_document, "Документ убран в архив", "Документ возвращён из архива"
)
EARLIER = "Внести ранее изданный…"


def documents_page(desk: Desk) -> QWidget:
    """Return the page of the section."""
    page: QWidget
    add = Action(EARLIER, lambda: open_earlier(desk, page), "Ins", "plus")
    page = RegisterPage(desk, documents_register(), DOCUMENT_VERBS, key="documents", add=add)
    return page


def documents_panel(desk: Desk) -> Panel:
    """Return the tab of a district's card."""

    def make(district_id: int, parent: QWidget) -> QWidget:
        register = documents_register(lambda one: ("district", district_id) in one.links)
        add = Action(EARLIER, lambda: open_earlier(desk, parent, district_id), "Ins", "plus")
        return RegisterPage(desk, register, DOCUMENT_VERBS, key="documents-of", add=add, embedded=True, parent=parent)

    def count(district_id: int) -> int | None:
        own = [one for one in shown_documents(desk.context.db) if ("district", district_id) in one.links]
        return sum(not one.archived for one in own) or None

    return Panel("Документы", count, make)


def verbs(desk: Desk, parent: QWidget) -> list[Action]:
    """Return what can be made here from anywhere."""
    return [Action("Внести ранее изданный документ", lambda: open_earlier(desk, parent), icon="file-text")]
