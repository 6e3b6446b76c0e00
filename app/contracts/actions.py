"""Verbs of the contracts: load, save, archive, move from state to state, sign."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from app.contracts.checks import number_problems, stored_problems
from app.contracts.draft import ContractDraft, PartyDraft
from app.contracts.rules import effective_state, transition_problem
from app.contracts.storing import draft_of, store
from app.contracts.termination import end_supplements, take_effect
from app.kernel.database import Database
from app.kernel.dates import short_date
from app.kernel.errors import InvalidInput, NotFound
from app.kernel.problems import together
from app.kernel.records import fetch, fetch_to_change, set_archived
from models.contract import Contract, ContractState


def load_contract(db: Database, contract_id: int) -> ContractDraft:
    """Return the contract as a draft for its form."""
    with db.reading() as session:
        return draft_of(fetch(session, Contract, contract_id))


def save_contract(db: Database, draft: ContractDraft) -> int:
    """Make or change a contract with its parties; return its id.

    A new one may be in any state, for contracts signed before the program came; a known one moves by the rules. An
    agreement on termination that comes into force ends its contract in the same deed.
    """
    deed = "Создание договора" if draft.id is None else "Изменение договора"
    with db.changing(deed) as session:
        return _write(session, draft, db.today()).id


def archive_contract(db: Database, contract_id: int) -> None:
    """Put the contract into the archive."""
    set_archived(db, Contract, contract_id, True, "Договор — в архив")


def restore_contract(db: Database, contract_id: int) -> None:
    """Take the contract back from the archive."""
    set_archived(db, Contract, contract_id, False, "Договор — из архива", number_problems)


def change_state(
    db: Database, contract_id: int, state: ContractState, day: date | None = None, basis: str = ""
) -> None:
    """Move a contract to another state; the end needs its day and, for a termination, its basis.

    Going back from signing takes the signatures away: the text may change.

    Raises:
        InvalidInput: the state does not follow from the present one, or something is missing for it.
    """
    with db.changing(f"Договор: {state.label}") as session:
        draft = draft_of(fetch(session, Contract, contract_id))
        if draft.state is ContractState.SIGNING and state in (ContractState.AGREEMENT, ContractState.DRAFT):
            for party in draft.parties:
                party.signed_on = None
        if state is ContractState.ACTIVE and draft.concluded_on is None:
            draft.concluded_on = day or _last_signature(draft)
        if state in (ContractState.FULFILLED, ContractState.TERMINATED, ContractState.NOT_CONCLUDED):
            draft.ended_on = day or draft.ended_on
            draft.end_basis = basis.strip() or draft.end_basis
        if draft.state is ContractState.NOT_CONCLUDED and state is ContractState.DRAFT:
            draft.ended_on, draft.end_basis = None, ""
            for party in draft.parties:
                party.signed_on = None
        draft.state = state
        _write(session, draft, db.today())


def sign(db: Database, contract_id: int, party_id: int, day: date) -> ContractState:
    """Write down a party's signature; the last one puts the contract into force. Return the state after it.

    The last signature under an agreement on termination ends its contract, and the agreement is fulfilled.

    Raises:
        InvalidInput: the contract is not being signed, or the day is in the future.
        NotFound: the contract has no such party.
    """
    with db.changing("Подписание договора") as session:
        draft = draft_of(fetch(session, Contract, contract_id))
        if draft.state is not ContractState.SIGNING:
            raise InvalidInput({"state": f"Договор в состоянии «{draft.state.label}», а подписывают на подписании."})
        party = _party(draft, party_id)
        if party.signed_on is not None:
            raise InvalidInput({"parties": f"Эта сторона уже подписала договор {short_date(party.signed_on)}."})
        party.signed_on = day
        if all(one.signed_on for one in draft.parties):
            draft.state = ContractState.ACTIVE
            draft.concluded_on = draft.concluded_on or _last_signature(draft)
        return _write(session, draft, db.today()).state


def withdraw_signature(db: Database, contract_id: int, party_id: int) -> None:
    """Take back a signature written down by mistake, while the contract is still being signed."""
    with db.changing("Отмена подписи договора") as session:
        draft = draft_of(fetch(session, Contract, contract_id))
        if draft.state is not ContractState.SIGNING:
            raise InvalidInput({"state": f"Договор в состоянии «{draft.state.label}»: подпись уже не снимают."})
        _party(draft, party_id).signed_on = None
        _write(session, draft, db.today())


def _write(session: Session, draft: ContractDraft, today: date) -> Contract:
    """Check a draft and carry it into the database."""
    problems = together(draft.problems(), stored_problems(session, draft, today))
    with session.no_autoflush:
        contract = fetch_to_change(session, Contract, draft.id, draft.version)
        if draft.id is not None and (sentence := transition_problem(contract.state, draft.state)):
            problems = together(problems, {"state": sentence})
        problems = together(problems, _revival_problem(contract, draft, today))
        if problems:
            raise InvalidInput(problems)
        comes_into_force = draft.state is ContractState.ACTIVE and contract.state is not ContractState.ACTIVE
        store(session, draft, contract)
    session.flush()
    if comes_into_force:
        take_effect(session, contract, today)
    if contract.state in (ContractState.TERMINATED, ContractState.FULFILLED):
        end_supplements(session, contract)
    return contract


def _revival_problem(contract: Contract, draft: ContractDraft, today: date) -> dict[str, str]:
    """Say that an expired contract comes back into force only with a new term."""
    if contract.state is not ContractState.EXPIRED or draft.state is not ContractState.ACTIVE:
        return {}
    if effective_state(draft.state, draft.valid_until, draft.prolonged, today) is ContractState.ACTIVE:
        return {}
    return {"valid_until": "Срок договора истёк: сначала укажите новый срок или отметьте, что договор продлён."}


def _party(draft: ContractDraft, party_id: int) -> PartyDraft:
    """Find a party of the contract."""
    found = next((one for one in draft.parties if one.id == party_id), None)
    if found is None:
        raise NotFound("У договора нет такой стороны. Ничего не изменено. Откройте договор заново.")
    return found


def _last_signature(draft: ContractDraft) -> date | None:
    """Return the day on which the last party signed."""
    return max((one.signed_on for one in draft.parties if one.signed_on), default=None)
