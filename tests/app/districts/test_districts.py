"""What an employee sees of school districts: members, branches, warnings, launch steps."""

from datetime import date

import pytest

from app.districts import (
    DISTRICTS,
    TITLES,
    DistrictDraft,
    DistrictRow,
    MemberDraft,
    archive_district,
    confirm_step,
    district_card,
    district_choices,
    load_district,
    member_choices,
    restore_district,
    save_district,
    search,
    withdraw_step,
)
from app.kernel.errors import Conflict, InvalidInput, NotFound
from app.kernel.history import changes_of
from app.schools import OrganisationKind, archive_organisation, load_organisation, save_organisation
from tests.app.conftest import TODAY, Network


def row(network: Network) -> DistrictRow:
    return next(one for one in DISTRICTS.load(network.db) if one.id == network.district)


def problems_of(network: Network, draft: DistrictDraft) -> dict[str, str]:
    with pytest.raises(InvalidInput) as refused:
        save_district(network.db, draft)
    return refused.value.problems


def lines_of(network: Network) -> list[tuple[str, str, str, str]]:
    lines = changes_of(network.db, "district", network.district)
    return [(line.action, line.entity_kind, line.old, line.new) for line in lines]


def second(network: Network, **fields: object) -> DistrictDraft:
    members = [MemberDraft(organisation_id=network.stranger), MemberDraft(organisation_id=network.ustyanka)]
    values: dict[str, object] = {"name": "Славгородский", "base_school_id": network.stranger, "members": members}
    return DistrictDraft(**(values | fields))  # type: ignore[arg-type]


def test_the_register_counts_schools_and_their_branches(network: Network) -> None:
    line = row(network)
    assert (line.name, line.base_school, line.members, line.branches) == ("Бурлинский", "Бурлинская СОШ", 4, 1)
    assert line.coordinator == "Петрова Анна Сергеевна"
    assert DISTRICTS.columns[6].text(line) == "01.09.2026"


def test_a_saved_district_comes_back_as_it_was_typed(network: Network) -> None:
    draft = load_district(network.db, network.district)
    assert (draft.name, draft.coordinator, draft.coordinator_post) == (
        "Бурлинский",
        "Петрова Анна Сергеевна",
        "методист",
    )
    assert [one.organisation_id for one in draft.members] == list(network.schools)


def test_an_empty_card_names_everything_that_is_missing(network: Network) -> None:
    assert set(problems_of(network, DistrictDraft(coordinator_post="методист"))) == {
        "name",
        "base_school_id",
        "members",
        "coordinator",
    }


def test_the_base_school_has_to_be_a_member(network: Network) -> None:
    found = problems_of(network, second(network, base_school_id=network.mikhailovka))
    assert "не входит в число участников" in found["base_school_id"]


def test_a_base_school_that_has_left_is_no_base(network: Network) -> None:
    draft = load_district(network.db, network.district)
    draft.members[0].left_on = TODAY
    assert problems_of(network, draft) == {
        "base_school_id": "Базовая школа вышла из округа: выберите другую базовую школу."
    }


def test_a_branch_is_neither_member_nor_base_its_school_is(network: Network) -> None:
    members = [MemberDraft(organisation_id=network.branch), MemberDraft(organisation_id=network.stranger)]
    found = problems_of(network, second(network, base_school_id=network.branch, members=members))
    assert "укажите школу, которой он принадлежит (Бурлинская СОШ)" in found["members"]
    assert "не может быть базовой школой" in found["base_school_id"]


def test_a_member_of_a_district_is_not_made_a_branch(network: Network) -> None:
    draft = load_organisation(network.db, network.ustyanka)
    draft.type, draft.parent_id = OrganisationKind.BRANCH, network.base
    with pytest.raises(InvalidInput, match=r"Филиалом её сделать нельзя: она входит в округ «Бурлинский»\."):
        save_organisation(network.db, draft)


def test_an_archived_school_joins_no_district_but_a_member_may_be_archived(network: Network) -> None:
    archive_organisation(network.db, network.stranger)
    archive_organisation(network.db, network.ustyanka)
    save_district(network.db, load_district(network.db, network.district))
    draft = load_district(network.db, network.district)
    draft.members.append(MemberDraft(organisation_id=network.stranger))
    sentence = problems_of(network, draft)["members"]
    assert sentence == "«Славгородская СОШ» — в архиве: верните организацию из архива или выберите другую."


def test_a_school_stands_among_the_members_once_and_leaves_after_it_has_joined(network: Network) -> None:
    draft = load_district(network.db, network.district)
    draft.members.append(MemberDraft(organisation_id=network.ustyanka))
    draft.members[1].joined_on, draft.members[1].left_on = date(2026, 9, 1), date(2026, 8, 1)
    sentence = problems_of(network, draft)["members"]
    assert "Строка 5: эта школа уже есть среди участников." in sentence
    assert "Строка 2: дата выхода раньше даты вступления." in sentence


def test_two_districts_do_not_bear_one_name(network: Network) -> None:
    assert "уже есть" in problems_of(network, second(network, name="бурлинский"))["name"]


def test_a_school_of_two_districts_is_a_warning_on_the_card(network: Network) -> None:
    save_district(network.db, second(network))
    card = district_card(network.db, network.district)
    assert "Устьянская СОШ состоит и в округе «Славгородский»." in card.warnings


