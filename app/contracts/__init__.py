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
from app.contracts.draft import ContractDraft, PartyDraft
from app.contracts.proposal import draft_for

__all__ = [
    "ContractDraft",
    "PartyDraft",
    "archive_contract",
    "change_state",
    "draft_for",
    "load_contract",
    "restore_contract",
    "save_contract",
    "sign",
    "withdraw_signature",
]
