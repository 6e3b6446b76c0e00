"""Every kind of contract keeps to its parties and its terms."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.contracts import (
    DEPENDENT,
    SEATS,
    ContractKind,
    ContractState,
    NetworkDraft,
    ParticipantKind,
    PartyDraft,
    PartyRole,
    ProgrammeKind,
    ProgrammePartDraft,
    SharedResourceDraft,
    change_state,
    contract_card,
    draft_for,
    load_contract,
    save_contract,
)
from app.contracts.kinds import seat_problems
from app.kernel.errors import InvalidInput
from app.kernel.history import changes_of
from app.schools import EduLevel, LicenceDraft, load_organisation, save_organisation
from tests.app.conftest import Network
from tests.app.contracts.deeds import refused

TERMS = NetworkDraft(
    programme="Химия для всех",
    level=EduLevel.BASIC,
    period_from=date(2026, 12, 1),
    period_until=date(2027, 5, 31),
    pupils_from=4,
    pupils_to=9,
    final_document="аттестат",
    programme_parts=[ProgrammePartDraft(title="Химия", classes="8", hours=68)],
    resources=[SharedResourceDraft(name="Кабинет химии", quantity="1")],
)


def licensed(network: Network, *schools: int) -> None:
    for one in schools:
        draft = load_organisation(network.db, one)
        draft.licences = [LicenceDraft(None, f"Л035-{one}", date(2020, 5, 1), "Министерство образования", ())]
        save_organisation(network.db, draft)


def network_contract(network: Network) -> int:
    draft = draft_for(network.db, ContractKind.NETWORK_FORM, network.district)
    draft.network = replace(TERMS, programme_parts=list(TERMS.programme_parts), resources=list(TERMS.resources))
    return save_contract(network.db, draft)


ROLES = st.lists(st.sampled_from(PartyRole), min_size=2, max_size=6)


@given(st.sampled_from(ContractKind), ROLES)
def test_the_parties_of_a_kind_are_those_its_sentence_names(kind: ContractKind, roles: list[PartyRole]) -> None:
    found = seat_problems(kind, [PartyDraft(organisation_id=key, role=role) for key, role in enumerate(roles)])
    if kind in DEPENDENT:
        assert found == []
        return
    seats = SEATS[kind].roles
    fits = set(roles) <= set(seats) and all(low <= roles.count(role) <= high for role, (low, high) in seats.items())
    assert (found == []) is fits
    assert all(sentence.endswith(".") for sentence in found)


@pytest.mark.parametrize("kind", [kind for kind in ContractKind if kind not in DEPENDENT])
def test_a_new_contract_is_proposed_with_its_parties_and_its_usual_terms(network: Network, kind: ContractKind) -> None:
    draft = draft_for(network.db, kind, network.district)
    assert {one.role for one in draft.parties} <= set(SEATS[kind].roles)
    assert draft.subject and draft.number == "1/2026"
    if kind in (ContractKind.PARTNER, ContractKind.GRANT, ContractKind.PROJECT):
        assert len(draft.goals.splitlines()) >= 1 and len(draft.duties.splitlines()) >= 3


def test_the_base_school_is_not_the_base_organisation(network: Network) -> None:
    draft = draft_for(network.db, ContractKind.NETWORK_FORM, network.district)
    assert [(one.role, one.organisation_id) for one in draft.parties] == [
        (PartyRole.BASE_ORGANISATION, network.mikhailovka),
        (PartyRole.PARTICIPANT, network.base),
    ]
    draft.parties[0].role = PartyRole.BASE
    sentence = refused(network, draft)["parties"]
    assert "ровно одна базовая организация" in sentence
    assert "«Базовая школа» — центр округа" in sentence


def test_the_law_names_what_a_network_contract_needs_before_it_is_signed(network: Network) -> None:
    draft = draft_for(network.db, ContractKind.NETWORK_FORM, network.district)
    draft.network.period_until = None
    made = save_contract(network.db, draft)
    with pytest.raises(InvalidInput) as error:
        change_state(network.db, made, ContractState.SIGNING)
    assert {"programme", "level", "period_until", "final_document", "programme_parts"} <= set(error.value.problems)
    assert "часть 2 статьи 15" not in error.value.problems["programme"]
    assert contract_card(network.db, made).state is ContractState.DRAFT


def test_only_who_teaches_needs_a_licence(network: Network) -> None:
    made = network_contract(network)
    with pytest.raises(InvalidInput) as error:
        change_state(network.db, made, ContractState.SIGNING)
    assert error.value.problems["parties"].count("не указана лицензия") == 2
    licensed(network, network.mikhailovka)
    draft = load_contract(network.db, made)
    draft.network.participant_kind = ParticipantKind.RESOURCE
    draft.state = ContractState.SIGNING
    save_contract(network.db, draft)
    draft = load_contract(network.db, made)
    draft.network.participant_kind = ParticipantKind.EDUCATIONAL
    assert "«Бурлинская СОШ» — организация-участник" in refused(network, draft)["parties"]


def test_a_participant_may_come_from_outside_the_district_but_not_the_base_organisation(network: Network) -> None:
    draft = draft_for(network.db, ContractKind.NETWORK_FORM, network.district)
    draft.parties[1].organisation_id = network.stranger
    save_contract(network.db, draft)
    draft = draft_for(network.db, ContractKind.NETWORK_FORM, network.district)
    draft.parties[0].organisation_id = network.stranger
    assert "не входит в округ" in refused(network, draft)["parties"]


def test_the_terms_of_the_network_form_are_kept_whole_and_noted_in_the_history(network: Network) -> None:
    made = network_contract(network)
    draft = load_contract(network.db, made)
    stored = draft.network
    assert (stored.programme, stored.level, stored.pupils_to) == ("Химия для всех", EduLevel.BASIC, 9)
    assert [(one.title, one.hours) for one in stored.programme_parts] == [("Химия", 68)]
    assert [one.name for one in stored.resources] == ["Кабинет химии"]
    stored.programme_parts.append(ProgrammePartDraft(title="Практикум", classes="9"))
    stored.pupils_to = 12
    save_contract(network.db, draft)
    lines = {(line.entity_kind, line.field, line.new) for line in changes_of(network.db, "contract", made)}
    assert ("programme_part", "", "Практикум") in lines
    assert ("network_terms", "pupils_to", "12") in lines


NUMBERS = st.none() | st.integers(-3, 40)


@given(NUMBERS, NUMBERS, st.sampled_from(ProgrammeKind), st.booleans())
def test_the_terms_say_in_sentences_what_is_wrong(
    least: int | None, most: int | None, kind: ProgrammeKind, backwards: bool
) -> None:
    days = (date(2027, 5, 31), date(2026, 9, 1)) if backwards else (date(2026, 9, 1), date(2027, 5, 31))
    terms = NetworkDraft(
        pupils_from=least, pupils_to=most, programme_kind=kind, period_from=days[0], period_until=days[1]
    )
    found = terms.problems()
    assert ("period_until" in found) is backwards
    if least is not None and most is not None and most < least:
        assert "pupils_to" in found
    assert ("level" in terms.missing()) is (kind is ProgrammeKind.MAIN)
    assert all(sentence.endswith(".") for sentence in (found | terms.missing()).values())


def test_a_grant_is_not_signed_without_its_sum(network: Network) -> None:
    made = save_contract(network.db, draft_for(network.db, ContractKind.GRANT, network.district))
    with pytest.raises(InvalidInput, match="Укажите сумму гранта"):
        change_state(network.db, made, ContractState.SIGNING)
    save_contract(network.db, replace(load_contract(network.db, made), amount=350000))
    change_state(network.db, made, ContractState.SIGNING)


def test_a_partner_that_is_not_chosen_is_asked_for(network: Network) -> None:
    draft = draft_for(network.db, ContractKind.SOCIAL, network.district)
    assert "Строка 2: выберите организацию." in refused(network, draft)["parties"]
    draft.parties[1].organisation_id = network.stranger
    save_contract(network.db, draft)
