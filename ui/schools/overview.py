"""«Обзор» of a school's card: names, head, address and numbers, each edited in place."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from app.kernel.dates import short_date
from app.kernel.values import value_text
from app.schools import (
    TITLES,
    Acting,
    HeadLine,
    OrganisationCard,
    OrganisationDraft,
    OrganisationKind,
    load_organisation,
    organisation_card,
    save_organisation,
    school_choices,
    twins_of,
)
from ui.kit.editable_section import EditableSection
from ui.kit.facts import Fact
from ui.kit.form import Form
from ui.kit.layout import TwoColumns
from ui.parts.desk import Desk
from ui.schools.fields import address_form, head_form, load_head, names_form, numbers_form, save_head
from ui.schools.heads import former_heads, open_succession, tell_of_change
from ui.schools.new import ADDRESS, CONTACTS

TITLE = TITLES["organisation"]
MakeForm = Callable[[], Form]
NUMBERS = ("inn", "kpp", "ogrn")


def overview(desk: Desk, organisation_id: int, parent: QWidget) -> QWidget:
    """Make the first tab."""
    db = desk.context.db

    def section(title: str, facts: Callable[[OrganisationCard], list[Fact]], form: MakeForm) -> EditableSection:
        return EditableSection(
            title,
            lambda: facts(organisation_card(db, organisation_id)),
            form,
            lambda: load_organisation(db, organisation_id),
            lambda draft: save_organisation(db, draft),
            desk.messages,
        )

    def others() -> list[tuple[int, str]]:
        return [(one, name) for one, name in school_choices(db) if one != organisation_id]

    head = EditableSection(
        "Руководитель",
        lambda: _head(desk, organisation_card(db, organisation_id), lambda: head),
        lambda: head_form(branch=organisation_card(db, organisation_id).type is OrganisationKind.BRANCH),
        lambda: load_head(db, organisation_id),
        lambda edit: save_head(db, edit),
        desk.messages,
    )
    head.saved.connect(lambda former: tell_of_change(desk, organisation_id, former, head))
    numbers = section("Реквизиты", lambda card: _numbers(load_organisation(db, organisation_id)), numbers_form)
    address = section("Адрес и связь", _address, address_form)
    names = section("Наименование", partial(_names, desk), lambda: names_form(others()))
    columns = TwoColumns([names, address], [head, numbers])
    columns.setParent(parent)
    return columns


def _names(desk: Desk, card: OrganisationCard) -> list[Fact]:
    parent = card.parent_id
    facts = [
        Fact(TITLE["full_name"], card.full_name, wide=True),
        Fact(TITLE["short_name"], card.short_name, missing="не указано"),
        Fact(TITLE["type"], card.type.label),
    ]
    if parent is not None:
        facts.append(Fact(TITLE["parent_id"], card.parent, lambda: desk.navigator.open("organisation", parent)))
    if card.type in (OrganisationKind.SCHOOL, OrganisationKind.BRANCH, OrganisationKind.KINDERGARTEN) or card.levels:
        facts.append(Fact(TITLE["levels"], value_text(card.levels), missing="не указаны", wide=True))
    return [*facts, Fact(TITLE["note"], card.note, wide=True), *_twins(desk, card)]


def _twins(desk: Desk, card: OrganisationCard) -> list[Fact]:
    """Say which organisations may be the same one."""
    return [
        Fact("Возможный повтор", one.sentence, partial(desk.navigator.open, "organisation", one.id), wide=True)
        for one in twins_of(desk.context.db, card.id)
    ]


def _address(card: OrganisationCard) -> list[Fact]:
    facts = [Fact(TITLE[name], str(getattr(card, name)), missing="не указано") for name in ADDRESS]
    return [
        *facts,
        Fact(TITLE["phones"], "; ".join(card.phones), missing="не указаны"),
        Fact(TITLE["emails"], "; ".join(card.emails), missing="не указана"),
        Fact(TITLE[CONTACTS[-1]], card.site, missing="не указан"),
    ]


def _numbers(draft: OrganisationDraft) -> list[Fact]:
    warnings = draft.warnings()
    facts = []
    for name in NUMBERS:
        facts.append(Fact(TITLE[name], getattr(draft, name), missing="не указан"))
        if name in warnings:
            facts.append(Fact(f"{TITLE[name]}: что проверить", warnings[name], wide=True))
    return [*facts, Fact(TITLE["bank_details"], draft.bank_details, wide=True)]


def _head(desk: Desk, card: OrganisationCard, over: Callable[[], QWidget]) -> list[Fact]:
    titles = TITLES["appointment"]
    head = card.head
    former = _former(desk, card, over)
    if head is None:
        return [Fact(titles["full_name"], "", missing="не указан"), *former]
    facts = [
        Fact(titles["full_name"], head.name, lambda: desk.navigator.open("person", head.person_id)),
        Fact(titles["post"], head.post),
        Fact(titles["basis"], head.basis, missing=_usual_basis(card, head), wide=True),
    ]
    if head.acting is not Acting.NONE:
        facts.append(Fact(titles["acting"], head.acting.label))
    return [*facts, Fact(titles["since"], short_date(head.since)), *former]


def _usual_basis(card: OrganisationCard, head: HeadLine) -> str:
    if card.type is OrganisationKind.BRANCH:
        return "нет доверенности: без неё руководитель филиала не подписывает документы"
    if head.acting is not Acting.NONE:
        return "не указано: впишите «приказа от … № …», он нужен в договорах"
    return "Устав"


def _former(desk: Desk, card: OrganisationCard, over: Callable[[], QWidget]) -> list[Fact]:
    """Write those who headed the organisation before, the latest first, and the way to what still names the last."""
    lines = []
    for one in card.former_heads:
        begins, ends = short_date(one.since), short_date(one.until)
        period = " ".join(filter(None, (begins and f"с {begins}", ends and f"по {ends}")))
        lines.append(", ".join(filter(None, (one.name, one.post, period))))
    facts = [Fact("Раньше", "\n".join(lines), wide=True)]
    for one in former_heads(card)[:1]:
        facts.append(
            Fact(
                "После смены руководителя",
                "Что связано с прежним",
                lambda one=one: open_succession(desk, card.id, one, over()),
                wide=True,
            )
        )
    return facts
