"""All passports at once: the register, columns of any indicators, checks, years, the catalogue of the office."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from app.indicators import load_catalogue
from app.kernel.database import Database
from app.passport import saved_views, school_years
from tests.ui.passport.conftest import window_of
from tests.ui.rooms import settle, the_dialog
from ui.kit.card_page import CardPage
from ui.kit.register_rows import RangeFilter, TextFilter
from ui.parts.preview import Preview
from ui.passport.chart import ChartPanel, chart_data
from ui.passport.checks_panel import ChecksPanel
from ui.passport.compare import ComparePanel
from ui.passport.frozen_column import FrozenColumn
from ui.passport.listing import Listing
from ui.passport.panel import PassportPanel
from ui.passport.schools_panel import SchoolsPanel
from ui.passport.summary import VIEWS, SummaryPanel
from ui.passport.years_panel import YearsPanel

Open = Callable[[], PassportPanel]
Fill = Callable[..., None]


def panel_of(qtbot: Any, page: CardPage, title: str, kind: type) -> Any:
    """Show a tab and wait for its rows."""
    panel = page.panel(title)
    assert isinstance(panel, kind)
    shown: Any = panel
    rows(qtbot, shown.listing)
    return shown


def rows(qtbot: Any, listing: Listing) -> list[list[str]]:
    """What a list shows: the texts of its cells, row by row."""
    view = listing.view
    assert view is not None
    qtbot.waitUntil(lambda: not view.source.busy)
    columns, found = view.shown()
    return [[column.text(row) for column in columns] for row in found]


def titles(listing: Listing) -> list[str]:
    """The headings of a list."""
    assert listing.view is not None
    return [column.title for column in listing.view.shown()[0]]


def choose_row(qtbot: Any, listing: Listing, words: str) -> None:
    """Go to the row that holds these words."""
    place = next(place for place, row in enumerate(rows(qtbot, listing)) if words in row)
    assert listing.view is not None
    listing.view.table.select_lines([place], place)
    settle()


def test_the_register_says_how_full_each_passport_is(qtbot: Any, page: CardPage, fill: Fill, navigator: Any) -> None:
    panel = panel_of(qtbot, page, "Школы", SchoolsPanel)
    fill({"4.01": "412", "4.03": "200"})
    qtbot.waitUntil(lambda: any("заполняется" in row for row in rows(qtbot, panel.listing)))
    row = next(row for row in rows(qtbot, panel.listing) if row[0] == "Бурлинская СОШ")
    assert row[3].endswith(" из 60")
    choose_row(qtbot, panel.listing, "Бурлинская СОШ")
    panel.listing.view.opened.emit(1)
    assert navigator.opened[-1][0] == "organisation"
    assert navigator.tab == "Паспорт"


def test_any_indicator_becomes_a_column_with_a_total(
    qtbot: Any, page: CardPage, fill: Fill, schools: list[int]
) -> None:
    fill({"4.01": "412", "6.21": "30"})
    fill({"4.01": "88"}, who=schools[1])
    panel = panel_of(qtbot, page, "Показатели в столбцах", SummaryPanel)
    panel.choose()
    dialog = the_dialog(qtbot, panel)
    dialog.form.editor("chosen").set_value(["4.01", "4.03"])
    dialog.accept()
    assert titles(panel.listing) == ["Школа", "Обучающихся, чел.", "Девочек, чел."]
    found = rows(qtbot, panel.listing)
    assert ["Бурлинская СОШ", "412", ""] in found
    assert "обучающихся, чел. 500" in panel.listing.view.count_label.text()


def test_a_saved_view_brings_the_columns_back(qtbot: Any, page: CardPage, db: Database, messages: Any) -> None:
    panel = panel_of(qtbot, page, "Показатели в столбцах", SummaryPanel)
    panel._take(["4.01", "4.03"])
    panel.listing.view.columns.sort_by(1, True)
    panel.listing.view.set_filters([RangeFilter(1, Decimal(50)), TextFilter(0, "Бурл")])
    panel.keep()
    dialog = the_dialog(qtbot, panel)
    dialog.accept()
    assert "Назовите вид" in dialog.form.problems()["title"]
    dialog.form.editor("title").setText("Девочки и мальчики")
    dialog.accept()
    panel._take(["5.01"])
    panel._menu.aboutToShow.emit()
    next(line for line in panel._menu.actions() if line.text() == "Девочки и мальчики").trigger()
    assert titles(panel.listing) == ["Школа", "Обучающихся, чел.", "Девочек, чел."]
    view = panel.listing.view
    assert (view.columns.sort, view.columns.descending) == (1, True)
    assert set(view.filter_bar.filters) == {RangeFilter(1, Decimal(50)), TextFilter(0, "Бурл")}
    assert [one.title for one in saved_views(db, VIEWS)] == ["Девочки и мальчики"]


def test_the_checks_of_all_schools_lead_to_the_value_and_are_confirmed(
    qtbot: Any, page: CardPage, fill: Fill, school: int, navigator: Any
) -> None:
    fill({"4.01": "40", "4.03": "21", "4.04": "20"})
    panel = panel_of(qtbot, page, "Проверки", ChecksPanel)
    qtbot.waitUntil(lambda: bool(rows(qtbot, panel.listing)))
    choose_row(qtbot, panel.listing, "Бурлинская СОШ")
    assert panel.details.isVisible()
    panel._open(panel.listing.view.current_row())
    assert navigator.opened == [("organisation", school)]
    assert navigator.tab.startswith("Паспорт › 4.")
    panel.confirm()
    dialog = the_dialog(qtbot, panel)
    dialog.form.editor("reason").setText("Дети на семейном обучении")
    dialog.accept()
    qtbot.waitUntil(lambda: any("подтверждено" in row for row in rows(qtbot, panel.listing)))


def test_chosen_schools_stand_side_by_side(qtbot: Any, page: CardPage, fill: Fill, schools: list[int]) -> None:
    fill({"4.01": "412"})
    fill({"4.01": "88"}, who=schools[1])
    panel = panel_of(qtbot, page, "Школы", SchoolsPanel)
    panel.listing.view.table.select_lines([0, 1], 0)
    settle()
    panel.compare()
    compared = page.panel("Сравнение")
    assert isinstance(compared, ComparePanel)
    assert ["Обучающихся всего", "чел.", "412", "88"] in rows(qtbot, compared.listing)


def test_a_year_is_closed_and_opened_again_with_a_reason(
    qtbot: Any, page: CardPage, fill: Fill, db: Database, messages: Any
) -> None:
    fill({"4.01": "400"}, year=2025)
    panel = panel_of(qtbot, page, "Учебные годы", YearsPanel)
    choose_row(qtbot, panel.listing, "2025/2026")
    messages.answer = "Закрыть год"
    panel.close_year()
    assert next(one for one in school_years(db) if one.year == 2025).closed
    qtbot.waitUntil(lambda: any("закрыт" in row for row in rows(qtbot, panel.listing)))
    choose_row(qtbot, panel.listing, "2025/2026")
    panel.open_year()
    dialog = the_dialog(qtbot, panel)
    dialog.accept()
    assert "почему" in dialog.form.problems()["reason"]
    dialog.form.editor("reason").setText("Уточнена форма ОО-1")
    dialog.accept()
    assert not next(one for one in school_years(db) if one.year == 2025).closed


def test_the_names_of_schools_stay_in_sight_while_columns_are_scrolled(
    qtbot: Any, page: CardPage, db: Database
) -> None:
    panel = panel_of(qtbot, page, "Показатели в столбцах", SummaryPanel)
    panel._take([one.code for one in load_catalogue(db).required() if one.numeric])
    rows(qtbot, panel.listing)
    table = panel.listing.view.table
    names = table.findChild(FrozenColumn)
    assert names is not None
    assert not names.isVisible()
    bar = table.horizontalScrollBar()
    bar.setValue(bar.maximum())
    assert names.isVisible()
    assert names.indexAt(QPoint(10, 10)).column() == 0
    bar.setValue(0)
    assert not names.isVisible()


def test_a_chart_is_drawn_of_the_column_and_the_schools_that_are_chosen(
    qtbot: Any, page: CardPage, fill: Fill, db: Database, schools: list[int]
) -> None:
    fill({"4.01": "400"}, year=2025)
    fill({"4.01": "412"})
    fill({"4.01": "88"}, who=schools[1])
    summary = panel_of(qtbot, page, "Показатели в столбцах", SummaryPanel)
    summary._take(["4.03", "4.01"])
    rows(qtbot, summary.listing)
    summary.listing.view.columns.sort_by(2)
    qtbot.waitUntil(lambda: not summary.listing.view.source.busy)
    summary.listing.view.table.select_lines([0, 1], 0)
    summary.draw()
    chart = page.panel("График")
    assert isinstance(chart, ChartPanel)
    assert chart.indicator.value() == "4.01"
    qtbot.waitUntil(lambda: chart.view.drawing is not None)
    data = chart_data(db, "4.01", schools[:2])
    assert data.title == "Обучающихся всего"
    assert data.categories[-2:] == ("2025/2026", "2026/2027")
    assert [one.values[-2:] for one in data.series] == [(400.0, 412.0), (None, 88.0)]
    bars = chart_data(db, "4.01", schools[:2], bars=True)
    assert [one.name for one in bars.series] == ["2025/2026", "2026/2027"]
    assert bars.series[1].values == (412.0, 88.0)


def test_the_summary_is_printed_with_the_columns_on_the_screen(qtbot: Any, page: CardPage, fill: Fill) -> None:
    fill({"4.01": "412", "4.03": "200"})
    panel = panel_of(qtbot, page, "Показатели в столбцах", SummaryPanel)
    panel._take(["4.01", "4.03"])
    panel.print()
    preview = panel.findChild(Preview)
    assert preview is not None
    assert preview.making.paper.title == "Сводка по школам района"
    assert {one.question.name: one.answer for one in preview.making.asked}["показатели"] == "4.01, 4.03"
    preview.reject()


def test_the_section_opens_with_the_keyboard_in_the_search(qtbot: Any, page: CardPage) -> None:
    panel = panel_of(qtbot, page, "Школы", SchoolsPanel)
    window_of(qtbot, page)
    page.setFocus()
    assert panel.listing.view.search_box.hasFocus()
    shown = panel_of(qtbot, page, "Проверки", ChecksPanel)
    page.setFocus()
    assert shown.isAncestorOf(QApplication.focusWidget())
