"""The small cards of a settlement and of a road."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from app.geography import (
    TITLES,
    RoadDraft,
    SettlementDraft,
    load_road,
    load_settlement,
    save_road,
    save_settlement,
    settlement_choices,
)
from app.kernel.database import Database
from ui.kit.card_dialog import CardDialog
from ui.kit.editors import ChoiceEditor, LongTextEditor, NumberEditor, TextEditor
from ui.kit.form import Field, Form
from ui.parts.desk import Desk
from ui.parts.history import history_panel
from ui.parts.small_card import draft_of, open_card
from ui.parts.warnings import watch_warnings

MINUTES = "Сколько едет школьный автобус."
COORDINATES = "В градусах: 52,8734 или 52°52′24″. Можно вставить сюда пару, скопированную с карты."


def open_settlement(desk: Desk, settlement_id: int | None, parent: QWidget, **defaults: Any) -> CardDialog | None:
    """Open the card of a settlement over the page; ``defaults`` fill a new one."""
    db = desk.context.db
    draft = draft_of(desk, parent, load_settlement, settlement_id, lambda: SettlementDraft(**defaults))
    if draft is None:
        return None
    return open_card(
        desk,
        draft.name or "Новый населённый пункт",
        settlement_form(),
        draft,
        partial(save_settlement, db),
        parent,
        subtitle="Школы появятся здесь сами — по адресу на карточке школы.",
        history=history_panel(desk, "settlement", TITLES),
    )


def open_road(desk: Desk, road_id: int | None, parent: QWidget, **defaults: Any) -> CardDialog | None:
    """Open the card of a road over the page; ``defaults`` fill a new one."""
    db = desk.context.db
    draft = draft_of(desk, parent, load_road, road_id, lambda: RoadDraft(**defaults))
    if draft is None:
        return None
    form = road_form(db)
    dialog = open_card(
        desk,
        "Дорога" if road_id else "Новая дорога",
        form,
        draft,
        partial(save_road, db),
        parent,
        subtitle="Дорога одна в обе стороны.",
        history=history_panel(desk, "road", TITLES),
    )
    look = watch_warnings(form, RoadDraft, {"minutes": MINUTES})
    form.editor("km").left.connect(look)
    look()
    return dialog


def settlement_form() -> Form:
    """The fields of a settlement."""
    titles = TITLES["settlement"]
    return Form(
        [
            Field("name", titles["name"], TextEditor("с. Лесное"), wide=True),
            Field("latitude", titles["latitude"], TextEditor("52,8734"), COORDINATES),
            Field("longitude", titles["longitude"], TextEditor("78,3412"), "Без координат место считается по дорогам."),
            Field("population", titles["population"], NumberEditor(least=0)),
            Field("note", titles["note"], LongTextEditor(rows=2), wide=True),
        ]
    )


def road_form(db: Database) -> Form:
    """The fields of a road."""
    titles, settlements = TITLES["road"], settlement_choices(db)
    return Form(
        [
            Field("from_id", titles["from_id"], ChoiceEditor(settlements, empty=True)),
            Field("to_id", titles["to_id"], ChoiceEditor(settlements, empty=True)),
            Field("km", titles["km"], NumberEditor(Decimal)),
            Field("minutes", titles["minutes"], NumberEditor(), MINUTES),
            Field("note", titles["note"], LongTextEditor("грунтовая, в распутицу закрыта", rows=2), wide=True),
        ]
    )
