"""What an employee sees and does in a register."""

from collections.abc import Callable
from datetime import date
from threading import Thread
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu
from shiboken6 import isValid

from app.context import AppContext
from app.kernel.columns import Register
from app.kernel.errors import Unavailable
from tests.ui.kit.items import (
    COLUMNS,
    ITEMS,
    MARK,
    NUMBER,
    TITLE,
    UNTIL,
    Mark,
    add_item,
    load,
    many,
    press,
    titles,
)
from ui.kit.actions import Action
from ui.kit.filter_popup import FilterPopup
from ui.kit.register_header import shared
from ui.kit.register_rows import RangeFilter, TextFilter, ValuesFilter
from ui.kit.register_view import RegisterView

Make = Callable[..., RegisterView[Any]]
Key = Qt.Key
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def make(qtbot: Any, context: AppContext) -> Make:
    """Open registers, each loaded before the test goes on."""

    def build(register: Register[Any] = ITEMS) -> RegisterView[Any]:
        view = RegisterView(register, context.db, context.settings, key="items")
        qtbot.addWidget(view)
        qtbot.addWidget(view.search_box)
        with qtbot.waitSignal(view.loaded):
            view.resize(1000, 500)
            view.show()
        return view

    return build


@pytest.fixture
def stocked(context: AppContext) -> AppContext:
    """Five contracts and one in the archive."""
    add_item(context.db, "№ 10 Сёла района", 3, date(2026, 12, 25))
    add_item(context.db, "№ 9 Берёзовский округ", 12, date(2026, 11, 19), Mark.LATE)
    add_item(context.db, "№ 2 Школа искусств", 0, None, Mark.DRAFT)
    add_item(context.db, "№ 1 Елка", 1, date(2029, 8, 31))
    add_item(context.db, "№ 3 Ёлка", 2, date(2027, 6, 30))
    add_item(context.db, "№ 7 Старый договор", 5, date(2020, 1, 1), archived=True)
    return context


def search(qtbot: Any, view: RegisterView[Any], text: str, expected: list[str]) -> None:
    view.search_box.setText(text)
    qtbot.waitUntil(lambda: titles(view) == expected)


def test_the_search_knows_neither_case_nor_yo(qtbot: Any, stocked: AppContext, make: Make) -> None:
    view = make()
    search(qtbot, view, "ЕЛКА", ["№ 1 Елка", "№ 3 Ёлка"])
    search(qtbot, view, "берез", ["№ 9 Берёзовский округ"])
    search(qtbot, view, "района 25.12", ["№ 10 Сёла района"])
    assert view.count_label.text() == "Показано 1 из 5 · сторон 3"


def test_a_heading_orders_by_value_and_empty_cells_stay_last(qtbot: Any, stocked: AppContext, make: Make) -> None:
    view = make()
    header = view.table.horizontalHeader()
    header.sectionClicked.emit(TITLE)
    qtbot.waitUntil(lambda: [one[:4].strip() for one in titles(view)] == ["№ 1", "№ 2", "№ 3", "№ 9", "№ 10"])
    header.sectionClicked.emit(NUMBER)
    qtbot.waitUntil(lambda: [row.number for row in view.shown()[1]] == [1, 2, 3, 12, None])
    header.sectionClicked.emit(NUMBER)
    qtbot.waitUntil(lambda: [row.number for row in view.shown()[1]] == [12, 3, 2, 1, None])
    header.sectionClicked.emit(NUMBER)
    qtbot.waitUntil(lambda: titles(view)[0] == "№ 10 Сёла района")


