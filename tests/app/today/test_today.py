"""«Сегодня» gathers what waits from every room."""

from datetime import date

from app.contracts import ContractKind, ContractState, save_contract
from app.contracts import draft_for as contract_for
from app.kernel.waiting import Urgency
from app.people import Gender, PersonDraft, person_named, save_person
from app.plans import EventDraft, PlanDraft, save_event, save_plan
from app.today import worklist
from tests.app.conftest import TODAY, Network


def test_nothing_begun_means_only_the_districts_next_step_waits(network: Network) -> None:
    found = worklist(network.db, TODAY)
    assert found.pressing == 0
    assert [line.kind for line in found.group(Urgency.SOON)] == ["district", "district"]
    assert "Шаг 1" in " ".join(line.title for line in found.lines)


def test_events_are_sorted_into_late_week_and_soon(network: Network) -> None:
    plan = save_plan(network.db, PlanDraft(district_id=network.district, school_year=2026))
    for title, day in (("Олимпиада", 20), ("Семинар", 22), ("Конкурс", 28)):
        draft = EventDraft(plan_id=plan, direction="methodical", title=title, starts_on=date(2026, 11, day))
        save_event(network.db, draft)
    found = worklist(network.db, TODAY)
    late = [line.title for line in found.group(Urgency.LATE)]
    week = [line.title for line in found.group(Urgency.WEEK)]
    assert any("Олимпиада" in title for title in late)
    assert any("Семинар" in title for title in week)
    assert not any("Конкурс" in title for title in late + week)
    assert found.pressing == 2


def test_a_name_that_does_not_tell_the_gender_waits_until_it_is_chosen(network: Network) -> None:
    person = save_person(network.db, PersonDraft(last_name="Мороз", first_name="Саша", gender=Gender.MALE))
    assert "person" not in {line.kind for line in worklist(network.db, TODAY).lines}
    with network.db.changing("Проверка") as session:
        stranger = person_named(session, "Ооржак Чечек").id
    [line] = [line for line in worklist(network.db, TODAY).lines if line.kind == "person"]
    assert (line.id, line.whose) == (stranger, "Ооржак Чечек") and line.id != person
    assert "Укажите пол" in line.title


def test_a_contract_that_ends_soon_waits(network: Network) -> None:
    draft = contract_for(network.db, ContractKind.JOINT_ACTIVITY, network.district)
    draft.state, draft.concluded_on = ContractState.ACTIVE, date(2026, 1, 10)
    draft.valid_from, draft.valid_until = date(2026, 1, 10), date(2026, 12, 10)
    for party in draft.parties:
        party.signed_on = date(2026, 1, 10)
    contract = save_contract(network.db, draft)
    assert ("contract", contract) in {(line.kind, line.id) for line in worklist(network.db, TODAY).lines}
