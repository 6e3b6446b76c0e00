"""What Ctrl+K offers: sections, the deeds they lend, and the records of every room."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from app.kernel.finding import Hit
from ui.parts.desk import Desk, Route
from ui.sections import SECTIONS
from ui.shell.palette import Choice

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def fixed_choices(desk: Desk, window: QWidget) -> list[Choice]:
    """Return the sections and what can be done in them, known before anything is typed."""
    go = desk.navigator.go
    found = [Choice(one.title, "раздел", one.icon, lambda name=one.name: go(name)) for one in SECTIONS]
    for section in SECTIONS:
        if section.verbs is not None:
            verbs = section.verbs(desk, window)
            found += [Choice(verb.title, "действие", verb.icon or "plus", verb.run) for verb in verbs]
    return found


def record_choices(desk: Desk, routes: Mapping[str, Route], words: str) -> Sequence[Choice]:
    """Return the records that hold these words and can be opened."""
    from app.search import find  # it knows every room: read when it is first asked

    def choice(hit: Hit) -> Choice:
        route = routes[hit.kind]
        detail = ", ".join(part for part in (route.noun, hit.detail) if part)
        return Choice(hit.title, detail, route.icon, lambda: desk.navigator.open(hit.kind, hit.id))

    return [choice(hit) for hit in find(desk.context.db, words) if hit.kind in routes]
