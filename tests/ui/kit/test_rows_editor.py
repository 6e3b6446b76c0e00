"""Rows inside a card: typed, pasted from Excel, moved and taken back by keyboard."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester

from app.kernel.columns import Kind
from tests.ui.kit.hands import Event, events_editor, focus, shown, type_text
from ui.kit.rows_editor import RowColumn, RowsEditor

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def editor(qtbot):
    editor = events_editor()
    QAbstractItemModelTester(editor.table.model(), QAbstractItemModelTester.FailureReportingMode.Fatal, editor)
    shown(qtbot, editor)
    editor.set_label("Мероприятия")
    return editor


def put(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def titles(editor: RowsEditor) -> list[str]:
    return [event.title for event in editor.value()]


def test_twelve_rows_of_excel_come_in_with_dates_choices_and_numbers(qtbot, editor):
    put("\r\n".join(f"Мероприятие {n}\t{n}.10.26\tустьянская сош\t1{n:02}\tда" for n in range(1, 13)) + "\r\n")
    editor.table.setFocus()
    qtbot.keyClick(editor.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    events = editor.value()
    assert len(events) == 12
    assert events[11] == Event("Мероприятие 12", date(2026, 10, 12), 2, 112, True)
    assert editor.message.text() == "Вставлено: 12\N{NO-BREAK SPACE}строк."


def test_headings_copied_along_place_the_columns_and_are_no_row(editor):
    put("Дата\tМероприятие\n1.10.26\tТурнир")
    editor.paste()
    assert editor.value() == [Event("Турнир", date(2026, 10, 1))]


def test_a_cell_that_cannot_be_read_stays_marked_with_the_reason(editor):
    put("Турнир\tзавтра\tМарсианская")
    editor.paste()
    assert "Не прочитано: 2" in editor.message.text()
    with pytest.raises(ValueError, match="Строка 1, «Дата»: Не удалось прочитать дату «завтра»") as refused:
        editor.value()
    assert "И ещё 1" in str(refused.value)
    cell = editor.table.model().index(0, 1)
    assert cell.data() == "завтра"
    assert "завтра" in cell.data(Qt.ItemDataRole.ToolTipRole)


def test_unbalanced_quotes_of_a_school_do_not_swallow_rows(editor):
    put('"Бурлинская СОШ\t1.10.26\nУстьянская\t2.10.26')
    editor.paste()
    assert titles(editor) == ['"Бурлинская СОШ', "Устьянская"]


def test_a_cell_of_several_lines_stays_one_cell(editor):
    put('"Турнир\nюных техников"\t1.10.26')
    editor.paste()
    assert titles(editor) == ["Турнир\nюных техников"]


def test_ins_types_alt_arrows_move_del_removes_and_ctrl_z_brings_back(qtbot, editor):
    editor.table.setFocus()
    for title in ("Первое", "Второе"):
        qtbot.keyClick(editor.table, Qt.Key.Key_Insert)
        type_text(title)
        qtbot.keyClick(focus(), Qt.Key.Key_Return)
        qtbot.waitUntil(editor.table.hasFocus)
    assert titles(editor) == ["Первое", "Второе"]
    qtbot.keyClick(editor.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert titles(editor) == ["Второе", "Первое"]
    qtbot.keyClick(editor.table, Qt.Key.Key_Delete)
    assert titles(editor) == ["Первое"]
    qtbot.keyClick(editor.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert titles(editor) == ["Второе", "Первое"]


def test_what_stands_in_an_open_cell_is_not_lost_by_saving(qtbot, editor):
    editor.add()
    type_text("Турнир")
    assert titles(editor) == ["Турнир"]


def test_a_choice_offers_its_list_while_one_types(qtbot, editor):
    editor.set_value([Event("Турнир")])
    editor.table.setFocus()
    editor.table.setCurrentIndex(editor.table.model().index(0, 2))
    editor.table.edit(editor.table.model().index(0, 2))
    type_text("орел")
    qtbot.waitUntil(lambda: focus().completer().completionCount() == 1)  # type: ignore[attr-defined]
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    assert editor.value()[0].school == 3


def test_copied_cells_can_be_put_into_excel(editor):
    editor.set_value([Event("Турнир", date(2026, 10, 1), 1, 18)])
    editor.table.selectAll()
    editor.copy()
    assert QGuiApplication.clipboard().text() == "Турнир\t01.10.2026\tБурлинская СОШ\t18\tнет"


def test_tab_leaves_the_table_for_the_buttons(qtbot, editor):
    editor.set_value([Event("Турнир")])
    editor.table.setFocus()
    qtbot.keyClick(editor.table, Qt.Key.Key_Tab)
    assert focus().accessibleName() == "Добавить строку (Ins)"


def test_blank_rows_are_not_returned_and_problems_find_their_rows_all_the_same(editor):
    editor.set_value([Event(), Event("Турнир")])
    assert titles(editor) == ["Турнир"]
    editor.show_part_problems({"0.day": "Укажите день."})
    assert editor.table.model().index(1, 1).data(Qt.ItemDataRole.ToolTipRole) == "Укажите день."


def test_rows_may_be_plain_dicts_and_keep_what_has_no_column(qtbot):
    editor = RowsEditor((RowColumn("title", "Вопрос"), RowColumn("number", "№", Kind.NUMBER)))
    qtbot.addWidget(editor)
    editor.set_value([{"id": 5, "title": "О плане", "number": 1}])
    assert editor.value() == [{"id": 5, "title": "О плане", "number": 1}]


def test_the_table_never_scrolls_sideways(qtbot, editor):
    editor.resize(420, 300)
    table = editor.table
    qtbot.waitUntil(lambda: table.horizontalHeader().length() <= table.viewport().width())
