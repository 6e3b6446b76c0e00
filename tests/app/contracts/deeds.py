"""What is done to contracts in the tests: proposed, signed by all parties, put into force, refused."""

from datetime import date

import pytest

from app.contracts import (
    CONTRACTS,
    ContractDraft,
    ContractKind,
    ContractRow,
    ContractState,
    change_state,
    draft_for,
    load_contract,
    save_contract,
    sign,
)
from app.kernel.errors import InvalidInput
from tests.app.conftest import Network

SIGNED = date(2026, 11, 20)


def sign_all(network: Network, contract: int) -> None:
    """Let every party sign a contract."""
    change_state(network.db, contract, ContractState.SIGNING)
    for party in load_contract(network.db, contract).parties:
        sign(network.db, contract, party.id or 0, SIGNED)


def signed(network: Network, kind: ContractKind = ContractKind.JOINT_ACTIVITY, main: int | None = None) -> int:
    """A contract that all parties have signed."""
    made = save_contract(network.db, draft_for(network.db, kind, network.district, main))
    sign_all(network, made)
    return made


def refused(network: Network, draft: ContractDraft) -> dict[str, str]:
    """Return what is wrong with a draft that must not be saved."""
    with pytest.raises(InvalidInput) as error:
        save_contract(network.db, draft)
    return error.value.problems


def joint(network: Network) -> int:
    """A joint-activity contract as it is proposed."""
    return save_contract(network.db, draft_for(network.db, ContractKind.JOINT_ACTIVITY, network.district))


def signing(network: Network, kind: ContractKind = ContractKind.JOINT_ACTIVITY) -> int:
    """A contract that waits for signatures."""
    made = save_contract(network.db, draft_for(network.db, kind, network.district))
    change_state(network.db, made, ContractState.SIGNING)
    return made


def in_force(network: Network, until: date | None = None, prolonged: bool = False) -> int:
    """A contract with the base school that has been in force since January."""
    draft = draft_for(network.db, ContractKind.BASE_SCHOOL, network.district)
    draft.state, draft.concluded_on, draft.valid_from = ContractState.ACTIVE, date(2026, 1, 10), date(2026, 1, 10)
    draft.valid_until = until or draft.valid_until
    draft.prolonged = prolonged
    for party in draft.parties:
        party.signed_on = date(2026, 1, 10)
    return save_contract(network.db, draft)


def row(network: Network, contract: int) -> ContractRow:
    """Return the line of a contract in the register."""
    return next(one for one in CONTRACTS.load(network.db) if one.id == contract)


def cells(network: Network, contract: int) -> dict[str, str]:
    """Return what the register shows of a contract, by column."""
    line = row(network, contract)
    return {column.title: column.text(line) for column in CONTRACTS.columns}


def refused_change(network: Network, contract: int, **fields: object) -> dict[str, str]:
    """Return what is wrong with a change that must not be saved."""
    draft = load_contract(network.db, contract)
    for name, value in fields.items():
        setattr(draft, name, value)
    return refused(network, draft)
