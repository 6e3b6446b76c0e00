"""The books of the office: a tab for each with its count, letters that come in, numbers, the sheet for a period."""

from contextlib import closing
from datetime import date

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from app.documents import (
    DocumentDraft,
    cancel_document,
    document_rows,
    register_document,
    reserved_numbers,
    save_document,
)
from app.documents import document_card as read_document
from tests.ui.kit.hands import focus, focused_name, shown, type_text
from tests.ui.rooms import CTRL, PAGE, press, settle, take_first_row, the_dialog
from ui.documents import documents_page
from ui.documents.books import DocumentsPage
from ui.documents.dialogs.numbering import open_numbering
from ui.documents.dialogs.period import Period, export_period, open_period
from ui.parts.preview import Preview


@pytest.fixture
def page(qtbot, desk) -> DocumentsPage:
    """The page on the screen."""
    made = documents_page(desk)
    assert isinstance(made, DocumentsPage)
    shown(qtbot, made, PAGE)
    return made


def lines_of(lines):
    """The words of a short list."""
    return "\n".join(one.accessibleName() for one in lines.findChildren(QWidget))


def loaded(qtbot, page, title, rows):
    """Show a list and wait for its rows."""
    found = page.panel(title)
    qtbot.waitUntil(lambda: not found.view.source.busy and found.view.model.rowCount() == rows)
    return found


def orders(db, folder, *days):
    """Orders of these days, one after another."""
    draft = DocumentDraft(type="order", journal="orders", heading="О работе округа")
    made = []
    for day in days:
        draft.dated = day
        made.append(register_document(db, folder, draft))
    return made


def test_each_book_is_a_tab_with_its_count(qtbot, db, page, full, letter):
    save_document(db, DocumentDraft(type="order", heading="О проекте"))
    settle()
    qtbot.waitUntil(lambda: page.tabs.tabText(0) == "Все  3")
    titles = [page.tabs.tabText(number) for number in range(page.tabs.count())]
    assert titles == [
        "Все  3",
        "Проекты  1",
        "Приказы  1",
        "Протоколы",
        "Договоры",
        "Входящие  1",
        "Исходящие",
        "На контроле  3",
    ]
    assert [row.heading for row in loaded(qtbot, page, "Приказы", 1).view.rows()] == ["О создании школьного округа"]
    assert [row.heading for row in loaded(qtbot, page, "Проекты", 1).view.rows()] == ["О проекте"]


def test_an_empty_book_says_what_belongs_there(qtbot, page):
    found = loaded(qtbot, page, "Исходящие", 0)
    assert found.view.empty.title.text() == "Исходящих писем пока нет"
    assert "отвечают на входящее" in found.view.empty.hint.text()


def test_ctrl_tab_goes_to_the_next_book(qtbot, page):
    page.page.view.search_box.setFocus()
    qtbot.keyClick(focus(), Qt.Key.Key_Tab, CTRL)
    qtbot.waitUntil(lambda: page.tabs.tabText(page.tabs.currentIndex()) == "Проекты")


def test_a_letter_is_registered_by_keyboard_with_its_resolution(qtbot, db, folder, messages, page, scan):
    found = loaded(qtbot, page, "Входящие", 0)
    found.view.table.setFocus()
    press(found, "Входящее письмо")
    dialog = the_dialog(qtbot, page)
    form = dialog.form
    qtbot.waitUntil(lambda: focused_name() == "Дата поступления")
    form.editor("number").setFocus()
    for text in ("", "Министерство образования", "1189", "13.11.26", "О сведениях"):
        type_text(text)
        qtbot.keyClick(focus(), Qt.Key.Key_Tab)
    form.editor("resolution").setText("Подготовить ответ")
    form.editor("answer_due").setText("27.11.26")
    form.editor("scan").setText(str(scan))
    qtbot.keyClick(focus(), Qt.Key.Key_S, CTRL)
    assert form.problems() == {"executor": "Укажите, кому поручено письмо."}
    form.editor("executor").setText("Петрова А. С.")
    qtbot.keyClick(focus(), Qt.Key.Key_S, CTRL)
    assert messages.errors == [] and messages.toasts == ["Письмо зарегистрировано: вх. № 1"]
    [row] = document_rows(db)
    assert (row.correspondent, row.their_number, row.answer_due) == (
        "Министерство образования",
        "1189",
        date(2026, 11, 27),
    )
    card = read_document(db, row.id)
    assert card.title == "Письмо вх. № 1 от 22.11.2026"
    assert [(one.text, one.executor, one.due_on) for one in card.assignments] == [
        ("Подготовить ответ", "Петрова А. С.", date(2026, 11, 27))
    ]
    assert (folder.path / card.attachments[0].file).read_bytes() == scan.read_bytes()


