"""A school's card: made, read, changed in place, archived and restored by keyboard; a colleague's save is respected."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.schools import (
    HeadDraft,
    OrganisationDraft,
    OrganisationKind,
    load_organisation,
    organisation_card,
    save_organisation,
)
from tests.ui.kit.hands import focus, focused_name, shown, type_text
from tests.ui.rooms import settle
from ui.kit.card_dialog import CardDialog
from ui.kit.editable_section import EditableSection
from ui.schools import school_card, schools_page

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def school(desk):
    return save_organisation(
        desk.context.db,
        OrganisationDraft(
            full_name="Муниципальное бюджетное общеобразовательное учреждение «Бурлинская СОШ»",
            short_name="Бурлинская СОШ",
            inn="2236002193",
            settlement="с. Бурла",
            head=HeadDraft(full_name="Осокин Николай Павлович", post="директор"),
        ),
    )


@pytest.fixture
def card(qtbot, desk, school):
    card = school_card(desk, school)
    shown(qtbot, card, (1158, 690))
    return card


def activate(qtbot, dialog):
    def active():
        dialog.activateWindow()
        return dialog.isActiveWindow()

    qtbot.waitUntil(active)


def section(card, title) -> Any:
    return next(one for one in card.findChildren(EditableSection) if one.accessibleName() == title)


def test_an_organisation_is_added_by_keyboard_and_its_card_opens(qtbot, desk, navigator):
    page = schools_page(desk)
    shown(qtbot, page)
    page.view.table.setFocus()
    page.view.add_requested.emit()
    dialog = page.findChildren(CardDialog)[0]
    activate(qtbot, dialog)
    dialog.form.focus_first()
    for _ in range(10):
        if focused_name() == "Полное наименование":
            break
        qtbot.keyClick(focus(), Qt.Key.Key_Tab)
    type_text("МБДОУ «Детский сад «Берёзка»")
    dialog.form.editor("type").set_value(OrganisationKind.KINDERGARTEN)
    dialog.form.editor("head_name").setText("Жарова Елена Кузьминична")
    qtbot.keyClick(focus(), Qt.Key.Key_S, CTRL)
    assert dialog.form.problems() == {"head_post": "Укажите должность руководителя."}
    dialog.form.editor("head_post").setText("заведующий")
    qtbot.keyClick(focus(), Qt.Key.Key_S, CTRL)
    (kind, one), *_ = navigator.opened
    made = organisation_card(desk.context.db, one)
    assert kind == "organisation" and made.type is OrganisationKind.KINDERGARTEN
    assert made.region == "Алтайский край" and made.head and made.head.name == "Жарова Елена Кузьминична"


def test_a_new_head_follows_the_one_before(desk, school, card):
    head = section(card, "Руководитель")
    head.edit()
    head.form.editor("full_name").setText("Мещеряков Глеб Борисович")
    head.form.editor("post").setText("врио директора")
    head.form.editor("basis").setText("приказа от 10.11.2026 № 15-к")
    head.form.editor("since").setText("10.11.26")
    assert head.save()
    shown_facts = head.facts.texts()
    assert shown_facts["Фамилия, имя, отчество"] == "Мещеряков Глеб Борисович"
    assert shown_facts["Основание полномочий"] == "приказа от 10.11.2026 № 15-к"
    assert shown_facts["Раньше"] == "Осокин Николай Павлович, директор, по 09.11.2026"
    assert organisation_card(desk.context.db, school).former_heads[0].until == date(2026, 11, 9)


def test_a_number_with_a_misprint_is_shown_beside_it(card):
    numbers = section(card, "Реквизиты")
    numbers.edit()
    numbers.form.editor("inn").setText("2236002190")
    assert numbers.save()
    assert any("контрольная цифра" in words for words in numbers.facts.texts().values())


def test_a_save_over_a_colleagues_change_is_refused_and_what_was_typed_stays(desk, school, messages, card):
    names = section(card, "Наименование")
    names.edit()
    names.form.editor("short_name").setText("Бурлинская школа")
    other = load_organisation(desk.context.db, school)
    other.site = "https://burla.example"
    save_organisation(desk.context.db, other)
    assert not names.save()
    assert len(messages.errors) == 1 and "другой сотрудник" in messages.errors[0]
    assert names.editing and names.form.editor("short_name").text() == "Бурлинская школа"
    names.close_form()


def test_a_licence_is_typed_as_a_row(desk, school, card):
    card.panel("Лицензия и аккредитация")
    licences = section(card, "Лицензии")
    licences.edit()
    QApplication.clipboard().setText("Л035-01260-22/00238476\t15.3.2016\tМинистерство образования\tНОО; ООО; СОО")
    licences.form.editor("licences").paste()
    assert licences.save()
    (licence,) = organisation_card(desk.context.db, school).licences
    assert licence.number == "Л035-01260-22/00238476" and licence.issued_on == date(2016, 3, 15)
    assert [level.value for level in licence.levels] == ["primary", "basic", "secondary"]


def test_a_school_goes_to_the_archive_and_comes_back_by_keyboard(qtbot, desk, school, messages, card):
    card.setFocus()
    qtbot.keyClick(focus(), Qt.Key.Key_D, CTRL | SHIFT)
    qtbot.waitUntil(lambda: organisation_card(desk.context.db, school).archived)
    assert messages.toasts == ["Организация убрана в архив"]
    settle()
    card.setFocus()
    qtbot.keyClick(focus(), Qt.Key.Key_R, CTRL | SHIFT)
    assert not organisation_card(desk.context.db, school).archived
    messages.undo()
    assert organisation_card(desk.context.db, school).archived


def test_the_register_archives_and_restores_by_keyboard(qtbot, desk, school, messages):
    page = schools_page(desk)
    shown(qtbot, page)
    qtbot.waitUntil(lambda: page.view.model.rowCount() == 1)
    qtbot.keyClick(page.view.search_box, Qt.Key.Key_Down)
    qtbot.keyClick(page.view.table, Qt.Key.Key_Delete)
    assert organisation_card(desk.context.db, school).archived
    messages.undo()
    assert not organisation_card(desk.context.db, school).archived


def test_a_branch_names_its_school_and_is_listed_on_its_card(qtbot, desk, navigator, school, card):
    branch = save_organisation(
        desk.context.db,
        OrganisationDraft(
            type=OrganisationKind.BRANCH,
            parent_id=school,
            full_name="Новосельская СОШ",
            short_name="Новосельская СОШ",
            head=HeadDraft(full_name="Жарова Елена Кузьминична", post="заведующий филиалом"),
        ),
    )
    qtbot.waitUntil(lambda: "Филиалы  1" in [card.tabs.tabText(n) for n in range(card.tabs.count())])
    page = school_card(desk, branch)
    shown(qtbot, page)
    assert section(page, "Наименование").facts.texts()["Головная школа"] == "Бурлинская СОШ"
    basis = section(page, "Руководитель").facts.texts()["Основание полномочий"]
    assert basis == "нет доверенности: без неё руководитель филиала не подписывает документы"


def test_unsaved_changes_are_asked_about_on_leaving(card):
    gone = []
    names = section(card, "Наименование")
    names.edit()
    names.form.editor("short_name").setText("Другая")
    card.leave(lambda: gone.append(True))
    assert gone == [] and card.bar.isVisible()
    card.bar.discard_button.click()
    assert gone == [True]
