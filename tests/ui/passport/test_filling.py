"""A clerk fills the passport of a school on its card."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from app.kernel.database import Database
from app.passport import Scope, close_year, passport_card
from app.schools import OrganisationDraft, OrganisationKind, save_organisation
from tests.records import make_branch
from tests.ui.kit.hands import focus, shown
from tests.ui.passport.conftest import ready, window_of
from tests.ui.rooms import press, settle
from ui.kit.card_page import CardPage, Header
from ui.kit.form import Form
from ui.passport import passport_panel
from ui.passport.grid_editor import GridEditor
from ui.passport.lines import LinesTable
from ui.passport.names import field_name, grid_name
from ui.passport.panel import PassportPanel

CTRL = Qt.KeyboardModifier.ControlModifier
Open = Callable[[], PassportPanel]
Fill = Callable[..., None]


def form_of(panel: PassportPanel) -> Form:
    """The fields that are open now."""
    assert panel.shown is not None
    assert panel.shown.section.form is not None
    return panel.shown.section.form


def grid_in(panel: PassportPanel, code: str) -> GridEditor:
    """The table of a grid among the fields, once its keys are known to the window."""
    editor = form_of(panel).editor(grid_name(code))
    editor.table.go_to(0, 0)
    settle()
    return editor


def value(db: Database, school: int, code: str, year: int = 2026) -> str:
    """What stands in the passport."""
    return passport_card(db, school, year).line(code).value


def lines(panel: PassportPanel) -> dict[str, str]:
    """The indicators on the screen and what stands beside them."""
    assert panel.shown is not None
    tables: list[LinesTable] = panel.shown.tables
    return {line.title: line.text for table in tables for line in table.lines.lines if line.code}


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
    assert "Нужно число, а написано «много»" in form_of(panel).problems()[field_name("4.01")]
    assert any("Обучающихся всего" in text for text in form_of(panel).summary.texts())
    assert value(db, school, "4.02") == ""


def test_last_year_stands_beside_this_year(open_passport: Open, fill: Fill) -> None:
    fill({"4.01": "400"}, year=2025)
    panel = open_passport()
    panel.show_part("4")
    assert panel.shown is not None
    line = next(one for one in panel.shown.tables[0].lines.lines if one.code == "4.01")
    assert (line.text, line.past, line.missing) == ("", "400", True)


def test_a_grid_is_pasted_from_excel_and_adds_up(qtbot: Any, open_passport: Open, db: Database, school: int) -> None:
    panel = open_passport()
    panel.jump("4.22.01")
    table = grid_in(panel, "4.2").table
    table.go_to(0, 0)
    QGuiApplication.clipboard().setText("1\t20\t11\n1\t18\t9\n2\t31\tн/д\n")
    qtbot.keyClick(table, Qt.Key.Key_V, CTRL)
    assert "Вставлено: 9\N{NO-BREAK SPACE}ячеек" in grid_in(panel, "4.2").message.text()
    press(panel, "Сохранить")
    assert [value(db, school, f"4.22.0{row}") for row in (1, 2, 3)] == ["20", "18", "31"]
    assert value(db, school, "4.23.03") == ""


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


def test_what_is_typed_is_not_lost_by_going_to_another_section(open_passport: Open, db: Database, school: int) -> None:
    panel = open_passport()
    panel.show_part("4")
    panel.jump("4.01")
    form_of(panel).editor(field_name("4.01")).setText("77")
    panel.show_part("5")
    assert panel.shown is not None
    assert panel.shown.part.title == "Контингент"
    assert panel.shown.section.bar.asking
    panel.shown.section.bar.save_button.click()
    settle()
    assert value(db, school, "4.01") == "77"
    assert panel.shown.part.title == "Кадры"


def test_a_closed_year_is_only_read(
    qtbot: Any, open_passport: Open, fill: Fill, db: Database, messages: Any, school: int
) -> None:
    fill({"4.01": "400"}, year=2025)
    close_year(db, 2025)
    panel = open_passport()
    panel.bar.year.set_value(2025)
    ready(qtbot, panel)
    assert panel.bar.closed.isVisible()
    panel.show_part("4")
    assert lines(panel)["Обучающихся всего, чел."] == "400"
    assert panel.shown is not None
    assert not panel.shown.section.edit_button.isVisible()
    QTest.keyClick(panel.shown.tables[0], Qt.Key.Key_F2)
    panel.shown.section.edit()
    assert not panel.shown.section.editing
    assert "откройте год" in messages.errors[-1]


def test_a_value_from_the_card_leads_to_the_card(open_passport: Open, navigator: Any, school: int) -> None:
    panel = open_passport()
    panel.show_part("1")
    assert panel.shown is not None
    panel.shown.go_to("1.02")
    settle()
    assert panel.details.isVisible()
    link = next(one for one in panel.details.findChildren(QPushButton) if one.text() == "Изменить в «Обзоре»")
    link.click()
    assert navigator.opened == [("organisation", school)]
    assert navigator.tab == "Обзор"


def test_leaving_the_card_asks_about_what_is_not_saved(
    qtbot: Any, desk: Any, school: int, db: Database, catalogue: None
) -> None:
    card = CardPage(school, Header("Школа"), [passport_panel(desk)])
    shown(qtbot, card, (1158, 690))
    panel = card.panel("Паспорт")
    assert isinstance(panel, PassportPanel)
    ready(qtbot, panel)
    panel.jump("4.01")
    form_of(panel).editor(field_name("4.01")).setText("55")
    left: list[str] = []
    card.leave(lambda: left.append("ушли"))
    assert card.bar.asking
    assert left == []
    card.bar.save_button.click()
    assert left == ["ушли"]
    assert value(db, school, "4.01") == "55"


def test_only_schools_and_branches_have_passports(qtbot: Any, desk: Any, db: Database, catalogue: None) -> None:
    draft = OrganisationDraft(type=OrganisationKind.KINDERGARTEN, full_name="Детский сад «Ёлочка»")
    garden = save_organisation(db, draft)
    card = CardPage(garden, Header("Детский сад"), [passport_panel(desk)])
    shown(qtbot, card, (1158, 690))
    assert card.tabs.tabText(0) == "Паспорт"
    assert not isinstance(card.panel("Паспорт"), PassportPanel)


def test_the_passport_of_a_branch_is_kept_apart_and_the_total_adds_up(
    qtbot: Any, open_passport: Open, fill: Fill, db: Database, school: int
) -> None:
    branch = make_branch(db, school)
    fill({"4.01": "400"})
    fill({"4.01": "12"}, who=branch)
    panel = open_passport()
    panel.show_part("4")
    panel.bar.whose.set_value((school, Scope.TOTAL))
    ready(qtbot, panel)
    assert lines(panel)["Обучающихся всего, чел."] == "412"
    assert panel.shown is not None
    assert not panel.shown.section.edit_button.isVisible()
    panel.bar.whose.set_value((branch, Scope.OWN))
    ready(qtbot, panel)
    assert lines(panel)["Обучающихся всего, чел."] == "12"
    panel.jump("4.02")
    form_of(panel).editor(field_name("4.02")).setText("4")
    press(panel, "Сохранить")
    assert value(db, branch, "4.02") == "4"
    assert value(db, school, "4.02") == ""
