"""How a loading is told in words, and the rows in which it is shown beforehand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.exchange import ImportOutcome, LineState, Problem, RegisterLine
from app.kernel.columns import Column, Kind, Register, Tone
from app.kernel.words import capitalised, counted, number_text

MANY = 10
"""So many records with the same remark are told in one line."""
TONES = {
    LineState.NEW: Tone.DONE,
    LineState.CHANGED: Tone.WAIT,
    LineState.UNCHANGED: Tone.NEUTRAL,
    LineState.LEFT: Tone.LATE,
}


@dataclass(frozen=True)
class PreviewRow:
    """A school or a branch as the loading would treat it."""

    id: int
    archived: bool
    line: RegisterLine

    @property
    def changes(self) -> str:
        """Which fields differ, in one line."""
        return "; ".join(f"{one.title}: {one.old or 'пусто'} → {one.new}" for one in self.line.differences)

    @property
    def problems(self) -> str:
        """What looks wrong, in one line."""
        return "; ".join(f"{one.field}: {one.reason}" for one in self.line.problems)


def _tone(row: PreviewRow) -> Tone:
    return TONES[row.line.state]


def preview_register_of(lines: Sequence[RegisterLine]) -> Register[PreviewRow]:
    """Describe the preview as a list like every other."""
    rows = [PreviewRow(number, False, line) for number, line in enumerate(lines, start=1)]
    return Register(
        title="Что будет загружено",
        columns=(
            Column("Организация", lambda row: row.line.title, width=34),
            Column("Что произойдёт", lambda row: row.line.state, Kind.STATE, width=20, tone=_tone),
            Column("Филиал школы", lambda row: row.line.parent, width=24),
            Column("Что изменится", lambda row: row.changes, width=26),
            Column("Замечания", lambda row: row.problems, width=44),
            Column("ИНН", lambda row: row.line.inn, width=17),
            Column("Муниципалитет", lambda row: row.line.municipality, width=22, hidden=True),
            Column("Полное наименование", lambda row: row.line.full_name, width=60, hidden=True),
        ),
        load=lambda _db: rows,
        depends_on=frozenset(),
        empty="Загружать нечего\nВернитесь на шаг назад и отметьте другой муниципалитет.",
    )


def outcome_words(outcome: ImportOutcome, several: str = "школ") -> list[str]:
    """Say in sentences how a loading went; `several` is what is loaded, in the genitive plural."""
    if outcome.changes_nothing and not outcome.branches_left:
        return ["Ничего не изменилось: все записи уже есть."]
    words = []
    pairs = (
        ("Добавлено", outcome.added, outcome.branches_added),
        ("Изменено", outcome.changed, outcome.branches_changed),
        ("Без изменений", outcome.unchanged, outcome.branches_unchanged),
        ("Не загружено", 0, outcome.branches_left),
    )
    for what, schools, branches in pairs:
        parts = [f"{name}: {count}" for name, count in ((several, schools), ("филиалов", branches)) if count]
        if parts:
            words.append(f"{what} {', '.join(parts)}.")
    if outcome.fields:
        words.append(f"Взято полей для известных организаций: {outcome.fields}.")
    if heads := outcome.new_heads:
        named = ", ".join(heads[:MANY]) + (f" и ещё {len(heads) - MANY}" if len(heads) > MANY else "")
        words.append(f"Сменились руководители: {named}. На карточке школы посмотрите, что связано с прежним.")
    if outcome.batch_id is not None and outcome.fields:
        words.append(f"Это загрузка № {outcome.batch_id}: её можно отменить в разделе «Обмен», прежние поля вернутся.")
    return words


def problem_words(count: int) -> str:
    """Say how many remarks there are."""
    return "Замечаний нет." if not count else counted(count, "замечание", "замечания", "замечаний")


def coming_words(outcome: ImportOutcome, several: str = "школ") -> str:
    """Say in one line what a loading would do."""
    if outcome.changes_nothing and not outcome.branches_left:
        return "Все записи уже есть: загрузка ничего не изменит." if outcome.found else ""
    pairs = (
        ("будет добавлено", outcome.added, outcome.branches_added),
        ("изменится", outcome.changed, outcome.branches_changed),
        ("уже есть", outcome.unchanged, outcome.branches_unchanged),
        ("не загрузится", 0, outcome.branches_left),
    )
    parts = []
    for what, schools, branches in pairs:
        both = [f"{name} {count}" for name, count in ((several, schools), ("филиалов", branches)) if count]
        if both:
            parts.append(f"{what}: {', '.join(both)}")
    return f"{capitalised('; '.join(parts))}."


def shown_words(shown: int, total: int) -> str:
    """Say that a long preview shows only its beginning."""
    if shown == total:
        return ""
    beginning = counted(shown, "запись", "записи", "записей")
    return f" Показаны первые {beginning}, и ещё {number_text(total - shown)} загрузятся с ними."


def remark_lines(problems: Sequence[Problem]) -> list[str]:
    """Write each remark, and one that many records share as a single line with their number."""
    same: dict[tuple[str, str], list[Problem]] = {}
    for one in problems:
        same.setdefault((one.field, one.reason), []).append(one)
    return [words for shared in same.values() for words in _remarks(shared)]


def _remarks(shared: list[Problem]) -> list[str]:
    if len(shared) < MANY:
        return [str(one) for one in shared]
    first, last = shared[0], shared[-1]
    where = f"{first.record} … {last.record}"
    what = f"{first.field}: {first.reason}" if first.field else first.reason
    return [f"{counted(len(shared), 'запись', 'записи', 'записей')} ({where}): {what}"]
