"""The room of the contracts on screen: the list, the card with its parties and states."""

from ui.contracts.card import contract_card
from ui.contracts.new import open_contract
from ui.contracts.page import contracts_page, verbs
from ui.contracts.panel import contracts_panel, organisation_contracts_panel

__all__ = [
    "contract_card",
    "contracts_page",
    "contracts_panel",
    "open_contract",
    "organisation_contracts_panel",
    "verbs",
]
