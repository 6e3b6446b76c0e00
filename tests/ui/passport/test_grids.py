"""Tables of a passport: classes, ages, families."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from app.kernel.database import Database
from tests.ui.kit.hands import focus
from tests.ui.passport.conftest import window_of
from tests.ui.passport.hands import grid_in, value
from tests.ui.rooms import press, settle
from ui.passport.panel import PassportPanel

CTRL = Qt.KeyboardModifier.ControlModifier
Open = Callable[[], PassportPanel]


def test_a_grid_is_pasted_from_excel_and_adds_up(qtbot: Any, open_passport: Open, db: Database, school: int) -> None:
    panel = open_passport()
    panel.jump("4.22.01")
    table = grid_in(panel, "4.2").table
    table.go_to(0, 0)
    QGuiApplication.clipboard().setText("1\t20\n1\t18\n2\tн/д\n")
    qtbot.keyClick(table, Qt.Key.Key_V, CTRL)
    assert "Вставлено: 6\N{NO-BREAK SPACE}ячеек" in grid_in(panel, "4.2").message.text()
    press(panel, "Сохранить")
    assert [value(db, school, f"4.22.0{row}") for row in (1, 2, 3)] == ["20", "18", ""]


def test_an_unreadable_cell_is_marked_and_the_pasting_taken_back_by_ctrl_z(qtbot: Any, open_passport: Open) -> None:
    panel = open_passport()
    panel.jump("4.22.01")
    editor = grid_in(panel, "4.2")
    editor.table.go_to(0, 1)
    QGuiApplication.clipboard().setText("20\nмного")
    qtbot.keyClick(editor.table, Qt.Key.Key_V, CTRL)
    assert "Не прочитано: 1\N{NO-BREAK SPACE}ячейка" in editor.message.text()
    press(panel, "Сохранить")
    assert panel.shown is not None
    assert panel.shown.section.editing
    qtbot.keyClick(editor.table, Qt.Key.Key_Z, CTRL)
    assert editor.value() == {}


def test_cells_are_typed_one_under_another(qtbot: Any, open_passport: Open) -> None:
    panel = open_passport()
    panel.jump("4.22.01")
    editor = grid_in(panel, "4.2")
    editor.table.go_to(0, 1)
    for figure in ("20", "18", "31"):
        QTest.keyClicks(editor.table, figure[0])
        cell = focus()
        QTest.keyClicks(cell, figure[1:])
        qtbot.keyClick(cell, Qt.Key.Key_Return)
        settle()
        window_of(qtbot, panel)
        editor.table.setFocus()
    assert editor.value() == {"4.22.01": "20", "4.22.02": "18", "4.22.03": "31"}
