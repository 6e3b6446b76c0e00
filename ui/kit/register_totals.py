"""The line under a register: how many rows, how many of them selected, and the sums."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.kernel.columns import Column, value_text
from app.kernel.words import number_text
from ui.kit.register_rows import Snapshot


def count_line(
    snapshot: Snapshot[Any],
    columns: Sequence[Column[Any]],
    visible: Sequence[int],
    shown: Sequence[int],
    archived: bool,
    selected: int,
) -> str:
    """Return «Показано 7 из 20 · сторон 15 · выделено 2»; only the `visible` columns are added up."""
    whole = snapshot.archived if archived else len(snapshot.rows) - snapshot.archived
    where = "В архиве" if archived else "Всего"
    if len(shown) == whole:
        parts = [f"{where} {number_text(whole)}"]
    else:
        parts = [f"Показано {number_text(len(shown))} из {number_text(whole)}"]
    for place in (one for one in visible if shown and one in snapshot.figures):
        column, figures = columns[place], snapshot.figures[place]
        total = value_text(sum(figures[number] for number in shown), column.kind)
        parts.append(f"{_small(column.title)} {total}")
    if selected > 1:
        parts.append(f"выделено {number_text(selected)}")
    return " · ".join(parts)


def _small(title: str) -> str:
    """Return a title inside a line: a small first letter, except in «ИНН» and the like."""
    return title if title[:2].isupper() else title[:1].lower() + title[1:]
