"""A small card stays open while it is refused, and never loses what was typed without a question."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.kernel.errors import Conflict
from tests.ui.kit.hands import Event, Listener, Plan, Shelf, focus, focused_name, plan_form, shown, type_text
from ui.kit.card_dialog import CardDialog
from ui.kit.panel import Panel

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def shelf():
    return Shelf()


@pytest.fixture
def messages():
    return Listener()


@pytest.fixture
def dialog(qtbot, shelf, messages):
    dialog = CardDialog("План", plan_form(), Plan(), shelf.save, messages)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    shown(qtbot, dialog)
    return dialog


def test_a_card_is_filled_and_saved_by_keyboard_alone(qtbot, dialog, shelf):
    assert focused_name() == "Номер"
    type_text("7")
    qtbot.keyClick(focus(), Qt.Key.Key_Tab)
    type_text("1.9.26")
    qtbot.keyClick(focus(), Qt.Key.Key_Tab)
    qtbot.keyClick(focus(), Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.saved) as saved:
        qtbot.keyClick(focus(), Qt.Key.Key_S, CTRL)
    assert saved.args == [1]
    assert shelf.saved == [Plan("7", date(2026, 9, 1), 1)]
    assert not dialog.isVisible()


def test_ctrl_enter_saves_too_and_enter_alone_does_not(qtbot, dialog, shelf):
    type_text("7")
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    assert shelf.saved == []
    qtbot.keyClick(focus(), Qt.Key.Key_Return, CTRL)
    assert len(shelf.saved) == 1


def test_refused_means_it_stays_open_with_all_problems_at_once(dialog, shelf):
    dialog.form.editor("signed_on").setText("завтра")
    dialog.accept()
    assert dialog.isVisible() and shelf.saved == []
    assert set(dialog.form.problems()) == {"number", "signed_on"}
    assert focused_name() == "Номер"


def test_a_conflict_leaves_what_was_typed(dialog, shelf, messages):
    shelf.refusal = Conflict("План уже изменил другой сотрудник. Откройте его заново.")
    dialog.form.editor("number").setText("7")
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.form.editor("number").text() == "7"
    assert messages.errors == ["План уже изменил другой сотрудник. Откройте его заново."]


def test_esc_closes_an_untouched_card_without_a_question(qtbot, dialog):
    qtbot.keyClick(focus(), Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.parametrize(
    ("answer", "open_after", "saved"), [("save", False, 1), ("discard", False, 0), ("stay", True, 0)]
)
def test_esc_asks_when_something_is_not_saved(qtbot, dialog, shelf, answer, open_after, saved):
    type_text("7")
    qtbot.keyClick(focus(), Qt.Key.Key_Escape)
    assert dialog.isVisible() and dialog.bar.isVisible()
    assert focused_name() == "Сохранить"
    getattr(dialog.bar, f"{answer}_button").click()
    assert dialog.isVisible() is open_after
    assert len(shelf.saved) == saved


def test_esc_twice_returns_to_the_card_with_the_text_kept(qtbot, dialog):
    type_text("7")
    qtbot.keyClick(focus(), Qt.Key.Key_Escape)
    qtbot.keyClick(focus(), Qt.Key.Key_Escape)
    assert dialog.isVisible() and not dialog.bar.isVisible()
    assert dialog.form.editor("number").text() == "7"


def test_the_question_is_answered_by_keyboard(qtbot, dialog, shelf):
    type_text("7")
    qtbot.keyClick(focus(), Qt.Key.Key_Escape)
    qtbot.keyClick(focus(), Qt.Key.Key_Tab)
    assert focused_name() == "Не сохранять"
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    assert not dialog.isVisible() and shelf.saved == []


def test_closing_the_window_asks_as_well(dialog):
    type_text("7")
    dialog.close()
    assert dialog.isVisible() and dialog.bar.isVisible()


def test_the_buttons_are_seen_on_a_small_screen_and_the_rest_scrolls(dialog):
    dialog.form.editor("events").set_value([Event(f"Мероприятие {n}") for n in range(20)])
    dialog.resize(700, 420)
    assert dialog.rect().contains(dialog.save_button.mapTo(dialog, dialog.save_button.rect().bottomRight()))


def test_a_new_dialog_is_no_larger_than_a_small_screen(qtbot, shelf, messages):
    dialog = CardDialog("План", plan_form(), Plan(), shelf.save, messages)
    qtbot.addWidget(dialog)
    assert dialog.width() <= 1060 and dialog.height() <= 560


@pytest.fixture
def made():
    return []


@pytest.fixture
def tabbed(qtbot, shelf, messages, made):
    def make(subject_id, _parent):
        made.append(subject_id)
        return QLabel("Создано 01.09.2026")

    panel = Panel("История", lambda _id: 3, make)
    dialog = CardDialog("План", plan_form(), Plan("7"), shelf.save, messages, panels=[panel], subject_id=5)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    shown(qtbot, dialog, (760, 400))
    return dialog


def test_what_stands_behind_a_known_record_is_reached_by_ctrl_tab(qtbot, tabbed, made):
    assert [tabbed.tabs.tabText(place) for place in range(2)] == ["Карточка", "История  3"]
    assert focused_name() == "Номер" and made == []
    qtbot.keyClick(focus(), Qt.Key.Key_Tab, CTRL)
    assert made == [5] and not tabbed.form.isVisible()
    assert tabbed.save_button.isVisible()
    assert (tabbed.width(), tabbed.height()) == (1060, 560)
    qtbot.keyClick(tabbed, Qt.Key.Key_Tab, CTRL | SHIFT)
    assert tabbed.form.isVisible()


def test_a_refusal_returns_to_the_form(tabbed, shelf):
    tabbed.form.editor("number").setText("")
    assert tabbed.panel("История").isVisible()
    tabbed.accept()
    assert shelf.saved == [] and tabbed.form.isVisible()
    assert focused_name() == "Номер"


def test_a_record_that_is_only_being_made_has_no_tabs(qtbot, shelf, messages):
    panel = Panel("История", None, lambda _id, _parent: QLabel())
    dialog = CardDialog("План", plan_form(), Plan(), shelf.save, messages, panels=[panel])
    shown(qtbot, dialog)
    assert not dialog.tabs.isVisible()
    qtbot.keyClick(focus(), Qt.Key.Key_Tab, CTRL)
    assert dialog.form.isVisible()
