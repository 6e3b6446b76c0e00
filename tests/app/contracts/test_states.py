"""The life of a contract, whatever the order of the deeds."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.contracts import ContractDraft, ContractState, PartyDraft, PartyRole, transition_problem
from app.contracts.draft import SIGNED_STATES
from app.contracts.rules import STEPS, TRANSITIONS, effective_state, office_word

STATES = st.sampled_from(ContractState)
DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))


@given(STATES, STATES)
def test_every_refusal_is_a_sentence_and_every_way_is_allowed(current: ContractState, wanted: ContractState) -> None:
    sentence = transition_problem(current, wanted)
    assert (sentence == "") is (wanted is current or wanted in TRANSITIONS[current])
    assert sentence == "" or sentence.endswith(".")


@given(st.lists(STATES, max_size=12))
def test_a_contract_comes_into_force_only_through_signing(path: list[ContractState]) -> None:
    state, seen = ContractState.DRAFT, {ContractState.DRAFT}
    for wanted in path:
        if not transition_problem(state, wanted):
            state = wanted
            seen.add(state)
    assert not seen & SIGNED_STATES or ContractState.SIGNING in seen


@given(STATES, DAYS, st.booleans(), DAYS)
def test_only_a_contract_in_force_expires_by_itself(
    state: ContractState, until: date, prolonged: bool, today: date
) -> None:
    shown = effective_state(state, until, prolonged, today)
    if state is not ContractState.ACTIVE or prolonged or until >= today:
        assert shown is state
    else:
        assert shown is ContractState.EXPIRED
    assert effective_state(state, until, prolonged, until) is state
    assert effective_state(state, None, prolonged, today + timedelta(days=1)) is state


@given(STATES, st.lists(st.booleans(), min_size=2, max_size=7))
def test_a_state_after_signing_needs_every_signature(state: ContractState, signed: list[bool]) -> None:
    parties = [
        PartyDraft(organisation_id=key, signed_on=date(2026, 9, 1) if yes else None) for key, yes in enumerate(signed)
    ]
    parties[0].role = PartyRole.BASE
    draft = ContractDraft(district_id=1, number="1", concluded_on=date(2026, 9, 1), state=state, parties=parties)
    wrong = "parties" in draft.problems()
    if state in SIGNED_STATES:
        assert wrong is not all(signed)
    if state in (ContractState.SIGNING, ContractState.NOT_CONCLUDED):
        assert not wrong


def test_every_state_has_its_deed_and_its_ways() -> None:
    assert set(STEPS) == set(TRANSITIONS) == set(ContractState)


def test_the_office_stands_among_the_parties_by_one_word() -> None:
    assert office_word("Муниципальное казённое учреждение «Комитет по образованию»", True) == "комитет"
    assert office_word("Отдел образования", False) == "администрация"
    assert office_word("Центр", True) == "орган управления"
