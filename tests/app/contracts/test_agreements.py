"""Agreements belong to their contract: they change it, end it and end with it."""

from dataclasses import replace
from datetime import date

import pytest

from app.contracts import (
    ClauseChange,
    ClauseDraft,
    ContractKind,
    ContractState,
    change_state,
    contract_card,
    contract_rows,
    draft_for,
    load_contract,
    main_choices,
    save_contract,
    sign,
)
from app.kernel.errors import InvalidInput
from app.kernel.history import changes_of
from tests.app.conftest import TODAY, Network
from tests.app.contracts.deeds import SIGNED, refused, sign_all, signed


def test_a_supplement_needs_its_contract_and_all_its_parties(network: Network) -> None:
    draft = draft_for(network.db, ContractKind.SUPPLEMENT, network.district)
    assert "Выберите договор" in refused(network, draft)["main_id"]
    main = signed(network)
    draft = draft_for(network.db, ContractKind.SUPPLEMENT, network.district)
    assert (draft.main_id, draft.number, len(draft.parties)) == (main, "1", 4)
    short = replace(draft, parties=draft.parties[:3])
    assert "а здесь нет: Устьянская СОШ" in refused(network, short)["parties"]
    first = save_contract(network.db, draft)
    with pytest.raises(InvalidInput, match="хотя бы один пункт"):
        change_state(network.db, first, ContractState.SIGNING)
    assert draft_for(network.db, ContractKind.TERMINATION, network.district, main).number == "2"


def test_agreements_are_numbered_within_their_contract(network: Network) -> None:
    one, other = signed(network), signed(network, ContractKind.BASE_SCHOOL)
    for main in (one, other):
        save_contract(network.db, draft_for(network.db, ContractKind.SUPPLEMENT, network.district, main))
    again = draft_for(network.db, ContractKind.SUPPLEMENT, network.district, one)
    again.number = "1"
    assert "уже есть" in refused(network, again)["number"]
    assert draft_for(network.db, ContractKind.JOINT_ACTIVITY, network.district).number == "3/2026"


def test_nothing_is_changed_in_a_contract_that_is_not_in_force(network: Network) -> None:
    main = save_contract(network.db, draft_for(network.db, ContractKind.JOINT_ACTIVITY, network.district))
    for kind in (ContractKind.SUPPLEMENT, ContractKind.TERMINATION):
        draft = draft_for(network.db, kind, network.district, main)
        assert "к договору, который действует" in refused(network, draft)["main_id"]
    save_contract(network.db, draft_for(network.db, ContractKind.DISAGREEMENT, network.district, main))


def test_an_agreement_belongs_to_a_contract_of_its_own_district_and_to_no_other_agreement(network: Network) -> None:
    main = signed(network)
    supplement = draft_for(network.db, ContractKind.SUPPLEMENT, network.district, main)
    made = save_contract(network.db, supplement)
    second = draft_for(network.db, ContractKind.SUPPLEMENT, network.district, main)
    assert "Выберите сам договор" in refused(network, replace(second, main_id=made))["main_id"]
    joint = draft_for(network.db, ContractKind.JOINT_ACTIVITY, network.district)
    assert "сам по себе" in refused(network, replace(joint, main_id=main))["main_id"]
    kinds = [one for one, _ in main_choices(network.db, network.district, ContractKind.SUPPLEMENT)]
    assert kinds == [main]


def test_the_card_shows_the_chain_of_agreements(network: Network) -> None:
    main = signed(network)
    draft = draft_for(network.db, ContractKind.SUPPLEMENT, network.district, main)
    draft.clauses = [
        ClauseDraft(clause="2.3", agreed="в новой редакции"),
        ClauseDraft(clause="2.4", change=ClauseChange.EXCLUDE),
    ]
    made = save_contract(network.db, draft)
    card = contract_card(network.db, main)
    assert [(one.id, one.title, one.clauses) for one in card.related] == [
        (
            made,
            "Дополнительное соглашение №\N{NO-BREAK SPACE}1",
            ("пункт 2.3 изложить в новой редакции", "пункт 2.4 исключить"),
        )
    ]
    own = contract_card(network.db, made)
    assert own.main is not None and own.main.id == main
    row = next(one for one in contract_rows(network.db) if one.id == made)
    assert row.main == "Договор №\N{NO-BREAK SPACE}1/2026"


def test_the_last_signature_under_a_termination_ends_the_contract_in_one_deed(network: Network) -> None:
    main = signed(network)
    supplement = draft_for(network.db, ContractKind.SUPPLEMENT, network.district, main)
    supplement.clauses = [ClauseDraft(clause="2.3", agreed="новый текст")]
    changed = save_contract(network.db, supplement)
    sign_all(network, changed)
    draft = draft_for(network.db, ContractKind.TERMINATION, network.district, main)
    ending = save_contract(network.db, replace(draft, valid_from=TODAY))
    change_state(network.db, ending, ContractState.SIGNING)
    *others, last = load_contract(network.db, ending).parties
    for party in others:
        sign(network.db, ending, party.id or 0, SIGNED)
    assert contract_card(network.db, main).state is ContractState.ACTIVE
    assert sign(network.db, ending, last.id or 0, SIGNED) is ContractState.FULFILLED
    ended = load_contract(network.db, main)
    assert (ended.state, ended.ended_on) == (ContractState.TERMINATED, TODAY)
    assert ended.end_basis == "соглашение о расторжении от 20.11.2026 № 2"
    assert load_contract(network.db, changed).state is ContractState.TERMINATED
    assert changes_of(network.db, "contract", main)[0].deed == "Подписание договора"


def test_a_termination_from_a_later_day_lets_the_contract_work_till_then(network: Network) -> None:
    main = signed(network)
    draft = draft_for(network.db, ContractKind.TERMINATION, network.district, main)
    ending = save_contract(network.db, replace(draft, valid_from=date(2026, 12, 31)))
    sign_all(network, ending)
    ended = load_contract(network.db, main)
    assert (ended.state, ended.valid_until) == (ContractState.ACTIVE, date(2026, 12, 31))
    assert load_contract(network.db, ending).state is ContractState.ACTIVE


def test_supplements_end_with_their_contract(network: Network) -> None:
    main = signed(network)
    draft = draft_for(network.db, ContractKind.SUPPLEMENT, network.district, main)
    draft.clauses = [ClauseDraft(clause="2.3", agreed="новый текст")]
    changed = save_contract(network.db, draft)
    sign_all(network, changed)
    change_state(network.db, main, ContractState.FULFILLED, TODAY)
    ended = load_contract(network.db, changed)
    assert (ended.state, ended.ended_on) == (ContractState.FULFILLED, TODAY)
