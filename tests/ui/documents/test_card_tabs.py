"""The tabs of a document: visas, readers, dispatch and points are edited as rows and marked one by one or at once."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from app.documents import Relation, Signing, attach_scan, relations_of
from app.documents import document_card as read_document
from tests.ui.kit.hands import focus
from tests.ui.rooms import (
    form_of,
    press,
    section_of,
    settle,
    show_card,
    the_dialog,
    type_in_cell,
    words,
)
from ui.documents import document_card
from ui.documents.tabs.files import FilesTab
from ui.documents.tabs.pages import Pages
from ui.documents.tabs.relations import RelationsPage


def lines_of(card):
    """The lines of the shown list that lead somewhere, from top to bottom."""
    shown = card.stack.currentWidget().findChildren(QWidget)
    return [one for one in shown if type(one).__name__ == "_LineRow" and one.isVisible()]


def test_the_tabs_say_how_far_the_document_has_come(qtbot, desk, full):
    card = show_card(qtbot, document_card(desk, full))
    titles = [card.tabs.tabText(number) for number in range(card.tabs.count())]
    assert titles == [
        "Обзор",
        "Страницы",
        "Согласование  1/1",
        "Ознакомление  1/2",
        "Рассылка  0/2",
        "Поручения  0/2",
        "Связи  1",
        "Файлы",
        "История",
    ]


def test_who_has_read_is_marked_from_the_line_of_the_person(qtbot, desk, db, full):
    card = show_card(qtbot, document_card(desk, full))
    card.panel("Ознакомление")
    settle()
    waiting = next(one for one in lines_of(card) if "Ёлкина" in one.accessibleName())
    waiting.setFocus()
    qtbot.keyClick(waiting, Qt.Key.Key_Return)
    dialog = the_dialog(qtbot, card)
    dialog.form.editor("day").setText("5.9.26")
    press(dialog, "Отметить")
    assert [one.read_on for one in read_document(db, full).readers] == [date(2026, 9, 3), date(2026, 9, 5)]
    qtbot.waitUntil(lambda: "Ознакомлены 2 из 2" in words(card))


def test_a_day_before_the_document_is_refused_in_the_dialog(qtbot, desk, db, full):
    card = show_card(qtbot, document_card(desk, full))
    section = section_of(card, "Ознакомление")
    press(section, "Отметить…: Кто знакомится с документом")
    dialog = the_dialog(qtbot, card)
    dialog.form.editor("day").setText("1.8.26")
    press(dialog, "Отметить")
    assert "не раньше даты документа" in " ".join(dialog.form.problems().values())
    assert read_document(db, full).readers[1].read_on is None


def test_readers_are_added_as_rows(qtbot, desk, db, full):
    card = show_card(qtbot, document_card(desk, full))
    rows = form_of(card, "Ознакомление").editor("readers")
    press(rows, "Добавить человека (Ins)")
    type_in_cell(qtbot, rows, rows.table.currentIndex().row(), 0, "Белых Анна Юрьевна")
    assert section_of(card, "Ознакомление").save()
    assert "Белых Анна Юрьевна" in [one.name for one in read_document(db, full).readers]
    assert len(read_document(db, full).readers) == 3


def test_readers_are_proposed_from_the_data_and_the_toast_takes_them_back(qtbot, desk, db, messages, full):
    card = show_card(qtbot, document_card(desk, full))
    before = [one.name for one in read_document(db, full).readers]
    press(section_of(card, "Ознакомление"), "Предложить: Кто знакомится с документом")
    proposed = [one.name for one in read_document(db, full).readers]
    assert len(proposed) > len(before) and messages.toasts[-1].startswith("Добавлено: ")
    assert messages.undo is not None
    messages.undo()
    assert [one.name for one in read_document(db, full).readers] == before


def test_the_dispatch_is_marked_for_all_at_once(qtbot, desk, db, full):
    card = show_card(qtbot, document_card(desk, full))
    press(section_of(card, "Рассылка"), "Отметить отправку…: Кому направлен документ")
    dialog = the_dialog(qtbot, card)
    dialog.form.editor("day").setText("2.9.26")
    press(dialog, "Отметить")
    assert {one.sent_on for one in read_document(db, full).dispatches} == {date(2026, 9, 2)}
    qtbot.waitUntil(lambda: "Разослан 2 из 2" in words(card))


def test_a_point_is_extended_and_carried_out_from_its_line(qtbot, desk, db, full):
    card = show_card(qtbot, document_card(desk, full))
    card.panel("Поручения")
    settle()
    late = next(one for one in lines_of(card) if "Заключить договоры" in one.accessibleName())
    assert "просрочен" in late.accessibleName()
    late.setFocus()
    qtbot.keyClick(late, Qt.Key.Key_Return)
    dialog = the_dialog(qtbot, card)
    dialog.form.editor("extended_to").setText("30.11.26")
    press(dialog, "Сохранить")
    assert read_document(db, full).assignments[0].extended_to == date(2026, 11, 30)
    qtbot.waitUntil(lambda: any("продлено" in one.accessibleName() for one in lines_of(card)))
    one = next(one for one in lines_of(card) if "Заключить договоры" in one.accessibleName())
    one.setFocus()
    qtbot.keyClick(one, Qt.Key.Key_Return)
    dialog = the_dialog(qtbot, card)
    dialog.form.editor("done_on").setText("20.11.26")
    dialog.form.editor("result").setText("договор № 3/2026")
    press(dialog, "Сохранить")
    point = read_document(db, full).assignments[0]
    assert (point.done_on, point.result) == (date(2026, 11, 20), "договор № 3/2026")


def test_documents_are_linked_and_the_link_is_seen_from_both_ends(qtbot, desk, db, messages, navigator, full, letter):
    card = show_card(qtbot, document_card(desk, full))
    page = card.panel("Связи")
    assert isinstance(page, RelationsPage)
    press(page, "Связать с документом…")
    dialog = the_dialog(qtbot, card)
    press(dialog, "Связать")
    assert dialog.form.problems() == {"other_id": "Выберите документ."}
    dialog.form.editor("relation").set_value(Relation.EXECUTES)
    dialog.form.editor("other_id").set_value(letter)
    press(dialog, "Связать")
    assert [one.words for one in relations_of(db, full)] == ["во исполнение"]
    assert [one.words for one in relations_of(db, letter)] == ["исполняется документом"]
    qtbot.waitUntil(lambda: not page.view.source.busy and page.view.model.rowCount() == 2)
    page.view.select(page.view.rows()[1].id)
    qtbot.waitUntil(lambda: bool(page.view.selected_rows()) and page.view.selected_rows()[0].link_id is not None)
    page.open_current()
    assert navigator.opened == [("document", letter)]
    page.remove()
    assert relations_of(db, full) == [] and messages.toasts[-1] == "Связь убрана"
    assert messages.undo is not None
    messages.undo()
    assert [one.words for one in relations_of(db, full)] == ["во исполнение"]


def test_an_electronic_signature_is_kept_with_its_certificate(qtbot, desk, db, folder, full, tmp_path):
    signature = tmp_path / "приказ.pdf.sig"
    signature.write_bytes(b"signature")
    card = show_card(qtbot, document_card(desk, full))
    form = form_of(card, "Файлы")
    form.editor("signing").set_value(Signing.ELECTRONIC)
    assert not section_of(card, "Файлы").save()
    assert form.problems().keys() == {"certificate", "certificate_owner"}
    form.editor("certificate").setText("01D9F1A2")
    form.editor("certificate_owner").setText("Тверитина Алла Павловна")
    form.editor("certificate_from").setText("1.1.26")
    form.editor("certificate_until").setText("1.1.27")
    form.editor("signature").setText(str(signature))
    assert section_of(card, "Файлы").save()
    kept = read_document(db, full)
    assert (folder.path / kept.signature_file).read_bytes() == b"signature"
    settle()
    assert "ДОКУМЕНТ ПОДПИСАН · ЭЛЕКТРОННОЙ ПОДПИСЬЮ" in section_of(card, "Файлы").facts.texts()["Отметка на копии"]
    tab = card.panel("Файлы")
    assert isinstance(tab, FilesTab)
    qtbot.waitUntil(lambda: [one.what for one in tab.page.view.rows()] == ["электронная подпись (.sig)"])


def test_a_photographed_page_is_shown_on_a_sheet(qtbot, desk, db, folder, full, tmp_path):
    picture = QImage(300, 400, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    picture.save(str(tmp_path / "фото.png"))
    attach_scan(db, folder, full, tmp_path / "фото.png")
    card = show_card(qtbot, document_card(desk, full))
    tab = card.panel("Файлы")
    assert isinstance(tab, FilesTab)
    qtbot.waitUntil(lambda: tab.page.view.model.rowCount() == 1)
    tab.open(tab.page.view.rows()[0])
    pages = card.panel("Страницы")
    assert isinstance(pages, Pages) and pages.view.pages == 1


def test_a_file_that_is_gone_is_named(qtbot, desk, db, folder, messages, full, scan):
    attach_scan(db, folder, full, scan)
    (folder.path / read_document(db, full).attachments[0].file).unlink()
    card = show_card(qtbot, document_card(desk, full))
    tab = card.panel("Файлы")
    assert isinstance(tab, FilesTab)
    qtbot.waitUntil(lambda: tab.page.view.model.rowCount() == 1)
    tab.open(tab.page.view.rows()[0])
    assert messages.errors == [
        "Файла «Приказ со сканера.pdf» нет в папке программы. Остальные данные целы. Прикрепите его заново."
    ]


def test_the_case_file_is_chosen_and_says_how_long_the_document_is_kept(qtbot, desk, full):
    card = show_card(qtbot, document_card(desk, full))
    card.panel("Обзор")
    keeping = next(
        one for one in card.findChildren(type(section_of(card, "Обзор"))) if "хранение" in one.accessibleName()
    )
    keeping.edit()
    assert keeping.form is not None
    keeping.form.editor("case_file").set_value("01-01")
    assert keeping.save()
    texts = keeping.facts.texts()
    assert (texts["Дело"], texts["Срок хранения"], texts["Статья"]) == ("№ 01-01", "постоянно", "ст. 19а")


def test_ctrl_tab_goes_through_the_tabs(qtbot, desk, full):
    card = show_card(qtbot, document_card(desk, full))
    card.tabs.setFocus()
    for _ in range(2):
        qtbot.keyClick(focus(), Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert card.tabs.tabText(card.tabs.currentIndex()).startswith("Согласование")
