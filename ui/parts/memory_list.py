"""A list made of what is in memory: rows of a preview, complaints, bound cells."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.kernel.columns import Column, Register
from ui.kit.register_view import RegisterView
from ui.parts.desk import Desk

LEAST = 160


class MemoryList(QWidget):
    """Shows rows that are handed to it; every time anew."""

    def __init__(
        self,
        desk: Desk,
        title: str,
        columns: Sequence[Column[Any]],
        *,
        key: str,
        empty: str,
        filters: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Begin without rows."""
        super().__init__(parent)
        self.rows: Sequence[Any] = ()
        register: Register[Any] = Register(title, tuple(columns), lambda _db: list(self.rows), frozenset(), empty)
        self.view: RegisterView[Any] = RegisterView(register, desk.context.db, desk.context.settings, key=key)
        self.view.table.setMinimumHeight(LEAST)
        self.view.filter_bar.setVisible(filters)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show other rows."""
        self.rows = tuple(rows)
        self.view.reload()

    def on_current(self, tell: Callable[[Any], object]) -> None:
        """Have the row under the keyboard told, or None."""

        def say(*_: object) -> None:
            tell(self.view.current_row())

        self.view.selection_changed.connect(say)
        self.view.table.selectionModel().currentChanged.connect(say)


def wrapped(column: Column[Any]) -> Column[Any]:
    """Return a column of a thing for rows that hold the thing as ``row``."""
    tone, near = column.tone, column.near
    return replace(
        column,
        value=lambda one: column.value(one.row),
        tone=None if tone is None else lambda one: tone(one.row),
        near=None if near is None else lambda one: near(one.row),
    )
