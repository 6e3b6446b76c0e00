"""Resources and needs are made, changed, archived and restored by keyboard, and pasted from Excel."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from app.inventory import (
    NeedDraft,
    ResourceDraft,
    load_need,
    load_resource,
    need_rows,
    resource_rows,
    save_need,
    save_resource,
)
from tests.records import make_district
from tests.ui.kit.hands import focus, focused_name, shown, type_text
from tests.ui.rooms import CTRL, SHIFT, archive_and_restore, press, settle, show_page, take_first_row, the_dialog
from ui.inventory import (
    inventory_page,
    open_need,
    open_resource,
    open_resources_paste,
    organisation_resources_panel,
    resources_panel,
    verbs,
)
from ui.inventory.registers import NeedsRegister, ResourcesRegister
from ui.parts.history import HistoryView
from ui.parts.lists import Lists


@pytest.fixture
def bus(db, schools):
    return save_resource(db, ResourceDraft(organisation_id=schools[0], type="transport", name="Автобус ПАЗ"))


@pytest.fixture
def need(db, schools):
    return save_need(db, NeedDraft(organisation_id=schools[1], type="staff", name="Учитель физики"))


def test_a_resource_is_made_by_keyboard_alone(qtbot, desk, db, schools):
    page = show_page(qtbot, ResourcesRegister(desk), 0)
    page.view.table.setFocus()
    qtbot.keyClick(page.view.table, Qt.Key.Key_Insert)
    dialog = the_dialog(qtbot, page)
    qtbot.waitUntil(lambda: focused_name() == "Название")
    type_text("Кабинет химии")
    for _ in range(2):
        qtbot.keyClick(focus(), Qt.Key.Key_Tab)
        qtbot.keyClick(focus(), Qt.Key.Key_Down)
    qtbot.keyClick(focus(), Qt.Key.Key_S, CTRL)
    assert dialog.form.problems() == {}
    [row] = resource_rows(db)
    assert (row.name, row.organisation, row.kind) == ("Кабинет химии", "Бурлинская СОШ", "Помещения и объекты")
    qtbot.waitUntil(lambda: page.view.model.rowCount() == 1)


def test_what_is_missing_is_said_and_a_new_card_shows_no_strange_words(desk, parent, schools):
    dialog = open_resource(desk, None, parent)
    assert dialog is not None
    assert dialog.form.editor("type").text() == ""
    dialog.form.editor("hours_busy").setText("12")
    press(dialog, "Сохранить")
    assert dialog.form.problems().keys() == {"organisation_id", "type", "name", "hours_total"}
    assert dialog.isVisible()


def test_a_resource_is_changed_and_its_history_says_who(qtbot, desk, db, bus, parent):
    dialog = open_resource(desk, bus, parent)
    assert dialog is not None
    dialog.form.editor("name").setText("Автобус ПАЗ-32053")
    press(dialog, "Сохранить")
    assert load_resource(db, bus).name == "Автобус ПАЗ-32053"
    dialog = open_resource(desk, bus, parent)
    assert dialog is not None
    history = dialog.panel("История")
    assert isinstance(history, HistoryView)
    qtbot.waitUntil(lambda: history.view.model.rowCount() == 2)
    told = {(row.who, row.what, row.old, row.new) for row in history.view.rows()}
    assert ("Петрова Анна Сергеевна", "Название", "Автобус ПАЗ", "Автобус ПАЗ-32053") in told
    assert "Создано" in {what for _, what, _, _ in told}


def test_ctrl_h_in_the_list_opens_the_card_on_its_history(qtbot, desk, bus, navigator):
    page = show_page(qtbot, ResourcesRegister(desk), 1)
    take_first_row(qtbot, page)
    qtbot.keyClick(focus(), Qt.Key.Key_H, CTRL)
    assert (navigator.opened, navigator.tab) == ([("resource", bus)], "История")


def test_enter_opens_a_resource(qtbot, desk, navigator, bus):
    page = show_page(qtbot, ResourcesRegister(desk), 1)
    take_first_row(qtbot, page)
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    assert navigator.opened == [("resource", bus)]


def test_a_resource_goes_to_the_archive_and_back_by_keyboard(qtbot, desk, messages, bus):
    archive_and_restore(qtbot, show_page(qtbot, ResourcesRegister(desk), 1))
    assert messages.toasts == ["Ресурс убран в архив", "Ресурс возвращён из архива"]


def test_a_need_goes_to_the_archive_and_back_by_keyboard(qtbot, desk, messages, need):
    archive_and_restore(qtbot, show_page(qtbot, NeedsRegister(desk), 1))
    assert messages.toasts == ["Потребность убрана в архив", "Потребность возвращена из архива"]


def test_a_need_is_covered_by_a_key_and_opened_again_by_undo(qtbot, desk, db, messages, need):
    page = show_page(qtbot, NeedsRegister(desk), 1)
    take_first_row(qtbot, page)
    qtbot.keyClick(focus(), Qt.Key.Key_D, CTRL)
    assert load_need(db, need).covered_on == db.today()
    assert messages.toasts == ["Потребность закрыта: Учитель физики"]
    assert messages.undo is not None
    messages.undo()
    assert load_need(db, need).covered_on is None


def test_a_need_is_made_in_its_small_card(desk, db, parent, schools):
    dialog = open_need(desk, None, parent, organisation_id=schools[2])
    assert dialog is not None
    dialog.form.editor("name").setText("Логопед")
    dialog.form.editor("type").setText("Кадры")
    dialog.form.editor("due_on").setText("1.3.27")
    press(dialog, "Сохранить")
    [row] = need_rows(db)
    assert (row.name, row.organisation, row.due_on) == ("Логопед", "Новопесчанская СОШ", date(2027, 3, 1))


def test_many_resources_are_pasted_from_excel_with_a_common_school(qtbot, desk, db, messages, parent, schools):
    QGuiApplication.clipboard().setText(
        "Название\tВид ресурса\tКол-во\tМест\n"
        "Кабинет физики\tПомещения и объекты\t1\t25\n"
        "Ноутбуки\tОборудование\t12\t\n"
        "Спортивный зал\t\t1\t40\n"
    )
    open_resources_paste(desk, parent)
    dialog = the_dialog(qtbot, parent)
    dialog.form.editor("organisation_id").setText("Устьянская СОШ")
    dialog.form.editor("type").setText("Помещения и объекты")
    table = dialog.form.editor("rows").table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_V, CTRL)
    qtbot.keyClick(table, Qt.Key.Key_S, CTRL)
    found = {(row.name, row.kind, row.quantity, row.capacity, row.organisation) for row in resource_rows(db)}
    assert found == {
        ("Кабинет физики", "Помещения и объекты", 1, 25, "Устьянская СОШ"),
        ("Ноутбуки", "Оборудование", 12, None, "Устьянская СОШ"),
        ("Спортивный зал", "Помещения и объекты", 1, 40, "Устьянская СОШ"),
    }
    assert messages.toasts == ["Внесено: 3\N{NO-BREAK SPACE}ресурса"]


def test_a_pasted_row_that_is_wrong_saves_nothing_and_is_marked(qtbot, desk, db, parent, schools):
    QGuiApplication.clipboard().setText("Кабинет физики\tБурлинская СОШ\tПомещения\nНоутбуки\t\tОборудование\n")
    open_resources_paste(desk, parent)
    dialog = the_dialog(qtbot, parent)
    table = dialog.form.editor("rows").table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_V, CTRL)
    press(dialog, "Внести все")
    assert dialog.form.problems() == {"rows.1.organisation_id": "Выберите школу, которой принадлежит ресурс."}
    assert resource_rows(db) == []


def test_the_page_shows_needs_behind_the_second_tab(qtbot, desk, bus, need):
    page = inventory_page(desk)
    assert isinstance(page, Lists)
    shown(qtbot, page)
    qtbot.keyClick(page.page.view.search_box, Qt.Key.Key_Tab, CTRL)
    qtbot.waitUntil(lambda: isinstance(page.page, NeedsRegister) and page.page.view.model.rowCount() == 1)
    qtbot.keyClick(page.page.view.search_box, Qt.Key.Key_Tab, CTRL | SHIFT)
    qtbot.waitUntil(lambda: isinstance(page.page, ResourcesRegister))


def test_cards_of_districts_and_schools_show_their_own_resources(qtbot, desk, db, schools, bus, parent):
    outside = save_resource(db, ResourceDraft(organisation_id=schools[3], type="room", name="Музей"))
    district = make_district(db, schools[:3])
    of_district, of_school = resources_panel(desk), organisation_resources_panel(desk)
    assert of_district.count is not None and of_school.count is not None
    assert (of_district.count(district), of_school.count(schools[3]), of_school.count(schools[1])) == (1, 1, None)
    for panel, subject, expected in ((of_district, district, bus), (of_school, schools[3], outside)):
        made = panel.make(subject, parent)
        assert isinstance(made, Lists)
        view = made.page.view
        qtbot.waitUntil(lambda view=view: not view.source.busy and view.model.rowCount() == 1)
        assert [row.id for row in view.rows()] == [expected]


def test_a_resource_added_on_a_school_s_card_belongs_to_the_school(qtbot, desk, schools, parent):
    made = organisation_resources_panel(desk).make(schools[1], parent)
    assert isinstance(made, Lists)
    made.show()
    settle()
    press(parent, "Ресурс")
    dialog = the_dialog(qtbot, made.page)
    assert dialog.form.editor("organisation_id").value() == schools[1]


def test_resources_and_needs_can_be_made_from_anywhere(desk, parent):
    assert [verb.title for verb in verbs(desk, parent)] == ["Новый ресурс", "Новая потребность"]


def test_a_resource_that_is_gone_is_said_in_a_sentence(desk, messages, parent):
    assert open_resource(desk, 999, parent) is None
    assert len(messages.errors) == 1
