"""«Печать» and «Создать на основании» on the cards: every record offers its papers."""

from datetime import date

from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from app.plans import EventDraft, PlanDraft, save_event, save_plan
from tests.ui.rooms import show_card
from ui.kit.card_page import CardPage
from ui.parts.desk import Desk
from ui.parts.preview import Preview
from ui.plans import plan_card
from ui.schools import school_card


def menu(card: CardPage, name: str) -> QMenu:
    buttons = [one for one in card.findChildren(QPushButton) if one.accessibleName() == name and one.isVisible()]
    assert buttons, f"нет кнопки «{name}»"
    return buttons[-1].menu()


def titles(menu: QMenu) -> list[str]:
    """Return the lines of a menu and of the menus within it."""
    within = menu.findChildren(QMenu)
    return [line.text() for one in (menu, *within) for line in one.actions()]


def test_a_school_offers_what_it_signs(desk: Desk, district: int, schools: list[int], qtbot: QtBot) -> None:
    card = show_card(qtbot, school_card(desk, schools[1]))
    assert any(one.startswith("Выписка из протокола педагогического") for one in titles(menu(card, "Печать")))


def test_an_order_is_made_on_the_ground_of_a_plan(desk: Desk, district: int, qtbot: QtBot) -> None:
    plan = save_plan(desk.context.db, PlanDraft(district_id=district, school_year=2026))
    event = EventDraft(plan_id=plan, title="Семинар", direction="methodical", starts_on=date(2026, 12, 20))
    save_event(desk.context.db, event)
    card = show_card(qtbot, plan_card(desk, plan))
    offered = menu(card, "Создать на основании")
    assert all(one.startswith("Приказ") for one in titles(offered))
    offered.actions()[0].trigger()
    maker = card.findChild(Preview)
    assert maker is not None and maker.draft_button.isVisible()
    qtbot.waitUntil(lambda: not maker.live.busy)
    maker.done(0)
