"""The passport as a tab of a card: closed years, branches, what is not saved, links to a value."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from app.kernel.database import Database
from app.passport import Scope, close_year
from app.schools import OrganisationDraft, OrganisationKind, save_organisation
from tests.records import make_branch
from tests.ui.kit.hands import shown
from tests.ui.passport.conftest import ready
from tests.ui.passport.hands import form_of, grid_of, lines, value
from tests.ui.rooms import press, settle
from ui.kit.card_page import CardPage, Header
from ui.kit.panel import PLACE
from ui.passport import passport_panel
from ui.passport.names import field_name
from ui.passport.panel import PassportPanel
from ui.shell.pages import turn_to

Open = Callable[[], PassportPanel]
Fill = Callable[..., None]


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


def test_a_link_leads_to_the_very_cell_that_a_check_speaks_of(qtbot: Any, desk: Any, school: int, fill: Fill) -> None:
    fill({"4.01": "40", "4.22.05": "12"})
    card = CardPage(school, Header("Школа"), [passport_panel(desk)])
    shown(qtbot, card, (1158, 690))
    turn_to(card, f"Паспорт{PLACE}4.22.05")
    panel = card.panel("Паспорт")
    assert isinstance(panel, PassportPanel)
    table = grid_of(panel, "4.2").table
    qtbot.waitUntil(lambda: not table.visibleRegion().isEmpty())
    assert table.hasFocus()
    assert (table.currentIndex().row(), table.currentIndex().column()) == (4, 1)
    ready(qtbot, panel)
