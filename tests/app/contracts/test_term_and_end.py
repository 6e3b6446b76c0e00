"""A contract comes into force, runs out, is prolonged, fulfilled or terminated."""

from datetime import date

import pytest

from app.contracts import (
    CONTRACTS,
    ContractState,
    change_state,
    contract_card,
    counts,
    load_contract,
    save_contract,
    sign,
)
from app.kernel.columns import Tone
from app.kernel.errors import InvalidInput
from tests.app.conftest import TODAY, Network
from tests.app.contracts.deeds import SIGNED, cells, in_force, joint, refused_change, row, signing


def test_a_contract_does_not_come_into_force_without_all_signatures(network: Network) -> None:
    contract = signing(network)
    with pytest.raises(InvalidInput, match="Подписали 0 из 4"):
        change_state(network.db, contract, ContractState.ACTIVE)
    assert row(network, contract).state is ContractState.SIGNING


def test_going_back_from_signing_takes_the_signatures_away(network: Network) -> None:
    contract = signing(network)
    sign(network.db, contract, contract_card(network.db, contract).parties[0].id, SIGNED)
    change_state(network.db, contract, ContractState.AGREEMENT)
    assert row(network, contract).signed == 0


def test_a_state_that_does_not_follow_is_refused_with_what_may(network: Network) -> None:
    found = refused_change(network, joint(network), state=ContractState.TERMINATED)
    assert found["state"] == (
        "Из состояния «проект» договор не переходит в «расторгнут». "
        "Можно: «на согласовании», «на подписании», «не заключён»."
    )


def test_a_termination_needs_its_day_and_its_basis(network: Network) -> None:
    contract = in_force(network)
    with pytest.raises(InvalidInput) as error:
        change_state(network.db, contract, ContractState.TERMINATED)
    assert set(error.value.problems) == {"ended_on", "end_basis"}
    change_state(network.db, contract, ContractState.TERMINATED, TODAY, "соглашение сторон")
    assert contract_card(network.db, contract).steps == ()


def test_a_contract_whose_day_has_passed_is_shown_as_expired_and_revives_when_prolonged(network: Network) -> None:
    contract = in_force(network, until=date(2026, 11, 1))
    assert (row(network, contract).state, row(network, contract).tone) == (ContractState.EXPIRED, Tone.LATE)
    assert "Срок договора истёк 01.11.2026" in contract_card(network.db, contract).holdup
    draft = load_contract(network.db, contract)
    draft.prolonged = True
    save_contract(network.db, draft)
    assert row(network, contract).state is ContractState.ACTIVE
    assert counts(CONTRACTS.load(network.db)) == "1 действует"


def test_a_contract_marked_expired_comes_back_only_with_a_new_term(network: Network) -> None:
    contract = in_force(network, until=date(2026, 11, 1))
    change_state(network.db, contract, ContractState.EXPIRED)
    with pytest.raises(InvalidInput, match="сначала укажите новый срок"):
        change_state(network.db, contract, ContractState.ACTIVE)
    draft = load_contract(network.db, contract)
    draft.state, draft.valid_until = ContractState.ACTIVE, date(2027, 8, 31)
    save_contract(network.db, draft)
    assert row(network, contract).state is ContractState.ACTIVE


def test_soon_is_a_mark_beside_the_state(network: Network) -> None:
    contract = in_force(network, until=date(2026, 12, 25))
    line = cells(network, contract)
    assert (line["Состояние"], line["Отметка"]) == (
        "действует",
        "скоро истекает, через 33\N{NO-BREAK SPACE}дня",
    )
    assert row(network, contract).tone is Tone.WAIT
    signing(network)
    assert counts(CONTRACTS.load(network.db)) == "1 действует, 1 скоро истечёт · 1 на подписании"


def test_a_contract_is_fulfilled_on_a_day(network: Network) -> None:
    contract = in_force(network)
    with pytest.raises(InvalidInput, match="Укажите дату исполнения договора"):
        change_state(network.db, contract, ContractState.FULFILLED)
    change_state(network.db, contract, ContractState.FULFILLED, TODAY)
    assert load_contract(network.db, contract).ended_on == TODAY


def test_a_contract_cannot_have_ended_in_the_future(network: Network) -> None:
    contract = in_force(network)
    with pytest.raises(InvalidInput) as error:
        change_state(network.db, contract, ContractState.TERMINATED, date(2026, 11, 23), "соглашение сторон")
    assert set(error.value.problems) == {"ended_on"}
