"""A form shows what is wrong where it is wrong, and takes the keyboard there."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.ui.kit.hands import Plan, focus, focused_name, plan_form, shown, type_text
from ui.kit.editors import TextEditor
from ui.kit.form import Field, Form, Section


@pytest.fixture
def form(qtbot):
    form = plan_form()
    shown(qtbot, form)
    form.load(Plan("3/2026", date(2026, 9, 1), 1))
    return form


def test_a_loaded_form_is_not_changed_until_something_is_typed(form):
    assert not form.changed()
    form.editor("number").setText("4/2026")
    assert form.changed()
    form.editor("number").setText("3/2026")
    assert not form.changed()


def test_what_was_typed_comes_into_the_draft(form):
    plan = Plan()
    form.editor("signed_on").setText("7.9.26")
    assert form.store(plan) == {}
    assert (plan.number, plan.signed_on, plan.school) == ("3/2026", date(2026, 9, 7), 1)


def test_an_unreadable_date_is_a_problem_of_its_field_and_the_draft_keeps_its_date(form):
    plan = Plan(signed_on=date(2026, 9, 1))
    form.editor("signed_on").setText("завтра")
    assert set(form.store(plan)) == {"signed_on"}
    assert plan.signed_on == date(2026, 9, 1)
    assert form.changed()


def test_problems_stand_beneath_fields_and_on_top_and_the_first_gets_the_keyboard(form):
    form.show_problems({"school": "Укажите школу.", "number": "Укажите номер."})
    assert focused_name() == "Номер"
    assert form.summary.texts() == ["Номер: Укажите номер.", "Школа: Укажите школу."]
    assert form.editor("number").control.property("problem") is True


def test_a_jump_of_the_summary_leads_to_its_field(form):
    form.show_problems({"number": "Укажите номер.", "school": "Укажите школу."})
    jumps = form.summary.findChildren(QPushButton)
    jumps[1].click()
    assert focused_name() == "Школа"


def test_a_problem_of_no_field_is_told_in_the_summary(form):
    form.show_problems({"quorum": "Совет не может состоять из одного человека."})
    assert form.summary.texts() == ["Совет не может состоять из одного человека."]


def test_a_problem_of_a_row_names_the_row_and_leads_to_the_cell(form):
    form.editor("events").set_value([])
    form.editor("events").add()
    form.show_problems({"events.0.day": "Укажите день."})
    assert form.summary.texts() == ["Мероприятия, строка 1: Укажите день."]
    assert form.editor("events").table.currentIndex().column() == 1


def test_typing_takes_the_mark_off(form):
    form.show_problems({"number": "Укажите номер."})
    form.editor("number").setText("5")
    assert form.editor("number").control.property("problem") is False


def test_leaving_a_date_that_cannot_be_read_says_so_at_once(qtbot, form):
    form.editor("signed_on").setFocus()
    focus().selectAll()  # type: ignore[attr-defined]
    type_text("завтра")
    qtbot.keyClick(focus(), Qt.Key.Key_Tab)
    assert "завтра" in form.problems()["signed_on"]


def test_tab_walks_in_the_order_of_the_eye(qtbot, form):
    form.focus_first()
    walked = [focused_name()]
    for _ in range(3):
        qtbot.keyClick(focus(), Qt.Key.Key_Tab)
        walked.append(focused_name())
    assert walked == ["Номер", "Подписан", "Школа", "Мероприятия"]


def test_two_columns_where_there_is_room_and_one_where_there_is_not(qtbot, form):
    def side_by_side() -> bool:
        first, second = form.editor("number"), form.editor("signed_on")
        return first.mapTo(form, first.rect().topLeft()).y() == second.mapTo(form, second.rect().topLeft()).y()

    assert side_by_side()
    form.resize(600, 700)
    qtbot.waitUntil(lambda: not side_by_side())


def test_every_control_has_a_name(form):
    assert all(form.editor(name).control.accessibleName() for name in ("number", "signed_on", "school", "events"))


def test_fields_alone_and_sections_stand_together(qtbot):
    form = Form([Field("number", "Номер", TextEditor()), Section("Сроки", [Field("school", "Школа", TextEditor())])])
    qtbot.addWidget(form)
    form.set_shown("school", False)
    assert not form.editor("school").isVisibleTo(form)
    form.set_shown("school", True)
    assert form.editor("school").isVisibleTo(form)
