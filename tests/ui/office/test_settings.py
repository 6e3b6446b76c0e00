"""The settings through the page: the office, who signs, a name's case that stays corrected, books and numbers."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt

from app.documents import load_journal
from app.office import load_office, load_signatory, save_signatory
from app.people import Gender, PersonDraft, load_person, load_post, save_person
from tests.ui.kit.hands import focus, shown
from ui.kit.card_dialog import CardDialog
from ui.kit.editable_section import EditableSection
from ui.kit.form import Form
from ui.kit.theme import ThemeChoice
from ui.office import open_journal, open_person, open_reference, open_signatory, open_worker, settings_page
from ui.office.person import open_post
from ui.parts.history import HistoryView

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot, desk):
    page = settings_page(desk)
    shown(qtbot, page, (1158, 690))
    return page


def there(dialog: CardDialog | None) -> CardDialog:
    assert dialog is not None
    return dialog


def hint(form: Form, name: str) -> str:
    return form.editor(name).control.accessibleDescription().replace("\u00a0", " ")


def section(page, title) -> Any:
    return next(one for one in page.findChildren(EditableSection) if one.accessibleName() == title)


def test_the_office_is_changed_in_place(qtbot, desk, page):
    names = section(page, "Наименование")
    names.edit()
    names.form.editor("name").setText("Комитет по образованию администрации Бурлинского района")
    names.form.editor("name").left.emit()
    assert names.form.editor("name_dative").text() == "Комитету по образованию администрации Бурлинского района"
    qtbot.keyClick(focus(), Qt.Key.Key_S, CTRL)
    assert load_office(desk.context.db).name_genitive == "Комитета по образованию администрации Бурлинского района"
    assert not names.editing


def test_a_case_written_by_hand_is_not_proposed_over(page):
    names = section(page, "Наименование")
    names.edit()
    names.form.editor("name_dative").setText("отделу образования")
    names.form.editor("name").setText("Комитет по образованию")
    names.form.editor("name").left.emit()
    assert names.form.editor("name_dative").text() == "отделу образования"
    assert names.form.editor("name_genitive").text() == "Комитета по образованию"
    names.close_form()


def test_the_dative_of_a_name_is_corrected_and_stays_corrected(qtbot, desk, page):
    db = desk.context.db
    person = save_person(db, PersonDraft(last_name="Седых", first_name="Айгуль", middle_name=""))
    dialog = there(open_person(desk, person, page))
    assert dialog.form.editor("dative").text() == ""
    dialog.form.editor("dative").setText("Седых Айгуль")
    with qtbot.waitSignal(dialog.saved):
        dialog.accept()
    again = there(open_person(desk, person, page))
    assert again.form.editor("dative").text() == "Седых Айгуль"
    assert again.form.editor("genitive").line.placeholderText()
    again.form.editor("phone").setText("8 (38572) 22-2-22")
    again.accept()
    assert load_person(db, person).dative == "Седых Айгуль"


def test_the_card_of_a_person_shows_every_form_beside_its_field(desk, page):
    dialog = there(open_person(desk, None, page, last_name="Соловей", first_name="Лев", middle_name="Ильич"))
    form = dialog.form
    cases = ("genitive", "dative", "accusative", "instrumental", "prepositional")
    assert [form.editor(case).line.placeholderText() for case in cases] == [
        "Соловья Льва Ильича",
        "Соловью Льву Ильичу",
        "Соловья Льва Ильича",
        "Соловьём Львом Ильичом",
        "Соловье Льве Ильиче",
    ]
    assert hint(form, "dative") == "С инициалами: Соловью Л. И., Л. И. Соловью"
    form.editor("dative").setText("Соловей Льву Ильичу")
    form.editor("dative").left.emit()
    assert hint(form, "dative") == "Программа: Соловью Льву Ильичу. С инициалами: Соловей Л. И., Л. И. Соловей"
    assert hint(form, "gender") == "Программа определила: мужской."
    dialog.reject()


def test_the_gender_is_asked_where_the_name_does_not_tell_it(qtbot, desk, page):
    dialog = there(open_person(desk, None, page, last_name="Мороз", first_name="Саша"))
    assert hint(dialog.form, "gender") == "По имени пол не определить."
    assert dialog.form.editor("dative").line.placeholderText() == ""
    dialog.accept()
    assert dialog.isVisible() and "без этого имя не склонить" in dialog.form.problems()["gender"]
    dialog.form.editor("gender").set_value(Gender.MALE)
    dialog.form.editor("gender").edited.emit()
    assert dialog.form.editor("dative").line.placeholderText() == "Морозу Саше"
    with qtbot.waitSignal(dialog.saved):
        dialog.accept()


def test_the_card_of_a_post_shows_every_form_beside_its_field(desk, page):
    form = there(open_post(desk, "секретарь совета", page)).form
    assert hint(form, "instrumental") == "Программа: секретарём совета"
    assert hint(form, "prepositional") == "Программа: секретаре совета"


def test_the_case_of_a_post_is_corrected_for_all_who_hold_it(qtbot, desk, page):
    panel = page.panel("Должности")
    qtbot.waitUntil(lambda: [row.post for row in panel.view.rows()] == ["начальник отдела"])
    panel.view.table.setFocus()
    panel.view.table.select_lines([0], 0)
    qtbot.keyClick(panel.view.table, Qt.Key.Key_Return)
    dialog = next(one for one in panel.findChildren(CardDialog) if one.isVisible())
    assert dialog.form.editor("dative").line.placeholderText() == "начальнику отдела"
    dialog.form.editor("dative").setText("начальнику отдела образования")
    dialog.accept()
    qtbot.waitUntil(lambda: [row.corrected for row in panel.view.rows()] == [True])
    assert load_post(desk.context.db, "начальник отдела").dative == "начальнику отдела образования"


def test_two_who_hold_one_right_at_once_are_refused_and_the_dialog_stays(desk, page):
    dialog = there(open_signatory(desk, None, page))
    dialog.form.editor("full_name").setText("Чайка Семён Ильич")
    dialog.form.editor("post").setText("начальник отдела")
    dialog.accept()
    assert dialog.isVisible() and "право подписи уже у другого" in " ".join(dialog.form.problems().values())
    head = load_signatory(desk.context.db, 1)
    head.valid_until = date(2026, 10, 31)
    save_signatory(desk.context.db, head)
    dialog.form.editor("valid_from").setText("1.11.26")
    dialog.accept()
    assert load_signatory(desk.context.db, 2).valid_from == date(2026, 11, 1)


def test_who_works_now_is_chosen_from_the_workers(qtbot, desk, messages, page):
    panel = page.panel("Работники")
    dialog = there(open_worker(desk, None, page))
    dialog.form.editor("full_name").setText("Чайка Семён Ильич")
    dialog.accept()
    qtbot.waitUntil(lambda: panel.page.view.model.rowCount() == 2)
    panel.now.setText("Чайка Семён Ильич")
    assert desk.context.who == "Чайка Семён Ильич"
    assert messages.toasts == ["В программе работает Чайка Семён Ильич"]


def test_the_history_stands_behind_a_small_card_in_russian(qtbot, desk, page):
    db = desk.context.db
    signatory = load_signatory(db, 1)
    signatory.basis = "Положения об отделе"
    save_signatory(db, signatory)
    dialog = there(open_signatory(desk, 1, page))
    history = dialog.panel("История")
    assert isinstance(history, HistoryView)
    rows = history.view
    qtbot.waitUntil(lambda: rows.model.rowCount() == 2)
    latest = rows.rows()[0]
    assert (latest.who, latest.what) == ("Петрова Анна Сергеевна", "Основание полномочий")
    assert latest.new == "Положения об отделе"
    dialog.reject()


def test_a_line_of_a_book_is_added_and_enter_opens_it(qtbot, desk, navigator, page):
    panel = page.panel("Справочники")
    panel.books.set_value("resource_kinds")
    qtbot.waitUntil(lambda: panel.page.view.model.rowCount() == 8)
    dialog = there(open_reference(desk, None, panel, book="resource_kinds"))
    dialog.form.editor("title").setText("Школьный музей")
    dialog.accept()
    qtbot.waitUntil(lambda: panel.page.view.model.rowCount() == 9)
    panel.page.view.table.setFocus()
    panel.page.view.table.select_lines([0], 0)
    qtbot.keyClick(panel.page.view.table, Qt.Key.Key_Return)
    [(kind, line)] = navigator.opened
    assert kind == "reference"
    opened = there(open_reference(desk, line, page))
    assert opened.windowTitle() == "Строка справочника"
    opened.reject()


def test_a_journal_goes_on_from_any_number(desk, page):
    page.panel("Нумерация")
    dialog = there(open_journal(desk, 1, page))
    dialog.form.editor("mask").setText("{n}-ОД")
    dialog.form.editor("next_number").setText("71")
    dialog.accept()
    journal = load_journal(desk.context.db, 1)
    assert (journal.mask, journal.next_number) == ("{n}-ОД", 71)


def test_theme_and_size_are_worn_at_once(desk, page):
    panel = page.panel("Вид")
    panel.themes[ThemeChoice.DARK].click()
    panel.scales[125].click()
    assert desk.theme.choice is ThemeChoice.DARK and desk.theme.scale == 125


def test_a_copy_is_made_and_the_data_are_checked_in_words(qtbot, desk, page):
    panel = page.panel("Данные")
    panel.copy()
    qtbot.waitUntil(lambda: "сделана и проверена" in panel.answer.text())
    assert list(desk.context.folder.copies.glob("copy-*.db"))
    panel.check()
    qtbot.waitUntil(lambda: panel.answer.text() == "База цела, все файлы документов на месте.")


def test_every_tab_opens_and_fits_the_page(page):
    for number in range(page.tabs.count()):
        page.show_panel(number)
        area = page.stack.currentWidget()
        assert area.widget().minimumSizeHint().width() <= area.viewport().width(), page.tabs.tabText(number)
