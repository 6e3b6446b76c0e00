"""A page of the passports with given indicators as columns: what a report of the calendar needs, school by school."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.kit.card_page import CardPage, Header
from ui.kit.panel import Panel
from ui.parts.desk import Desk

TABLE, CHART = "Показатели в столбцах", "График"


def columns_page(desk: Desk, title: str, codes: Sequence[str], year: int) -> CardPage:
    """Make the page; Enter on a school opens its passport, where the values are entered."""

    def draw(code: str, schools: Sequence[int]) -> None:
        from ui.passport.chart import ChartPanel

        panel = page.panel(CHART)
        assert isinstance(panel, ChartPanel)
        panel.show_for(code, schools)

    def table(parent: QWidget) -> QWidget:
        from ui.passport.summary import SummaryPanel

        panel = SummaryPanel(desk, draw, parent)
        panel.codes = list(codes)
        panel.year.set_value(year)
        panel.show_rows()
        return panel

    def chart(parent: QWidget) -> QWidget:
        from ui.passport.chart import ChartPanel

        return ChartPanel(desk, parent)

    page = CardPage(
        0,
        Header(title),
        [Panel(TABLE, None, lambda _id, parent: table(parent)), Panel(CHART, None, lambda _id, parent: chart(parent))],
    )
    return page
