"""Between a stored contract and its draft."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy.orm import Session

from app.contracts.draft import ClauseDraft, ContractDraft, PartyDraft
from app.contracts.kinds import WITH_CLAUSES
from app.contracts.network_draft import NetworkDraft, ProgrammePartDraft, SharedResourceDraft
from app.kernel.records import copy_fields, sync_parts
from app.kernel.wholes import guard_whole
from models.contract import Contract, ContractClause, ContractKind, ContractParty
from models.network_form import NetworkTerms, ProgrammePart, SharedResource

EDITED = (
    "type",
    "district_id",
    "main_id",
    "number",
    "subject",
    "concluded_on",
    "place",
    "valid_from",
    "valid_until",
    "prolonged",
    "state",
    "ended_on",
    "end_basis",
    "goals",
    "duties",
    "counter_duties",
    "results",
    "amount",
    "note",
)
PARTY_FIELDS = ("organisation_id", "role", "signed_on")
CLAUSE_FIELDS = ("clause", "change", "first_wording", "second_wording", "agreed")
PROGRAMME_FIELDS = ("title", "classes", "hours", "side", "place", "teacher", "resources")
RESOURCE_FIELDS = ("name", "quantity", "place", "schedule")
NETWORK_FIELDS = (
    "participant_kind",
    "programme",
    "programme_kind",
    "level",
    "direction",
    "coverage",
    "approval",
    "period_from",
    "period_until",
    "pupils_from",
    "pupils_to",
    "list_days",
    "result_days",
    "notice_days",
    "timetable",
    "final_document",
    "participant_document",
    "finance",
    "payment_order",
    "property_handed",
    "base_person",
    "base_post",
    "base_phone",
    "base_email",
    "participant_person",
    "participant_post",
    "participant_phone",
    "participant_email",
)


def draft_of(contract: Contract) -> ContractDraft:
    """Make a draft of a stored contract."""
    draft = ContractDraft(id=contract.id, version=contract.version)
    copy_fields(contract, draft, EDITED)
    for party in contract.parties:
        row = PartyDraft(id=party.id)
        copy_fields(party, row, PARTY_FIELDS)
        draft.parties.append(row)
    for clause in contract.clauses:
        line = ClauseDraft(id=clause.id)
        copy_fields(clause, line, CLAUSE_FIELDS)
        draft.clauses.append(line)
    for terms in contract.network:
        draft.network = NetworkDraft(id=terms.id)
        copy_fields(terms, draft.network, NETWORK_FIELDS)
    for part in contract.programme_parts:
        lesson = ProgrammePartDraft(id=part.id)
        copy_fields(part, lesson, PROGRAMME_FIELDS)
        draft.network.programme_parts.append(lesson)
    for shared in contract.resources:
        thing = SharedResourceDraft(id=shared.id)
        copy_fields(shared, thing, RESOURCE_FIELDS)
        draft.network.resources.append(thing)
    return draft


def store(session: Session, draft: ContractDraft, contract: Contract) -> None:
    """Carry a checked draft into the contract; what its kind does not have is not kept."""
    copy_fields(draft, contract, EDITED)
    network = draft.network if draft.type is ContractKind.NETWORK_FORM else None
    sync_parts(contract.parties, draft.parties, ContractParty, PARTY_FIELDS)
    sync_parts(contract.clauses, draft.clauses if draft.type in WITH_CLAUSES else [], ContractClause, CLAUSE_FIELDS)
    known = contract.network[0].id if contract.network else None
    sync_parts(contract.network, [replace(network, id=known)] if network else [], NetworkTerms, NETWORK_FIELDS)
    sync_parts(contract.programme_parts, network.programme_parts if network else [], ProgrammePart, PROGRAMME_FIELDS)
    sync_parts(contract.resources, network.resources if network else [], SharedResource, RESOURCE_FIELDS)
    guard_whole(session, contract)
