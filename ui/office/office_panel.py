"""«Орган управления»: its card, read first, each part edited in place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from app.office import TITLES, OfficeDraft, load_office, save_office
from ui.kit.editable_section import EditableSection
from ui.kit.facts import Fact
from ui.kit.form import Section
from ui.kit.layout import TwoColumns
from ui.office.layout_section import layout_facts, layout_form, save_layout
from ui.office.office_form import (
    contacts_section,
    names_section,
    needs_administration,
    office_form,
    place_section,
    status_section,
)
from ui.parts.desk import Desk

NAMES = ("name", "short_name", "name_genitive", "name_dative", "name_instrumental", "name_prepositional")
PLACE = ("region", "municipality", "municipality_genitive", "place")
CONTACTS = ("address", "phone", "email", "site", "inn", "kpp", "ogrn", "okpo", "bank_details")
WIDE = {"name", "administration", "administration_genitive", "address", "bank_details"}


def office_panel(desk: Desk, parent: QWidget) -> QWidget:
    """The card of the office as sections in two columns."""
    parts: list[tuple[str, Callable[[OfficeDraft], Sequence[Fact]], Callable[[str], Section]]] = [
        ("Наименование", partial(_facts, NAMES), names_section),
        ("Где работает", partial(_facts, PLACE), place_section),
        ("Полномочия", _status, status_section),
        ("Адрес и реквизиты", _contacts, contacts_section),
    ]
    sections = [_section(desk, *part) for part in parts]
    columns = TwoColumns([*sections[:2], _layout(desk)], sections[2:])
    columns.setParent(parent)
    return columns


def _section(
    desk: Desk, title: str, facts: Callable[[OfficeDraft], Sequence[Fact]], fields: Callable[[str], Section]
) -> EditableSection:
    db = desk.context.db
    return EditableSection(
        title,
        lambda: facts(load_office(db)),
        lambda: office_form(load_office(db), fields("")),
        lambda: load_office(db),
        lambda draft: save_office(db, draft),
        desk.messages,
    )


def _layout(desk: Desk) -> EditableSection:
    db = desk.context.db
    return EditableSection(
        "Оформление бумаг",
        lambda: layout_facts(desk, load_office(db)),
        lambda: layout_form(desk),
        lambda: load_office(db),
        lambda draft: save_layout(desk, draft),
        desk.messages,
    )


def _facts(names: Sequence[str], draft: OfficeDraft) -> list[Fact]:
    titles = TITLES["office"]
    return [Fact(titles[name], str(getattr(draft, name)), missing="не указано", wide=name in WIDE) for name in names]


def _status(draft: OfficeDraft) -> list[Fact]:
    titles = TITLES["office"]
    facts = [
        Fact(titles["legal_entity"], "да" if draft.legal_entity else "нет, сторона договоров — администрация"),
        Fact(titles["act_kind"], draft.act_kind.label),
    ]
    if needs_administration(draft) or draft.administration:
        facts += _facts(("administration", "administration_genitive"), draft)
    return facts


def _contacts(draft: OfficeDraft) -> list[Fact]:
    wrong = [words for name, words in draft.warnings().items() if name in CONTACTS]
    return [*_facts(CONTACTS, draft), Fact("Что проверить", " ".join(wrong), wide=True)]
