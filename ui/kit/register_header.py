"""The columns of a register on screen: widths, order, which are shown; remembered for this computer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QActionGroup, QFont, QFontMetrics
from PySide6.QtWidgets import QMenu, QTableView

from app.kernel.columns import Column, Kind
from app.kernel.settings import Settings
from ui.kit.register_delegate import PADDING

SHORT = 12
"""A column of text with so many characters or fewer keeps its width, as figures and dates do."""
ROOM_FOR_ARROW = 18
NARROWEST = 0.6
"""How far a column of text may give way, as a part of its own width, before the table scrolls sideways."""
FIRST = 0.8
"""The part of its own width that the first column gets before the others take more than their least."""


class ColumnsOnScreen(QObject):
    """Lays the columns out, offers the chooser and remembers what a person has arranged."""

    sort_changed = Signal()
    choice_changed = Signal()

    def __init__(self, table: QTableView, columns: Sequence[Column[Any]], settings: Settings, key: str) -> None:
        """Arrange the columns as they were left last time."""
        super().__init__(table)
        self._table, self._columns, self._settings = table, tuple(columns), settings
        self._key = f"register.{key}"
        self._laying = self._by_hand = False
        self._needs: dict[int, int] = {}
        self.sort: int | None = None
        self.descending = False
        self._header = header = table.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSectionsMovable(True)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(40)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(lambda place: self._open_menu(header.mapToGlobal(place)))
        self._writing = QTimer(self, singleShot=True, interval=300)
        self._writing.timeout.connect(self.remember)
        self._restore()
        header.sectionClicked.connect(self._clicked)
        header.sectionResized.connect(self._resized)
        header.sectionMoved.connect(lambda *_: self._writing.start())
        table.viewport().installEventFilter(self)

    def shown(self) -> list[int]:
        """Return the numbers of the columns in view, from left to right."""
        header = self._header
        order = [header.logicalIndex(place) for place in range(header.count())]
        return [place for place in order if not header.isSectionHidden(place)]

    def sort_by(self, column: int | None, descending: bool = False) -> None:
        """Order by a column, or as the register comes."""
        self.sort, self.descending = column, descending
        self._show_arrow()
        self.remember()
        self.sort_changed.emit()

    def set_visible(self, column: int, visible: bool) -> None:
        """Show or hide a column; the last one stays."""
        if not visible and self.shown() == [column]:
            return
        self._header.setSectionHidden(column, not visible)
        self.fit()
        self.remember()
        self.choice_changed.emit()

    def reset(self) -> None:
        """Go back to the widths, the order and the choice the register begins with."""
        self._by_hand = False
        for place, column in enumerate(self._columns):
            self._header.setSectionHidden(place, column.hidden)
            self._header.moveSection(self._header.visualIndex(place), place)
        self.fit()
        self.choice_changed.emit()
        self.sort_by(None)

    def fill_menu(self, menu: QMenu) -> None:
        """Offer the chooser and the ways to sort: in the heading's menu and in that of the rows."""
        chooser = menu.addMenu("Столбцы")
        for place, column in enumerate(self._columns):
            entry = chooser.addAction(column.title)
            entry.setCheckable(True)
            entry.setChecked(not self._header.isSectionHidden(place))
            entry.toggled.connect(lambda on, one=place: self.set_visible(one, on))
        chooser.addSeparator()
        chooser.addAction("Вернуть обычный вид").triggered.connect(lambda _checked=False: self.reset())
        sorting = menu.addMenu("Сортировать")
        group = QActionGroup(sorting)
        for place in (None, *self.shown()):
            entry = sorting.addAction("В обычном порядке" if place is None else self._columns[place].title)
            entry.setCheckable(True)
            entry.setChecked(place == self.sort)
            entry.triggered.connect(lambda _checked=False, one=place: self.sort_by(one))
            group.addAction(entry)
        sorting.addSeparator()
        backwards = sorting.addAction("По убыванию")
        backwards.setCheckable(True)
        backwards.setChecked(self.descending)
        backwards.setEnabled(self.sort is not None)
        backwards.toggled.connect(lambda on: self.sort_by(self.sort, on))

    def measure(self, texts: Sequence[Sequence[str]]) -> None:
        """Learn from the first rows how much each column of text needs, and share the width by that."""
        letters = QFontMetrics(self._table.font())
        self._needs = {
            place: max([self._heading(place), *(letters.horizontalAdvance(text) + 2 * PADDING + 2 for text in column)])
            for place, column in enumerate(texts)
            if _gives_way(self._columns[place])
        }
        self.fit()

    def fit(self) -> None:
        """Share the width among the columns of text, unless a person has set widths by hand."""
        shown = self.shown()
        room = self._table.viewport().width()
        if self._by_hand or room < 100 or not shown:
            return
        wanted = {place: self._natural(place) for place in shown}
        elastic = [place for place in shown if _gives_way(self._columns[place])] or shown[:1]
        fixed = sum(width for place, width in wanted.items() if place not in elastic)
        least = {place: int(wanted[place] * NARROWEST) for place in elastic}
        needs = {place: max(self._needs.get(place, wanted[place]), least[place]) for place in elastic}
        first = elastic[0]
        sideways = fixed + sum(least.values()) > room
        least = shared(least, {place: min(self._heading(place), needs[place]) for place in elastic}, room - fixed)
        spare = room - fixed - sum(least.values()) + least[first]
        least[first] = max(least[first], min(int(wanted[first] * FIRST), needs[first], spare))
        if sideways:  # the table scrolls anyway, and the first column tells the rows apart
            least[first] = max(least[first], min(needs[first], wanted[first], room // 3))
        wanted |= shared(least, needs, room - fixed)
        if (left := room - sum(wanted.values())) > 0:
            wanted[first] += left // 2 + left % 2
            wanted[elastic[-1]] += left // 2
        self._laying = True
        for place, width in wanted.items():
            self._header.resizeSection(place, width)
        self._laying = False

    def remember(self) -> None:
        """Write down how the columns stand."""
        header = self._header
        places = range(len(self._columns))
        self._settings.set(
            self._key,
            {
                "widths": [header.sectionSize(place) for place in places] if self._by_hand else [],
                "hidden": [place for place in places if header.isSectionHidden(place)],
                "order": [header.logicalIndex(place) for place in places],
                "sort": self.sort,
                "descending": self.descending,
            },
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit the columns when the table gets another width."""
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return super().eventFilter(watched, event)

    def _restore(self) -> None:
        """Arrange what was written down; what belongs to other columns than today's is left alone."""
        kept = self._settings.get(self._key, {})
        places = list(range(len(self._columns)))
        order = kept.get("order", [])
        known = sorted(order) == places
        hidden = kept["hidden"] if known else [place for place in places if self._columns[place].hidden]
        for place in places:
            self._header.setSectionHidden(place, place in hidden)
            self._header.resizeSection(place, self._natural(place))
        if not known:
            return
        for visual, place in enumerate(order):
            self._header.moveSection(self._header.visualIndex(place), visual)
        if len(kept["widths"]) == len(places):
            self._by_hand = True
            for place, width in enumerate(kept["widths"]):
                self._header.resizeSection(place, max(width, 40))
        self.sort, self.descending = kept["sort"], kept["descending"]
        self._show_arrow()

    def _natural(self, place: int) -> int:
        """Return the width the register asks for, never less than the heading needs."""
        figure = QFontMetrics(self._table.font()).horizontalAdvance("0")
        return max(self._columns[place].width * figure + 2 * PADDING, self._heading(place))

    def _heading(self, place: int) -> int:
        """Return the width the heading needs."""
        font = QFont(self._table.font())
        font.setBold(True)
        return QFontMetrics(font).horizontalAdvance(self._columns[place].title) + 2 * PADDING + ROOM_FOR_ARROW

    def _clicked(self, place: int) -> None:
        """Order by the column: up, down, and as the register comes."""
        if self.sort != place:
            self.sort_by(place)
        elif not self.descending:
            self.sort_by(place, True)
        else:
            self.sort_by(None)

    def _show_arrow(self) -> None:
        """Show by which column the rows are ordered."""
        self._header.setSortIndicatorShown(self.sort is not None)
        if self.sort is not None:
            orders = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder
            self._header.setSortIndicator(self.sort, orders[0] if self.descending else orders[1])

    def _resized(self, _place: int, _old: int, new: int) -> None:
        """Take a width set by hand for good."""
        if not self._laying and new and self._header.isVisible():
            self._by_hand = True
            self._writing.start()

    def _open_menu(self, place: QPoint) -> None:
        """Open the menu of the heading."""
        menu = QMenu(self._table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill_menu(menu)
        menu.popup(place)


def shared(least: Mapping[int, int], needs: Mapping[int, int], room: int) -> dict[int, int]:
    """Divide the room: nobody gets less than the least, and who needs little leaves the rest to the others."""
    got = dict(least)
    hungry = {place for place in got if needs[place] > got[place]}
    while hungry and (left := room - sum(got.values())) >= len(hungry):
        lowest = min(got[place] for place in hungry)
        low = {place for place in hungry if got[place] == lowest}
        steps = [got[place] for place in hungry - low] + [needs[place] for place in low]
        step = min(min(steps) - lowest, left // len(low))
        for place in low:
            got[place] += step
        hungry = {place for place in hungry if needs[place] > got[place]}
    return got


def _gives_way(column: Column[Any]) -> bool:
    """Tell whether a column takes part in sharing the width."""
    return column.kind is Kind.TEXT and column.width > SHORT
