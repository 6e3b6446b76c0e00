"""What is done to contracts in the tests: signed by all parties, refused."""

from datetime import date

import pytest

from app.contracts import (
    ContractDraft,
    ContractKind,
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
