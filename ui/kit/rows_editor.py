"""Editable rows inside a card: members, agenda, events; pasted from Excel as well as typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.kernel.columns import Kind
from app.kernel.words import counted, fold
from ui.kit.editors import Editor
from ui.kit.rows_delegate import CellDelegate
from ui.kit.rows_model import Line, RowColumn, RowsModel, cells_of
from ui.kit.rows_table import ROW_HEIGHT, RowsTable
from ui.kit.theme import set_role
from ui.kit.wrapping import WrappingRow


class RowsEditor(Editor):
    """Rows as one value of a form: a list of dicts, or of dataclasses when `make_row` makes them."""

    def __init__(
        self,
        columns: Sequence[RowColumn],
        make_row: Callable[[], Any] = dict,
        *,
        add_text: str = "Добавить строку",
        least_rows: int = 3,
        most_rows: int = 9,
    ) -> None:
        """Show so many rows before the table scrolls by itself."""
        self.table = RowsTable()
        panel = QWidget()
        super().__init__(panel)
        self._least, self._most = least_rows, most_rows
        self._removed: list[tuple[int, Line]] = []
        self._given: list[Line] = []
        self._rows = RowsModel(columns, make_row)
        self._rows.setParent(self)
        self.table.setModel(self._rows)
        dates = [place for place, column in enumerate(columns) if column.kind is Kind.DATE]
        self.table.set_weights([column.width for column in columns], dates)
        self.table.setItemDelegate(CellDelegate(self._rows, self.table))
        panel.setFocusProxy(self.table)
        self.message = QLabel()
        self.message.setWordWrap(True)
        set_role(self.message, "hint")
        layout = QVBoxLayout(panel)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.table)
        layout.addWidget(self.message)
        layout.addWidget(self._tools(add_text))
        self._rows.dataChanged.connect(self._changed)
        for signal in (self._rows.rowsInserted, self._rows.rowsRemoved, self._rows.rowsMoved, self._rows.modelReset):
            signal.connect(self._resized)
        self.table.selectionModel().currentChanged.connect(self._explain)
        self._resized()

    def value(self) -> list[Any]:
        """Return the rows that are not blank; raise ValueError while a cell cannot be read."""
        self.table.finish_typing()
        self._given = [line for line in self._rows.lines if not self._rows.is_blank(line)]
        unread = [
            (self._rows.lines.index(line) + 1, column.title, line.wrong.get(column.name, ""))
            for line in self._given
            for column in self._rows.columns
            if column.name in line.typed
        ]
        if unread:
            row, title, sentence = unread[0]
            more = f" И ещё {counted(len(unread) - 1, 'ячейка', 'ячейки', 'ячеек')}." if len(unread) > 1 else ""
            raise ValueError(f"Строка {row}, «{title}»: {sentence}{more}")
        return [self._rows.row_of(line) for line in self._given]

    def set_value(self, value: Sequence[Any] | None) -> None:
        """Show these rows."""
        self._removed.clear()
        self._rows.load(list(value or ()))
        self._undo.setEnabled(False)

    def set_label(self, label: str) -> None:
        """Name the table."""
        super().set_label(label)
        self.table.setAccessibleName(label)

    def show_part_problems(self, problems: dict[str, str]) -> None:
        """Mark cells by «2.post» (third row, its post) or rows by «2»."""
        self._rows.unmark()
        for part, sentence in problems.items():
            number, _, name = part.partition(".")
            if number.isdigit():
                self._rows.mark(self._line_number(int(number)), name, sentence)
        self._explain()

    def jump(self, part: str = "") -> None:
        """Bring the keyboard to the table, to the row and the cell."""
        self.table.setFocus()
        number, _, name = part.partition(".")
        names = [column.name for column in self._rows.columns]
        if number.isdigit():
            row, column = self._line_number(int(number)), names.index(name) if name in names else 0
        else:
            wrong = ((r, names.index(n)) for r, line in enumerate(self._rows.lines) for n in line.wrong)
            row, column = next(wrong, (-1, -1))
        self.table.setCurrentIndex(self._rows.index(row, column))

    def add(self) -> None:
        """Put an empty row in after the current one and begin to type."""
        at = self.table.currentIndex().row() + 1 or self._rows.rowCount()
        self._rows.insert(at, [self._rows.fresh()])
        self.table.setFocus()
        self.table.setCurrentIndex(self._rows.index(at, 0))
        self.table.edit(self._rows.index(at, 0))

    def remove(self) -> None:
        """Take the selected rows away; Ctrl+Z brings them back."""
        chosen = sorted({index.row() for index in self.table.selectedIndexes()}, reverse=True)
        for row in chosen:
            self._removed.append((row, self._rows.take(row)))
        if chosen:
            self._undo.setEnabled(True)
            self._say(f"Убрано: {counted(len(chosen), 'строка', 'строки', 'строк')}. Вернуть — Ctrl+Z.")
            self.table.setCurrentIndex(self._rows.index(min(chosen[-1], self._rows.rowCount() - 1), 0))

    def undo(self) -> None:
        """Bring back the row that was taken away last."""
        if self._removed:
            row, line = self._removed.pop()
            self._rows.insert(min(row, self._rows.rowCount()), [line])
            self.table.setCurrentIndex(self._rows.index(row, 0))
            self._undo.setEnabled(bool(self._removed))
            self._say("")

    def move_row(self, by: int) -> None:
        """Move the current row up or down."""
        index = self.table.currentIndex()
        if index.isValid() and self._rows.move(index.row(), by):
            self.table.setCurrentIndex(self._rows.index(index.row() + by, index.column()))

    def copy(self) -> None:
        """Copy the selected cells, so that Excel takes them as cells."""
        chosen = self.table.selectedIndexes()
        rows = sorted({index.row() for index in chosen})
        columns = sorted({index.column() for index in chosen})
        lines = ("\t".join(self._rows.text(row, column) for column in columns) for row in rows)
        QGuiApplication.clipboard().setText("\n".join(lines))

    def paste(self) -> None:
        """Fill cells from the clipboard, starting at the current one; rows are added as needed."""
        cells = [line for line in cells_of(QGuiApplication.clipboard().text()) if any(cell.strip() for cell in line)]
        if not cells:
            self._say("В буфере обмена нет таблицы: скопируйте строки в Excel.")
            return
        current = self.table.currentIndex()
        top = current.row() if current.isValid() else self._rows.rowCount()
        places = list(range(max(current.column(), 0), len(self._rows.columns)))
        if titles := self._places_by_titles(cells[0]):
            places, cells = titles, cells[1:]
        missing = top + len(cells) - self._rows.rowCount()
        self._rows.insert(self._rows.rowCount(), [self._rows.fresh() for _ in range(missing)])
        unread = 0
        for row, line in enumerate(cells, start=top):
            for column, text in zip(places, line, strict=False):
                if column >= 0 and not self._rows.columns[column].read_only:
                    self._rows.type_in(row, column, text)
                    unread += self._rows.columns[column].name in self._rows.lines[row].typed
        said = f"Вставлено: {counted(len(cells), 'строка', 'строки', 'строк')}."
        if unread:
            said += f" Не прочитано: {counted(unread, 'ячейка', 'ячейки', 'ячеек')}, они отмечены."
        self._say(said, wrong=bool(unread))

    def _places_by_titles(self, line: Sequence[str]) -> list[int]:
        """Recognise a line of headings: the column for each cell, or nothing."""
        titles = [fold(column.title) for column in self._rows.columns]
        found = [titles.index(fold(cell)) if fold(cell) in titles else -1 for cell in line]
        named = [place for place, cell in zip(found, line, strict=True) if cell.strip()]
        return found if len([place for place in named if place >= 0]) * 2 > len(named) else []

    def _line_number(self, given: int) -> int:
        """Find a returned row among the shown ones: blank rows were not returned."""
        if given < len(self._given):
            return next((n for n, line in enumerate(self._rows.lines) if line is self._given[given]), -1)
        return given

    def _tools(self, add_text: str) -> WrappingRow:
        """Make the row of buttons; their keys work in the table."""
        tools: list[QWidget] = []
        verbs = (
            (add_text, "Ins", self.add, True),
            ("Убрать", "Del", self.remove, True),
            ("Выше", "Alt+Up", lambda: self.move_row(-1), True),
            ("Ниже", "Alt+Down", lambda: self.move_row(1), True),
            ("Вставить из Excel", "Ctrl+V", self.paste, True),
            ("Копировать", "Ctrl+C", self.copy, False),
            ("Вернуть", "Ctrl+Z", self.undo, True),
        )
        self._undo = QAction(self)
        for text, key, act, shown in verbs:
            action = self._undo if text == "Вернуть" else QAction(self)
            action.setText(text)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(act)
            self.table.addAction(action)
            if shown:
                tools.append(_tool(action, key.replace("Up", "↑").replace("Down", "↓")))
        self._undo.setEnabled(False)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        return WrappingRow(tools, spacing=4)

    def _changed(self) -> None:
        self._explain()
        self.edited.emit()

    def _resized(self) -> None:
        rows = min(max(self._rows.rowCount(), self._least), self._most)
        self.table.show_rows(rows, ROW_HEIGHT)
        self.edited.emit()

    def _explain(self) -> None:
        """Say beneath the table why the current cell is marked."""
        index = self.table.currentIndex()
        line = self._rows.lines[index.row()] if 0 <= index.row() < len(self._rows.lines) else None
        why = line.wrong.get(self._rows.columns[index.column()].name, "") if line else ""
        title = self._rows.columns[max(index.column(), 0)].title
        self._say(f"Строка {index.row() + 1}, «{title}»: {why}" if why else "", wrong=bool(why))

    def _say(self, text: str, wrong: bool = False) -> None:
        set_role(self.message, "problem" if wrong else "hint")
        self.message.setText(text)
        self.message.setVisible(bool(text))


def _tool(action: QAction, key: str) -> QPushButton:
    """Make a button that does what the action does."""
    button = QPushButton(action.text())
    button.setToolTip(key)
    button.setAccessibleName(f"{action.text()} ({key})")
    button.setAutoDefault(False)
    set_role(button, "quiet")
    button.clicked.connect(action.trigger)
    button.setEnabled(action.isEnabled())
    action.enabledChanged.connect(button.setEnabled)
    return button
