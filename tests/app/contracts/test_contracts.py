"""What an employee sees of contracts: who signs, what holds them up, what the list says."""

from dataclasses import replace
from datetime import date

import pytest

from app.contracts import (
    CONTRACTS,
    ContractKind,
    ContractState,
    PartyDraft,
    PartyRole,
    archive_contract,
    change_state,
    contract_card,
    counts,
    draft_for,
    load_contract,
    restore_contract,
    save_contract,
    search,
    sign,
    waiting,
    withdraw_signature,
)
from app.districts import load_district, save_district
from app.kernel.columns import Tone
from app.kernel.errors import Conflict, InvalidInput, NotFound
from app.kernel.history import changes_of
from app.kernel.waiting import Urgency
from app.schools import OrganisationKind, archive_organisation, load_organisation, save_organisation
from tests.app.conftest import TODAY, Network
from tests.app.contracts.deeds import SIGNED, cells, in_force, joint, refused_change, row, signing


def test_a_joint_contract_proposes_all_schools_with_the_base_first(network: Network) -> None:
    draft = draft_for(network.db, ContractKind.JOINT_ACTIVITY, network.district)
    assert [one.organisation_id for one in draft.parties] == list(network.schools)
    assert [one.role for one in draft.parties] == [PartyRole.BASE] + [PartyRole.MEMBER] * 3
    assert (draft.number, draft.place, draft.valid_until) == ("1/2026", "с. Бурла", date(2029, 8, 31))


def test_a_contract_with_the_base_school_proposes_the_office_and_that_school(network: Network) -> None:
    draft = draft_for(network.db, ContractKind.BASE_SCHOOL, network.district)
    assert [(one.organisation_id, one.role) for one in draft.parties] == [
        (None, PartyRole.OFFICE),
        (network.base, PartyRole.BASE),
    ]


def test_the_next_number_follows_the_greatest_of_the_year(network: Network) -> None:
    draft = draft_for(network.db, ContractKind.JOINT_ACTIVITY, network.district)
    draft.number = "9/2026"
    save_contract(network.db, draft)
    assert draft_for(network.db, ContractKind.BASE_SCHOOL, network.district).number == "10/2026"


def test_the_register_reads_as_the_office_speaks(network: Network) -> None:
    contract = signing(network)
    for party in contract_card(network.db, contract).parties[:3]:
        sign(network.db, contract, party.id, SIGNED)
    line = cells(network, contract)
    assert line["Договор"].startswith("№\N{NO-BREAK SPACE}1/2026 О совместной деятельности школ")
    assert line["Стороны"] == "4\N{NO-BREAK SPACE}школы"
    assert line["Подписали"] == "3 из 4"
    assert (line["Состояние"], row(network, contract).tone) == ("на подписании", Tone.WAIT)
    base = save_contract(network.db, draft_for(network.db, ContractKind.BASE_SCHOOL, network.district))
    assert cells(network, base)["Стороны"] == "отдел — Бурлинская СОШ"
    assert cells(network, base)["Вид"] == "базовая школа"


def test_the_last_signature_puts_the_contract_into_force(network: Network) -> None:
    contract = signing(network)
    parties = contract_card(network.db, contract).parties
    states = [sign(network.db, contract, one.id, date(2026, 11, day)) for day, one in enumerate(parties, start=10)]
    assert states == [ContractState.SIGNING] * 3 + [ContractState.ACTIVE]
    assert contract_card(network.db, contract).concluded_on == date(2026, 11, 13)
    assert contract_card(network.db, contract).signed == "подписали 4 из 4"


def test_the_card_says_who_holds_the_contract_up(network: Network) -> None:
    contract = signing(network)
    first, *others, last = contract_card(network.db, contract).parties
    for party in (first, *others):
        sign(network.db, contract, party.id, SIGNED)
    card = contract_card(network.db, contract)
    assert card.holdup.endswith("Не подписали: Устьянская СОШ.")
    assert last.head == "Дорошенко Пётр Кузьмич"
    assert ContractState.ACTIVE not in [step.state for step in card.steps]


def test_nobody_signs_a_draft_or_twice_or_tomorrow(network: Network) -> None:
    contract = joint(network)
    party = contract_card(network.db, contract).parties[0].id
    with pytest.raises(InvalidInput, match="проект"):
        sign(network.db, contract, party, SIGNED)
    change_state(network.db, contract, ContractState.SIGNING)
    with pytest.raises(InvalidInput, match="в будущем"):
        sign(network.db, contract, party, date(2026, 12, 1))
    sign(network.db, contract, party, SIGNED)
    with pytest.raises(InvalidInput, match=r"уже подписала договор 20\.11\.2026"):
        sign(network.db, contract, party, SIGNED)
    withdraw_signature(network.db, contract, party)
    assert contract_card(network.db, contract).signed == "подписали 0 из 4"
    with pytest.raises(NotFound):
        sign(network.db, contract, 999, SIGNED)


def test_parties_are_members_legal_entities_and_stand_once(network: Network) -> None:
    contract = joint(network)
    extra = [PartyDraft(organisation_id=one) for one in (network.branch, network.stranger, network.ustyanka)]
    parties = load_contract(network.db, contract).parties + extra
    sentence = refused_change(network, contract, parties=parties)["parties"]
    assert "«Ореховская ООШ» — филиал: стороной договора может быть только его школа." in sentence
    assert "«Славгородская СОШ» на дату договора не входит в округ «Бурлинский»." in sentence
    assert "Каждая сторона указывается один раз" in sentence


