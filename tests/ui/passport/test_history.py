"""Where a value came from, how it has changed, what is confirmed."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from app.indicators import State
from app.kernel.database import Database
from app.passport import check_school, passport_card
from tests.ui.passport.conftest import ready
from tests.ui.rooms import press, settle, the_dialog
from ui.kit.card_dialog import CardDialog
from ui.passport.panel import PassportPanel
from ui.passport.value_dialog import history_lines

Open = Callable[[], PassportPanel]
Fill = Callable[..., None]


def lean_on(panel: PassportPanel, code: str) -> None:
    """Go to the line of an indicator and press Enter on it."""
    panel.show_part("4")
    assert panel.shown is not None
    panel.shown.go_to(code)
    QTest.keyClick(panel.shown.tables[0], Qt.Key.Key_Return)
    settle()


def dialog_over(qtbot: Any, panel: PassportPanel) -> CardDialog:
    """The card that has opened."""
    return the_dialog(qtbot, panel)


def test_enter_tells_who_changed_the_value_and_what_it_was(qtbot: Any, open_passport: Open, fill: Fill) -> None:
    fill({"4.01": "400"})
    fill({"4.01": "412"})
    panel = open_passport()
    assert [line.text for line in history_lines(panel.state, "4.01", print)] == ["400 → 412", "400"]
    lean_on(panel, "4.01")
    dialog = dialog_over(qtbot, panel)
    assert dialog.windowTitle() == "4.01 Обучающихся всего"
    dialog.close()


def test_the_strip_beneath_says_where_the_value_came_from(open_passport: Open, fill: Fill) -> None:
    fill({"4.01": "400"})
    panel = open_passport()
    panel.show_part("4")
    assert panel.shown is not None
    panel.shown.go_to("4.01")
    settle()
    assert panel.details.title.text() == "4.01  Обучающихся всего, чел."
    assert "введено вручную 22.11.2026, Петрова Анна Сергеевна" in panel.details.source.text()


def test_a_note_is_left_beside_a_value(qtbot: Any, open_passport: Open, fill: Fill, db: Database, school: int) -> None:
    fill({"4.01": "400"})
    panel = open_passport()
    lean_on(panel, "4.01")
    dialog = dialog_over(qtbot, panel)
    dialog.form.editor("comment").setText("По приказу о зачислении")
    dialog.accept()
    settle()
    assert passport_card(db, school, 2026).line("4.01").comment == "По приказу о зачислении"


def test_a_finding_is_confirmed_with_a_reason_and_stands_no_more(
    qtbot: Any, open_passport: Open, fill: Fill, db: Database, school: int
) -> None:
    fill({"4.01": "400"}, year=2025)
    fill({"4.01": "200"})
    panel = open_passport()
    panel.show_part("4")
    assert panel.shown is not None
    qtbot.waitUntil(lambda: panel.shown is not None and bool(panel.shown.strip.texts))
    before = len(panel.shown.strip.texts)
    links = panel.shown.strip.findChildren(QPushButton)
    next(one for one in links if one.text() == "Подтверждаю, верно…").click()
    dialog = dialog_over(qtbot, panel)
    dialog.accept()
    assert "Укажите причину" in dialog.form.problems()["reason0"]
    dialog.form.editor("reason0").setText("Школа разделена")
    dialog.accept()
    qtbot.waitUntil(lambda: panel.shown is not None and len(panel.shown.strip.texts) == before - 1)
    ready(qtbot, panel)
    assert any(one.state is State.CONFIRMED for one in check_school(db, school, 2026))


def test_the_words_about_an_indicator_lead_to_the_catalogue(open_passport: Open, navigator: Any) -> None:
    panel = open_passport()
    panel.show_part("4")
    assert panel.shown is not None
    panel.shown.tables[0].go_to("4.01")
    press(panel, "В справочнике")
    assert navigator.opened[-1] == ("indicator", panel.state.card.line("4.01").indicator.id)
