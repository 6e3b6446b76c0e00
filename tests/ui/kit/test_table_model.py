"""The table model keeps Qt's contract and shows what it is told."""

from datetime import date
from typing import Any

from PySide6.QtCore import Qt

from app.kernel.columns import Tone
from tests.ui.kit.items import COLUMNS, MARK, NUMBER, many
from ui.kit.table_model import RegisterModel


def test_the_model_keeps_the_rules_of_qt(qtmodeltester: Any, qtbot: Any) -> None:
    model = RegisterModel(COLUMNS, date(2026, 11, 22))
    qtmodeltester.check(model)
    model.show(many(20), [3, 1, 7], date(2026, 11, 22))
    qtmodeltester.check(model)
    model.show((), (), date(2026, 11, 22))


def test_the_model_shows_the_rows_it_is_told(qtbot: Any) -> None:
    rows = many(20)
    model = RegisterModel(COLUMNS, date(2026, 11, 22))
    model.show(rows, [3, 1, 7], date(2026, 11, 22))
    assert [model.row_at(line).id for line in range(model.rowCount())] == [4, 2, 8]
    assert model.data(model.index(0, 0)) == rows[3].title
    assert model.data(model.index(0, NUMBER), Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert model.headerData(2, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) == "Срок договора"
    assert [model.tone(line, MARK) for line in range(3)] == [Tone.NEUTRAL, Tone.DONE, Tone.DONE]
