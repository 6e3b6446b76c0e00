"""The step «Столбцы»: where the table stands in the file, and what each of its columns is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.exchange import SheetGuess, SheetLayout, target_choices
from app.indicators import Catalogue
from ui.exchange.sheet.columns import COLUMNS, ColumnRow, column_rows, found_words
from ui.exchange.sheet.picker import Picker
from ui.exchange.sheet.remembering import Remembering
from ui.kit.editors import ChoiceEditor, Editor, NumberEditor, TextEditor
from ui.kit.flow import Flow
from ui.kit.layout import label
from ui.parts.desk import Desk
from ui.parts.memory_list import MemoryList
from ui.parts.years import narrow, year_choice

NUMBER_WIDTH, SENDER_WIDTH = 84, 200


class ColumnsStep(QWidget):
    """Shows the guess, lets it be corrected; `asked_anew` when another sheet or heading is to be read."""

    asked_anew = Signal()

    def __init__(self, desk: Desk) -> None:
        """Begin without a file."""
        super().__init__()
        self._desk = desk
        self.guess: SheetGuess | None = None
        self.layout_now = SheetLayout()
        self._catalogue: Catalogue | None = None
        self._chosen: dict[int, str] = {}
        self.sheet, self.whose = ChoiceEditor(()), TextEditor("кто прислал")
        self.header_row, self.header_rows = NumberEditor(least=1, most=9999), NumberEditor(least=1, most=5)
        self.year = year_choice(desk.context.db)
        self.summary = label("", "section", wrap=True)
        empty = "Столбцов нет\nПроверьте лист и строку заголовков."
        self.list = MemoryList(desk, "Столбцы таблицы", COLUMNS, key="sheet-columns", empty=empty, filters=False)
        self.picker = Picker()
        self.remembering = Remembering(desk, self, lambda: (self.layout_now, self.whose.value()), self.take_layout)
        self._lay_out()
        self.list.on_current(self._show_column)
        self.list.view.opened.connect(lambda _id: self.picker.setFocus())
        self.picker.picked.connect(self.choose_target)
        self.picker.left.connect(self.list.view.table.setFocus)
        self.sheet.box.activated.connect(lambda _place: self._ask_anew(keep_headings=False))
        for editor in (self.header_row, self.header_rows):
            editor.line.editingFinished.connect(lambda: self._ask_anew(keep_headings=True))
        self.year.box.activated.connect(lambda _place: self._take_year())

    def start(self) -> SheetLayout:
        """Return what has been said of the sheet, for reading the file anew."""
        return SheetLayout(
            self.sheet.value() or "", _number(self.header_row), _number(self.header_rows), year=self.year.value()
        )

    def show_guess(self, guess: SheetGuess, catalogue: Catalogue) -> None:
        """Show what the program makes of the sheet; what a person has said of columns before does not hold any more."""
        self.guess, self._catalogue, self._chosen = guess, catalogue, {}
        self.layout_now = replace(guess.layout, year=self.year.value())
        self.sheet.set_options(
            [(one.name, one.name if one.visible else f"{one.name} (скрытый)") for one in guess.sheets]
        )
        self.sheet.set_value(guess.layout.sheet)
        self.sheet.setEnabled(len(guess.sheets) > 1)
        if guess.remembered is not None and not self.whose.value():
            self.whose.set_value(guess.remembered.sender)
        self.picker.offer_targets(catalogue, target_choices(catalogue))
        self.picker.hide()
        self._refresh()

    def choose_target(self, target: str) -> None:
        """Read the column under the keyboard as this, and go to the next one."""
        row = self.list.view.current_row()
        if row is not None:
            self.set_target(row.id, target)

    def set_target(self, place: int, target: str) -> None:
        """Read a column as this; another column that was read so is left out."""
        layout = self.layout_now
        for one in layout.columns:
            if target and one.target == target and one.place != place and target != "name":
                layout = layout.with_target(one.place, "")
                self._chosen[one.place] = ""
        self.layout_now = layout.with_target(place, target)
        self._chosen[place] = target
        self._refresh(place)

    def take_layout(self, layout: SheetLayout) -> None:
        """Take a remembered mapping for the columns with its titles."""
        assert self.guess is not None
        known = {one.title: one.target for one in layout.columns if one.target}
        for one in self.layout_now.columns:
            target = known.get(one.title, "")
            self.layout_now = self.layout_now.with_target(one.place, target)
            self._chosen[one.place] = target
        self._refresh()

    def rows(self) -> Sequence[ColumnRow]:
        """Return the columns as they are shown."""
        return self.list.rows

    def _refresh(self, place: int | None = None) -> None:
        assert self.guess is not None and self._catalogue is not None
        rows = column_rows(self.guess, self.layout_now, self._catalogue, self._chosen)
        words = found_words(rows, self.guess)
        if self.guess.remembered is not None:
            words += f" Узнано сопоставление «{self.guess.remembered.title}»."
        self.summary.setText(words)
        self.list.show_rows(rows)
        if place is not None:
            self.list.view.select(place)
            self.list.view.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_column(self, row: ColumnRow | None) -> None:
        if row is None or self.guess is None:
            self.picker.hide()
            return
        guess = next(one for one in self.guess.columns if one.place == row.id)
        hidden = " — скрытый столбец" if row.hidden else ""
        self.picker.show_column(f"Столбец {row.letter} «{row.title}»{hidden}: {row.samples}", row.target, guess.others)

    def _ask_anew(self, *, keep_headings: bool) -> None:
        """Read the file anew, when something really differs."""
        if self.guess is None:
            return
        if not keep_headings:
            self.header_row.set_value(None)
            self.header_rows.set_value(None)
        now, told = self.start(), self.guess.layout
        if (now.sheet, now.header_row, now.header_rows) != (told.sheet, told.header_row, told.header_rows):
            self.asked_anew.emit()

    def _take_year(self) -> None:
        self.layout_now = replace(self.layout_now, year=self.year.value())

    def _lay_out(self) -> None:
        narrow(self.sheet, 14)
        self.whose.setFixedWidth(SENDER_WIDTH)
        for editor in (self.header_row, self.header_rows):
            editor.setFixedWidth(NUMBER_WIDTH)
            editor.line.setPlaceholderText("сама")
        fields = (
            _labelled("Лист", self.sheet),
            _labelled("Строка заголовков", self.header_row),
            _labelled("Строк в них", self.header_rows),
            _labelled("Учебный год", self.year),
            _labelled("Отправитель", self.whose),
            _labelled("Сопоставление", self.remembering.button),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Flow(fields, 12))
        column.addWidget(self.summary)
        column.addWidget(self.list, 1)
        column.addWidget(self.picker)


def _labelled(words: str, tool: QWidget) -> QWidget:
    if isinstance(tool, Editor):
        tool.set_label(words)
    field = QWidget()
    column = QVBoxLayout(field)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(label(words, "hint"))
    column.addWidget(tool)
    return field


def _number(editor: NumberEditor) -> int:
    try:
        return int(editor.value() or 0)
    except ValueError:
        return 0
