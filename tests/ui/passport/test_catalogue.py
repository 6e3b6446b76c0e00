"""The office adds indicators, formulas and checks of its own, and switches sections off."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt

from app.indicators import IndicatorType, load_catalogue, new_indicator, save_indicator
from app.kernel.database import Database
from tests.ui.rooms import settle
from ui.kit.card_page import CardPage
from ui.parts.desk import Desk
from ui.passport import open_indicator
from ui.passport.panel import PassportPanel

Open = Callable[[], PassportPanel]
Fill = Callable[..., None]


def test_an_own_indicator_is_added_and_stands_on_the_card(
    qtbot: Any, desk: Desk, parent: Any, school: int, db: Database, open_passport: Open
) -> None:
    panel = open_passport()
    dialog = open_indicator(desk, None, parent, section="4")
    assert dialog is not None
    dialog.form.editor("title").setText("Детей из посёлка Лесной")
    dialog.form.editor("unit").setText("чел.")
    dialog.accept()
    code = next(one.code for one in load_catalogue(db).indicators if one.own)
    settle()
    panel.show_part("4")
    panel.jump(code)
    assert panel.shown is not None
    assert panel.shown.section.form is not None


def test_a_mistake_in_a_formula_is_said_with_its_place(
    qtbot: Any, desk: Desk, parent: Any, school: int, navigator: Any
) -> None:
    dialog = open_indicator(desk, None, parent, section="4")
    assert dialog is not None
    formula = dialog.form.editor("formula")
    formula.setText("4.01 + 9.999")
    qtbot.waitUntil(lambda: formula.result.text().startswith("Позиция"))
    assert formula.text.area.extraSelections()
    settle()
    qtbot.keyClick(dialog, Qt.Key.Key_F1)
    assert navigator.helped == "formulas"
    formula.setText("4.03 + 4.04")
    qtbot.waitUntil(lambda: formula.result.text().startswith("Получается"))
    qtbot.waitUntil(lambda: not formula.busy)
    dialog.form.load(new_indicator(desk.context.db, 4))
    dialog.close()


def test_a_section_that_is_switched_off_leaves_the_card(
    qtbot: Any, page: CardPage, open_passport: Open, db: Database
) -> None:
    passport = open_passport()
    page.show_panel(6)
    sections = page.panel("Справочник показателей").panel("Разделы")  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: not sections.view.source.busy)
    sections.view.table.select_lines([10], 10)
    settle()
    sections.open_current()
    settle()
    qtbot.waitUntil(lambda: not passport.busy)
    assert "11. Финансы" not in [passport.list.item(row).text() for row in range(passport.list.count())]


def test_a_derived_indicator_of_the_office_is_computed_at_once(open_passport: Open, fill: Fill, db: Database) -> None:
    section = next(one.id for one in load_catalogue(db).sections if one.code == "4")
    draft = new_indicator(db, section)
    draft.title, draft.type, draft.formula, draft.unit = "Вдвое больше", IndicatorType.NUMBER, "4.01 * 2", "чел."
    save_indicator(db, draft)
    fill({"4.01": "40"})
    panel = open_passport()
    panel.show_part("4")
    assert panel.shown is not None
    texts = {line.title: line.text for table in panel.shown.tables for line in table.lines.lines}
    assert texts["Вдвое больше, чел."] == "80"
