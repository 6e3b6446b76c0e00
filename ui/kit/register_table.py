"""The table of a register: keys, hover, row height; what the keys mean is told by signals."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.kit.register_delegate import RegisterDelegate, row_height
from ui.kit.table_model import RegisterModel

Key = Qt.Key
Select = QItemSelectionModel.SelectionFlag


class RegisterTable(QTableView):
    """A table of whole rows, worked by keyboard as well as by mouse."""

    opened = Signal(int)
    add_requested = Signal()
    copy_requested = Signal()
    typed = Signal(str)
    menu_requested = Signal(QPoint)

    def __init__(self, model: RegisterModel, parent: QWidget | None = None) -> None:
        """Show the model."""
        super().__init__(parent)
        self.register = model
        self.setModel(model)
        self.drawer = RegisterDelegate(model, self)
        self.setItemDelegate(self.drawer)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._set_row_height()
        self.entered.connect(lambda index: self._hover(index.row()))
        self.doubleClicked.connect(lambda index: self.opened.emit(model.row_at(index.row()).id))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_menu)

    def selected_lines(self) -> list[int]:
        """Return the selected lines from top to bottom."""
        selection = self.selectionModel().selection()
        ranges = (selection.at(place) for place in range(selection.count()))
        return sorted({line for one in ranges for line in range(one.top(), one.bottom() + 1)})

    def select_lines(self, lines: list[int], current: int | None) -> None:
        """Select these lines, whole; make one of them the current one and show it."""
        last = self.register.columnCount() - 1
        selection = QItemSelection()
        for line in lines:
            selection.select(self.register.index(line, 0), self.register.index(line, last))
        model = self.selectionModel()
        model.select(selection, Select.ClearAndSelect)
        if current is not None:
            index = self.register.index(current, self._first_visible())
            model.setCurrentIndex(index, Select.NoUpdate)
            self.scrollTo(index)

    def select_ids(self, ids: Collection[int], current: int | None) -> bool:
        """Select these records where they are in view; tell whether one of them is."""
        wanted = frozenset(ids)
        if not wanted:
            return False
        places = {row.id: line for line, row in enumerate(self.register.rows_in_view()) if row.id in wanted}
        self.select_lines(sorted(places.values()), places.get(current) if current is not None else None)
        return bool(places)

    def _first_visible(self) -> int:
        """Return the column that stands first on the screen."""
        header = self.horizontalHeader()
        shown = [header.logicalIndex(place) for place in range(header.count())]
        return next((place for place in shown if not header.isSectionHidden(place)), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, add and copy; letters go to the search."""
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        index = self.currentIndex()
        if key in (Key.Key_Return, Key.Key_Enter) and plain and index.isValid():
            self.opened.emit(self.register.row_at(index.row()).id)
        elif key == Key.Key_Insert and plain:
            self.add_requested.emit()
        elif event.modifiers() == Qt.KeyboardModifier.ControlModifier and key in (Key.Key_C, Key.Key_Insert):
            self.copy_requested.emit()
        elif _types(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the row under the mouse."""
        super().leaveEvent(event)
        self._hover(-1)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the letters."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._set_row_height()

    def _set_row_height(self) -> None:
        """Give every row the same height."""
        height = row_height(self.font())
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)

    def _hover(self, line: int) -> None:
        """Light the whole row under the mouse."""
        if line != self.drawer.hovered:
            self.drawer.hovered = line
            self.viewport().update()

    def _ask_menu(self, place: QPoint) -> None:
        """Ask for the menu at the mouse, or at the current row when a key asked."""
        index: QModelIndex = self.currentIndex()
        if not self.viewport().rect().contains(place) and index.isValid():
            place = self.visualRect(index).bottomLeft()
        self.menu_requested.emit(self.viewport().mapToGlobal(place))


def _types(event: QKeyEvent) -> bool:
    """Tell whether a key writes a letter or a figure."""
    text, modifiers = event.text(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return text.isalnum() and modifiers in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
