"""What a loading says: as lines for a person, as JSON with stable English keys."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from app.batches import Undone
from app.exchange import FormFile, FormProblem, ImportOutcome, RowProblem, RowState, SheetRow
from app.kernel.dates import SchoolYear
from app.kernel.words import counted

SHOWN = 40
"""So many lines are shown to a person; JSON has them all."""


def register_json(outcome: ImportOutcome) -> dict[str, Any]:
    """Return how the loading of the register went."""
    return {
        "found": outcome.found,
        "added": outcome.added,
        "changed": outcome.changed,
        "unchanged": outcome.unchanged,
        "branches_found": outcome.branches_found,
        "branches_added": outcome.branches_added,
        "branches_changed": outcome.branches_changed,
        "branches_unchanged": outcome.branches_unchanged,
        "fields": outcome.fields,
        "batch": outcome.batch_id,
        "problems": [{"record": one.record, "field": one.field, "reason": one.reason} for one in outcome.problems],
        "problems_found": outcome.remarks,
    }


def register_words(outcome: ImportOutcome, dry_run: bool) -> str:
    """Say how the loading of the register went."""
    verb = "Будет добавлено" if dry_run else "Добавлено"
    lines = [
        f"Найдено школ: {outcome.found}, филиалов: {outcome.branches_found}.",
        f"{verb} школ: {outcome.added}, филиалов: {outcome.branches_added}.",
        f"Изменилось: {outcome.changed + outcome.branches_changed}, "
        f"без изменений: {outcome.unchanged + outcome.branches_unchanged}.",
    ]
    if outcome.fields:
        lines.append(f"Полей известных школ {'изменится' if dry_run else 'изменено'}: {outcome.fields}.")
    if outcome.batch_id is not None:
        lines.append(f"Загрузка № {outcome.batch_id}.")
    if outcome.changes_nothing:
        lines.append("Ничего не изменилось: все записи уже есть.")
    lines += [f"{one.record}: {one.field}: {one.reason}" for one in outcome.problems]
    if outcome.more_remarks:
        lines.append(f"…и ещё {counted(outcome.more_remarks, 'замечание', 'замечания', 'замечаний')}.")
    return "\n".join(lines)


def row_json(row: SheetRow) -> dict[str, Any]:
    """Return a row of a sheet with what will happen to it."""
    return {
        "row": row.number,
        "state": row.state.value,
        "title": row.title,
        "school_id": row.school_id,
        "school": row.school,
        "year": None if row.year is None else SchoolYear(row.year).label,
        "changes": [{"target": one.target, "title": one.title, "old": one.old, "new": one.new} for one in row.changes],
        "note": row.note,
    }


def row_words(rows: Iterable[SheetRow]) -> list[str]:
    """Say what will happen to each row, with old and new values."""
    lines: list[str] = []
    for row in rows:
        words = f"Строка {row.number}: {row.school or row.title or '—'}: {row.state.label.lower()}"
        lines.append(f"{words} ({row.note})" if row.note else words)
        if row.state is RowState.CHANGED:
            lines += [f"  {one.title}: {one.old or 'пусто'} → {one.new}" for one in row.changes]
    return shortened(lines)


def file_json(one: FormFile) -> dict[str, Any]:
    """Return a file of forms with what will happen to it."""
    return {
        "file": one.name,
        "state": one.state.value,
        "form": one.form,
        "school_id": one.school_id,
        "school": one.school,
        "changes": [
            {"code": change.code, "place": change.place, "old": change.old, "new": change.new} for change in one.changes
        ],
        "same": one.same,
        "remarks": list(one.remarks),
    }


def file_words(files: Iterable[FormFile]) -> list[str]:
    """Say what will happen to each file."""
    lines: list[str] = []
    for one in files:
        values = counted(len(one.changes), "значение", "значения", "значений")
        lines.append(
            f"{one.name}: {one.school or 'школа не определена'}: {one.state.label.lower()}, изменится {values}"
        )
        lines += [f"  {remark}" for remark in one.remarks]
    return shortened(lines)


def problem_words(problems: Iterable[RowProblem | FormProblem]) -> list[str]:
    """Say what is wrong."""
    return shortened([str(one) for one in problems])


def shortened(lines: list[str]) -> list[str]:
    """Keep the first lines and count the others."""
    more = len(lines) - SHOWN
    return lines if more <= 0 else [*lines[:SHOWN], f"…и ещё {counted(more, 'строка', 'строки', 'строк')}."]


def undone_json(undone: Undone) -> dict[str, Any]:
    """Return what came of undoing."""
    return {
        "restored": undone.restored,
        "removed": undone.removed,
        "kept": [
            {"school": one.school, "code": one.code, "title": one.title, "value": one.value, "who": one.who}
            for one in undone.kept
        ],
        "stays": list(undone.stays),
    }


def undone_words(undone: Undone) -> list[str]:
    """Say what came of undoing."""
    lines = [f"Возвращено прежних значений: {undone.restored}, убрано: {undone.removed}."]
    if undone.kept:
        lines.append("Осталось то, что изменили после загрузки:")
    return [*lines, *(one.sentence for one in undone.kept), *undone.stays]
