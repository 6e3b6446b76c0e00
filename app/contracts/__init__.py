"""The room of the contracts (договоры): parties, signatures, states, terms."""

from app.contracts.actions import (
    archive_contract,
    change_state,
    load_contract,
    restore_contract,
    save_contract,
    sign,
    withdraw_signature,
)
from app.contracts.card import ContractCard, NextStep, PartyLine, contract_card
from app.contracts.draft import ContractDraft, ContractKind, ContractState, PartyDraft, PartyRole
from app.contracts.proposal import draft_for
from app.contracts.register import CONTRACTS, ContractRow, contract_rows, counts
from app.contracts.rules import KIND_WORDS, effective_state, ends_soon, marks, signed_words, transition_problem
from app.contracts.search import search
from app.contracts.titles import TITLES
from app.contracts.waiting import waiting

__all__ = [
    "CONTRACTS",
    "KIND_WORDS",
    "TITLES",
    "ContractCard",
    "ContractDraft",
    "ContractKind",
    "ContractRow",
    "ContractState",
    "NextStep",
    "PartyDraft",
    "PartyLine",
    "PartyRole",
    "archive_contract",
    "change_state",
    "contract_card",
    "contract_rows",
    "counts",
    "draft_for",
    "effective_state",
    "ends_soon",
    "load_contract",
    "marks",
    "restore_contract",
    "save_contract",
    "search",
    "sign",
    "signed_words",
    "transition_problem",
    "waiting",
    "withdraw_signature",
]
