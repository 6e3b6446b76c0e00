"""«Проверить бумагу»: a scanned code and a PDF are recognised, a strange one is said to be strange."""

import pytest
from PySide6.QtCore import Qt

from app.documents import DocumentDraft, attach_scan, load_document, register_document, save_document
from app.papers import issue_paper, papers_about
from tests.ui.kit.hands import type_into
from tests.ui.rooms import press
from ui.documents.dialogs.checking import PaperChecking, open_checking


@pytest.fixture
def window(desk, parent) -> PaperChecking:
    """The window over the page; it goes with it."""
    return open_checking(desk, parent)


@pytest.fixture
def issued(context, district) -> int:
    """The district's order, made and registered here."""
    paper = next(one for one in papers_about(context.db, "district", district) if one.numbered)
    return issue_paper(context, paper, district, context.db.today())


def code_of(context, document):
    """What a scanner reads from the paper."""
    from app.papers import document_composition

    return document_composition(context, document).qr


def test_the_code_of_a_paper_leads_to_its_document(qtbot, context, navigator, window, issued):
    type_into(window.text, code_of(context, issued))
    qtbot.keyClick(window.text, Qt.Key.Key_Return)
    assert window.state.text in ("подлинная", "есть отличия")
    assert window.words.text()
    press(window, "Открыть документ")
    assert navigator.opened == [("document", issued)]


def test_a_text_that_is_no_code_is_refused_with_a_sentence(qtbot, window, office):
    type_into(window.text, "привет")
    qtbot.keyClick(window.text, Qt.Key.Key_Return)
    assert window.state.text == "не найдена"
    assert window.words.text() and not window.open_link.isVisible()


def test_a_pdf_is_known_byte_for_byte(db, folder, window, scan, office, tmp_path):
    draft = DocumentDraft(type="order", journal="orders", dated=db.today(), heading="О кураторе")
    order = register_document(db, folder, draft, content=scan)
    window.file.set_value(str(scan))
    assert window.answer.heading.text() == "Приказ № 1 от 22.11.2026"
    assert window.state.text == "подлинная" and "байт в байт" in window.words.text()
    changed = tmp_path / "другой.pdf"
    changed.write_bytes(scan.read_bytes() + b"\n")
    window.file.set_value(str(changed))
    assert window.state.text == "не найдена"
    attach_scan(db, folder, order, changed)
    window.file.set_value("")
    window.file.set_value(str(changed))
    assert "это скан «другой.pdf»" in window.words.text()


def test_data_that_have_changed_since_are_named(qtbot, context, db, window, issued):
    whole = load_document(db, issued)
    whole.heading = "О другом"
    save_document(db, whole)
    type_into(window.text, code_of(context, issued))
    qtbot.keyClick(window.text, Qt.Key.Key_Return)
    assert window.answer.heading.text().startswith("Приказ № 1")
