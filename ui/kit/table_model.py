"""The table model: rows and columns; which rows, and in what order, it is told as numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.kernel.columns import Column, Kind, Tone
from ui.kit.register_rows import shown_text

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
FIGURES = frozenset({Kind.NUMBER, Kind.MONEY, Kind.PERCENT})
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
NOWHERE = QModelIndex()


class RegisterModel(QAbstractTableModel):
    """Shows some of the rows of a register; it neither finds nor sorts them."""

    def __init__(self, columns: Sequence[Column[Any]], today: date, parent: QObject | None = None) -> None:
        """Begin with the columns and no rows."""
        super().__init__(parent)
        self.columns = tuple(columns)
        self._today = today
        self._rows: Sequence[Any] = ()
        self._shown: Sequence[int] = ()

    def show(self, rows: Sequence[Any], shown: Sequence[int], today: date) -> None:
        """Show these of the rows, in this order."""
        self.beginResetModel()
        self._rows, self._shown, self._today = rows, shown, today
        self.endResetModel()

    @property
    def shown(self) -> Sequence[int]:
        """Return the numbers of the rows in view."""
        return self._shown

    def rows_in_view(self) -> Iterator[Any]:
        """Go through the rows from top to bottom."""
        return (self._rows[number] for number in self._shown)

    def row_at(self, line: int) -> Any:
        """Return the row of a line."""
        return self._rows[self._shown[line]]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def text(self, line: int, place: int) -> str:
        """Return the text of a cell as it is shown."""
        return shown_text(self.columns[place], self.row_at(line), self._today)

    def tone(self, line: int, place: int) -> Tone:
        """Return what the state of a cell means."""
        tone = self.columns[place].tone
        return tone(self.row_at(line)) if tone is not None else Tone.NEUTRAL

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return the text of a cell, or its side."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        if role in (Role.DisplayRole, Role.ToolTipRole):
            return self.text(index.row(), index.column())
        if role == Role.TextAlignmentRole:
            return self.side(index.column())
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """Return the title of a column, its side and its hint."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Role.DisplayRole:
            return column.title
        if role == Role.ToolTipRole:
            return column.hint or column.title
        if role == Role.TextAlignmentRole:
            return self.side(section)
        return None

    def side(self, place: int) -> Qt.AlignmentFlag:
        """Return where the text of a column stands: figures at the right."""
        return RIGHT if self.columns[place].kind in FIGURES else LEFT
