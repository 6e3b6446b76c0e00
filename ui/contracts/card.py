"""The card of a contract: what is agreed, between whom, and what holds it up."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.contracts import TITLES, ContractKind, called_in_full
from app.contracts import contract_card as read_card
from ui.contracts.network import network_panel
from ui.contracts.new import agreement_actions
from ui.contracts.overview import Overview
from ui.contracts.parties import parties_tab
from ui.contracts.states import state_actions
from ui.contracts.words import CONTRACT_VERBS
from ui.kit.card_page import CardPage, Header
from ui.kit.layout import Chip
from ui.kit.panel import Panel
from ui.parts.desk import Desk
from ui.parts.history import history_panel
from ui.parts.printing import order_actions, print_actions
from ui.parts.record_card import Follower, archive_action

TABLES = frozenset(
    {
        "contract",
        "contract_party",
        "contract_clause",
        "network_terms",
        "programme_part",
        "shared_resource",
        "school_district",
        "district_member",
        "organisation",
        "person",
    }
)


def contract_card(desk: Desk, contract_id: int) -> CardPage:
    """Return the page of a contract.

    Raises:
        NotFound: there is no such contract.
    """
    db = desk.context.db
    overviews: list[Overview] = []

    def overview(_id: int, _parent: QWidget) -> QWidget:
        overviews.append(Overview(desk, contract_id))
        return overviews[0].widget

    def header() -> Header:
        card = read_card(db, contract_id)
        primary, others = state_actions(desk, card, page, lambda: show("Стороны"), prolong)
        chips = (Chip(card.state.label, card.tone), *(Chip(mark, card.tone) for mark in card.marks))
        return Header(
            title=called_in_full(card.type, card.number),
            subtitle=f"округ «{card.district}»",
            chips=(*chips, Chip("в архиве")) if card.archived else chips,
            prints=print_actions(desk, "contract", contract_id, page),
            more=(
                *others,
                *agreement_actions(desk, card, page),
                archive_action(desk, CONTRACT_VERBS, contract_id, card.archived, page),
            ),
            primary=primary,
            based=() if card.archived else order_actions(desk, "contract", contract_id, page),
        )

    def show(title: str) -> None:
        page.panel(title).setFocus()

    def prolong() -> None:
        page.show_panel(0)
        section = overviews[0].section
        section.edit()
        if section.form is not None:
            section.form.jump("valid_until")

    def signed(one: int) -> str:
        parties = read_card(db, one).parties
        return f"{sum(party.signed_on is not None for party in parties)}/{len(parties)}"

    first = read_card(db, contract_id)
    kind = first.type
    page = CardPage(
        contract_id,
        Header(first.title),
        [
            Panel("Обзор", None, overview),
            Panel("Стороны", signed, lambda one, _parent: parties_tab(desk, one)),
            *([network_panel(desk)] if kind is ContractKind.NETWORK_FORM else []),
            *desk.panels("contract"),
            history_panel(desk, "contract", TITLES),
        ],
    )
    Follower(page, desk, header, TABLES, [lambda: [one.refresh() for one in overviews]])
    return page
