"""The cells of a table of indicators: classes × columns, ages, kinds; every cell is typed as text and read at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from app.kernel.words import number_text

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
WRONG_ROLE, DOUBT_ROLE, PAST_ROLE, GIVEN_ROLE, CELL_ROLE = (int(Role.UserRole) + number for number in range(1, 6))
NOWHERE = QModelIndex()
TOTAL = "Итого"
Values = Mapping[str, str]


@dataclass(frozen=True)
class Cell:
    """One cell: the code of its indicator, how it is read and written; a `given` one is computed or known elsewhere."""

    code: str
    title: str
    read: Callable[[str], str | None]
    show: Callable[[str], str]
    figure: bool = True
    given: bool = False
    hint: str = ""
    choices: Sequence[str] = ()


@dataclass(frozen=True)
class Grid:
    """The table as data; columns whose number is in `summed` get a total beneath."""

    title: str
    columns: Sequence[str]
    rows: Sequence[str]
    cells: Mapping[tuple[int, int], Cell]
    summed: frozenset[int] = frozenset()


class GridModel(QAbstractTableModel):
    """Holds canonical values by code, and what could not be read as it was typed."""

    def __init__(self, grid: Grid, past: Values, *, editable: bool) -> None:
        """Begin without values; `past` are those of last year."""
        super().__init__()
        self.grid, self._past, self._editable = grid, past, editable
        self.values: dict[str, str] = {}
        self.typed: dict[str, str] = {}
        self.wrong: dict[str, str] = {}
        self.doubts: Mapping[str, str] = {}
        self._places = {cell.code: place for place, cell in grid.cells.items()}

    def load(self, values: Values) -> None:
        """Replace what stands in the cells."""
        self.beginResetModel()
        self.values = {code: values[code] for code in self._places if values.get(code)}
        self.typed.clear()
        self.wrong.clear()
        self.endResetModel()

    def type_in(self, texts: Mapping[tuple[int, int], str]) -> dict[tuple[int, int], str]:
        """Read texts into cells, all at once; what cannot be read stays as typed with the reason; return what stood."""
        before: dict[tuple[int, int], str] = {}
        for place, text in texts.items():
            cell = self.grid.cells.get(place)
            if cell is None or cell.given:
                continue
            before[place] = self.text(*place)
            self.typed.pop(cell.code, None)
            self.wrong.pop(cell.code, None)
            self.values.pop(cell.code, None)
            try:
                if (value := cell.read(text)) is not None:
                    self.values[cell.code] = value
            except ValueError as error:
                self.typed[cell.code], self.wrong[cell.code] = text.strip(), str(error)
        self._tell_all()
        return before

    def give(self, values: Values) -> None:
        """Show what follows from what has been typed in the cells that are computed."""
        for cell in self.grid.cells.values():
            if cell.given:
                self.values.pop(cell.code, None)
                if value := values.get(cell.code):
                    self.values[cell.code] = value
        self._tell_all()

    def mark(self, wrong: Mapping[str, str]) -> None:
        """Mark cells with problems, besides those that cannot be read."""
        kept = {code: sentence for code, sentence in self.wrong.items() if code in self.typed}
        self.wrong = kept | {code: sentence for code, sentence in wrong.items() if code in self._places}
        self._tell_all()

    def doubt(self, doubts: Mapping[str, str]) -> None:
        """Mark cells that a check has found something about."""
        self.doubts = {code: sentence for code, sentence in doubts.items() if code in self._places}
        self._tell_all()

    def place_of(self, code: str) -> tuple[int, int] | None:
        """Return the row and the column of an indicator."""
        return self._places.get(code)

    def cell_at(self, row: int, column: int) -> Cell | None:
        """Return the cell of a place; the totals and the gaps have none."""
        return self.grid.cells.get((row, column))

    def text(self, row: int, column: int) -> str:
        """Return what stands in a cell."""
        if row == len(self.grid.rows):
            return self._total(column)
        cell = self.cell_at(row, column)
        if cell is None:
            return ""
        if cell.code in self.typed:
            return self.typed[cell.code]
        return cell.show(self.values[cell.code]) if cell.code in self.values else ""

    def past(self, row: int, column: int) -> str:
        """Return what stood in a cell last year."""
        if row == len(self.grid.rows):
            return self._sum(column, self._past)
        cell = self.cell_at(row, column)
        return cell.show(self._past[cell.code]) if cell is not None and self._past.get(cell.code) else ""

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of rows, that of the totals with them."""
        return 0 if parent.isValid() else len(self.grid.rows) + bool(self.grid.summed)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.grid.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """Return the title of a column or of a row."""
        titles = self.grid.columns if orientation == Qt.Orientation.Horizontal else (*self.grid.rows, TOTAL)
        if role == Role.ToolTipRole or (role == Role.DisplayRole and section < len(titles)):
            return titles[section] if section < len(titles) else None
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cells are typed into, unless they are given."""
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        cell = self.cell_at(index.row(), index.column())
        return usual | Qt.ItemFlag.ItemIsEditable if self._editable and cell and not cell.given else usual

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        cell = self.cell_at(row, column)
        if role in (Role.DisplayRole, Role.EditRole):
            return self.text(row, column)
        if role == PAST_ROLE:
            return self.past(row, column)
        if role == GIVEN_ROLE:
            return cell is None or cell.given
        if cell is None or role == CELL_ROLE:
            return cell
        if role in (Role.ToolTipRole, Role.AccessibleDescriptionRole):
            return self.wrong.get(cell.code) or self.doubts.get(cell.code) or cell.hint or None
        if role == Role.AccessibleTextRole:
            return f"{cell.title}: {self.text(row, column) or 'не заполнено'}"
        if role == WRONG_ROLE:
            return self.wrong.get(cell.code, "")
        return self.doubts.get(cell.code, "") if role == DOUBT_ROLE else None

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """Take what was typed; the table does it, so that it can be taken back."""
        return False

    def _total(self, column: int) -> str:
        return self._sum(column, self.values)

    def _sum(self, column: int, values: Values) -> str:
        if column not in self.grid.summed:
            return ""
        cells = (self.grid.cells.get((row, column)) for row in range(len(self.grid.rows)))
        figures = [_figure(values[cell.code]) for cell in cells if cell is not None and values.get(cell.code)]
        return number_text(sum(figures, Decimal())) if figures else ""

    def _tell_all(self) -> None:
        if self.rowCount() and self.columnCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))


def _figure(canonical: str) -> Decimal:
    try:
        return Decimal(canonical)
    except InvalidOperation:
        return Decimal()
