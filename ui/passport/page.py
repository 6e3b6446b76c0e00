"""«Паспорта»: all schools at once: how full, which figures, what the checks find, years and the catalogue."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from ui.kit.actions import Action
from ui.kit.card_page import CardPage, Header
from ui.kit.panel import Panel
from ui.parts.desk import Desk
from ui.passport.catalogue_cards import open_check, open_set
from ui.passport.indicator_form import open_indicator

COMPARE, CHART = "Сравнение", "График"


def passports_page(desk: Desk) -> CardPage:
    """Make the page of the section; its tabs are read into memory when first shown."""

    def compare(schools: Sequence[int]) -> None:
        from ui.passport.compare import ComparePanel

        panel = page.panel(COMPARE)
        assert isinstance(panel, ComparePanel)
        panel.compare(schools)

    def draw(code: str, schools: Sequence[int]) -> None:
        from ui.passport.chart import ChartPanel

        panel = page.panel(CHART)
        assert isinstance(panel, ChartPanel)
        panel.show_for(code, schools)

    page = CardPage(
        0,
        Header("Паспорта школ"),
        [
            Panel("Школы", None, lambda _id, parent: _schools(desk, parent, compare)),
            Panel("Показатели в столбцах", None, lambda _id, parent: _summary(desk, parent, draw)),
            Panel("Проверки", None, lambda _id, parent: _checks(desk, parent)),
            Panel(COMPARE, None, lambda _id, parent: _compare(desk, parent)),
            Panel(CHART, None, lambda _id, parent: _chart(desk, parent)),
            Panel("Учебные годы", None, lambda _id, parent: _years(desk, parent)),
            Panel("Справочник показателей", None, lambda _id, parent: _catalogue(desk, parent)),
        ],
        within=True,
    )
    return page


def verbs(desk: Desk, parent: QWidget) -> Sequence[Action]:
    """What can be made here, for Ctrl+K."""
    return (
        Action("Добавить свой показатель", lambda: open_indicator(desk, None, parent), icon="plus"),
        Action("Добавить свою проверку паспортов", lambda: open_check(desk, None, parent), icon="plus"),
        Action("Добавить набор показателей", lambda: open_set(desk, None, parent), icon="plus"),
    )


def _schools(desk: Desk, parent: QWidget, compare: Callable[[Sequence[int]], object]) -> QWidget:
    from ui.passport.schools_panel import SchoolsPanel

    return SchoolsPanel(desk, compare, parent)


def _summary(desk: Desk, parent: QWidget, draw: Callable[[str, Sequence[int]], object]) -> QWidget:
    from ui.passport.summary import SummaryPanel

    return SummaryPanel(desk, draw, parent)


def _checks(desk: Desk, parent: QWidget) -> QWidget:
    from ui.passport.checks_panel import ChecksPanel

    return ChecksPanel(desk, parent)


def _compare(desk: Desk, parent: QWidget) -> QWidget:
    from ui.passport.compare import ComparePanel

    return ComparePanel(desk, parent)


def _chart(desk: Desk, parent: QWidget) -> QWidget:
    from ui.passport.chart import ChartPanel

    return ChartPanel(desk, parent)


def _years(desk: Desk, parent: QWidget) -> QWidget:
    from ui.passport.years_panel import YearsPanel

    return YearsPanel(desk, parent)


def _catalogue(desk: Desk, parent: QWidget) -> QWidget:
    from ui.passport.catalogue_panel import catalogue_panel

    return catalogue_panel(desk, parent)
