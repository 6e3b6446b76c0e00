"""What an employee types into a field, and what the field makes of it."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication

from tests.ui.kit.hands import SCHOOLS, focus, shown, type_text
from ui.kit.editors import (
    ChoiceEditor,
    DateEditor,
    FileEditor,
    FlagEditor,
    LinkText,
    ListTextEditor,
    LongTextEditor,
    MultiChoiceEditor,
    NumberEditor,
    TextEditor,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
MANY = [(number, f"Школа № {number}") for number in range(1, 15)] + [(99, "Зелёновская СОШ")]


@pytest.mark.parametrize("typed", ["1.9.26", "01.09.2026", "1 сентября 2026"])
def test_a_date_is_typed_as_people_write_it(qtbot, typed):
    editor = DateEditor()
    qtbot.addWidget(editor)
    editor.setText(typed)
    assert editor.value() == date(2026, 9, 1)


def test_a_date_is_straightened_when_the_field_is_left(qtbot):
    editor = DateEditor()
    shown(qtbot, editor)
    editor.setFocus()
    type_text("1.9.26")
    editor.line.clearFocus()
    assert editor.text() == "01.09.2026"


def test_tomorrow_is_refused_with_a_sentence_and_stays_as_typed(qtbot):
    editor = DateEditor()
    qtbot.addWidget(editor)
    editor.setText("завтра")
    with pytest.raises(ValueError, match="Не удалось прочитать дату «завтра»"):
        editor.value()
    assert editor.text() == "завтра"


def test_nothing_typed_is_no_date(qtbot):
    editor = DateEditor()
    qtbot.addWidget(editor)
    assert editor.value() is None


def test_f4_opens_the_calendar_on_the_typed_day_and_enter_takes_the_day(qtbot):
    editor = DateEditor()
    shown(qtbot, editor)
    editor.setText("1.9.26")
    editor.setFocus()
    qtbot.keyClick(editor.line, Qt.Key.Key_F4)
    calendar = editor._calendar
    assert calendar is not None and calendar.isVisible()
    assert calendar.selectedDate() == QDate(2026, 9, 1)
    calendar.activated.emit(QDate(2026, 9, 7))
    assert editor.text() == "07.09.2026"
    assert not calendar.isVisible()


def test_numbers_have_thousands_apart_and_words_are_refused(qtbot):
    editor = NumberEditor(least=0)
    qtbot.addWidget(editor)
    editor.set_value(1127)
    assert editor.text() == "1\N{NO-BREAK SPACE}127"
    assert editor.value() == 1127
    for typed, sentence in (("много", "не число"), ("1,5", "целое"), ("-3", "меньше 0")):
        editor.setText(typed)
        with pytest.raises(ValueError, match=sentence):
            editor.value()


def test_a_share_is_typed_with_a_comma(qtbot):
    editor = NumberEditor(Decimal)
    qtbot.addWidget(editor)
    editor.setText("0,5")
    assert editor.value() == Decimal("0.5")


def test_a_short_list_gives_the_chosen_value_and_can_be_emptied(qtbot):
    editor = ChoiceEditor(SCHOOLS, empty=True)
    qtbot.addWidget(editor)
    assert editor.value() is None
    editor.set_value(2)
    assert (editor.value(), editor.text()) == (2, "Устьянская СОШ")
    editor.set_value(None)
    assert editor.value() is None


def test_a_long_list_is_searched_by_a_part_of_a_word_without_yo_and_case(qtbot):
    editor = ChoiceEditor(MANY)
    shown(qtbot, editor)
    editor.setFocus()
    type_text("ЗЕЛЕН")
    completer = editor.box.completer()
    assert completer is not None and completer.completionCount() == 1
    assert editor.value() == 99
    editor.box.clearFocus()
    editor.box.left.emit()
    assert editor.text() == "Зелёновская СОШ"


def test_a_word_that_is_not_in_the_list_is_a_mistake_not_an_empty_value(qtbot):
    editor = ChoiceEditor(MANY)
    qtbot.addWidget(editor)
    editor.setText("Марсианская")
    with pytest.raises(ValueError, match="В списке нет «Марсианская»"):
        editor.value()


def test_a_value_that_has_left_the_list_is_kept(qtbot):
    editor = ChoiceEditor(SCHOOLS)
    qtbot.addWidget(editor)
    editor.set_value(77)
    assert editor.value() == 77
    assert "больше нет в списке" in editor.text()


def test_the_wheel_scrolls_the_card_and_never_changes_a_choice(qtbot):
    from PySide6.QtCore import QPoint, QPointF
    from PySide6.QtGui import QWheelEvent

    editor = ChoiceEditor(SCHOOLS)
    shown(qtbot, editor)
    editor.set_value(1)
    nothing = Qt.KeyboardModifier.NoModifier
    turn = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, -120), QPoint(0, -120),
        Qt.MouseButton.NoButton, nothing, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(editor.box, turn)
    assert editor.value() == 1


def test_several_values_are_ticked_with_space(qtbot):
    editor = MultiChoiceEditor(MANY)
    shown(qtbot, editor)
    editor.list.setFocus()
    editor.list.setCurrentRow(1)
    qtbot.keyClick(editor.list, Qt.Key.Key_Space)
    editor.search.setText("зелен")
    assert [editor.list.isRowHidden(row) for row in (0, 14)] == [True, False]
    editor.list.setCurrentRow(14)
    qtbot.keyClick(editor.list, Qt.Key.Key_Space)
    assert editor.value() == [2, 99]
    assert editor.count.text() == "Отмечено 2 из 15"


def test_ctrl_enter_goes_on_and_ticks_nothing(qtbot):
    editor = MultiChoiceEditor(MANY)
    shown(qtbot, editor)
    editor.list.setFocus()
    qtbot.keyClick(editor.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert editor.value() == []
    qtbot.keyClick(editor.list, Qt.Key.Key_Return)
    assert editor.value() == [1]


def test_phones_are_typed_one_in_a_line_and_enter_gives_the_next_line(qtbot):
    editor = ListTextEditor()
    shown(qtbot, editor)
    editor.set_label("Телефоны")
    editor.setFocus()
    type_text("22-5-06")
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    type_text("22-3-02; 22-5-06")
    assert editor.value() == ["22-5-06", "22-3-02"]
    assert focus().accessibleName() == "Телефоны"


def test_backspace_takes_an_empty_line_away(qtbot):
    editor = ListTextEditor()
    shown(qtbot, editor)
    editor.set_value(["22-5-06"])
    editor._add.click()
    qtbot.keyClick(focus(), Qt.Key.Key_Backspace)
    assert len(editor._lines) == 1
    assert focus() is editor._lines[0]


def test_a_rule_speaks_and_a_tidier_straightens(qtbot):
    editor = TextEditor(check=lambda text: None if text.isdigit() else "ИНН состоит из цифр.", tidy=str.strip)
    qtbot.addWidget(editor)
    editor.setText("22 А")
    with pytest.raises(ValueError, match="ИНН состоит из цифр"):
        editor.value()
    editor.setText(" 2231 ")
    editor.line.editingFinished.emit()
    assert (editor.text(), editor.value()) == ("2231", "2231")


def test_a_long_text_grows_and_tab_leaves_it(qtbot):
    editor = LongTextEditor()
    shown(qtbot, editor, (400, 400))
    low = editor.area.height()
    editor.setText("\n".join("строка" for _ in range(8)))
    assert editor.area.height() > low
    assert editor.area.tabChangesFocus()


def test_a_scan_must_be_there(qtbot, tmp_path: Path):
    scan = tmp_path / "Приказ № 71.pdf"
    scan.write_bytes(b"%PDF")
    editor = FileEditor()
    qtbot.addWidget(editor)
    editor.setText(str(scan))
    assert editor.value() == scan
    editor.setText(scan.as_uri())
    assert editor.value() == scan
    editor.setText("нет такого.pdf")
    with pytest.raises(ValueError, match=r"Файл «нет такого\.pdf» не найден"):
        editor.value()


def test_a_flag_and_a_link_say_what_they_are(qtbot):
    flag, followed = FlagEditor(), []
    link = LinkText(lambda number: f"Школа № {number}", followed.append)
    for editor in (flag, link):
        qtbot.addWidget(editor)
    flag.set_label("Базовая школа")
    flag.set_value(True)
    link.set_value(7)
    link.button.click()
    assert flag.box.text() == flag.box.accessibleName() == "Базовая школа"
    assert (flag.value(), link.value(), followed) == (True, 7, [7])


def test_the_first_ticked_value_comes_into_view(qtbot):
    editor = MultiChoiceEditor([(number, f"Показатель {number}") for number in range(200)])
    shown(qtbot, editor)
    editor.set_value([120, 121])
    assert editor.list.visualItemRect(editor.list.item(120)).top() == 0