def test_an_archived_school_becomes_no_party_and_a_party_no_branch(network: Network) -> None:
    contract = joint(network)
    parties = load_contract(network.db, contract).parties
    save_contract(network.db, replace(load_contract(network.db, contract), parties=parties[:-1]))
    archive_organisation(network.db, network.ustyanka)
    archive_organisation(network.db, network.base)
    added = replace(parties[-1], id=None)
    sentence = refused_change(network, contract, parties=[*parties[:-1], added])["parties"]
    assert sentence == "«Устьянская СОШ» — в архиве: верните организацию из архива или выберите другую."
    draft = load_organisation(network.db, network.mikhailovka)
    draft.type, draft.parent_id = OrganisationKind.BRANCH, network.peschanka
    with pytest.raises(InvalidInput, match="входит в округ «Бурлинский» и указана в договоре"):
        save_organisation(network.db, draft)


def test_a_contract_has_two_parties_and_one_base(network: Network) -> None:
    contract = joint(network)
    sentence = refused_change(network, contract, parties=[PartyDraft(organisation_id=network.ustyanka)])["parties"]
    assert "не меньше двух сторон" in sentence and "ровно одна базовая школа" in sentence
    both = [PartyDraft(organisation_id=one, role=PartyRole.BASE) for one in network.schools[:2]]
    assert "ровно одна базовая школа" in refused_change(network, contract, parties=both)["parties"]
    other = [PartyDraft(role=PartyRole.OFFICE), PartyDraft(organisation_id=network.ustyanka, role=PartyRole.BASE)]
    found = refused_change(network, contract, type=ContractKind.BASE_SCHOOL, parties=other)
    assert "Базовая школа округа «Бурлинский» — Бурлинская СОШ" in found["parties"]


def test_a_number_is_used_once_a_year(network: Network) -> None:
    joint(network)
    draft = draft_for(network.db, ContractKind.BASE_SCHOOL, network.district)
    draft.number = "1/2026"
    with pytest.raises(InvalidInput, match="Договор № 1/2026 уже есть"):
        save_contract(network.db, draft)


def test_today_names_what_ends_and_who_has_not_signed(network: Network) -> None:
    late, near = in_force(network, until=date(2026, 11, 1)), in_force(network, until=date(2026, 12, 25))
    unsigned = signing(network, ContractKind.BASE_SCHOOL)
    with network.db.reading() as session:
        lines = {line.id: line for line in waiting(session, TODAY)}
    assert lines[late].group is Urgency.LATE and "истёк" in lines[late].title
    assert lines[near].group is Urgency.SOON and lines[near].due == date(2026, 12, 25)
    assert lines[near].title.endswith("истекает в ближайшие 90\N{NO-BREAK SPACE}дней")
    assert "ждёт подписи: орган управления и Бурлинская СОШ" in lines[unsigned].title
    assert lines[unsigned].whose == "округ «Бурлинский»"


@pytest.mark.parametrize(("until", "days"), [(date(2026, 12, 22), 30), (date(2026, 12, 23), 90)])
def test_today_tells_the_contracts_that_end_in_30_days_from_those_that_end_in_90(
    network: Network, until: date, days: int
) -> None:
    in_force(network, until=until)
    with network.db.reading() as session:
        (line,) = waiting(session, TODAY)
    assert line.title.endswith(f"истекает в ближайшие {days}\N{NO-BREAK SPACE}дней")


def test_a_school_that_joined_later_is_named_as_missing(network: Network) -> None:
    contract = joint(network)
    district = load_district(network.db, network.district)
    district.members.append(type(district.members[0])(organisation_id=network.stranger, joined_on=TODAY))
    save_district(network.db, district)
    assert contract_card(network.db, contract).missing == ("Славгородская СОШ",)


def test_a_save_over_a_colleagues_signature_is_refused(network: Network) -> None:
    contract = signing(network)
    mine = load_contract(network.db, contract)
    sign(network.db, contract, contract_card(network.db, contract).parties[0].id, SIGNED)
    mine.note = "моя заметка"
    with pytest.raises(Conflict):
        save_contract(network.db, mine)
    assert row(network, contract).signed == 1


def test_a_signature_stands_in_the_history(network: Network) -> None:
    contract = signing(network)
    sign(network.db, contract, contract_card(network.db, contract).parties[0].id, SIGNED)
    line = changes_of(network.db, "contract", contract)[0]
    assert (line.deed, line.entity_kind, line.field, line.new) == (
        "Подписание договора",
        "contract_party",
        "signed_on",
        "20.11.2026",
    )


def test_a_contract_is_archived_restored_and_found(network: Network) -> None:
    contract = joint(network)
    archive_contract(network.db, contract)
    assert row(network, contract).archived and counts(CONTRACTS.load(network.db)) == ""
    restore_contract(network.db, contract)
    for words in ("1/2026", "совместной бурлин", "ДОГОВОР О"):
        with network.db.reading() as session:
            assert [hit.id for hit in search(session, words, 5)] == [contract]


def test_a_contract_does_not_come_back_under_a_number_given_anew(network: Network) -> None:
    first = joint(network)
    archive_contract(network.db, first)
    draft = draft_for(network.db, ContractKind.JOINT_ACTIVITY, network.district)
    draft.number = load_contract(network.db, first).number
    save_contract(network.db, draft)
    with pytest.raises(Conflict, match="уже есть"):
        restore_contract(network.db, first)
    assert row(network, first).archived
