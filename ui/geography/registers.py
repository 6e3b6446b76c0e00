"""The registers of settlements and of roads."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.geography import (
    ROADS,
    SETTLEMENTS,
    archive_road,
    archive_settlement,
    restore_road,
    restore_settlement,
)
from ui.geography.cards import open_road, open_settlement
from ui.geography.paste import open_distances
from ui.geography.proposing import take_from_schools
from ui.kit.actions import Action
from ui.parts.desk import Desk
from ui.parts.register_page import RecordVerbs, RegisterPage

SETTLEMENT_VERBS = RecordVerbs(
    "settlement",
    archive_settlement,
    restore_settlement,
    "Населённый пункт убран в архив",
    "Населённый пункт возвращён из архива",
)
ROAD_VERBS = RecordVerbs("road", archive_road, restore_road, "Дорога убрана в архив", "Дорога возвращена из архива")


def settlements_register(desk: Desk, parent: QWidget | None = None) -> RegisterPage:
    """Return the list of the settlements."""
    take = Action("Взять из адресов школ", lambda: take_from_schools(desk, page), "", "graduation-cap")
    page: RegisterPage = RegisterPage(
        desk,
        SETTLEMENTS,
        SETTLEMENT_VERBS,
        key="settlements",
        add=Action("Населённый пункт", lambda: open_settlement(desk, None, page), "Ins", "plus"),
        first=take,
        more=(take, _paste(desk, lambda: page)),
        parent=parent,
    )
    return page


def roads_register(desk: Desk, parent: QWidget | None = None) -> RegisterPage:
    """Return the list of the roads."""
    paste = _paste(desk, lambda: page)
    page: RegisterPage = RegisterPage(
        desk,
        ROADS,
        ROAD_VERBS,
        key="roads",
        add=Action("Дорога", lambda: open_road(desk, None, page), "Ins", "plus"),
        first=paste,
        more=(paste,),
        parent=parent,
    )
    return page


def _paste(desk: Desk, over: Callable[[], QWidget]) -> Action:
    return Action(
        "Вставить таблицу расстояний…", lambda: open_distances(desk, over()), "Ctrl+Shift+V", "clipboard-text"
    )
