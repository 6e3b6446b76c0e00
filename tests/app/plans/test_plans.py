"""What an employee sees of plans and their events."""

from datetime import date

import pytest

from app.inventory import ResourceDraft, save_resource
from app.kernel.columns import Tone
from app.kernel.errors import Conflict, InvalidInput, NotFound
from app.kernel.history import changes_of
from app.kernel.waiting import Urgency
from app.plans import (
    EVENTS,
    PLANS,
    EventDraft,
    EventRow,
    EventState,
    PlanDraft,
    PlanRow,
    PlanState,
    archive_event,
    archive_plan,
    complete_event,
    event_rows,
    events_of,
    load_event,
    load_plan,
    plan_card,
    plan_choices,
    reopen_event,
    restore_event,
    restore_plan,
    save_event,
    save_plan,
    search,
    waiting,
)
from tests.app.conftest import TODAY, Network


@pytest.fixture
def plan(network: Network) -> int:
    return save_plan(network.db, PlanDraft(district_id=network.district, school_year=2026))


def seminar(plan: int, **fields: object) -> EventDraft:
    values: dict[str, object] = {
        "plan_id": plan,
        "direction": "methodical",
        "title": "Семинар учителей химии",
        "starts_on": date(2026, 12, 3),
    }
    return EventDraft(**(values | fields))  # type: ignore[arg-type]


def row(network: Network, plan: int) -> PlanRow:
    return next(one for one in PLANS.load(network.db) if one.id == plan)


def event_row(network: Network, event: int) -> EventRow:
    return next(one for one in event_rows(network.db) if one.id == event)


def complete(network: Network, event: int, day: date | None, outcome: str = "") -> None:
    draft = load_event(network.db, event)
    draft.done_on, draft.outcome = day, outcome
    complete_event(network.db, draft)


def refused(network: Network, draft: EventDraft) -> dict[str, str]:
    with pytest.raises(InvalidInput) as error:
        save_event(network.db, draft)
    return error.value.problems


def test_the_register_tells_how_far_the_plan_is(network: Network, plan: int) -> None:
    done = save_event(network.db, seminar(plan, starts_on=date(2026, 10, 1)))
    for day in (date(2026, 11, 1), date(2026, 12, 3), None):
        save_event(network.db, seminar(plan, starts_on=day))
    save_event(network.db, seminar(plan, starts_on=date(2026, 9, 9), state=EventState.CANCELLED))
    archive_event(network.db, save_event(network.db, seminar(plan, starts_on=date(2026, 9, 9))))
    complete(network, done, date(2026, 10, 1), "12 участников")
    line = row(network, plan)
    assert (line.events, line.done, line.cancelled, line.overdue, line.done_percent) == (5, 1, 1, 1, 25)
    assert (line.district, line.year, line.state) == ("Бурлинский", "2026/2027", PlanState.DRAFT)
    assert plan_card(network.db, plan) == line


def test_events_without_dates_are_overdue_after_the_school_year(network: Network) -> None:
    old = save_plan(network.db, PlanDraft(district_id=network.district, school_year=2025))
    event = save_event(network.db, seminar(old, starts_on=None))
    assert row(network, old).overdue == 1
    assert event_row(network, event).overdue


def test_a_district_has_one_plan_a_year(network: Network, plan: int) -> None:
    with pytest.raises(InvalidInput, match="уже есть план на 2026/2027 учебный год"):
        save_plan(network.db, PlanDraft(district_id=network.district, school_year=2026))
    archive_plan(network.db, plan)
    again = save_plan(network.db, PlanDraft(district_id=network.district, school_year=2026))
    assert plan_choices(network.db) == [(again, "План округа «Бурлинский» на 2026/2027 учебный год")]


def test_an_approved_plan_has_its_day(network: Network, plan: int) -> None:
    draft = load_plan(network.db, plan)
    draft.state = PlanState.APPROVED
    with pytest.raises(InvalidInput, match="дату утверждения"):
        save_plan(network.db, draft)


def test_a_saved_event_comes_back_as_it_was_typed(network: Network, plan: int) -> None:
    resource = save_resource(
        network.db, ResourceDraft(organisation_id=network.base, type="room", name="Лаборатория химии")
    )
    event = save_event(
        network.db,
        seminar(plan, participants=[network.ustyanka, network.base], host_id=network.base, resource_id=resource),
    )
    draft = load_event(network.db, event)
    save_event(network.db, draft)
    assert load_event(network.db, event) == draft
    line = event_row(network, event)
    assert line.participants == ("Бурлинская СОШ", "Устьянская СОШ")
    assert (line.host, line.resource, line.district) == ("Бурлинская СОШ", "Лаборатория химии", "Бурлинский")
    assert line.direction_title != "methodical"


def test_an_empty_event_names_everything_that_is_missing(network: Network) -> None:
    assert set(refused(network, EventDraft(ends_on=TODAY, state=EventState.DONE))) == {
        "plan_id",
        "direction",
        "title",
        "starts_on",
        "done_on",
    }