def test_the_card_tells_the_roles_the_heads_and_who_has_left(network: Network) -> None:
    draft = load_district(network.db, network.district)
    draft.members[3].left_on = date(2026, 11, 1)
    save_district(network.db, draft)
    card = district_card(network.db, network.district)
    assert [one.role for one in card.members] == ["базовая школа", "участник", "участник", "вышла из округа"]
    assert card.members[0].head == "Осокин Николай Павлович"
    assert (len(card.staying), card.branches) == (3, 1)
    assert row(network).members == 3
    assert member_choices(network.db, network.district)[0][1] == "Бурлинская СОШ"


def test_a_step_is_confirmed_corrected_and_taken_back(network: Network) -> None:
    confirm_step(network.db, network.district, "model", date(2026, 10, 1), "карты готовы")
    confirm_step(network.db, network.district, "model", date(2026, 10, 5))
    assert [(one.code, one.done_on) for one in district_card(network.db, network.district).steps] == [
        ("model", date(2026, 10, 5))
    ]
    withdraw_step(network.db, network.district, "model")
    assert district_card(network.db, network.district).steps == ()
    with pytest.raises(InvalidInput):
        confirm_step(network.db, network.district, "model", date(2026, 12, 1))


def test_a_save_over_a_colleagues_change_of_the_members_is_refused(network: Network) -> None:
    mine, theirs = load_district(network.db, network.district), load_district(network.db, network.district)
    theirs.members.append(MemberDraft(organisation_id=network.stranger))
    save_district(network.db, theirs)
    mine.members[1].basis = "заявление"
    with pytest.raises(Conflict):
        save_district(network.db, mine)
    assert row(network).members == 5


def test_saving_without_a_change_changes_nothing(network: Network) -> None:
    draft = load_district(network.db, network.district)
    lines = len(changes_of(network.db, "district", network.district))
    save_district(network.db, draft)
    assert load_district(network.db, network.district).version == draft.version
    assert len(changes_of(network.db, "district", network.district)) == lines


def test_the_history_speaks_russian_through_the_titles(network: Network) -> None:
    draft = load_district(network.db, network.district)
    draft.coordinator = "Нефёдова Мария Викторовна"
    draft.members[1].basis = "заявление"
    save_district(network.db, draft)
    lines = {(one.entity_kind, one.field): one.new for one in changes_of(network.db, "district", network.district)}
    assert lines["district", "coordinator_id"] == "Нефёдова Мария Викторовна"
    assert lines["district_member", "basis"] == "заявление"
    assert TITLES["district"]["coordinator_id"] == "Куратор"
    assert TITLES["district_member"]["basis"] == "Основание"


def test_an_archived_district_is_kept_and_comes_back(network: Network) -> None:
    archive_district(network.db, network.district)
    assert row(network).archived and district_choices(network.db) == []
    restore_district(network.db, network.district)
    assert district_choices(network.db) == [(network.district, "Бурлинский")]


def test_a_district_is_found_in_any_case(network: Network) -> None:
    with network.db.reading() as session:
        (hit,) = search(session, "БУРЛ", 10)
    assert (hit.kind, hit.id, hit.title) == ("district", network.district, "Школьный округ «Бурлинский»")


def test_a_district_that_is_not_there_is_a_sentence(network: Network) -> None:
    with pytest.raises(NotFound):
        district_card(network.db, 999)


def test_the_history_names_the_school_that_was_taken_out_and_the_step_that_was_withdrawn(network: Network) -> None:
    heard: list[frozenset[str]] = []
    network.db.subscribe(heard.append)
    draft = load_district(network.db, network.district)
    draft.members.pop()
    save_district(network.db, draft)
    assert lines_of(network)[0] == ("removed", "district_member", "Устьянская СОШ", "")
    confirm_step(network.db, network.district, "model", TODAY)
    withdraw_step(network.db, network.district, "model")
    step = "Построение модели взаимодействия (образовательные карты школ)"
    assert lines_of(network)[:2] == [("removed", "launch_step", step, ""), ("created", "launch_step", "", step)]
    assert "district_member" in heard[0] and "launch_step" in heard[-1]


def test_a_district_does_not_come_back_beside_another_of_its_name(network: Network) -> None:
    archive_district(network.db, network.district)
    save_district(network.db, second(network, name="Бурлинский"))
    with pytest.raises(Conflict, match="Запись осталась в архиве"):
        restore_district(network.db, network.district)
    assert row(network).archived


def test_a_school_that_left_comes_back_from_its_new_day(network: Network) -> None:
    draft = load_district(network.db, network.district)
    draft.members[3].left_on = date(2026, 10, 31)
    draft.members.append(MemberDraft(organisation_id=network.ustyanka))
    assert "укажите, когда" in problems_of(network, draft)["members"]
    draft.members[4].joined_on = date(2026, 10, 31)
    assert "Строка 5" in problems_of(network, draft)["members"]
    draft.members[4].joined_on = date(2026, 11, 1)
    save_district(network.db, draft)
    assert row(network).members == 4


def test_a_row_copied_with_its_key_is_a_row_of_its_own(network: Network) -> None:
    draft = load_district(network.db, network.district)
    draft.members[3].left_on = date(2026, 10, 31)
    draft.members.append(MemberDraft(draft.members[3].id, network.ustyanka, joined_on=date(2026, 11, 1)))
    save_district(network.db, draft)
    assert [one.joined_on for one in load_district(network.db, network.district).members[3:]] == [
        date(2026, 9, 1),
        date(2026, 11, 1),
    ]
