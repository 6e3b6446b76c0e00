"""The files and complaints of a folder of forms as lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.exchange import FormFile, FormProblem, FormsPreview, FormState
from app.kernel.columns import Column, Tone
from app.kernel.dates import SchoolYear
from app.kernel.values import Kind
from app.kernel.words import capitalised
from ui.kit.layout import Chip
from ui.kit.lines import Line

_TONES = {FormState.CHANGED: Tone.DONE, FormState.SAME: Tone.NEUTRAL, FormState.REFUSED: Tone.LATE}


@dataclass(frozen=True)
class FileRow:
    """A file in the list."""

    id: int
    file: FormFile
    archived: bool = False

    @property
    def words(self) -> str:
        """The first complaint, the first thing to look at, or the first change."""
        one = self.file
        if one.problems:
            return capitalised(one.problems[0].reason)
        if one.remarks:
            return one.remarks[0]
        return "; ".join(f"{change.title}: {change.old or 'пусто'} → {change.new}" for change in one.changes[:2])

    @property
    def lines(self) -> Sequence[Line]:
        """The file in full."""
        wrong = [
            Line(capitalised(f"{one.cell}: {one.reason}"), chip=Chip("ошибка", Tone.LATE)) for one in self.file.problems
        ]
        looks = [Line(words, chip=Chip("проверьте", Tone.WAIT)) for words in self.file.remarks]
        changes = [
            Line(f"{one.title}: {one.old or 'пусто'} → {one.new}", detail=one.place) for one in self.file.changes
        ]
        return (*wrong, *looks, *changes)


FILE_COLUMNS: tuple[Column[FileRow], ...] = (
    Column("Файл", lambda one: one.file.name, width=28),
    Column("Форма", lambda one: one.file.form, width=8),
    Column("Школа", lambda one: one.file.school or "не узнана", width=28),
    Column(
        "Что будет", lambda one: one.file.state.label, Kind.STATE, width=16, tone=lambda one: _TONES[one.file.state]
    ),
    Column("Изменений", lambda one: len(one.file.changes) or None, Kind.NUMBER, width=10, total=True),
    Column("Замечаний", lambda one: len(one.file.problems) or None, Kind.NUMBER, width=10, total=True),
    Column("Подробности", lambda one: one.words, width=50),
)


@dataclass(frozen=True)
class FormProblemRow:
    """A complaint in the list."""

    id: int
    problem: FormProblem
    archived: bool = False


FORM_PROBLEM_COLUMNS: tuple[Column[FormProblemRow], ...] = (
    Column("Файл", lambda one: one.problem.file, width=28),
    Column("Место", lambda one: capitalised(one.problem.cell), width=40),
    Column("Значение", lambda one: one.problem.value, width=16),
    Column("Причина", lambda one: capitalised(one.problem.reason), width=56),
)


def file_rows(files: Sequence[FormFile]) -> list[FileRow]:
    """Return the files for the list."""
    return [FileRow(number, one) for number, one in enumerate(files, start=1)]


def form_problem_rows(problems: Sequence[FormProblem]) -> list[FormProblemRow]:
    """Return the complaints for the list."""
    return [FormProblemRow(number, one) for number, one in enumerate(problems, start=1)]


def coming_words(preview: FormsPreview) -> str:
    """Sum up what would happen."""
    parts = [f"Загрузится файлов: {preview.counted(FormState.CHANGED)}, значений: {preview.values}"]
    for words, state in (("уже есть", FormState.SAME), ("с ошибками", FormState.REFUSED)):
        if number := preview.counted(state):
            parts.append(f"{words}: {number}")
    return f"{SchoolYear(preview.year).label}. " + "; ".join(parts) + "."
