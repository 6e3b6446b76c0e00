"""A line of tools never loses a tool at the edge of the window."""

from typing import Any

from PySide6.QtWidgets import QPushButton

from tests.ui.kit.hands import shown
from tests.ui.rooms import settle
from ui.kit.wrapping import WrappingRow


def _row(qtbot: Any, width: int) -> tuple[WrappingRow, list[QPushButton]]:
    tools = [QPushButton(text) for text in ("Показатели…", "Виды", "Только различия", "Ещё")]
    row = WrappingRow(tools[:3], tools[3:])
    shown(qtbot, row, (width, 200))
    settle()
    return row, tools


def test_what_does_not_fit_goes_to_the_next_line(qtbot: Any) -> None:
    row, tools = _row(qtbot, 220)
    assert all(tool.geometry().right() < row.width() for tool in tools)
    assert tools[-1].y() > tools[0].y()
    assert tools[-1].geometry().bottom() < row.height()


def test_in_one_line_the_last_tools_stand_at_the_right_edge(qtbot: Any) -> None:
    row, tools = _row(qtbot, 900)
    assert len({tool.geometry().center().y() for tool in tools}) == 1
    assert tools[-1].geometry().right() == row.width() - 1


def test_a_hidden_tool_takes_no_room(qtbot: Any) -> None:
    _, tools = _row(qtbot, 900)
    before = tools[2].x()
    tools[0].hide()
    settle()
    assert tools[2].x() < before
