"""The page «Документы» and the tab on a district's card."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from ui.documents.books import EARLIER, TEMPLATES, DocumentsPage
from ui.documents.dialogs.checking import open_checking
from ui.documents.dialogs.earlier import open_earlier
from ui.documents.dialogs.incoming import open_incoming
from ui.documents.register import documents_register, shown_documents
from ui.documents.words import DOCUMENT_VERBS
from ui.kit.actions import Action
from ui.kit.panel import Panel
from ui.parts.desk import Desk
from ui.parts.register_page import RegisterPage


def documents_page(desk: Desk) -> QWidget:
    """Return the page of the section."""
    return DocumentsPage(desk)


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
    return [
        Action("Входящее письмо", lambda: open_incoming(desk, parent), icon="file-text"),
        Action("Внести ранее изданный документ", lambda: open_earlier(desk, parent), icon="file-text"),
        Action("Проверить бумагу", lambda: open_checking(desk, parent), icon="file-text"),
        Action("Шаблоны документов", partial(desk.navigator.open, TEMPLATES, 0), icon="file-text"),
    ]
