"""What an employee sees of councils: directors, one chair, one secretary."""

from datetime import date

import pytest

from app.councils import (
    COUNCILS,
    CouncilDraft,
    CouncilMemberDraft,
    CouncilRole,
    CouncilRow,
    archive_council,
    council_card,
    council_choices,
    draft_for,
    load_council,
    restore_council,
    save_council,
    search,
)
from app.kernel.errors import Conflict, InvalidInput
from app.kernel.history import changes_of
from tests.app.conftest import TODAY, Network


def made(network: Network) -> int:
    return save_council(network.db, draft_for(network.db, network.district))


def row(network: Network, council: int) -> CouncilRow:
    return next(one for one in COUNCILS.load(network.db) if one.id == council)


def refused(network: Network, draft: CouncilDraft) -> dict[str, str]:
    with pytest.raises(InvalidInput) as error:
        save_council(network.db, draft)
    return error.value.problems


def test_the_directors_are_proposed_by_alphabet_and_the_base_schools_director_is_chair(network: Network) -> None:
    draft = draft_for(network.db, network.district)
    assert [one.full_name.split()[0] for one in draft.members] == ["Белых", "Дорошенко", "Ёлкина", "Осокин"]
    assert [one.full_name for one in draft.members if one.role is CouncilRole.CHAIR] == ["Осокин Николай Павлович"]


def test_the_register_names_the_council_its_chair_and_its_term(network: Network) -> None:
    line = row(network, made(network))
    assert line.name == "Координационный совет округа «Бурлинский»"
    assert (line.chair, line.members, line.term_ends) == ("Осокин Николай Павлович", 4, date(2029, 11, 21))


def test_a_saved_council_comes_back_as_it_was_typed(network: Network) -> None:
    council = made(network)
    draft = load_council(network.db, council)
    save_council(network.db, draft)
    assert load_council(network.db, council) == draft
    assert len(changes_of(network.db, "council", council)) == 1


def test_a_council_has_exactly_one_chair_and_at_most_one_secretary(network: Network) -> None:
    draft = draft_for(network.db, network.district)
    for member in draft.members:
        member.role = CouncilRole.SECRETARY
    sentence = refused(network, draft)["members"]
    assert "Укажите председателя совета." in sentence and "только один секретарь" in sentence
    for member in draft.members:
        member.role = CouncilRole.CHAIR
    assert "только один председатель" in refused(network, draft)["members"]


def test_a_chair_may_follow_another_but_somebody_has_to_be_chair_now(network: Network) -> None:
    council = made(network)
    draft = load_council(network.db, council)
    chair = next(one for one in draft.members if one.role is CouncilRole.CHAIR)
    chair.since, chair.until = date(2026, 9, 1), date(2026, 10, 31)
    assert "Полномочия председателя закончились" in refused(network, draft)["members"]
    draft.members.append(
        CouncilMemberDraft(
            full_name="Новикова Ирина Львовна", post="директор", role=CouncilRole.CHAIR, since=date(2026, 11, 1)
        )
    )
    save_council(network.db, draft)
    assert council_card(network.db, council).chair == "Новикова Ирина Львовна"
    assert row(network, council).members == 4


def test_a_person_sits_once_and_has_a_full_name(network: Network) -> None:
    draft = draft_for(network.db, network.district)
    draft.members += [CouncilMemberDraft(full_name="елкина вера ильинична"), CouncilMemberDraft(full_name="Пак")]
    sentence = refused(network, draft)["members"]
    assert "Ёлкина Вера Ильинична в составе совета дважды." in sentence
    assert "Строка 6: укажите фамилию, имя и отчество." in sentence


def test_a_district_has_one_council_and_rules_come_from_the_books(network: Network) -> None:
    made(network)
    draft = draft_for(network.db, network.district)
    draft.quorum = "all"
    found = refused(network, draft)
    assert "уже есть совет" in found["district_id"]
    assert "нет в справочнике" in found["quorum"]


def test_the_card_speaks_the_rules_and_warns_of_empty_seats(network: Network) -> None:
    draft = draft_for(network.db, network.district)
    draft.members = [one for one in draft.members if one.organisation_id != network.ustyanka]
    card = council_card(network.db, save_council(network.db, draft))
    assert card.quorum == "не менее двух третей членов совета"
    assert card.warnings == ("Нет представителя в совете: Устьянская СОШ.", "Не назначен секретарь совета.")
    assert all(one.sits for one in card.members) and card.members[0].since == TODAY


def test_a_save_over_a_colleagues_change_of_the_members_is_refused(network: Network) -> None:
    council = made(network)
    mine, theirs = load_council(network.db, council), load_council(network.db, council)
    theirs.members[0].role = CouncilRole.SECRETARY
    save_council(network.db, theirs)
    mine.note = "заметка"
    with pytest.raises(Conflict):
        save_council(network.db, mine)
    assert council_card(network.db, council).secretary == "Белых Анна Юрьевна"


def test_a_council_is_archived_restored_and_found_by_its_district(network: Network) -> None:
    council = made(network)
    archive_council(network.db, council)
    assert council_choices(network.db) == []
    restore_council(network.db, council)
    assert council_choices(network.db) == [(council, "Координационный совет округа «Бурлинский»")]
    with network.db.reading() as session:
        assert [hit.id for hit in search(session, "совет БУРЛ", 5)] == [council]


def test_a_council_does_not_come_back_beside_another_one(network: Network) -> None:
    first = made(network)
    archive_council(network.db, first)
    made(network)
    with pytest.raises(Conflict, match="уже есть совет"):
        restore_council(network.db, first)
    assert row(network, first).archived


def test_the_history_writes_rules_in_the_words_of_the_book(network: Network) -> None:
    draft = load_council(network.db, made(network))
    draft.frequency = "monthly"
    save_council(network.db, draft)
    line = changes_of(network.db, "council", draft.id or 0)[0]
    assert line.field == "frequency" and "quarterly" not in line.old and "monthly" not in line.new
