"""«Стороны»: who agrees, who signs, who has signed."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.contracts import ContractKind, load_contract, save_contract
from app.contracts import contract_card as read_card
from app.districts import member_choices
from app.kernel.database import Database
from app.kernel.words import capitalised
from app.schools import OrganisationKind, choices
from ui.contracts.form import parties_form
from ui.contracts.signing import SigningList
from ui.kit.facts import Fact
from ui.parts.desk import Desk
from ui.parts.record_card import section_with

LEGAL_ENTITIES = tuple(kind for kind in OrganisationKind if kind is not OrganisationKind.BRANCH)


def parties_tab(desk: Desk, contract_id: int) -> QWidget:
    """Make the tab with the parties; they are edited as rows, signed in place."""
    db, listing = desk.context.db, SigningList(desk, contract_id)

    def facts() -> list[Fact]:
        card = read_card(db, contract_id)
        missing = f"Не участвуют школы округа: {', '.join(card.missing)}." if card.missing else ""
        return [
            Fact("Подписание", f"{capitalised(card.signed)}. {card.holdup}".strip(), wide=True),
            Fact("Проверьте", missing, wide=True),
        ]

    section = section_with(
        desk,
        "Стороны договора",
        facts,
        listing,
        listing.fill,
        lambda: parties_form(*_sides(desk, contract_id)),
        lambda: load_contract(db, contract_id),
        lambda draft: save_contract(db, draft),
    )
    tab = QWidget()
    layout = QVBoxLayout(tab)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(section)
    layout.addStretch(1)
    return tab


def _sides(desk: Desk, contract_id: int) -> tuple[list[tuple[int, str]], ContractKind]:
    """Return who can be a party, the kind of the contract; parties that have left stay among them."""
    card = read_card(desk.context.db, contract_id)
    listed = party_choices(desk.context.db, card.type, card.district_id)
    known = {one for one, _ in listed}
    gone = [
        (one.organisation_id, one.name)
        for one in card.parties
        if one.organisation_id is not None and one.organisation_id not in known
    ]
    return listed + gone, card.type


def party_choices(db: Database, kind: ContractKind, district_id: int) -> list[tuple[int, str]]:
    """Return the schools of the district; where partners may take part, all other legal entities after them."""
    members = member_choices(db, district_id)
    if kind in (ContractKind.BASE_SCHOOL, ContractKind.JOINT_ACTIVITY):
        return members
    known = {one for one, _ in members}
    return members + [one for one in choices(db, LEGAL_ENTITIES) if one[0] not in known]
