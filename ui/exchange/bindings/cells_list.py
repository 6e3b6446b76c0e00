"""The bound cells of a workbook: a list that cells are added to, changed and taken out of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.exchange import BoundCell, Proposal
from ui.exchange.bindings.cells import CELL_COLUMNS, CellRow, Option, open_cell
from ui.kit.actions import Action, add_shortcuts
from ui.kit.card_dialog import CardDialog
from ui.parts.desk import Desk
from ui.parts.memory_list import MemoryList


class BoundCells(QWidget):
    """Holds the cells while they are being bound; `changed` when somebody has changed them."""

    changed = Signal()

    def __init__(self, desk: Desk, indicators: Sequence[Option], schools: Sequence[Option]) -> None:
        """Begin without cells."""
        super().__init__()
        self._desk = desk
        self._indicators, self._schools = indicators, schools
        self.sheets: tuple[str, ...] = ()
        self.cells: tuple[BoundCell, ...] = ()
        self._filled: Mapping[tuple[str, str], tuple[str, str]] = {}
        empty = "Ячейки ещё не связаны\nДобавьте ячейку или возьмите предложенные программой."
        self.list = MemoryList(desk, "Связанные ячейки", CELL_COLUMNS, key="bound-cells", empty=empty)
        self.add = Action("Добавить ячейку", self.add_cell, "Ins", "plus")
        self.edit = Action("Изменить", self.edit_cell, "F2", "pencil", self._one_selected)
        self.remove = Action("Убрать", self.remove_cells, "Del", "trash", self._any_selected)
        self.list.view.set_actions((self.edit, self.remove), first=self.add, within=self)
        self.list.view.opened.connect(lambda _id: self.edit_cell())
        add_shortcuts(self, (self.add,))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)

    def show_cells(self, cells: Sequence[BoundCell]) -> None:
        """Show the cells of a binding; nobody has changed them."""
        self.cells = tuple(cells)
        self._show()

    def show_filled(self, filled: Mapping[tuple[str, str], tuple[str, str]]) -> None:
        """Show beside the cells what a filling has made of them."""
        self._filled = filled
        self._show()

    def take_proposals(self, proposals: Sequence[Proposal]) -> int:
        """Bind what is proposed and not bound yet; return how many cells."""
        known = {(one.sheet, one.cell) for one in self.cells}
        fresh = [one.cell for one in proposals if (one.cell.sheet, one.cell.cell) not in known]
        self._set((*self.cells, *fresh))
        return len(fresh)

    def add_cell(self) -> CardDialog:
        """Bind another cell."""
        return open_cell(self._desk, None, self._choices(), lambda cell: self._set((*self.cells, cell)), self)

    def edit_cell(self) -> CardDialog | None:
        """Open the bound cell under the keyboard."""
        row: CellRow | None = self.list.view.current_row()
        if row is None:
            return None
        place = row.id - 1

        def put(cell: BoundCell) -> None:
            self._set((*self.cells[:place], cell, *self.cells[place + 1 :]))

        return open_cell(self._desk, row.cell, self._choices(), put, self)

    def remove_cells(self) -> None:
        """Take the selected cells out, and offer to take that back."""
        gone = {one - 1 for one in self.list.view.selected_ids()}
        before = self.cells
        self._set(tuple(cell for place, cell in enumerate(before) if place not in gone))
        self._desk.messages.toast(self, f"Убрано ячеек: {len(gone)}", callback=lambda: self._set(before))

    def _set(self, cells: tuple[BoundCell, ...]) -> None:
        self.cells = cells
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        indicators, schools = dict(self._indicators), dict(self._schools)
        rows = [
            CellRow(
                number,
                one,
                indicators.get(one.code, f"{one.code}  показателя нет"),
                schools.get(one.school, "школы нет в базе"),
                *self._filled.get((one.sheet, one.cell), ("", "")),
            )
            for number, one in enumerate(self.cells, start=1)
        ]
        self.list.show_rows(rows)

    def _choices(self) -> tuple[Sequence[str], Sequence[Option], Sequence[Option]]:
        return self.sheets, self._indicators, self._schools

    def _one_selected(self) -> bool:
        return self.list.view.current_row() is not None

    def _any_selected(self) -> bool:
        return bool(self.list.view.selected_ids())
