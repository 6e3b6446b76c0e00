"""What leads out of the books: the chosen documents to the printer, the texts they are printed from."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from app.documents import DocumentDraft, register_document
from tests.ui.kit.hands import focus, shown
from tests.ui.rooms import CTRL, PAGE, take_first_row
from ui.documents import documents_page, verbs
from ui.documents.books import DocumentsPage
from ui.parts.print_many import PrintMany


@pytest.fixture
def page(qtbot, desk, folder) -> DocumentsPage:
    """The page with two orders."""
    for day in (date(2026, 9, 1), date(2026, 9, 2)):
        draft = DocumentDraft(type="order", journal="orders", heading="О работе округа", dated=day)
        register_document(desk.context.db, folder, draft)
    made = documents_page(desk)
    assert isinstance(made, DocumentsPage)
    shown(qtbot, made, PAGE)
    return made


def test_ctrl_p_prints_the_chosen_documents_in_their_order(qtbot, page):
    found = page.panel("Приказы")
    qtbot.waitUntil(lambda: not found.view.source.busy and found.view.model.rowCount() == 2)
    take_first_row(qtbot, found)
    qtbot.keyClick(focus(), Qt.Key.Key_A, CTRL)
    qtbot.keyClick(focus(), Qt.Key.Key_P, CTRL)
    dialog = page.findChild(PrintMany)
    assert dialog is not None
    assert dialog.list.count() == 2
    dialog.reject()


def test_in_an_empty_book_the_program_says_what_to_do(qtbot, page, messages):
    found = page.panel("Исходящие")
    qtbot.waitUntil(lambda: not found.view.source.busy and found.view.model.rowCount() == 0)
    next(one for one in found.findChildren(QAction) if one.text().startswith("Напечатать выбранные…")).trigger()
    assert messages.told == ["Что печатать?: Выберите документы в списке: мышью с Ctrl или Shift + ↑, ↓."]


def test_the_search_over_everything_leads_to_the_texts_of_papers(qtbot, desk, page, navigator):
    next(one for one in verbs(desk, page) if one.title == "Шаблоны документов").run()
    assert navigator.opened == [("templates", 0)]
