"""A grid as one field of a form: its value is what stands in the cells, by code."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.kernel.words import counted
from ui.kit.editors import Editor
from ui.kit.layout import label
from ui.kit.theme import set_role
from ui.passport.grid_model import Grid, GridModel, Values
from ui.passport.grid_table import GridTable
from ui.passport.names import code_of

KEYS = "Enter — вниз, Tab — вправо, Ctrl+V — вставить из Excel, Del — очистить, Ctrl+Z — вернуть"


class GridEditor(Editor):
    """The table with a line beneath that says why a cell is marked, or what was pasted."""

    def __init__(self, grid: Grid, past: Values) -> None:
        """Show the table with last year's values beside."""
        self.model = GridModel(grid, past, editable=True)
        self.table = GridTable(self.model, editable=True)
        panel = QWidget()
        super().__init__(panel)
        panel.setFocusProxy(self.table)
        self.message = label(KEYS, "hint", wrap=True)
        layout = QVBoxLayout(panel)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.table, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.message)
        self.table.said.connect(self._say)
        self.table.typed.connect(self._typed)
        self.table.selectionModel().currentChanged.connect(lambda *_: self._explain())

    def value(self) -> dict[str, str]:
        """Return the canonical values by code; raise ValueError while a cell cannot be read."""
        self.table.finish_typing()
        if self.model.typed:
            code = next(iter(self.model.typed))
            rest = len(self.model.typed) - 1
            more = f" И ещё {counted(rest, 'ячейка', 'ячейки', 'ячеек')}." if rest else ""
            raise ValueError(f"{self._title(code)}: {self.model.wrong.get(code, '')}{more}")
        return dict(self.model.values)

    def standing(self) -> dict[str, str]:
        """Return what can be read of the cells now, without ending the typing in one of them."""
        return dict(self.model.values)

    def set_value(self, value: Mapping[str, str] | None) -> None:
        """Show these values."""
        self.model.load(value or {})

    def put(self, code: str, value: str) -> None:
        """Show another value in one cell; Ctrl+Z brings back what stood there."""
        if place := self.model.place_of(code):
            self.table.write({place: self.model.grid.cells[place].show(value) if value else ""})

    def set_label(self, label: str) -> None:
        """Name the table."""
        super().set_label(label)
        self.table.setAccessibleName(label)

    def show_part_problems(self, problems: dict[str, str]) -> None:
        """Mark the cells of these indicators."""
        self.model.mark({code_of(part): sentence for part, sentence in problems.items()})
        self._explain()

    def show_doubts(self, doubts: Mapping[str, str]) -> None:
        """Mark the cells that a check has found something about."""
        self.model.doubt(doubts)
        self._explain()

    def show_given(self, values: Mapping[str, str]) -> None:
        """Show what is computed of what has been typed."""
        self.model.give(values)

    def jump(self, part: str = "") -> None:
        """Bring the keyboard to the cell of an indicator, else to the first that is wrong."""
        code = code_of(part) or next(iter(self.model.wrong), "")
        row, column = self.model.place_of(code) or (0, 0)
        self.table.go_to(row, column)

    def _typed(self) -> None:
        self._explain()
        self.edited.emit()

    def _explain(self) -> None:
        """Say beneath the table what is to be known of the current cell."""
        index = self.table.currentIndex()
        cell = self.model.cell_at(index.row(), index.column())
        why = (self.model.wrong.get(cell.code) or self.model.doubts.get(cell.code)) if cell else ""
        if cell and why:
            self._say(f"{cell.title}: {why}", True)
        elif cell and cell.hint:
            self._say(f"{cell.title}. {cell.hint}", False)
        else:
            self._say(KEYS, False)

    def _title(self, code: str) -> str:
        place = self.model.place_of(code)
        cell = self.model.cell_at(*place) if place else None
        return cell.title if cell else code

    def _say(self, text: str, wrong: bool) -> None:
        set_role(self.message, "problem" if wrong else "hint")
        self.message.setText(text)
