"""Rows typed inside a card: every cell is typed as text and read by its column."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from app.kernel.columns import Kind, value_text
from app.kernel.dates import parse_date
from app.kernel.words import fold
from ui.kit.editors.number import read_number

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
WRONG_ROLE = int(Role.UserRole) + 1
NOWHERE = QModelIndex()


@dataclass(frozen=True)
class RowColumn:
    """A column of editable rows: the attribute of a row, its title, and how a cell is read."""

    name: str
    title: str
    kind: Kind = Kind.TEXT
    choices: Sequence[tuple[Any, str]] = ()
    width: int = 16
    read_only: bool = False

    def text(self, value: Any) -> str:
        """Write a value as it stands in the cell."""
        for choice, label in self.choices:
            if choice == value:
                return label
        return value_text(value, self.kind)

    def read(self, text: str) -> Any:
        """Read a typed cell, or raise ValueError with a sentence."""
        typed = text.strip()
        if self.choices:
            return self._chosen(typed)
        if self.kind is Kind.FLAG:
            return self._flag(typed)
        if not typed:
            return "" if self.kind is Kind.TEXT else None
        if self.kind is Kind.DATE:
            return parse_date(typed)
        if self.kind in (Kind.NUMBER, Kind.MONEY, Kind.PERCENT):
            return read_number(typed)
        return typed

    def _chosen(self, typed: str) -> Any:
        if not typed:
            return None
        needle = fold(typed)
        exact = [value for value, label in self.choices if fold(label) == needle]
        within = exact or [value for value, label in self.choices if needle in fold(label)]
        if len(within) == 1:
            return within[0]
        if within:
            raise ValueError(f"«{typed}» подходит к нескольким строкам списка. Уточните.")
        raise ValueError(f"В списке нет «{typed}».")

    def _flag(self, typed: str) -> bool:
        if fold(typed) in ("да", "+", "1", "v", "х", "x", "true", "истина"):
            return True
        if fold(typed) in ("", "нет", "-", "–", "0", "false", "ложь"):
            return False
        raise ValueError(f"Напишите «да» или «нет», а не «{typed}».")


@dataclass
class Line:
    """One row while it is typed: where it came from, its values, and what could not be read."""

    origin: Any
    cells: dict[str, Any]
    typed: dict[str, str] = field(default_factory=dict)
    wrong: dict[str, str] = field(default_factory=dict)


class RowsModel(QAbstractTableModel):
    """The rows of a RowsEditor."""

    def __init__(self, columns: Sequence[RowColumn], make_row: Callable[[], Any]) -> None:
        """Remember the columns and how a fresh row is made: a dict or a dataclass."""
        super().__init__()
        self.columns = tuple(columns)
        self.lines: list[Line] = []
        self._make_row = make_row

    def load(self, rows: Sequence[Any]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self.lines = [self._line(row) for row in rows]
        self.endResetModel()

    def fresh(self) -> Line:
        """Make a line with nothing typed in it."""
        return self._line(self._make_row())

    def is_blank(self, line: Line) -> bool:
        """Tell whether nothing has been typed into a line."""
        return not line.typed and line.cells == self.fresh().cells

    def row_of(self, line: Line) -> Any:
        """Return the row with what was typed, of the sort it came from."""
        if isinstance(line.origin, dict):
            return line.origin | line.cells
        return replace(line.origin, **line.cells)

    def insert(self, at: int, lines: Sequence[Line]) -> None:
        """Put lines in before a place."""
        if lines:
            self.beginInsertRows(NOWHERE, at, at + len(lines) - 1)
            self.lines[at:at] = lines
            self.endInsertRows()

    def take(self, at: int) -> Line:
        """Take a line out."""
        self.beginRemoveRows(NOWHERE, at, at)
        line = self.lines.pop(at)
        self.endRemoveRows()
        return line

    def move(self, at: int, by: int) -> bool:
        """Move a line up or down; tell whether there was room."""
        if not 0 <= at + by < len(self.lines):
            return False
        self.beginMoveRows(NOWHERE, at, at, NOWHERE, at + by + (1 if by > 0 else 0))
        self.lines.insert(at + by, self.lines.pop(at))
        self.endMoveRows()
        return True

    def type_in(self, row: int, column: int, text: str) -> None:
        """Read the text into a cell; what cannot be read stays as typed, marked with the reason."""
        line, what = self.lines[row], self.columns[column]
        line.typed.pop(what.name, None)
        line.wrong.pop(what.name, None)
        try:
            line.cells[what.name] = what.read(text)
        except ValueError as error:
            line.typed[what.name] = text.strip()
            line.wrong[what.name] = str(error)
        index = self.index(row, column)
        self.dataChanged.emit(index, index)

    def mark(self, row: int, name: str, sentence: str) -> None:
        """Mark a cell (or the first cell of the row) with a problem."""
        names = [column.name for column in self.columns]
        if 0 <= row < len(self.lines):
            self.lines[row].wrong[name if name in names else names[0]] = sentence
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(names) - 1))

    def unmark(self) -> None:
        """Take the marks off cells whose text can be read."""
        for line in self.lines:
            line.wrong = {name: why for name, why in line.wrong.items() if name in line.typed}
        if self.lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.lines) - 1, len(self.columns) - 1))

    def text(self, row: int, column: int) -> str:
        """Return what stands in a cell."""
        line, what = self.lines[row], self.columns[column]
        return line.typed.get(what.name, what.text(line.cells[what.name]))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """Return the title of a column, the number of a row."""
        if role != Role.DisplayRole:
            return None
        return self.columns[section].title if orientation == Qt.Orientation.Horizontal else str(section + 1)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cells are typed into; a flag is ticked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        what = self.columns[index.column()]
        if what.read_only:
            return usual
        return usual | (Qt.ItemFlag.ItemIsUserCheckable if what.kind is Kind.FLAG else Qt.ItemFlag.ItemIsEditable)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        line, what = self.lines[index.row()], self.columns[index.column()]
        wrong = line.wrong.get(what.name, "")
        if role in (Role.DisplayRole, Role.EditRole):
            if what.kind is Kind.FLAG and not wrong and role == Role.DisplayRole:
                return ""
            return self.text(index.row(), index.column())
        if role == Role.CheckStateRole and what.kind is Kind.FLAG:
            return Qt.CheckState.Checked if line.cells[what.name] else Qt.CheckState.Unchecked
        if role in (Role.ToolTipRole, Role.AccessibleDescriptionRole):
            return wrong or self.text(index.row(), index.column()) or None
        return wrong if role == WRONG_ROLE else None

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """Take what was typed or ticked."""
        if role == Role.CheckStateRole:
            self.type_in(index.row(), index.column(), "да" if Qt.CheckState(value) == Qt.CheckState.Checked else "")
            return True
        if role != Role.EditRole:
            return False
        if str(value) != self.text(index.row(), index.column()):
            self.type_in(index.row(), index.column(), str(value))
        return True

    def _line(self, row: Any) -> Line:
        if isinstance(row, dict):
            return Line(row, {column.name: row.get(column.name, column.read("")) for column in self.columns})
        return Line(row, {column.name: getattr(row, column.name) for column in self.columns})


def cells_of(text: str) -> list[list[str]]:
    """Take apart what Excel has put on the clipboard."""
    if text.count('"') % 2:
        return [line.split("\t") for line in text.rstrip("\r\n").splitlines()]
    return list(csv.reader(io.StringIO(text.rstrip("\r\n")), delimiter="\t"))