def test_filters_stand_as_chips_and_go_with_their_cross(qtbot: Any, stocked: AppContext, make: Make) -> None:
    view = make()
    view.set_filters([ValuesFilter(MARK, frozenset({"действует"})), RangeFilter(UNTIL, date(2027, 1, 1), None)])
    qtbot.waitUntil(lambda: titles(view) == ["№ 1 Елка", "№ 3 Ёлка"])
    text, cross = view.filter_bar.chips[1].children()[-2:]
    assert (text.text(), cross.toolTip()) == ("Состояние: действует", "Убрать фильтр")  # type: ignore[attr-defined]
    assert view.filter_bar.chips[0].children()[-2].text() == "Действует до: с 01.01.2027"  # type: ignore[attr-defined]
    qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    view.filter_bar.put(UNTIL, None)
    qtbot.waitUntil(lambda: len(titles(view)) == 5)
    assert view.filter_bar.chips == []


def popup_of(qtbot: Any, view: RegisterView[Any], place: int) -> FilterPopup:
    view.filter_bar.edit(place)
    qtbot.waitUntil(lambda: bool(view.filter_bar.findChildren(FilterPopup)))
    return view.filter_bar.findChildren(FilterPopup)[0]


def test_a_filter_offers_the_values_of_its_column(qtbot: Any, stocked: AppContext, make: Make) -> None:
    view = make()
    popup = popup_of(qtbot, view, MARK)
    assert popup.values is not None
    assert [popup.values.item(place).text() for place in range(3)] == ["проект", "действует", "просрочен"]
    popup.values.item(2).setCheckState(Qt.CheckState.Checked)
    popup.apply()
    qtbot.waitUntil(lambda: titles(view) == ["№ 9 Берёзовский округ"])


def test_a_wrong_date_in_a_filter_is_told_and_the_window_stays(qtbot: Any, stocked: AppContext, make: Make) -> None:
    view = make()
    popup = popup_of(qtbot, view, UNTIL)
    assert popup.low is not None
    popup.low.setText("завтра")
    popup.apply()
    assert popup.isVisible() and "завтра" in popup.problem.text()
    popup.low.setText("1.1.28")
    popup.apply()
    qtbot.waitUntil(lambda: titles(view) == ["№ 1 Елка"])


def test_a_piece_of_text_filters_a_column(qtbot: Any, stocked: AppContext, make: Make) -> None:
    view = make()
    view.set_filters([TextFilter(TITLE, "ШКОЛА")])
    qtbot.waitUntil(lambda: titles(view) == ["№ 2 Школа искусств"])


def test_the_archive_is_a_filter(qtbot: Any, stocked: AppContext, make: Make) -> None:
    view = make()
    assert view.filter_bar.archive_button.text() == "Архив · 1"
    view.filter_bar.archive_button.click()
    qtbot.waitUntil(lambda: titles(view) == ["№ 7 Старый договор"])
    assert view.archived
    assert view.count_label.text() == "В архиве 1 · сторон 5"


