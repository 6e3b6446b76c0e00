"""«Взять из адресов школ»: the settlements that schools name and the map does not have."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.geography import archive_settlement, proposed_settlements, settlement_rows, take_settlements
from app.kernel.errors import AppError
from app.kernel.words import counted
from ui.parts.desk import Desk

PLACES = ("населённый пункт", "населённых пункта", "населённых пунктов")


def take_from_schools(desk: Desk, parent: QWidget) -> None:
    """Make the missing settlements at once; the toast takes them back."""
    db = desk.context.db
    try:
        before = {row.id for row in settlement_rows(db)}
        if not proposed_settlements(db):
            desk.messages.toast(parent, "Все населённые пункты из адресов школ уже на карте", "", None)
            return
        count = take_settlements(db)
        made = [row.id for row in settlement_rows(db) if row.id not in before]
    except AppError as error:
        desk.messages.error(parent, error)
        return

    def back() -> None:
        for one in made:
            archive_settlement(db, one)

    desk.messages.toast(parent, f"Добавлено: {counted(count, *PLACES)}", callback=back)
