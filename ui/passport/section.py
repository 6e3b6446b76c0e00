"""A section of a passport: read first, fields and tables in place after F2."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.kernel.errors import Conflict, InvalidInput
from app.passport import CardGrid, ChangedMeanwhile, save_passport
from ui.kit.editable_section import EditableSection
from ui.kit.facts import Fact
from ui.kit.form import Field, Form, Section
from ui.kit.layout import label
from ui.parts.desk import Desk
from ui.passport.content import Block, Part, blocks_of, value_lines
from ui.passport.draft import PassportDraft
from ui.passport.fields import fields_of
from ui.passport.grid_editor import GridEditor
from ui.passport.grid_model import GridModel
from ui.passport.grid_table import GridTable
from ui.passport.grids import grid_and_past
from ui.passport.lines import LinesTable
from ui.passport.meanwhile import MeanwhileStrip
from ui.passport.names import code_of, grid_name
from ui.passport.remark_strip import RemarkStrip
from ui.passport.remarks import Remark, by_code
from ui.passport.returning import Returning
from ui.passport.state import PassportState
from ui.passport.watching import FocusWatch

PAUSE = 250
"""Milliseconds of rest in typing after which the checks look."""


class PassportSection(QWidget):
    """One part of the passport as a card; `looked_at` follows the keyboard, `chosen` asks for a value's history."""

    looked_at = Signal(str)
    chosen = Signal(str)
    confirm_wanted = Signal(object)

    def __init__(self, desk: Desk, state: PassportState, code: str) -> None:
        """Show the part; the buttons of the form stand in the `foot`, for the panel to keep in sight."""
        super().__init__()
        self.foot = QWidget()
        foot = QVBoxLayout(self.foot)
        foot.setContentsMargins(0, 0, 0, 0)
        self._desk, self._state, self.code = desk, state, code
        self.read = QWidget()
        self._blocks = QVBoxLayout(self.read)
        self._blocks.setContentsMargins(0, 0, 0, 0)
        self._blocks.setSpacing(8)
        self.tables: list[LinesTable] = []
        self.grids: list[GridTable] = []
        self.strip, self.meanwhile = RemarkStrip(), MeanwhileStrip(self._jump)
        self._watch = FocusWatch(self.looked_at.emit, self)
        self._draft: PassportDraft | None = None
        self._hints: dict[str, str] = {}
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._check)
        self.section = EditableSection(
            self.part.caption, self._fill, self._form, self._load, self._save, desk.messages, empty="", foot=foot
        )
        self.section.body.insertWidget(0, self.read)
        self.section.editing_changed.connect(self._turn)
        self._returning = Returning(self.section, self.go_to)
        self.looked_at.connect(self._returning.remember)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        foot.insertWidget(0, self.meanwhile)  # the section scrolls: here it is in sight
        layout.addWidget(self.strip)
        layout.addWidget(self.section)
        self._turn(False)

    @property
    def part(self) -> Part:
        """The part that is shown."""
        return self._state.part(self.code)

    def refresh(self) -> None:
        """Show what is stored now; a form stays as it is, the checks look at it anew."""
        if self.section.form is not None and self._draft is not None:
            self.meanwhile.look(self.section.form, self._draft, self.part)
            self._pause.start()
        else:
            self.section.set_title(self.part.caption)
            here = self._returning.here()
            self.section.refresh()
            self._turn(False)
            self._returning.bring(here)

    def go_to(self, code: str) -> QWidget | None:
        """Bring the keyboard to an indicator; return the table or the field it stands in."""
        if self.section.form is not None:
            self._jump(code)
            return self.section.form
        for table in self.tables:
            if table.go_to(code):
                return table
        for grid in self.grids:
            if place := grid.cells.place_of(code):
                grid.go_to(*place)
                return grid
        return None

    def edit_at(self, code: str) -> None:
        """Turn the part into fields and go to this one."""
        self.section.edit()
        self._jump(code)

    def _turn(self, editing: bool) -> None:
        self.read.setVisible(not editing)
        self.section.edit_button.setVisible(not editing and not self._state.locked)
        if not editing:
            self.meanwhile.forget()
            self._show_remarks(self._state.remarks_on(self.part))

    def _show_remarks(self, remarks: Sequence[Remark]) -> None:
        confirm = None if self._state.locked else self.confirm_wanted.emit
        self.strip.show_remarks(remarks, lambda one: self._go_to_first(one.codes), confirm)

    def _go_to_first(self, codes: Sequence[str]) -> None:
        here = {line.code for line in self.part.lines()}
        self.go_to(next((one for one in codes if one in here), ""))

    # --- to read -------------------------------------------------------------------------------------------------

    def _fill(self) -> Sequence[Fact]:
        """Show the lines and tables anew."""
        while item := self._blocks.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.tables, self.grids = [], []
        if self.part.hint:
            self._blocks.addWidget(label(self.part.hint, "hint", wrap=True))
        for block in blocks_of(self.part):
            self._show_block(block)
        for table in (*self.tables, *self.grids):
            table.show()  # what waits for its layout to be shown cannot take the keyboard
        return ()

    def _show_block(self, block: Block) -> None:
        if block.groups:
            table = LinesTable(value_lines(block, self._state.remarks, self._state.notes), self._state.years)
            table.looked_at.connect(self.looked_at)
            table.chosen.connect(self.chosen)
            table.edit_wanted.connect(self.edit_at)
            self.tables.append(table)
            self._blocks.addWidget(table)
        for grid in block.grids:
            self._show_grid(grid)

    def _show_grid(self, grid: CardGrid) -> None:
        model = GridModel(*grid_and_past(grid, self._state.card.catalogue), editable=False)
        model.load({code: line.value for code, line in grid.lines.items() if line.value})
        model.doubt({code: ones[0].sentence for code, ones in by_code(self._state.remarks).items()})
        table = GridTable(model, editable=False)
        table.chosen.connect(self.chosen)
        table.looked.connect(self.looked_at)
        self.grids.append(table)
        self._blocks.addSpacing(8)
        self._blocks.addWidget(label(grid.grid.title, "section", wrap=True))
        if grid.grid.hint:
            self._blocks.addWidget(label(grid.grid.hint, "hint", wrap=True))
        self._blocks.addWidget(table, 0, Qt.AlignmentFlag.AlignLeft)

    # --- to type -------------------------------------------------------------------------------------------------

    def _load(self) -> PassportDraft:
        if self._state.locked:
            raise Conflict(self._state.locked)
        self._draft = PassportDraft(self.part)
        return self._draft

    def _form(self) -> Form:
        last = self._state.years[1]
        content: list[Section] = []
        for block in blocks_of(self.part):
            for title, lines in block.groups:
                past = {line.code: line.last_value for line in lines}
                if fields := fields_of([line.indicator for line in lines], past, last):
                    content.append(Section(title, fields))
            content += [self._grid_section(grid) for grid in block.grids]
        form = Form(content)
        self._hints = {
            field.name: field.hint
            for one in content
            for field in one.fields
            if not isinstance(field.editor, GridEditor)
        }
        form.edited.connect(self._pause.start)
        for name in self._hints:
            self._watch.watch(form.editor(name), code_of(name))
        return form

    def _grid_section(self, grid: CardGrid) -> Section:
        editor = GridEditor(*grid_and_past(grid, self._state.card.catalogue))
        editor.table.looked.connect(self.looked_at)
        editor.table.said.connect(lambda words, _wrong: self._desk.messages.toast(self, words, "", None))
        field = Field(grid_name(grid.grid.code), grid.grid.title, editor, grid.grid.hint, wide=True)
        return Section(grid.grid.title, [field])

    def _save(self, draft: PassportDraft) -> object:
        state = self._state
        try:
            return save_passport(state.db, state.school_id, state.year, draft.changed(), draft.seen())
        except InvalidInput as error:
            if isinstance(error, ChangedMeanwhile):
                draft.saw(error.now)  # the sentence shows it: who saves again keeps their own
                state.refresh()
                self.refresh()
            raise InvalidInput(draft.by_field(error.problems)) from error

    def _jump(self, code: str) -> None:
        self._returning.remember(code)
        place = self._draft.place_of(code) if self._draft is not None else None
        if self.section.form is not None and place is not None:
            self.section.form.jump(*place)

    def _check(self) -> None:
        """Ask the checks about what is typed, as far as it can be read; cells and hints tell what they find."""
        form, draft = self.section.form, self._draft
        if form is None or draft is None:
            return
        typed: dict[str, str] = {}
        for name in draft.names():
            editor = form.editor(name)
            try:
                value = editor.standing() if isinstance(editor, GridEditor) else editor.value()
            except ValueError:
                continue
            typed |= draft.spread(name, value)
        remarks = self._state.judge(typed)
        found = by_code(remarks)
        derived = self._state.derived(typed)
        for name in draft.tables():
            table: GridEditor = form.editor(name)
            table.show_doubts({code: found[code][0].sentence for code in draft.codes_at(name) if code in found})
            table.show_given(derived)
        for name, hint in self._hints.items():
            own = found.get(draft.codes_at(name)[0])
            form.set_hint(name, " · ".join(filter(None, (own[0].sentence if own else "", hint))))
        self._show_remarks(remarks)