def test_selected_rows_are_copied_with_headings(qtbot: Any, stocked: AppContext, make: Make) -> None:
    view = make()
    view.columns.set_visible(MARK, False)
    view.table.select_lines([0, 2], 0)
    press(view.table, Key.Key_C, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == (
        "Договор\tСторон\tДействует до\n№ 10 Сёла района\t3\t25.12.2026\n№ 2 Школа искусств\t\t"
    )
    assert view.count_label.text() == "Всего 5 · сторон 18 · выделено 2"


def test_only_columns_in_view_are_added_up(stocked: AppContext, make: Make) -> None:
    view = make()
    view.columns.set_visible(NUMBER, False)
    assert view.count_label.text() == "Всего 5"
    view.columns.reset()
    assert view.count_label.text() == "Всего 5 · сторон 18"


def test_near_terms_are_told_in_words(stocked: AppContext, make: Make) -> None:
    view = make()
    texts = [view.model.text(line, UNTIL) for line in range(5)]
    assert [text.replace("\xa0", " ") for text in texts] == [
        "25.12.2026 · через 33 дня",
        "19.11.2026 · просрочен на 3 дня",
        "",
        "31.08.2029",
        "30.06.2027",
    ]


def test_columns_are_remembered(qtbot: Any, stocked: AppContext, make: Make) -> None:
    view = make()
    header = view.table.horizontalHeader()
    header.resizeSection(TITLE, 333)
    header.moveSection(MARK, 0)
    view.columns.set_visible(UNTIL, False)
    view.columns.sort_by(NUMBER, descending=True)
    again = make()
    assert again.table.horizontalHeader().sectionSize(TITLE) == 333
    assert again.columns.shown() == [MARK, TITLE, NUMBER]
    assert [row.number for row in again.shown()[1]] == [12, 3, 2, 1, None]
    again.columns.reset()
    assert again.columns.shown() == [TITLE, NUMBER, UNTIL, MARK]


def test_the_last_column_cannot_be_hidden(stocked: AppContext, make: Make) -> None:
    view = make()
    for place in (NUMBER, UNTIL, MARK, TITLE):
        view.columns.set_visible(place, False)
    assert view.columns.shown() == [TITLE]


def test_an_empty_register_says_what_to_do(qtbot: Any, context: AppContext, make: Make) -> None:
    view = make()
    done: list[str] = []
    view.set_actions([], first=Action("Создать договор", lambda: done.append("add")))
    assert view.empty.isVisible() and not view.table.isVisible()
    assert (view.empty.title.text(), view.empty.hint.text()) == (
        "Договоров ещё нет",
        "Начните с договора с базовой школой.",
    )
    view.empty.button.click()
    assert done == ["add"]


def test_when_nothing_is_found_the_way_back_is_offered(qtbot: Any, stocked: AppContext, make: Make) -> None:
    view = make()
    search(qtbot, view, "нет такого", [])
    assert view.empty.title.text() == "Ничего не найдено"
    view.empty.button.click()
    qtbot.waitUntil(lambda: len(titles(view)) == 5)
    assert view.table.isVisible()


def test_a_commit_in_another_thread_brings_the_row_and_keeps_the_selection(
    qtbot: Any, stocked: AppContext, make: Make
) -> None:
    view = make()
    view.columns.sort_by(TITLE)
    qtbot.waitUntil(lambda: titles(view)[0] == "№ 1 Елка")
    view.table.select_lines([2], 2)
    assert [row.title for row in view.selected_rows()] == ["№ 3 Ёлка"]
    thread = Thread(target=lambda: add_item(stocked.db, "№ 0 Самый первый"))
    thread.start()
    qtbot.waitUntil(lambda: titles(view)[0] == "№ 0 Самый первый")
    thread.join()
    assert [row.title for row in view.selected_rows()] == ["№ 3 Ёлка"]
    current = view.current_row()
    assert current is not None and current.title == "№ 3 Ёлка"


def test_a_hidden_register_catches_up_when_it_is_shown(qtbot: Any, stocked: AppContext, make: Make) -> None:
    view = make()
    view.hide()
    add_item(stocked.db, "№ 11 Новый")
    with qtbot.waitSignal(view.loaded):
        view.show()
    assert "№ 11 Новый" in titles(view)


def test_a_closed_register_no_longer_listens(qtbot: Any, stocked: AppContext) -> None:
    loads: list[int] = []

    def counting(db: Any) -> Any:
        loads.append(1)
        return load(db)

    register = Register("Договоры", COLUMNS, counting, frozenset({"reference_item"}), "Пусто")
    view = RegisterView(register, stocked.db, stocked.settings, key="items")
    qtbot.waitUntil(lambda: len(titles(view)) == 5)
    view.deleteLater()
    qtbot.waitUntil(lambda: not isValid(view))
    add_item(stocked.db, "№ 12")
    QApplication.processEvents()
    assert loads == [1]


def test_keys_open_add_and_search(qtbot: Any, stocked: AppContext, make: Make) -> None:
    view = make()
    opened: list[int] = []
    view.opened.connect(opened.append)
    press(view.search_box, Key.Key_Down)
    assert [row.title for row in view.selected_rows()] == ["№ 10 Сёла района"]
    press(view.table, Key.Key_Return)
    assert opened == [view.selected_ids()[0]]
    with qtbot.waitSignal(view.add_requested):
        press(view.table, Key.Key_Insert)
    press(view.table, Key.Key_unknown, "ш")
    assert view.search_box.text() == "ш"
    qtbot.waitUntil(lambda: len(titles(view)) == 1)
    press(view.search_box, Key.Key_Escape)
    qtbot.waitUntil(lambda: len(titles(view)) == 5)


def test_the_context_menu_holds_the_verbs_of_the_page(qtbot: Any, stocked: AppContext, make: Make) -> None:
    view = make()
    done: list[str] = []
    view.set_actions(
        [
            Action("Открыть", lambda: done.append("open"), "Return"),
            Action("В архив", lambda: done.append("archive"), "Ctrl+Del", enabled=lambda: bool(view.selected_ids())),
        ]
    )
    view.table.menu_requested.emit(QPoint(0, 0))
    menu = next(one for one in view.findChildren(QMenu) if one.isVisible())
    words = [action.text().partition("\t")[0] for action in menu.actions() if action.text()]
    assert words == ["Открыть", "В архив", "Копировать", "Столбцы", "Сортировать"]
    assert not menu.actions()[1].isEnabled()
    menu.actions()[0].trigger()
    assert done == ["open"]
    menu.close()


def test_a_record_can_be_selected_from_outside(qtbot: Any, stocked: AppContext, make: Make) -> None:
    view = make()
    wanted = next(row.id for row in view.rows() if row.title == "№ 3 Ёлка")
    view.select(wanted)
    assert view.selected_ids() == [wanted]


def test_a_load_that_is_refused_says_why_and_can_be_repeated(qtbot: Any, stocked: AppContext) -> None:
    asked: list[int] = []

    def refuse_once(db: Any) -> Any:
        asked.append(1)
        if len(asked) == 1:
            raise Unavailable("База занята другой программой. Повторите через минуту.")
        return load(db)

    register = Register("Договоры", COLUMNS, refuse_once, frozenset({"reference_item"}), "Пусто")
    view = RegisterView(register, stocked.db, stocked.settings, key="items")
    qtbot.addWidget(view)
    qtbot.addWidget(view.search_box)
    view.show()
    qtbot.waitUntil(view.empty.isVisible)
    assert view.empty.hint.text() == "База занята другой программой. Повторите через минуту."
    view.empty.button.click()
    qtbot.waitUntil(lambda: len(titles(view)) == 5)


def test_fifty_thousand_rows_are_found_ordered_and_filtered(qtbot: Any, context: AppContext, make: Make) -> None:
    rows = many(50_000, archived=lambda number: number % 10 == 0)
    view = make(Register("Договоры", COLUMNS, lambda _db: rows, frozenset(), "Пусто"))
    assert view.count_label.text().replace("\xa0", " ").startswith("Всего 45 000 · сторон ")
    view.search_box.setText("Елк")
    qtbot.waitUntil(lambda: len(titles(view)) == 25_000)
    assert all("Ёлк" in title for title in titles(view))
    view.columns.sort_by(NUMBER, descending=True)
    view.columns.sort_by(UNTIL)

    def in_order() -> bool:
        terms = [row.until for row in view.shown()[1]]
        full = [day for day in terms if day is not None]
        return full == sorted(full) and terms[len(full) :] == [None] * (len(terms) - len(full))

    qtbot.waitUntil(in_order)
    view.set_filters([ValuesFilter(MARK, frozenset({"просрочен"}))])
    qtbot.waitUntil(lambda: {row.mark for row in view.shown()[1]} == {Mark.LATE})


def test_width_goes_to_the_columns_that_need_it_and_nobody_gets_less_than_the_least() -> None:
    assert shared({0: 60, 1: 60, 2: 60}, {0: 300, 1: 70, 2: 100}, 400) == {0: 230, 1: 70, 2: 100}
    assert shared({0: 60, 1: 60}, {0: 300, 1: 300}, 100) == {0: 60, 1: 60}
    assert shared({0: 60, 1: 60}, {0: 80, 1: 90}, 1000) == {0: 80, 1: 90}