def test_an_event_stays_inside_its_year_and_the_books(network: Network, plan: int) -> None:
    draft = seminar(plan, direction="sport", starts_on=date(2026, 5, 1), ends_on=date(2026, 4, 1), resource_id=99)
    draft.participants = [network.base, network.base]
    found = refused(network, draft)
    assert "01.05.2026 — вне 2026/2027 учебного года" in found["starts_on"]
    assert "раньше, чем начинается" in found["ends_on"]
    assert {"direction", "resource_id", "participants"} <= set(found)
    assert save_event(network.db, seminar(plan, starts_on=date(2026, 8, 20)))


def test_an_event_is_done_and_comes_back(network: Network, plan: int) -> None:
    event = save_event(network.db, seminar(plan, starts_on=date(2026, 11, 1)))
    assert event_row(network, event).tone is Tone.LATE
    complete(network, event, date(2026, 11, 2), "12 участников")
    line = event_row(network, event)
    assert (line.state, line.done_on, line.outcome, line.tone) == (
        EventState.DONE,
        date(2026, 11, 2),
        "12 участников",
        Tone.DONE,
    )
    reopen_event(network.db, event)
    assert event_row(network, event).state is EventState.PLANNED
    for day in (date(2026, 12, 31), None):
        with pytest.raises(InvalidInput, match="проведения"):
            complete(network, event, day)


def test_a_cancelled_event_is_not_done(network: Network, plan: int) -> None:
    event = save_event(network.db, seminar(plan, state=EventState.CANCELLED))
    with pytest.raises(Conflict, match="отменено"):
        complete(network, event, TODAY)


def test_the_mark_of_an_event_does_not_lie_over_a_colleagues_change(network: Network, plan: int) -> None:
    event = save_event(network.db, seminar(plan, starts_on=TODAY))
    mine, theirs = load_event(network.db, event), load_event(network.db, event)
    theirs.place = "с. Бурла"
    save_event(network.db, theirs)
    mine.done_on = TODAY
    with pytest.raises(Conflict, match="другой сотрудник"):
        complete_event(network.db, mine)
    assert event_row(network, event).state is EventState.PLANNED


def test_events_stand_by_direction_and_term(network: Network, plan: int) -> None:
    late = save_event(network.db, seminar(plan, title="Семинар в мае", starts_on=date(2027, 5, 10)))
    whole = save_event(network.db, seminar(plan, title="Консультации", starts_on=None))
    early = save_event(network.db, seminar(plan, title="Семинар в декабре"))
    board = save_event(network.db, seminar(plan, title="Заседание совета", direction="governance"))
    assert [one.id for one in events_of(network.db, plan)] == [board, early, late, whole]
    assert len(EVENTS.load(network.db)) == 4


def test_a_colleagues_participant_is_not_lost(network: Network, plan: int) -> None:
    event = save_event(network.db, seminar(plan))
    mine, theirs = load_event(network.db, event), load_event(network.db, event)
    theirs.participants = [network.ustyanka]
    save_event(network.db, theirs)
    mine.place = "с. Бурла"
    with pytest.raises(Conflict):
        save_event(network.db, mine)
    assert changes_of(network.db, "event", event)[0].new == "Устьянская СОШ"


def test_today_names_the_events_of_the_week_and_the_overdue(network: Network, plan: int) -> None:
    late = save_event(network.db, seminar(plan, starts_on=date(2026, 11, 1), responsible="Осокин Н. П."))
    now = save_event(network.db, seminar(plan, starts_on=TODAY))
    save_event(network.db, seminar(plan, starts_on=date(2026, 11, 25)))
    with network.db.reading() as session:
        lines = waiting(session, TODAY)
    assert [(line.id, line.group) for line in lines] == [(late, Urgency.LATE), (now, Urgency.WEEK)]
    assert lines[0].whose == "Осокин Н. П., округ «Бурлинский»"


def test_a_plan_and_an_event_are_archived_restored_and_found(network: Network, plan: int) -> None:
    event = save_event(network.db, seminar(plan))
    archive_event(network.db, event)
    archive_plan(network.db, plan)
    with network.db.reading() as session:
        assert search(session, "бурлинский", 5) == []
    restore_plan(network.db, plan)
    restore_event(network.db, event)
    with network.db.reading() as session:
        assert [hit.kind for hit in search(session, "БУРЛ", 5)] == ["plan", "event"]
        (hit,) = search(session, "химии", 5)
    assert hit.detail.replace("\N{NO-BREAK SPACE}", " ") == "мероприятие, 3 декабря 2026 г., округ «Бурлинский»"


def test_a_record_that_is_not_there_is_a_sentence(network: Network) -> None:
    for card in (plan_card, load_event):
        with pytest.raises(NotFound):
            card(network.db, 999)


def test_a_plan_does_not_come_back_beside_another_of_its_year(network: Network, plan: int) -> None:
    archive_plan(network.db, plan)
    save_plan(network.db, PlanDraft(district_id=network.district, school_year=2026))
    with pytest.raises(Conflict, match="уже есть план"):
        restore_plan(network.db, plan)
