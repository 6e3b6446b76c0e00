"""The small cards of a resource and of a need."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from app.inventory import (
    TITLES,
    NeedDraft,
    NeedPriority,
    ResourceDraft,
    load_need,
    load_resource,
    save_need,
    save_resource,
)
from app.kernel.database import Database
from app.office import book
from app.schools import choices
from ui.kit.card_dialog import CardDialog
from ui.kit.editors import ChoiceEditor, DateEditor, FlagEditor, LongTextEditor, NumberEditor, TextEditor
from ui.kit.form import Field, Form, Section
from ui.parts.desk import Desk
from ui.parts.history import history_panel
from ui.parts.small_card import draft_of, open_card

UNSAID = ("", "")
"""The empty line of a list of codes: drafts write «nothing chosen» as an empty text."""


def open_resource(desk: Desk, resource_id: int | None, parent: QWidget, **defaults: Any) -> CardDialog | None:
    """Open the card of a resource over the page; ``defaults`` fill a new one."""
    db = desk.context.db
    draft = draft_of(desk, parent, load_resource, resource_id, lambda: ResourceDraft(**defaults))
    if draft is None:
        return None
    return open_card(
        desk,
        draft.name or "Новый ресурс",
        resource_form(db),
        draft,
        partial(save_resource, db),
        parent,
        subtitle="Чем школа располагает и на каких условиях готова делиться.",
        history=history_panel(desk, "resource", TITLES),
    )


def open_need(desk: Desk, need_id: int | None, parent: QWidget, **defaults: Any) -> CardDialog | None:
    """Open the card of a need over the page; ``defaults`` fill a new one."""
    db = desk.context.db
    draft = draft_of(desk, parent, load_need, need_id, lambda: NeedDraft(**defaults))
    if draft is None:
        return None
    return open_card(
        desk,
        draft.name or "Новая потребность",
        need_form(db, closing=need_id is not None),
        draft,
        partial(save_need, db),
        parent,
        subtitle="Чего школе не хватает: округ ищет это у соседей.",
        history=history_panel(desk, "need", TITLES),
    )


def coded(db: Database, name: str) -> list[tuple[str, str]]:
    """Return the codes and words of a reference book that may be chosen today."""
    return [(line.code, line.title) for line in book(db, name, db.today())]


def resource_form(db: Database) -> Form:
    """The fields of a resource."""
    titles = TITLES["resource"]

    def field(name: str, editor: Any, hint: str = "", wide: bool = False) -> Field:
        return Field(name, titles[name], editor, hint, wide)

    return Form(
        [
            Section(
                "",
                [
                    field("name", TextEditor("кабинет химии, школьный автобус, педагог-логопед"), wide=True),
                    field("organisation_id", ChoiceEditor(choices(db))),
                    field("type", ChoiceEditor([UNSAID, *coded(db, "resource_kinds")])),
                    field("quantity", NumberEditor(least=1)),
                    field("capacity", NumberEditor(least=1), "Сколько человек вмещает или обслуживает за раз."),
                    field("condition", ChoiceEditor([UNSAID, *coded(db, "resource_conditions")])),
                    field("responsible", TextEditor("фамилия, инициалы, должность")),
                ],
            ),
            Section(
                "Совместное использование",
                [
                    field("shared", FlagEditor(), wide=True),
                    field("hours_total", NumberEditor(least=0)),
                    field("hours_busy", NumberEditor(least=0), "Остальные часы свободны для соседей."),
                    field("free_time", TextEditor("вторник и четверг после 14:00")),
                    field("terms", TextEditor("по договору о сетевой форме, по заявке за неделю")),
                    field("details", LongTextEditor(rows=2), wide=True),
                ],
            ),
        ]
    )


def need_form(db: Database, *, closing: bool) -> Form:
    """The fields of a need; when it was covered is asked only of one that is known already."""
    titles = TITLES["need"]
    fields = [
        Field("name", titles["name"], TextEditor("учитель физики, лаборатория, подвоз"), wide=True),
        Field("organisation_id", titles["organisation_id"], ChoiceEditor(choices(db))),
        Field("type", titles["type"], ChoiceEditor([UNSAID, *coded(db, "resource_kinds")])),
        Field("priority", titles["priority"], ChoiceEditor([(one, one.label) for one in NeedPriority])),
        Field("due_on", titles["due_on"], DateEditor()),
        Field("wanted_way", titles["wanted_way"], TextEditor("занятия на базе соседней школы"), wide=True),
        Field("details", titles["details"], LongTextEditor(rows=2), wide=True),
    ]
    if closing:
        hint = "Поставьте дату, когда потребность закрыта; пусто — ещё ждёт."
        fields.append(Field("covered_on", titles["covered_on"], DateEditor(), hint))
    return Form(fields)
