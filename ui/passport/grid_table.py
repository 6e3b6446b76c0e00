"""The table of a grid: walked by arrows, Enter and Tab, filled from Excel, emptied by Del, taken back by Ctrl+Z."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QTableView, QWidget

from app.kernel.words import counted
from ui.kit.rows_model import cells_of
from ui.passport.grid_delegate import GridDelegate
from ui.passport.grid_model import TOTAL, GridModel

ROW_HEIGHT = 28
NARROWEST, FIGURES_WIDTH, NAMES_SHARE = 64, 150, 0.3
DRESS = "QTableView, QHeaderView { border-radius: 0; } QHeaderView::section { font-weight: 400; padding: 4px; }"
Trigger = QAbstractItemView.EditTrigger
Hint = QAbstractItemDelegate.EndEditHint


class GridTable(QTableView):
    """Shows a grid in its whole height; `chosen` asks for the history of a value, `said` is a word about a deed."""

    chosen = Signal(str)
    looked = Signal(str)
    said = Signal(str, bool)
    typed = Signal()

    def __init__(self, model: GridModel, *, editable: bool, parent: QWidget | None = None) -> None:
        """Show the model."""
        super().__init__(parent)
        self.cells, self._editable = model, editable
        model.setParent(self)
        self._done: list[Mapping[tuple[int, int], str]] = []
        self.setModel(model)
        self.setItemDelegate(GridDelegate(self, self.write))
        self.setAccessibleName(model.grid.title)
        usual = Trigger.DoubleClicked | Trigger.EditKeyPressed | Trigger.AnyKeyPressed
        self.setEditTriggers(usual if editable else Trigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows, heads = self.verticalHeader(), self.horizontalHeader()
        rows.setDefaultSectionSize(ROW_HEIGHT)
        rows.setMinimumSectionSize(ROW_HEIGHT)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        rows.setTextElideMode(Qt.TextElideMode.ElideRight)
        for header in (rows, heads):
            header.setHighlightSections(False)
            header.setSectionsClickable(False)
        self.setStyleSheet(DRESS)
        wrapped = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        heads.setDefaultAlignment(Qt.AlignmentFlag(wrapped.value if hasattr(wrapped, "value") else int(wrapped)))
        keys = [("Copy", "Ctrl+C", self.copy)]
        if editable:
            keys += [("Paste", "Ctrl+V", self.paste), ("Clear", "Del", self.clear_cells), ("Undo", "Ctrl+Z", self.undo)]
        for name, key, act in keys:
            action = QAction(name, self)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(act)
            self.addAction(action)
        self.doubleClicked.connect(lambda index: None if editable else self._tell(self.chosen, index))
        self.selectionModel().currentChanged.connect(lambda now, _before: self._tell(self.looked, now))
        model.dataChanged.connect(lambda *_: self.viewport().update())

    def write(self, texts: Mapping[tuple[int, int], str]) -> None:
        """Type texts into cells as one deed that Ctrl+Z takes back."""
        before = self.cells.type_in(texts)
        if before:
            self._done.append(before)
            self.typed.emit()

    def copy(self) -> None:
        """Copy the selected cells, so that Excel takes them as cells."""
        chosen = [(index.row(), index.column()) for index in self.selectedIndexes()]
        if not chosen:
            return
        rows, columns = sorted({row for row, _ in chosen}), sorted({column for _, column in chosen})
        lines = ("\t".join(self.cells.text(row, column) for column in columns) for row in rows)
        QGuiApplication.clipboard().setText("\n".join(lines))

    def paste(self) -> None:
        """Fill cells from the clipboard, starting at the current one; what lies beyond the table is said to be left."""
        lines = cells_of(QGuiApplication.clipboard().text())
        if not any(cell.strip() for line in lines for cell in line):
            self.said.emit("В буфере обмена нет таблицы: скопируйте ячейки в Excel.", False)
            return
        top, left = max(self.currentIndex().row(), 0), max(self.currentIndex().column(), 0)
        texts = {(top + row, left + column): cell for row, line in enumerate(lines) for column, cell in enumerate(line)}
        fitting = {place: text for place, text in texts.items() if self._open(*place)}
        self.write(fitting)
        unread = sum(self.cells.grid.cells[place].code in self.cells.typed for place in fitting)
        words = f"Вставлено: {counted(len(fitting), 'ячейка', 'ячейки', 'ячеек')}."
        if beyond := sum(bool(text.strip()) for place, text in texts.items() if place not in fitting):
            words += f" Не поместилось: {counted(beyond, 'ячейка', 'ячейки', 'ячеек')}."
        if unread:
            words += f" Не прочитано: {counted(unread, 'ячейка', 'ячейки', 'ячеек')}, они отмечены."
        self.said.emit(words, bool(unread))

    def clear_cells(self) -> None:
        """Empty the selected cells."""
        self.write(
            {place: "" for index in self.selectedIndexes() if self._open(*(place := (index.row(), index.column())))}
        )

    def undo(self) -> None:
        """Take back what was typed, pasted or emptied last."""
        if self._done:
            self.cells.type_in(self._done.pop())
            self.typed.emit()

    def finish_typing(self) -> None:
        """Take what stands in an open cell without leaving it."""
        if self.state() == QAbstractItemView.State.EditingState and (cell := self.indexWidget(self.currentIndex())):
            self.commitData(cell)

    def go_to(self, row: int, column: int) -> None:
        """Bring the keyboard to a cell."""
        self.setFocus()
        self.setCurrentIndex(self.cells.index(row, column))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes down, or tells about a value that is only read; Tab goes on and leaves at the end."""
        if self.state() == QAbstractItemView.State.EditingState:
            return  # the cell that is being typed into has heard it already
        key, index = event.key(), self.currentIndex()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self._editable:
                self._step(1, 0)
            else:
                self._tell(self.chosen, index)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            if not self._along(1 if key == Qt.Key.Key_Tab else -1):
                super().keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab walks through the cells first."""
        if self._editable and self.hasFocus() and self._along(1 if forward else -1):
            return True
        return super().focusNextPrevChild(forward)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Enter has ended the typing: go down; Tab goes on to the next cell, where typing may begin at once."""
        super().closeEditor(editor, Hint.NoHint)
        if hint == Hint.SubmitModelCache:
            self._step(1, 0)
        elif hint in (Hint.EditNextItem, Hint.EditPreviousItem):
            by = 1 if hint == Hint.EditNextItem else -1
            if not self._along(by):
                super().focusNextPrevChild(by > 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width; be as high as the rows."""
        super().resizeEvent(event)
        self.share()

    def changeEvent(self, event: QEvent) -> None:
        """Another font or theme has other heights."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            QTimer.singleShot(0, self, self.share)

    def sizeHint(self) -> QSize:
        """Want no more width than names and figures need; words take what there is."""
        return QSize(self._natural(), self.height())

    def share(self) -> None:
        """Give the names of rows what they need and the columns the rest, evenly."""
        columns, rows, heads = self.cells.columnCount(), self.verticalHeader(), self.horizontalHeader()
        whole = self.width() - 2 * self.frameWidth()
        rows.setFixedWidth(max(int(min(self._names(), max(whole * NAMES_SHARE, whole - columns * 110))), 60))
        room = max((whole - rows.width()) // max(columns, 1), NARROWEST)
        lines = 1
        for column, title in enumerate(self.cells.grid.columns):
            width = min(room, FIGURES_WIDTH) if self._figures(column) else room
            self.setColumnWidth(column, width)
            lines = max(lines, _lines(title, width - 12, self))
        heads.setFixedHeight(min(lines, 5) * self.fontMetrics().lineSpacing() + 14)
        height = max(ROW_HEIGHT, self.fontMetrics().height() + 10)
        rows.setDefaultSectionSize(height)
        beneath = self.horizontalScrollBar().sizeHint().height() if room * columns > whole - rows.width() + 1 else 0
        self.setFixedHeight(heads.height() + self.cells.rowCount() * height + 2 * self.frameWidth() + beneath)

    def _names(self) -> int:
        names = (*self.cells.grid.rows, TOTAL)
        return max(self.fontMetrics().horizontalAdvance(name) for name in names) + 24

    def _figures(self, column: int) -> bool:
        return all(cell.figure for (_, place), cell in self.cells.grid.cells.items() if place == column)

    def _natural(self) -> int:
        columns = self.cells.columnCount()
        if not all(self._figures(column) for column in range(columns)):
            return 4000
        return self._names() + columns * FIGURES_WIDTH + 2 * self.frameWidth()

    def _open(self, row: int, column: int) -> bool:
        cell = self.cells.cell_at(row, column)
        return cell is not None and not cell.given

    def _tell(self, signal: Any, index: QModelIndex) -> None:
        if cell := self.cells.cell_at(index.row(), index.column()):
            signal.emit(cell.code)

    def _step(self, down: int, right: int) -> None:
        index = self.currentIndex()
        row, column = index.row() + down, index.column() + right
        if 0 <= row < self.cells.rowCount():
            self.setCurrentIndex(self.cells.index(row, column))

    def _along(self, by: int) -> bool:
        """Go to the next cell that can be typed into; tell whether there was one."""
        columns = self.cells.columnCount()
        place = max(self.currentIndex().row(), 0) * columns + max(self.currentIndex().column(), 0) + by
        while 0 <= place < self.cells.rowCount() * columns:
            row, column = divmod(place, columns)
            if self._open(row, column):
                self.setCurrentIndex(self.cells.index(row, column))
                return True
            place += by
        return False


def _lines(title: str, room: int, widget: QWidget) -> int:
    flags: Any = Qt.TextFlag.TextWordWrap
    rect = widget.fontMetrics().boundingRect(0, 0, max(room, 20), 2000, int(getattr(flags, "value", flags)), title)
    return -(-rect.height() // widget.fontMetrics().lineSpacing())
