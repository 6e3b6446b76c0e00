"""A clerk fills the passport of a school on its card."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from app.kernel.database import Database
from tests.ui.passport.conftest import window_of
from tests.ui.passport.hands import form_of, lines, value
from tests.ui.rooms import press, settle
from ui.passport.lines import LinesTable
from ui.passport.names import field_name
from ui.passport.panel import PassportPanel
from ui.passport.parts_list import TONE_ROLE

CTRL = Qt.KeyboardModifier.ControlModifier
Open = Callable[[], PassportPanel]
Fill = Callable[..., None]


def test_a_passport_opens_with_the_quick_start_and_says_how_full_it_is(open_passport: Open, fill: Fill) -> None:
    fill({"4.01": "412"})
    panel = open_passport()
    assert panel.list.item(0).text() == "Быстрый старт"
    assert panel.list.currentRow() == 0
    assert panel.bar.words.text().startswith("Заполнено ")
    assert lines(panel)["Обучающихся всего, чел."] == "412"


def test_fields_are_filled_and_saved_by_keyboard_alone(
    qtbot: Any, open_passport: Open, db: Database, school: int
) -> None:
    panel = open_passport()
    panel.show_part("4")
    assert panel.shown is not None
    panel.shown.tables[0].go_to("4.01")
    QTest.keyClick(panel.shown.tables[0], Qt.Key.Key_F2)
    settle()
    field = form_of(panel).editor(field_name("4.01"))
    assert field.line.hasFocus()
    assert panel.details.title.text() == "4.01  Обучающихся всего, чел."
    qtbot.keyClick(field.line, Qt.Key.Key_Tab)
    assert panel.details.title.text() == "4.02  Классов всего, ед."
    field.line.setFocus()
    field.line.insert("1 127")
    qtbot.keyClick(field.line, Qt.Key.Key_S, CTRL)
    settle()
    assert value(db, school, "4.01") == "1127"
    assert not panel.shown.section.editing
    assert lines(panel)["Обучающихся всего, чел."] == "1\N{NO-BREAK SPACE}127"


def test_what_cannot_be_read_is_said_beneath_the_field_and_nothing_is_saved(
    open_passport: Open, db: Database, school: int
) -> None:
    panel = open_passport()
    panel.jump("4.01")
    form_of(panel).editor(field_name("4.01")).setText("много")
    form_of(panel).editor(field_name("4.02")).setText("11")
    press(panel, "Сохранить")
    assert "Нужно целое число, а написано «много»" in form_of(panel).problems()[field_name("4.01")]
    assert any("Обучающихся всего, чел.: Нужно" in text for text in form_of(panel).summary.texts())
    assert value(db, school, "4.02") == ""


def test_last_year_stands_beside_this_year(open_passport: Open, fill: Fill) -> None:
    fill({"4.01": "400"}, year=2025)
    panel = open_passport()
    panel.show_part("4")
    assert panel.shown is not None
    line = next(one for one in panel.shown.tables[0].lines.lines if one.code == "4.01")
    assert (line.text, line.past, line.missing) == ("", "400", True)


def test_a_check_speaks_while_one_types_and_does_not_hinder_saving(
    qtbot: Any, open_passport: Open, db: Database, school: int
) -> None:
    panel = open_passport()
    panel.show_part("4")
    panel.jump("4.01")
    for code, text in (("4.01", "40"), ("4.03", "21"), ("4.04", "20")):
        form_of(panel).editor(field_name(code)).setText(text)
    assert panel.shown is not None
    strip = panel.shown.strip
    qtbot.waitUntil(lambda: any("41" in text for text in strip.texts))
    press(panel, "Сохранить")
    assert value(db, school, "4.01") == "40"


def test_missing_indicators_are_listed_and_lead_to_their_fields(open_passport: Open) -> None:
    panel = open_passport()
    panel.bar.missing.menu().aboutToShow.emit()
    listed = [
        line
        for menu in panel.bar.missing.menu().findChildren(type(panel.bar.missing.menu()))
        for line in menu.actions()
    ]
    wanted = next(line for line in listed if line.text().startswith("5.41"))
    wanted.trigger()
    settle()
    assert panel.shown is not None
    assert panel.shown.part.title == "Кадры"
    assert form_of(panel).editor(field_name("5.41")).line.hasFocus()


def test_a_heading_stands_once_above_the_fields_of_the_quick_start(open_passport: Open) -> None:
    panel = open_passport()
    panel.jump("4.01")
    titles = [one.text() for one in form_of(panel).findChildren(QLabel) if one.property("role") == "section"]
    assert "Контингент" in titles
    assert len(titles) == len(set(titles))


def test_the_keyboard_comes_back_to_the_line_when_the_fields_are_closed(qtbot: Any, open_passport: Open) -> None:
    panel = open_passport()
    window_of(qtbot, panel)
    panel.show_part("5")
    panel.jump("5.41")
    settle()
    field = form_of(panel).editor(field_name("5.41"))
    field.line.insert("4")
    qtbot.keyClick(field.line, Qt.Key.Key_S, CTRL)
    settle()
    qtbot.waitUntil(lambda: not panel.busy)
    settle()
    assert panel.shown is not None
    table = QApplication.focusWidget()
    assert isinstance(table, LinesTable)
    assert table.lines.lines[table.currentIndex().row()].code == "5.41"


def test_the_list_marks_the_sections_the_checks_speak_of(open_passport: Open, fill: Fill) -> None:
    fill({"4.01": "40", "4.03": "21", "4.04": "20"})
    panel = open_passport()
    marked = {panel.list.item(row).text() for row in range(panel.list.count()) if panel.list.item(row).data(TONE_ROLE)}
    assert marked == {"Быстрый старт", "4. Контингент"}
    assert "есть замечания проверок" in panel.list.item(4).toolTip()


def test_who_stays_in_the_fields_is_where_they_were(qtbot: Any, open_passport: Open) -> None:
    panel = open_passport()
    window_of(qtbot, panel)
    panel.jump("4.03")
    settle()
    field = form_of(panel).editor(field_name("4.03"))
    field.line.insert("7")
    qtbot.keyClick(field.line, Qt.Key.Key_Escape)
    assert panel.shown is not None
    assert panel.shown.section.bar.asking
    panel.shown.section.bar.stay()
    assert field.line.hasFocus()
