"""The card of a school, a branch or a partner: a page with tabs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.kernel.columns import Tone
from app.kernel.dates import short_date
from app.kernel.errors import AppError
from app.kernel.values import value_text
from app.schools import (
    TITLES,
    OrganisationCard,
    OrganisationKind,
    archive_organisation,
    load_organisation,
    organisation_card,
    restore_organisation,
    save_organisation,
)
from ui.kit.actions import Action, button
from ui.kit.card_page import CardPage, Header
from ui.kit.editable_section import EditableSection
from ui.kit.facts import Fact
from ui.kit.form import Form
from ui.kit.layout import CardFrame, Chip, label
from ui.kit.lines import Line, LineList
from ui.kit.news import News
from ui.kit.panel import Panel
from ui.parts.desk import Desk
from ui.parts.history import history_panel
from ui.parts.printing import print_actions
from ui.schools.fields import accreditations_form, licences_form
from ui.schools.heads import former_heads, open_succession
from ui.schools.new import open_new_organisation
from ui.schools.overview import overview
from ui.schools.source import source_panel

TABLES = frozenset({"organisation", "appointment", "licence", "accreditation"})


def organisation_page(desk: Desk, organisation_id: int) -> CardPage:
    """Make the page of one organisation.

    Raises:
        NotFound: there is no such organisation.
    """
    db = desk.context.db
    card = organisation_card(db, organisation_id)
    panels = [Panel("Обзор", None, lambda one, parent: overview(desk, one, parent))]
    if card.type is OrganisationKind.SCHOOL or card.branches:
        panels.append(Panel("Филиалы", lambda one: len(organisation_card(db, one).branches), _Branches(desk).make))
    panels.append(Panel("Лицензия и аккредитация", None, lambda one, parent: _permits(desk, one, parent)))
    if card.sources:
        panels.append(Panel("Как в реестре", None, lambda one, parent: source_panel(desk, one, parent)))
    panels += [*desk.panels("organisation"), history_panel(desk, "organisation", TITLES)]
    page = CardPage(organisation_id, Header(card.name), panels)

    def refresh() -> None:
        try:
            page.set_header(_header(desk, organisation_card(db, organisation_id), lambda: page))
            page.refresh_counts()
        except AppError as error:
            desk.messages.error(page, error)

    News(page, db, TABLES).came.connect(refresh)
    counted_from = frozenset(table for panel in panels for table in panel.counted_from) - TABLES
    News(page, db, counted_from).came.connect(page.refresh_counts)
    page.set_header(_header(desk, card, lambda: page))
    return page


def _header(desk: Desk, card: OrganisationCard, over: Callable[[], QWidget]) -> Header:
    chips = [Chip(card.type.label)]
    if card.archived:
        chips.append(Chip("в архиве", Tone.WAIT))
    more: list[Action] = []
    if (parent := card.parent_id) is not None:
        more.append(Action("Открыть школу филиала", lambda: desk.navigator.open("organisation", parent)))
    for one in former_heads(card):
        words = f"Что связано с прежним руководителем: {one.name}…"
        more.append(Action(words, lambda one=one: open_succession(desk, card.id, one, over()), icon="users"))
    if card.archived:
        more.append(Action("Вернуть из архива", lambda: _archive(desk, card.id, False, over()), "Ctrl+Shift+R"))
    else:
        more.append(Action("В архив", lambda: _archive(desk, card.id, True, over()), "Ctrl+Shift+D", "archive"))
    place = f"филиал школы {card.parent}" if card.parent else card.settlement
    prints = print_actions(desk, "organisation", card.id, over())
    return Header(card.name, place, tuple(chips), prints, tuple(more))


def _archive(desk: Desk, organisation_id: int, away: bool, page: QWidget) -> None:
    verb, back = (archive_organisation, restore_organisation) if away else (restore_organisation, archive_organisation)
    try:
        verb(desk.context.db, organisation_id)
    except AppError as error:
        desk.messages.error(page, error)
        return
    words = "Организация убрана в архив" if away else "Организация возвращена из архива"
    desk.messages.toast(page, words, callback=lambda: back(desk.context.db, organisation_id))


class _Branches:
    """The tab of the branches."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def make(self, school_id: int, parent: QWidget) -> QWidget:
        """List the branches; each opens its own card."""
        desk, db = self._desk, self._desk.context.db
        frame = CardFrame("Филиалы", parent)
        words = "Филиал принадлежит школе и не сторона договоров: за него подписывает руководитель школы."
        lines = LineList(empty="Филиалов нет.")

        def add() -> None:
            open_new_organisation(desk, frame, type=OrganisationKind.BRANCH, parent_id=school_id)

        def show() -> None:
            lines.set_lines(
                [
                    Line(
                        branch.name,
                        detail=", ".join(filter(None, (branch.settlement, branch.head))),
                        open=lambda one=branch.id: desk.navigator.open("organisation", one),
                    )
                    for branch in organisation_card(db, school_id).branches
                ]
            )

        frame.add_tool(button(Action("Добавить филиал", add, icon="plus")))
        frame.body.addWidget(lines)
        frame.body.addWidget(label(words, "hint", wrap=True))
        frame.body.addStretch(1)
        show()
        News(frame, db, frozenset({"organisation", "appointment"})).came.connect(show)
        return frame


def _permits(desk: Desk, organisation_id: int, parent: QWidget) -> QWidget:
    """Licences and accreditations, read first, typed as rows."""
    db = desk.context.db

    def section(title: str, facts: Callable[[OrganisationCard], list[Fact]], form: Callable[[], Form]) -> QWidget:
        return EditableSection(
            title,
            lambda: facts(organisation_card(db, organisation_id)),
            form,
            lambda: load_organisation(db, organisation_id),
            lambda draft: save_organisation(db, draft),
            desk.messages,
        )

    panel = QWidget(parent)
    layout = QVBoxLayout(panel)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(16)
    layout.addWidget(section("Лицензии", _licences, licences_form))
    layout.addWidget(section("Аккредитация", _accreditations, accreditations_form))
    layout.addStretch(1)
    return panel


def _licences(card: OrganisationCard) -> list[Fact]:
    if not card.licences:
        return [Fact("Лицензия", "", missing="не внесена: впишите номер и дату, в реестре её нет", wide=True)]
    return [
        Fact(
            f"№ {one.number}",
            ", ".join(filter(None, (_from(one.issued_on), one.authority, value_text(one.levels)))),
            missing="без подробностей",
            wide=True,
        )
        for one in card.licences
    ]


def _accreditations(card: OrganisationCard) -> list[Fact]:
    if not card.accreditations:
        return [Fact("Аккредитация", "", missing="не внесена", wide=True)]
    facts = []
    for one in card.accreditations:
        until = f"до {short_date(one.valid_until)}" if one.valid_until else ""
        late = "срок истёк" if one.expired else ""
        words = ", ".join(filter(None, (_from(one.issued_on), until, one.authority, one.status, late)))
        facts.append(Fact(f"№ {one.number}", words, missing="без подробностей", wide=True))
    return facts


def _from(day: object) -> str:
    return f"от {value_text(day)}" if day else ""