def test_a_letter_is_answered_from_the_list(qtbot, page, letter):
    found = loaded(qtbot, page, "Входящие", 1)
    take_first_row(qtbot, found)
    press(found, "Ответить…")
    maker = page.page.findChild(Preview)
    assert maker is not None and "ответ" in maker.windowTitle().lower()
    qtbot.waitUntil(lambda: maker.pages.pages > 0)
    maker.reject()
    settle()


def test_ins_offers_what_the_office_issues_on_its_own(qtbot, page):
    found = loaded(qtbot, page, "Приказы", 0)
    found.view.add_requested.emit()
    [create] = [one for one in found.findChildren(QPushButton) if one.accessibleName() == "Создать"]
    menu = create.menu()
    qtbot.waitUntil(menu.isVisible)
    assert "Приказ в свободной форме…" in [one.text() for one in menu.actions()]
    menu.close()


def test_gaps_and_dates_out_of_order_are_said_and_burned_numbers_shown(qtbot, desk, db, folder, parent, office):
    _first, second = orders(db, folder, date(2026, 9, 1), date(2026, 9, 2))
    draft = DocumentDraft(type="order", journal="orders", heading="О кураторе", dated=date(2026, 8, 20), number="5")
    register_document(db, folder, draft)
    cancel_document(db, second, "по ошибке")
    window = open_numbering(desk, parent, "orders")
    said = lines_of(window.report)
    assert "Пропущены номера 3–4." in said
    assert "№ 5 от 20.08.2026 раньше, чем № 2 от 02.09.2026" in said
    assert "№ 2 от 02.09.2026" in lines_of(window.burned)


def test_a_number_is_reserved_released_and_given_a_letter(qtbot, desk, db, folder, messages, parent, office):
    orders(db, folder, date(2026, 9, 1))
    window = open_numbering(desk, parent, "orders")
    window.reason.setText("для заместителя")
    window.reserve()
    assert [(one.number, one.reason) for one in reserved_numbers(db, "orders", 2026)] == [("2", "для заместителя")]
    assert messages.toasts == ["Номер 2 зарезервирован"]
    orders(db, folder, date(2026, 9, 3))
    assert sorted(row.number for row in document_rows(db)) == ["1", "3"]
    window.number.setText("1")
    window.add_letter()
    assert window.number.text() == "1а"
    window.release("2")
    assert reserved_numbers(db, "orders", 2026) == []
    assert messages.undo is not None
    messages.undo()
    assert [one.number for one in reserved_numbers(db, "orders", 2026)] == ["2"]


def test_the_book_of_a_period_goes_into_a_sheet_in_the_order_of_numbers(
    qtbot, desk, db, folder, messages, parent, office, tmp_path
):
    made = orders(db, folder, date(2026, 9, 1), date(2026, 9, 2), date(2026, 11, 3))
    cancel_document(db, made[1], "по ошибке")
    path = tmp_path / "журнал.xlsx"
    export_period(desk, Period("orders", date(2026, 9, 1), date(2026, 10, 31)), path, parent)
    qtbot.waitUntil(lambda: messages.toasts == ["Выгружено в файл «журнал.xlsx», строк: 2"])
    with closing(load_workbook(path)) as book:
        [sheet] = book.worksheets
        title = sheet.title
        cells = [str(cell) for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None]
    assert title == "01.09.2026 – 31.10.2026"
    assert cells.count("О работе округа") == 2 and "аннулирован" in cells


def test_a_period_that_ends_before_it_begins_is_refused(qtbot, desk, parent, office):
    dialog = open_period(desk, parent, "orders")
    dialog.form.editor("since").setText("1.10.26")
    dialog.form.editor("until").setText("1.9.26")
    press(dialog, "Выгрузить…")
    assert dialog.form.problems() == {"until": "Последний день раньше первого."}
