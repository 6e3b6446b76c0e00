"""The bound cells of a workbook as rows of a list, and the small card of one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from app.exchange import BoundCell, FilledCell
from app.kernel.columns import Column, Tone
from app.kernel.errors import InvalidInput
from app.kernel.values import Kind
from ui.kit.card_dialog import CardDialog
from ui.kit.editors import ChoiceEditor, TextEditor
from ui.kit.form import Field, Form
from ui.parts.desk import Desk
from ui.parts.small_card import open_card

Option = tuple[str, str]
FILLED, EMPTY, KEPT = "заполнена", "без значения", "формула"
_TONES = {FILLED: Tone.DONE, EMPTY: Tone.WAIT, KEPT: Tone.NEUTRAL, "": Tone.NEUTRAL}


@dataclass(frozen=True)
class CellRow:
    """A bound cell; after a filling, what has been written into it."""

    id: int
    cell: BoundCell
    indicator: str
    school: str
    state: str = ""
    text: str = ""
    archived: bool = False


CELL_COLUMNS: tuple[Column[CellRow], ...] = (
    Column("Лист", lambda one: one.cell.sheet, width=18),
    Column("Ячейка", lambda one: one.cell.cell, width=9),
    Column("Показатель", lambda one: one.indicator, width=44),
    Column("Чьё значение", lambda one: one.school, width=28),
    Column("Записано", lambda one: one.text, width=24),
    Column("Заполнение", lambda one: one.state, Kind.STATE, width=18, tone=lambda one: _TONES[one.state]),
)


def states_of(cells: Sequence[FilledCell], state: str) -> dict[tuple[str, str], tuple[str, str]]:
    """Return by place what a filling has made of the cells: the state, and what stands there or why nothing does."""
    return {(one.sheet, one.cell): (state, one.text or one.reason) for one in cells}


@dataclass
class CellDraft:
    """A bound cell while it is typed."""

    sheet: str = ""
    cell: str = ""
    code: str = ""
    school: str = ""

    def problems(self) -> dict[str, str]:
        """Return what is missing."""
        found: dict[str, str] = {}
        if not self.sheet:
            found["sheet"] = "Выберите лист."
        if not self.cell.strip():
            found["cell"] = "Укажите ячейку, например C12."
        if not self.code:
            found["code"] = "Выберите показатель."
        return found


def open_cell(
    desk: Desk,
    cell: BoundCell | None,
    choices: tuple[Sequence[str], Sequence[Option], Sequence[Option]],
    take: Callable[[BoundCell], object],
    parent: QWidget,
) -> CardDialog:
    """Open a bound cell; `choices` are sheets, indicators and schools."""
    sheets, indicators, schools = choices
    start = cell or BoundCell(sheets[0] if sheets else "", "", "")
    draft = CellDraft(start.sheet, start.cell, start.code, start.school)
    form = Form(
        [
            Field("sheet", "Лист", ChoiceEditor([(one, one) for one in sheets])),
            Field("cell", "Ячейка", TextEditor("C12"), "Буква столбца и номер строки"),
            Field("code", "Показатель", ChoiceEditor(indicators), wide=True),
            Field("school", "Чьё значение", ChoiceEditor(schools), "Школа (вместе с филиалами) или всего", wide=True),
        ]
    )

    def save(one: CellDraft) -> None:
        if problems := one.problems():
            raise InvalidInput(problems)
        take(BoundCell(one.sheet, one.cell.strip().upper(), one.code, one.school or ""))

    return open_card(desk, "Ячейка книги", form, draft, save, parent, save_text="Готово")
