"""A paper issued earlier comes in with its scan; its card shows pages and files; a wrong number is cancelled."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.documents import (
    DocumentDraft,
    DocumentState,
    LinkDraft,
    document_rows,
    enter_earlier_document,
    journals,
    register_document,
)
from app.documents import document_card as read_document
from app.readiness import Presence, regulating_documents
from tests.ui.kit.hands import focus, focused_name, shown, type_text
from tests.ui.rooms import (
    CTRL,
    PAGE,
    archive_and_restore,
    choose,
    form_of,
    press,
    section_of,
    settle,
    show_card,
    take_first_row,
    the_dialog,
    words,
)
from ui.documents import document_card, documents_page, documents_panel, open_earlier, verbs
from ui.documents.books import DocumentsPage
from ui.documents.tabs.course import Related
from ui.documents.tabs.files import attach
from ui.documents.tabs.pages import Pages
from ui.parts.history import HistoryView
from ui.parts.register_page import RegisterPage


@pytest.fixture
def order(db, folder, district):
    return register_document(
        db,
        folder,
        DocumentDraft(
            type="order",
            journal="orders",
            dated=date(2026, 9, 1),
            heading="О создании школьного округа",
            links=[LinkDraft(subject_kind="district", subject_id=district, role="founding_act")],
        ),
    )


def show_list(qtbot, desk, rows, title="Все"):
    """Show the page and the list behind a tab of it."""
    page = documents_page(desk)
    assert isinstance(page, DocumentsPage)
    shown(qtbot, page, PAGE)
    view = page.panel(title).view
    qtbot.waitUntil(lambda: not view.source.busy and view.model.rowCount() == rows)
    return page.page


def test_an_earlier_order_is_entered_with_its_scan_and_counts_for_the_district(
    qtbot, desk, db, folder, messages, district, scan
):
    page = show_list(qtbot, desk, 0)
    choose(page, "Ещё", "Внести ранее изданный")
    dialog = the_dialog(qtbot, page.window())
    form = dialog.form
    qtbot.waitUntil(lambda: focused_name() == "Вид документа")
    qtbot.keyClick(focus(), Qt.Key.Key_Down)
    for text in ("", "1.9.26", "71", "О создании школьных округов", str(scan)):
        qtbot.keyClick(focus(), Qt.Key.Key_Tab)
        type_text(text)
    form.editor("district_id").set_value(district)
    form.editor("role").set_value("founding_act")
    qtbot.keyClick(focus(), Qt.Key.Key_S, CTRL)
    assert form.problems() == {}
    [row] = document_rows(db)
    assert (row.type_title, row.number, row.dated, row.scans) == ("приказ", "71", date(2026, 9, 1), 1)
    assert row.journal == "Приказы по основной деятельности"
    [attachment] = read_document(db, row.id).attachments
    assert (folder.path / attachment.file).read_bytes() == scan.read_bytes()
    with db.reading() as session:
        found = {line.code: line.presence for line in regulating_documents(session, district, db.today())}
    assert found["founding_act"] is Presence.PRESENT
    assert next(one.next_number for one in journals(db) if one.code == "orders") == 72
    qtbot.waitUntil(lambda: page.view.model.rowCount() == 1)
    assert [one.about for one in page.view.rows()] == ["Округ «Бурлинский»"]
    assert messages.toasts == ["Документ внесён"]


def test_what_is_missing_is_said_and_a_scan_that_is_not_there_is_named(desk, db, parent, tmp_path, office):
    dialog = open_earlier(desk, parent)
    dialog.form.editor("scan").setText(str(tmp_path / "нет такого.pdf"))
    press(dialog, "Внести")
    problems = dialog.form.problems()
    assert problems["scan"] == "Файл «нет такого.pdf» не найден. Выберите его заново."
    dialog.form.editor("scan").setText("")
    press(dialog, "Внести")
    assert dialog.form.problems().keys() == {"type", "dated", "number", "heading", "issuer"}
    assert document_rows(db) == []


def test_a_number_that_is_taken_is_refused_and_the_typed_text_stays(desk, messages, parent, order):
    dialog = open_earlier(desk, parent)
    form = dialog.form
    form.editor("type").set_value("order")
    form.editor("dated").setText("2.9.26")
    form.editor("number").setText("1")
    form.editor("heading").setText("О базовой школе")
    press(dialog, "Внести")
    assert len(messages.errors) == 1 and "уже занят" in messages.errors[0]
    assert form.editor("heading").text() == "О базовой школе"


def test_a_role_proposes_the_kind_and_tells_what_counts_by_its_own_card(desk, parent, district):
    dialog = open_earlier(desk, parent, district)
    form = dialog.form
    assert form.editor("district_id").value() == district
    form.editor("role").set_value("district_regulation")
    assert form.editor("type").text() == "положение"
    form.editor("role").set_value("joint_contract")
    assert "в разделе «Договоры»" in form._boxes["role"]._hint.text()


def test_a_date_that_has_not_come_is_doubted_beneath_the_field(desk, parent, office):
    dialog = open_earlier(desk, parent)
    form = dialog.form
    form.editor("dated").setText("1.9.2030")
    form.editor("dated").left.emit()
    assert "ещё не наступила" in form._boxes["dated"]._hint.text()


def test_the_card_shows_the_pages_of_the_scan_and_the_district(qtbot, desk, db, folder, navigator, district, scan):
    draft = DocumentDraft(
        type="order",
        issuer="Администрация",
        dated=date(2026, 9, 1),
        number="71",
        heading="О создании",
        links=[LinkDraft(subject_kind="district", subject_id=district, role="founding_act")],
    )
    card = show_card(qtbot, document_card(desk, enter_earlier_document(db, folder, draft, scan)))
    assert "Приказ № 71 от 01.09.2026" in words(card)
    related = card.findChild(Related)
    assert related is not None
    line = next(one for one in related.links.findChildren(QWidget) if one.focusPolicy() == Qt.FocusPolicy.StrongFocus)
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert navigator.opened == [("district", district)]
    pages = card.panel("Страницы")
    assert isinstance(pages, Pages)
    assert pages.view.pages > 0 and pages.file.text() == "Приказ со сканера.pdf"


def test_a_file_attached_to_an_order_is_copied_and_shown_at_once(qtbot, desk, db, folder, messages, order, scan):
    card = show_card(qtbot, document_card(desk, order))
    pages = card.panel("Страницы")
    assert isinstance(pages, Pages) and pages.view.isHidden()
    assert "Прикрепите скан" in pages.empty.hint.text()
    attach(desk, order, scan, card)
    qtbot.waitUntil(lambda: not pages.view.isHidden() and pages.view.pages > 0)
    assert messages.toasts == ["Файл «Приказ со сканера.pdf» прикреплён"]
    [kept] = read_document(db, order).attachments
    scan.unlink()
    assert (folder.path / kept.file).is_file()


def test_a_document_is_cancelled_with_a_reason_and_keeps_its_number(qtbot, desk, db, order):
    card = show_card(qtbot, document_card(desk, order))
    choose(card, "Ещё", "Аннулировать")
    dialog = the_dialog(qtbot, card)
    press(dialog, "Аннулировать")
    assert dialog.form.problems() == {"reason": "Укажите, почему документ аннулирован."}
    dialog.form.editor("reason").setText("номер дан дважды")
    press(dialog, "Аннулировать")
    found = read_document(db, order)
    assert (found.state, found.number) == (DocumentState.CANCELLED, "1")
    assert "номер дан дважды" in found.note
    qtbot.waitUntil(lambda: "номер дан дважды" in section_of(card, "Обзор").facts.texts().get("Примечание", ""))


def test_the_heading_of_a_registered_document_is_changed_but_not_its_number(qtbot, desk, db, order):
    card = show_card(qtbot, document_card(desk, order))
    form = form_of(card, "Обзор")
    assert "number" not in form._boxes and "journal" not in form._boxes
    form.editor("heading").setText("О создании школьного округа «Бурлинский»")
    assert section_of(card, "Обзор").save()
    assert read_document(db, order).heading == "О создании школьного округа «Бурлинский»"
    history = card.panel("История")
    assert isinstance(history, HistoryView)
    qtbot.waitUntil(lambda: "О создании школьного округа" in {row.old for row in history.view.rows()})


def test_a_card_with_something_typed_asks_before_it_is_left(qtbot, desk, order):
    card = show_card(qtbot, document_card(desk, order))
    form_of(card, "Обзор").editor("heading").setText("Другой заголовок")
    left = []
    card.leave(lambda: left.append(True))
    assert left == [] and card.bar.asking
    press(card.bar, "Не сохранять")
    assert left == [True]


def test_a_document_goes_to_the_archive_and_back_by_keyboard(qtbot, desk, messages, order):
    archive_and_restore(qtbot, show_list(qtbot, desk, 1))
    assert messages.toasts == ["Документ убран в архив", "Документ возвращён из архива"]


def test_enter_opens_a_document(qtbot, desk, navigator, order):
    page = show_list(qtbot, desk, 1)
    take_first_row(qtbot, page)
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    assert navigator.opened == [("document", order)]


def test_a_district_s_card_shows_its_documents_only(qtbot, desk, db, folder, order, district, parent):
    other = DocumentDraft(type="letter", issuer="Министерство", dated=date(2026, 9, 3), number="5", heading="О письме")
    enter_earlier_document(db, folder, other)
    panel = documents_panel(desk)
    assert panel.count is not None and panel.count(district) == 1
    page = panel.make(district, parent)
    assert isinstance(page, RegisterPage)
    page.show()
    qtbot.waitUntil(lambda: not page.view.source.busy and page.view.model.rowCount() == 1)
    press(page, "Внести ранее изданный…")
    assert the_dialog(qtbot, parent).form.editor("district_id").value() == district
    settle()
    assert [verb.title for verb in verbs(desk, parent)] == [
        "Входящее письмо",
        "Внести ранее изданный документ",
        "Проверить бумагу",
        "Шаблоны документов",
    ]
