"""«Паспорта», the tab «Паспорт» with its fields, «Карта» and their dialogs can be used by everybody, as all else."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QWidget

from tests.journeys.looking import close, faults, tabs, told
from tests.journeys.person import Person, loaded, settle
from ui.geography.page import MapPage
from ui.geography.paste import open_distances
from ui.kit.card_dialog import CardDialog
from ui.kit.card_page import CardPage
from ui.parts.lists import Lists
from ui.passport.checks_panel import ChecksPanel
from ui.passport.compare import ComparePanel
from ui.passport.listing import Listing
from ui.passport.panel import PassportPanel
from ui.passport.summary import SummaryPanel
from ui.passport.value_dialog import confirm_remark, open_value
from ui.passport.years_panel import YearsPanel
from ui.shell import MainWindow

SMALL = ("indicator", "indicator_check", "indicator_set", "settlement", "road", "form_cell")


@pytest.fixture
def person(small_screen: Person) -> Person:
    """A person before the window of a small screen, who has chosen large letters."""
    return small_screen


def window_of(person: Person) -> MainWindow:
    """The main window of the person."""
    assert isinstance(person.window, MainWindow)
    return person.window


def passport(person: Person, school: int = 1) -> PassportPanel:
    """Open the tab «Паспорт» of a school and wait for the checks."""
    window_of(person).open("organisation", school, "Паспорт")
    panel = person.find(PassportPanel)
    person.wait(lambda: not panel.busy)
    return panel


def deep(card: CardPage) -> Iterator[str]:
    """Show the tabs of a card, and the lists behind them."""
    for title in tabs(card):
        yield title
        for lists in [one for one in card.findChildren(Lists) if one.isVisible()]:
            for number in range(1, lists.tabs.count()):
                lists.show_list(number)
                yield f"{title}, {lists.tabs.tabText(number)}"


@pytest.mark.parametrize("section", ["passport", "exchange"])
def test_lists_behind_the_tabs_can_be_used_by_everybody(section: str, person: Person) -> None:
    window_of(person).go(section)
    found = [f"{title}: {one}" for title in deep(person.card) for one in faults(person)]
    assert not found, told(found)


def test_lists_of_the_map_can_be_used_by_everybody(person: Person) -> None:
    window_of(person).go("map")
    page = person.find(MapPage)
    found: list[str] = []
    for number in range(page.tabs.count()):
        page.show_tab(number)
        found += [f"{page.tabs.tabText(number)}: {one}" for one in faults(person)]
    open_distances(window_of(person).desk, page)
    found += faults(person)
    close(person)
    assert not found, told(found)


def test_every_section_of_a_passport_can_be_read_by_everybody(person: Person) -> None:
    panel = passport(person)
    found: list[str] = []
    for part in list(panel.state.parts):
        panel.show_part(part.code)
        found += [f"{part.title}: {one}" for one in faults(person)]
    assert not found, told(found)


def test_the_fields_of_a_passport_can_be_filled_by_everybody(person: Person) -> None:
    panel, found = passport(person), list[str]()
    for part in list(panel.state.parts):
        panel.show_part(part.code)
        assert panel.shown is not None
        panel.shown.section.edit()
        found += [f"{part.title}: {one}" for one in faults(person)]
        panel.shown.section.close_form()
    assert not found, told(found)


def test_every_small_card_of_the_catalogue_and_the_map_can_be_used_by_everybody(person: Person) -> None:
    found: list[str] = []
    for kind in SMALL:
        window_of(person).open(kind, 1)
        dialog = person.find(CardDialog)
        found += [f"{kind}: {one}" for one in faults(person)]
        for number in range(1, dialog.tabs.count()):
            dialog.show_tab(number)
            found += [f"{kind}, {dialog.tabs.tabText(number)}: {one}" for one in faults(person)]
        close(person)
    assert not found, told(found)


def test_a_value_and_its_confirmation_can_be_used_by_everybody(person: Person) -> None:
    desk = window_of(person).desk
    panel = passport(person)
    remarks = panel.state.remarks
    open_value(desk, panel.state, remarks[0].codes[0] if remarks else "4.01", panel)
    found = faults(person)
    close(person)
    if remarks:
        confirm_remark(desk, panel.state, remarks[0], panel)
        found += faults(person)
        close(person)
    assert not found, told(found)


def test_a_closed_year_and_the_sum_with_branches_can_be_read_by_everybody(person: Person) -> None:
    panel, found = passport(person), list[str]()
    for editor, words in ((panel.bar.year, "2025/2026"), (panel.bar.whose, "с филиалами")):
        person.pick(editor.box, words)
        person.wait(lambda: not panel.busy)
        panel.show_part("4")
        assert panel.state.locked
        found += [f"{words}: {one}" for one in faults(person)]
    assert not found, told(found)


def test_the_dialogs_of_the_passports_can_be_used_by_everybody(person: Person) -> None:
    window_of(person).go("passport")
    card, found = person.card, list[str]()

    def at(title: str, kind: type[QWidget]) -> QWidget:
        shown = card.panel(title)
        person.wait(lambda: all(loaded(one.view) for one in shown.findChildren(Listing) if one.view))
        assert isinstance(shown, kind)
        return shown

    def take(panel: QWidget, row: int) -> None:
        view = panel.findChildren(Listing)[0].view
        assert view is not None
        view.select(view.rows()[row].id)
        settle()

    summary, checks = at("Показатели в столбцах", SummaryPanel), at("Проверки", ChecksPanel)
    assert isinstance(summary, SummaryPanel) and isinstance(checks, ChecksPanel)
    compare = at("Сравнение", ComparePanel)
    assert isinstance(compare, ComparePanel)
    deeds: list[tuple[str, Callable[[], object]]] = [
        ("Показатели в столбцах", summary.choose),
        ("Показатели в столбцах", summary.keep),
        ("Сравнение", compare.choose),
        ("Проверки", checks.confirm),
    ]
    for title, deed in deeds:
        take(at(title, QWidget), 0)
        deed()
        found += [f"{title}: {one}" for one in faults(person)]
        close(person)
    years = at("Учебные годы", YearsPanel)
    assert isinstance(years, YearsPanel)
    view = years.listing.view
    assert view is not None
    view.select(next(row.id for row in view.rows() if row.state.closed))
    settle()
    years.open_year()
    found += faults(person)
    close(person)
    assert not found, told(found)
