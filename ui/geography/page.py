"""The page «Карта»: the scheme, and behind it the lists of settlements and roads."""

from __future__ import annotations

from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.districts import district_choices
from ui.geography.cards import open_road, open_settlement
from ui.geography.map_view import SchemeView
from ui.geography.paste import open_distances
from ui.geography.proposing import take_from_schools
from ui.geography.registers import roads_register, settlements_register
from ui.kit.actions import Action, add_shortcuts, menu_button
from ui.kit.editors import ChoiceEditor
from ui.kit.layout import label, page_header
from ui.kit.news import News
from ui.kit.panel import Panel, tab_bar
from ui.parts.desk import Desk

SCHEME, SETTLEMENTS, ROADS = range(3)
TITLES = ("Схема", "Населённые пункты", "Дороги")
ALL = "все округа"


class MapPage(QWidget):
    """Three tabs; each is made when it is first shown."""

    def __init__(self, desk: Desk) -> None:
        """Show the scheme of all districts."""
        super().__init__()
        self._desk = desk
        self.setAccessibleName("Карта")
        self.tabs, self.stack = tab_bar(), QStackedWidget()
        self.tabs.setAccessibleName("Схема и списки")
        for title in TITLES:
            self.tabs.addTab(title)
        self._made: dict[int, QWidget] = {}
        self.district = ChoiceEditor((), empty=True, empty_text=ALL)
        self.district.set_label("Округ")
        self.district.setMinimumWidth(220)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(0)
        line = QHBoxLayout()
        line.setContentsMargins(24, 0, 24, 0)
        line.addWidget(self.tabs)
        column.addLayout(line)
        column.addWidget(self.stack, 1)
        self.tabs.currentChanged.connect(self.show_tab)
        for key, by in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            QShortcut(QKeySequence(key), self, lambda by=by: self.show_tab((self.tabs.currentIndex() + by) % 3))
        self.show_tab(SCHEME)
        News(self, desk.context.db, frozenset({"school_district"})).came.connect(self._offer_districts)

    def show_tab(self, number: int) -> None:
        """Show a tab with the keyboard in it."""
        if number not in self._made:
            self._made[number] = self._make(number)
            self.stack.addWidget(self._made[number])
        self.tabs.setCurrentIndex(number)
        self.stack.setCurrentWidget(self._made[number])
        if self.isVisible():
            self._take_keyboard()

    def panel(self, title: str) -> QWidget:
        """Show the tab with this title and return its widget."""
        self.show_tab(TITLES.index(title))
        return self.stack.currentWidget()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to what is shown."""
        super().focusInEvent(event)
        self._take_keyboard()

    def _take_keyboard(self) -> None:
        """Put the keyboard where the work is: into the scheme, or into the search of a list."""
        (self.scheme if self.tabs.currentIndex() == SCHEME else self.stack.currentWidget()).setFocus()

    def _make(self, number: int) -> QWidget:
        if number == SETTLEMENTS:
            return settlements_register(self._desk, self)
        if number == ROADS:
            return roads_register(self._desk, self)
        return self._scheme_tab()

    def _scheme_tab(self) -> QWidget:
        """Put the choice of the district and the deeds over the scheme."""
        self.scheme = SchemeView(self._desk, tools_apart=True)
        self._offer_districts()
        self.district.edited.connect(lambda: self.scheme.show_district(self.district.value()))
        more = (
            Action("Новый населённый пункт", lambda: open_settlement(self._desk, None, self), "Ins", "map-pin"),
            Action("Новая дорога", lambda: open_road(self._desk, None, self), "", "path"),
            Action("Вставить таблицу расстояний…", lambda: open_distances(self._desk, self), "", "clipboard-text"),
            Action("Взять населённые пункты из адресов школ", lambda: take_from_schools(self._desk, self), "", "plus"),
        )
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 14, 24, 8)
        column.setSpacing(8)
        tools = (self.scheme.drawing.tools, label("Округ", "hint"), self.district, menu_button("Ещё", more))
        column.addWidget(page_header("Карта", tools=tools))
        column.addWidget(self.scheme, 1)
        add_shortcuts(page, more[:1])
        return page

    def _offer_districts(self) -> None:
        self.district.set_options(district_choices(self._desk.context.db))


def map_page(desk: Desk) -> QWidget:
    """Return the page of the section."""
    return MapPage(desk)


def map_panel(desk: Desk) -> Panel:
    """Return the tab of a district's card: its scheme."""

    def make(district_id: int, parent: QWidget) -> QWidget:
        view = SchemeView(desk, district_id, parent)
        view.setMinimumHeight(460)
        return view

    return Panel("Карта", None, make)


def verbs(desk: Desk, parent: QWidget) -> list[Action]:
    """Return what can be made here from anywhere."""
    return [
        Action("Новый населённый пункт", lambda: open_settlement(desk, None, parent), icon="map-pin"),
        Action("Новая дорога", lambda: open_road(desk, None, parent), icon="path"),
    ]
