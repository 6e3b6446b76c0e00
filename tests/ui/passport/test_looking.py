"""A passport is looked at: on a day, by its history, as a file."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.ui.passport.conftest import ready
from tests.ui.passport.hands import lines
from tests.ui.rooms import settle, the_dialog
from ui.kit.card_dialog import CardDialog
from ui.passport.day_choice import DayChoice
from ui.passport.exporting import export_passport
from ui.passport.lines import LinesTable
from ui.passport.panel import PassportPanel

Open = Callable[[], PassportPanel]
Fill = Callable[..., None]


def test_a_passport_is_looked_at_as_it_stood_on_a_day(qtbot: Any, open_passport: Open, fill: Fill) -> None:
    fill({"4.01": "436"})
    panel = open_passport()
    panel.show_part("4")
    choice = panel.bar.day
    choice.when.set_value(True)
    assert choice.day.isVisible()
    choice.day.setText("01.10.2026")
    ready(qtbot, panel)
    assert panel.bar.closed.text == "на 01.10.2026, только просмотр"
    assert lines(panel)["Обучающихся всего, чел."] == ""
    assert panel.shown is not None
    assert not panel.shown.section.edit_button.isVisible()
    choice.when.set_value(False)
    ready(qtbot, panel)
    assert lines(panel)["Обучающихся всего, чел."] == "436"
    assert not panel.bar.closed.isVisible()


def test_a_day_to_come_is_today_and_half_a_day_is_none(qtbot: Any) -> None:
    choice = DayChoice(date(2026, 11, 22))
    qtbot.addWidget(choice)
    chosen: list[date | None] = []
    choice.chosen.connect(chosen.append)
    choice.when.set_value(True)
    choice.day.setText("01.1")
    assert chosen == []
    choice.day.setText("01.12.2027")
    assert chosen == [date(2026, 11, 22)]


def test_a_click_on_a_value_opens_its_history(qtbot: Any, open_passport: Open, fill: Fill) -> None:
    fill({"4.01": "436"})
    panel = open_passport()
    panel.show_part("4")
    settle()
    table, place = of_value(panel, "4.01")
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: bool(panel.findChildren(CardDialog)))
    dialog = the_dialog(qtbot, panel)
    assert dialog.windowTitle().startswith("4.01")
    dialog.reject()


def test_a_double_click_on_a_value_changes_it(qtbot: Any, open_passport: Open, fill: Fill) -> None:
    fill({"4.01": "436"})
    panel = open_passport()
    panel.show_part("4")
    settle()
    table, place = of_value(panel, "4.01")
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert panel.shown is not None
    assert panel.shown.section.editing
    assert not panel.findChildren(CardDialog)


def of_value(panel: PassportPanel, code: str) -> tuple[LinesTable, QPoint]:
    """The table a value stands in, and where."""
    assert panel.shown is not None
    for table in panel.shown.tables:
        for row, line in enumerate(table.lines.lines):
            if line.code == code:
                return table, table.visualRect(table.lines.index(row, 1)).center()
    raise AssertionError(code)


def test_a_passport_goes_into_a_file_by_its_ending(
    qtbot: Any, desk: Any, open_passport: Open, fill: Fill, tmp_path: Path, messages: Any
) -> None:
    fill({"4.01": "436"})
    panel = open_passport()
    for name in ("Паспорт.csv", "Паспорт.xlsx"):
        path = tmp_path / name
        export_passport(desk, panel.state, "FULL", path, panel)
        qtbot.waitUntil(lambda path=path: any(path.name in text for text in messages.toasts))
    assert "436" in (tmp_path / "Паспорт.csv").read_text("utf-8-sig")
    assert (tmp_path / "Паспорт.xlsx").read_bytes().startswith(b"PK")
