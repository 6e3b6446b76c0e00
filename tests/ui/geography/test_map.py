"""The map: taken from schools, pasted, drawn, clicked; settlements and roads by keyboard alone."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from app.geography import (
    SettlementDraft,
    road_rows,
    save_settlement,
    settlement_rows,
)
from tests.records import make_district
from tests.ui.kit.hands import focus, shown
from tests.ui.rooms import CTRL, PAGE, press
from ui.geography import map_page, map_panel, open_distances
from ui.geography.map_view import SchemeView
from ui.geography.page import MapPage
from ui.kit.layout import Elided

NBSP = "\N{NO-BREAK SPACE}"
TABLE = "Бурлинская\tМихайловская\t12,5\t15\nБурлинская\tУстьянская\t30\t40\nМихайловская\tНовопесчанская\t20\t25"


def drawn(qtbot, view: SchemeView) -> SchemeView:
    """Wait until the scheme stands on the screen."""
    qtbot.waitUntil(lambda: view.drawing.drawing is not None and view.known is not None, timeout=15_000)
    return view


def opened(qtbot, desk) -> MapPage:
    page = map_page(desk)
    assert isinstance(page, MapPage)
    shown(qtbot, page, PAGE)
    return page


def click_on(qtbot, view: SchemeView, settlement: int) -> None:
    """Click where the settlement stands."""
    spot = next(one for one in view._spots if one.key == settlement)
    area = view.drawing.area
    scale, sheet = area._now(), area._sheet()
    place = QPoint(round(sheet.left() + spot.x * scale), round(sheet.top() + spot.y * scale))
    qtbot.mouseClick(area.viewport(), Qt.MouseButton.LeftButton, pos=place)


def words_in(widget) -> list[str]:
    return [one.text() for one in widget.findChildren(Elided) if one.isVisible()]


def test_an_empty_map_offers_to_take_settlements_from_the_schools(qtbot, desk, db, schools, messages):
    page = opened(qtbot, desk)
    empty = page.scheme.empty
    qtbot.waitUntil(lambda: empty.isVisible() and empty.button.text() == "Взять из адресов школ")
    press(page, "Взять из адресов школ")
    assert {row.name for row in settlement_rows(db)} == {
        "Бурлинская",
        "Михайловская",
        "Новопесчанская",
        "Устьянская",
    }
    assert messages.toasts == [f"Добавлено: 4{NBSP}населённых пункта"]
    qtbot.waitUntil(lambda: empty.button.text() == "Вставить таблицу расстояний…")
    assert messages.undo is not None
    messages.undo()
    assert all(row.archived for row in settlement_rows(db))


def test_the_scheme_follows_what_is_entered(qtbot, desk, db, roads):
    page = opened(qtbot, desk)
    drawn(qtbot, page.scheme)
    before = page.scheme.drawing.drawing
    save_settlement(db, SettlementDraft(name="с. Лесное"))
    qtbot.waitUntil(lambda: page.scheme.known is not None and "с. Лесное" in page.scheme.known.names.values())
    qtbot.waitUntil(lambda: page.scheme.drawing.drawing is not before)


def test_a_click_shows_the_schools_and_a_school_opens_its_card(qtbot, desk, roads, schools, navigator, db):
    make_district(db, schools)
    page = opened(qtbot, desk)
    view = drawn(qtbot, page.scheme)
    qtbot.waitUntil(lambda: bool(view._spots))
    click_on(qtbot, view, roads["Бурлинская"])
    assert view.beside.settlement.value() == roads["Бурлинская"]
    qtbot.waitUntil(lambda: "Бурлинская СОШ" in words_in(view.beside))
    line = next(one for one in view.beside.schools.findChildren(Elided) if one.text() == "Бурлинская СОШ")
    qtbot.mouseClick(line.parentWidget(), Qt.MouseButton.LeftButton)
    assert navigator.opened == [("organisation", schools[0])]


def test_two_clicks_tell_how_far_it_is(qtbot, desk, roads):
    page = opened(qtbot, desk)
    view = drawn(qtbot, page.scheme)
    qtbot.waitUntil(lambda: bool(view._spots))
    click_on(qtbot, view, roads["Бурлинская"])
    click_on(qtbot, view, roads["Новопесчанская"])
    assert view.beside.way.text() == "32,5 км, 40 мин\nчерез Михайловская"
    assert view.drawing.area.hint(0, 0) == ""


def test_a_way_that_does_not_exist_is_said(qtbot, desk, db, roads):
    lonely = save_settlement(db, SettlementDraft(name="Остров"))
    view = SchemeView(desk)
    shown(qtbot, view, PAGE)
    drawn(qtbot, view)
    view.beside.start.set_value(lonely)
    view.beside.end.set_value(roads["Бурлинская"])
    assert view.beside.way.text() == "По внесённым дорогам туда не доехать."


def test_one_district_is_chosen_and_all_again(qtbot, desk, db, roads, schools):
    district = make_district(db, schools[:2])
    page = opened(qtbot, desk)
    qtbot.waitUntil(lambda: page.scheme.known is not None and len(page.scheme.known.data.places) == 4)
    page.district.set_value(district)
    page.scheme.show_district(page.district.value())
    qtbot.waitUntil(lambda: page.scheme.known is not None and len(page.scheme.known.data.places) == 2)
    assert page.scheme.known is not None
    assert page.scheme.known.data.title == "Схема: Бурлинский школьный округ"


def test_the_card_of_a_district_has_its_map(qtbot, desk, db, roads, schools, parent):
    district = make_district(db, schools[:2])
    view = map_panel(desk).make(district, parent)
    assert isinstance(view, SchemeView)
    shown(qtbot, view, PAGE)
    drawn(qtbot, view)
    assert view.known is not None and {one.name for one in view.known.data.places} == {"Бурлинская", "Михайловская"}


def test_a_table_of_distances_is_pasted_looked_at_and_written(qtbot, desk, db, messages, schools, parent):
    QGuiApplication.clipboard().setText(f"Откуда\tКуда\tКм\tМин\n{TABLE}\nБурлинская\tБурлинская\t1\t1")
    dialog = open_distances(desk, parent)
    assert dialog.summary.text() == (
        f"Будет внесено: 3{NBSP}дороги. Не принято строк: 1 — исправьте их или внесите без них."
    )
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.waitUntil(lambda: "Бурлинская — Бурлинская" in words_in(dialog.lines)[:3])
    qtbot.keyClick(dialog.text, Qt.Key.Key_S, CTRL)
    assert len(road_rows(db)) == 3
    assert messages.toasts == ["Новых дорог: 3, изменено: 0, новых населённых пунктов: 4"]


def test_a_text_that_is_no_table_cannot_be_written(qtbot, desk, db, parent, office):
    QGuiApplication.clipboard().clear()
    dialog = open_distances(desk, parent)
    dialog.text.setPlainText("Здравствуйте")
    qtbot.waitUntil(lambda: "Не принято" in dialog.summary.text())
    assert not dialog.save_button.isEnabled()
    dialog.accept()
    assert dialog.isVisible() and list(road_rows(db)) == []


def test_the_lists_stand_behind_the_scheme(qtbot, desk, roads):
    page = opened(qtbot, desk)
    qtbot.keyClick(page.scheme, Qt.Key.Key_Tab, CTRL)
    assert page.tabs.tabText(page.tabs.currentIndex()) == "Населённые пункты"
    qtbot.waitUntil(lambda: focus() is page.stack.currentWidget().focusProxy())
    page.panel("Дороги")
    assert page.stack.currentWidget().accessibleName() == "Дороги"
