"""The rows and complaints of a sheet as lists, and what the program says of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.exchange import RowProblem, RowState, SheetPreview, SheetRow, ValueChange
from app.kernel.columns import Column, Tone
from app.kernel.dates import SchoolYear
from app.kernel.values import Kind
from app.kernel.words import capitalised
from ui.kit.layout import Chip
from ui.kit.lines import Line

_TONES = {
    RowState.CHANGED: Tone.DONE,
    RowState.SAME: Tone.NEUTRAL,
    RowState.REFUSED: Tone.LATE,
    RowState.PASSED: Tone.NEUTRAL,
}


@dataclass(frozen=True)
class PreviewRow:
    """A row of the sheet in the list."""

    id: int
    row: SheetRow
    archived: bool = False

    @property
    def whose(self) -> str:
        """The school, or what stands in the row where there is none."""
        return self.row.school or self.row.title

    @property
    def changes(self) -> Sequence[ValueChange]:
        """What will be written: nothing of a row that is passed over."""
        return self.row.changes if self.row.state is RowState.CHANGED else ()

    @property
    def doubtful(self) -> bool:
        """Whether the school of a row that will be loaded is guessed: a person should look."""
        return self.row.state is RowState.CHANGED and bool(self.row.note)

    @property
    def state(self) -> str:
        """What will become of the row, in a word or two."""
        return "Проверьте" if self.doubtful else self.row.state.label

    @property
    def tone(self) -> Tone:
        """The colour of that."""
        return Tone.WAIT if self.doubtful else _TONES[self.row.state]

    @property
    def words(self) -> str:
        """What will happen, in a line: what to look at, the first changes or complaint, why the row is passed over."""
        row = self.row
        if row.problems:
            return capitalised(row.problems[0].reason)
        if row.changes:
            some = "; ".join(f"{one.title}: {one.old or 'пусто'} → {one.new}" for one in row.changes[:2])
            more = f" и ещё {len(row.changes) - 2}" if len(row.changes) > 2 else ""
            return f"{capitalised(row.note)} {some}{more}" if row.note else some + more
        return row.note

    @property
    def lines(self) -> Sequence[Line]:
        """The row in full."""
        wrong = [Line(_complaint(one), chip=Chip("ошибка", Tone.LATE)) for one in self.row.problems]
        note = [Line(capitalised(self.row.note), chip=Chip("обратите внимание", Tone.WAIT))] if self.row.note else []
        changes = [Line(f"{one.title}: {one.old or 'пусто'} → {one.new}") for one in self.changes]
        return (*wrong, *note, *changes)


ROW_COLUMNS: tuple[Column[PreviewRow], ...] = (
    Column("Строка", lambda one: one.row.number, Kind.NUMBER, width=8),
    Column("Школа", lambda one: one.whose, width=32),
    Column("Что будет", lambda one: one.state, Kind.STATE, width=18, tone=lambda one: one.tone),
    Column("Изменений", lambda one: len(one.changes) or None, Kind.NUMBER, width=10, total=True),
    Column("Подробности", lambda one: one.words, width=60),
    Column("Учебный год", lambda one: SchoolYear(one.row.year).label if one.row.year else "", width=12, hidden=True),
)


def _complaint(one: RowProblem) -> str:
    value = f": «{one.value}»" if one.value else ""
    return capitalised(f"{one.column}{value} — {one.reason}")


@dataclass(frozen=True)
class ProblemRow:
    """A complaint in the list."""

    id: int
    problem: RowProblem
    archived: bool = False


PROBLEM_COLUMNS: tuple[Column[ProblemRow], ...] = (
    Column("Строка", lambda one: one.problem.row, Kind.NUMBER, width=8),
    Column("Столбец", lambda one: capitalised(one.problem.column), width=34),
    Column("Значение", lambda one: one.problem.value, width=20),
    Column("Причина", lambda one: capitalised(one.problem.reason), width=64),
)


def preview_rows(preview: SheetPreview) -> list[PreviewRow]:
    """Return the rows for the list."""
    return [PreviewRow(number, row) for number, row in enumerate(preview.rows, start=1)]


def problem_rows(problems: Sequence[RowProblem]) -> list[ProblemRow]:
    """Return the complaints for the list."""
    return [ProblemRow(number, one) for number, one in enumerate(problems, start=1)]


def coming_words(preview: SheetPreview) -> str:
    """Sum up what would happen."""
    parts = [f"Загрузится строк: {preview.counted(RowState.CHANGED)}, значений: {preview.values}"]
    for words, state in (
        ("уже есть", RowState.SAME),
        ("с ошибками", RowState.REFUSED),
        ("не данные (итоги, примечания)", RowState.PASSED),
    ):
        if number := preview.counted(state):
            parts.append(f"{words}: {number}")
    doubtful = sum(one.doubtful for one in preview_rows(preview))
    look = f" Проверьте, та ли школа, в строках: {doubtful}." if doubtful else ""
    return f"{SchoolYear(preview.layout.year or 0).label}. " + "; ".join(parts) + f".{look}"


def column_trouble(preview: SheetPreview) -> bool:
    """Tell whether a column, and not only rows, is wrong: then nothing can be loaded."""
    return len(preview.problems) > sum(len(row.problems) for row in preview.rows)
