"""«История» behind every card: who, when, which field, old and new."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.kernel.columns import Column, Kind, Register
from app.kernel.database import Database
from app.kernel.history import ChangeLine, changes_of
from ui.kit.panel import Panel
from ui.kit.register_view import RegisterView
from ui.parts.desk import Desk

Titles = Mapping[str, Mapping[str, str]]
HISTORY = "История"
"""The title of the tab, by which lists open a card on it."""

ACTIONS = {
    "created": "создано",
    "removed": "удалено",
    "changed": "изменено",
    "archived": "убрано в архив",
    "restored": "возвращено из архива",
    "bulk": "загружено",
}


@dataclass(frozen=True)
class HistoryRow:
    """A line of the history in Russian words."""

    id: int
    archived: bool
    at: datetime
    who: str
    deed: str
    what: str
    old: str
    new: str


def history_panel(desk: Desk, kind: str, titles: Titles) -> Panel:
    """Return the last tab of a card; `titles` are the room's words for its fields."""
    return Panel(HISTORY, None, lambda record_id, parent: HistoryView(desk, kind, record_id, titles, parent))


class HistoryView(QWidget):
    """The changes of one record as a register."""

    def __init__(self, desk: Desk, kind: str, record_id: int, titles: Titles, parent: QWidget | None = None) -> None:
        """Show the changes of the record and its parts, the latest first."""
        super().__init__(parent)

        def load(db: Database) -> list[HistoryRow]:
            return [_row(line, kind, titles) for line in changes_of(db, kind, record_id)]

        register: Register[HistoryRow] = Register(
            HISTORY,
            (
                Column("Когда", lambda row: row.at, Kind.DATE, width=16),
                Column("Кто", lambda row: row.who, width=20),
                Column("Действие", lambda row: row.deed, width=24),
                Column("Что", lambda row: row.what, width=36),
                Column("Было", lambda row: row.old, width=24),
                Column("Стало", lambda row: row.new, width=24),
            ),
            load,
            frozenset({"change_entry", *_tables(kind, titles)}),
            "Изменений пока нет\nЗдесь появится каждая правка: кто, когда, что было и что стало.",
        )
        self.view: RegisterView[Any] = RegisterView(register, desk.context.db, desk.context.settings, key="history")
        self.view.setMinimumHeight(300)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view.search_box)
        layout.addWidget(self.view, 1)
        self.setFocusProxy(self.view.search_box)


def _tables(kind: str, titles: Titles) -> set[str]:
    names = {
        "district": "school_district",
        "event": "plan_event",
        "post": "post_forms",
        "reference": "reference_item",
    }
    return {names.get(one, one) for one in (kind, *titles)}


def _row(line: ChangeLine, kind: str, titles: Titles) -> HistoryRow:
    """Name the field; of a part, the part too: whose card this is, the person sees."""
    words = titles.get(line.entity_kind, {})
    what = words.get(line.field, line.field) if line.field else ACTIONS.get(line.action, line.action)
    part = words.get("", "") if line.entity_kind != kind else ""
    what = f"{part}: {what}" if part else what[:1].upper() + what[1:]
    return HistoryRow(line.id, False, line.at, line.who, line.deed, what, line.old, line.new)
