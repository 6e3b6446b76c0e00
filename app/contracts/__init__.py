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
from app.contracts.draft import (
    ClauseChange,
    ClauseDraft,
    ContractDraft,
    ContractKind,
    ContractState,
    PartyDraft,
    PartyRole,
)
from app.contracts.kinds import (
    DEPENDENT,
    SEATS,
    TEXTS,
    WITH_AMOUNT,
    WITH_CLAUSES,
    called_in_full,
)
from app.contracts.network_draft import (
    Approval,
    Coverage,
    EduLevel,
    Finance,
    NetworkDraft,
    NetworkSide,
    ParticipantKind,
    ProgrammeKind,
    ProgrammePartDraft,
    SharedResourceDraft,
    Timetable,
)
from app.contracts.proposal import draft_for
from app.contracts.register import CONTRACTS, ContractRow, contract_rows, counts
from app.contracts.related import RelatedLine, main_choices
from app.contracts.rules import effective_state, transition_problem
from app.contracts.search import search
from app.contracts.titles import TITLES
from app.contracts.waiting import waiting

__all__ = [
    "CONTRACTS",
    "DEPENDENT",
    "SEATS",
    "TEXTS",
    "TITLES",
    "WITH_AMOUNT",
    "WITH_CLAUSES",
    "Approval",
    "ClauseChange",
    "ClauseDraft",
    "ContractCard",
    "ContractDraft",
    "ContractKind",
    "ContractRow",
    "ContractState",
    "Coverage",
    "EduLevel",
    "Finance",
    "NetworkDraft",
    "NetworkSide",
    "NextStep",
    "ParticipantKind",
    "PartyDraft",
    "PartyLine",
    "PartyRole",
    "ProgrammeKind",
    "ProgrammePartDraft",
    "RelatedLine",
    "SharedResourceDraft",
    "Timetable",
    "archive_contract",
    "called_in_full",
    "change_state",
    "contract_card",
    "contract_rows",
    "counts",
    "draft_for",
    "effective_state",
    "load_contract",
    "main_choices",
    "restore_contract",
    "save_contract",
    "search",
    "sign",
    "transition_problem",
    "waiting",
    "withdraw_signature",
]
