"""The tab «Паспорт» of an organisation's card; only schools and their branches have passports."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.kernel.dates import SchoolYear
from ui.kit.empty_state import EmptyState
from ui.kit.panel import Panel
from ui.parts.desk import Desk
from ui.passport.panel import TITLE, PassportPanel
from ui.passport.state import TABLES


def passport_panel(desk: Desk) -> Panel:
    """Return the tab; it counts what is filled of what is required."""
    return Panel(TITLE, lambda one: _filled(desk, one), lambda one, parent: _make(desk, one, parent), TABLES)


def _filled(desk: Desk, school_id: int) -> str | None:
    from app.passport import school_completeness

    db = desk.context.db
    one = school_completeness(db, school_id, SchoolYear.of(db.today()).start)
    return f"{one.filled}/{one.required}" if one.required else None


def _make(desk: Desk, school_id: int, parent: QWidget) -> QWidget:
    if _filled(desk, school_id) is not None:
        return PassportPanel(desk, school_id, parent)
    empty = EmptyState(parent)
    empty.tell("Паспорта здесь нет\nПаспорт ведут у школ и их филиалов; у организаций-партнёров хватает карточки.")
    return empty
