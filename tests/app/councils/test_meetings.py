"""What an employee sees of meetings: attendance, quorum, votes, decisions."""

from dataclasses import dataclass
from datetime import date

import pytest

from app.councils import (
    MEETINGS,
    AgendaDraft,
    AttendanceDraft,
    DecisionDraft,
    MeetingDraft,
    MeetingRow,
    MeetingState,
    Outcome,
    archive_meeting,
    complete_decision,
    draft_for,
    load_council,
    load_meeting,
    meeting_card,
    meeting_draft_for,
    quorum_of,
    restore_meeting,
    save_council,
    save_meeting,
    search,
    sitting_choices,
    waiting,
)
from app.kernel.columns import Tone
from app.kernel.errors import Conflict, InvalidInput
from app.kernel.history import changes_of
from app.kernel.waiting import Urgency
from tests.app.conftest import TODAY, Network


@dataclass(frozen=True)
class Seated:
    """The municipality with a council of four directors."""

    network: Network
    council: int

    @property
    def db(self):
        return self.network.db


@pytest.fixture
def seated(network: Network) -> Seated:
    return Seated(network, save_council(network.db, draft_for(network.db, network.district)))


def held(seated: Seated, present: int = 3) -> MeetingDraft:
    draft = meeting_draft_for(seated.db, seated.council)
    draft.state, draft.starts_at = MeetingState.HELD, "14:00"
    for one in draft.attendance[:present]:
        one.present = True
    draft.agenda = [AgendaDraft(title="О плане на год", speaker="Осокин Н. П."), AgendaDraft(title="Разное")]
    draft.decisions = [
        DecisionDraft(item=1, text="Утвердить план.", votes_for=3, votes_against=0, votes_abstained=0),
        DecisionDraft(item=1, text="Направить план школам.", responsible="Белых А. Ю.", due_on=date(2026, 12, 1)),
    ]
    return draft


def row(seated: Seated, meeting: int) -> MeetingRow:
    return next(one for one in MEETINGS.load(seated.db) if one.id == meeting)


def refused(seated: Seated, draft: MeetingDraft) -> dict[str, str]:
    with pytest.raises(InvalidInput) as error:
        save_meeting(seated.db, draft)
    return error.value.problems


def test_a_new_meeting_lists_the_members_and_takes_the_next_number(seated: Seated) -> None:
    draft = meeting_draft_for(seated.db, seated.council)
    assert (draft.number, draft.held_on, draft.place) == ("1", TODAY, "Бурлинская СОШ")
    assert [one.member_id for one in draft.attendance] == [
        member for member, _ in sitting_choices(seated.db, seated.council, TODAY)
    ]
    save_meeting(seated.db, draft)
    assert meeting_draft_for(seated.db, seated.council).number == "2"


def test_a_saved_meeting_comes_back_as_it_was_typed(seated: Seated) -> None:
    meeting = save_meeting(seated.db, held(seated))
    draft = load_meeting(seated.db, meeting)
    save_meeting(seated.db, draft)
    assert load_meeting(seated.db, meeting) == draft
    assert [one.text for one in draft.decisions] == ["Утвердить план.", "Направить план школам."]


def test_the_register_shows_who_was_there_and_what_is_not_done(seated: Seated) -> None:
    line = row(seated, save_meeting(seated.db, held(seated)))
    assert (line.present_words, line.holds, line.tone) == ("3 из 4", True, Tone.DONE)
    assert line.quorum == "Из 4 членов совета присутствуют 3. Кворум имеется."
    assert (line.questions, line.decisions, line.open_decisions) == (2, 2, 1)


def test_the_card_computes_the_votes_and_numbers_the_decisions(seated: Seated) -> None:
    card = meeting_card(seated.db, save_meeting(seated.db, held(seated)))
    first, second = card.agenda[0].decisions
    assert (first.number, first.outcome, first.result) == (
        "1.1",
        Outcome.ADOPTED,
        "Принято: за — 3, против — 0, воздержались — 0.",
    )
    assert (second.number, second.outcome) == ("1.2", Outcome.NOT_VOTED)
    assert (card.chair, card.secretary, len(card.present)) == ("Осокин Николай Павлович", "", 3)


def test_without_a_quorum_nothing_is_decided(seated: Seated) -> None:
    sentence = refused(seated, held(seated, present=2))["decisions"]
    assert "Из 4 членов совета присутствуют 2. Кворума нет, не хватает 1." in sentence
    talk = held(seated, present=2)
    talk.decisions = []
    assert row(seated, save_meeting(seated.db, talk)).holds is False


def test_the_quorum_is_told_while_the_attendance_is_filled_in(seated: Seated) -> None:
    assert not quorum_of(seated.db, seated.council, TODAY, 2).holds
    assert quorum_of(seated.db, seated.council, TODAY, 3).holds


def test_votes_do_not_exceed_those_present_and_belong_to_a_question(seated: Seated) -> None:
    draft = held(seated)
    draft.decisions[0].votes_abstained = 1
    draft.decisions[1].item = 3
    sentence = refused(seated, draft)["decisions"]
    assert "Решение 1: голосов 4, а на заседании присутствуют 3." in sentence
    assert "Решение 2: в повестке нет вопроса № 3." in sentence


def test_a_meeting_is_not_held_tomorrow_nor_at_a_strange_hour(seated: Seated) -> None:
    draft = held(seated)
    draft.held_on, draft.starts_at = date(2026, 12, 1), "25:00"
    assert set(refused(seated, draft)) == {"held_on", "starts_at"}


def test_only_members_of_that_day_are_in_the_attendance(seated: Seated) -> None:
    council = load_council(seated.db, seated.council)
    draft = meeting_draft_for(seated.db, seated.council)
    council.members[0].until = date(2026, 11, 22)
    save_council(seated.db, council)
    draft.held_on = date(2026, 11, 25)
    assert refused(seated, draft)["attendance"] == "На дату заседания не состоит в совете: Белых Анна Юрьевна."
    draft.attendance = [AttendanceDraft(member_id=draft.attendance[1].member_id)] * 2
    assert "дважды" in refused(seated, draft)["attendance"]


def test_a_member_who_has_attended_is_not_struck_off(seated: Seated) -> None:
    save_meeting(seated.db, held(seated))
    council = load_council(seated.db, seated.council)
    del council.members[0]
    with pytest.raises(InvalidInput, match="Укажите дату окончания полномочий"):
        save_council(seated.db, council)


def test_a_number_of_minutes_is_used_once_a_year(seated: Seated) -> None:
    save_meeting(seated.db, held(seated))
    again = held(seated)
    again.number = "1"
    assert "Протокол № 1" in refused(seated, again)["number"]


def test_a_decision_is_carried_out_and_the_mark_is_taken_back(seated: Seated) -> None:
    meeting = save_meeting(seated.db, held(seated))
    decision = meeting_card(seated.db, meeting).agenda[0].decisions[1].id
    with pytest.raises(InvalidInput):
        complete_decision(seated.db, meeting, decision, date(2026, 11, 1))
    complete_decision(seated.db, meeting, decision, TODAY)
    assert row(seated, meeting).open_decisions == 0
    seen = load_meeting(seated.db, meeting).version
    complete_decision(seated.db, meeting, decision, None)
    assert row(seated, meeting).open_decisions == 1
    with pytest.raises(Conflict):
        complete_decision(seated.db, meeting, decision, TODAY, seen)


def test_today_names_meetings_of_the_week_missing_minutes_and_overdue_decisions(seated: Seated) -> None:
    planned = meeting_draft_for(seated.db, seated.council)
    past = meeting_draft_for(seated.db, seated.council)
    past.number, past.held_on, past.attendance = "2", date(2026, 11, 3), []
    done = held(seated)
    council = load_council(seated.db, seated.council)
    for member in council.members:
        member.since = date(2026, 9, 1)
    save_council(seated.db, council)
    done.number, done.held_on = "3", date(2026, 10, 1)
    done.decisions[1].due_on = date(2026, 11, 1)
    keys = [save_meeting(seated.db, draft) for draft in (planned, past, done)]
    with seated.db.reading() as session:
        lines = {line.id: line for line in waiting(session, TODAY)}
    assert [lines[key].group for key in keys] == [Urgency.WEEK, Urgency.LATE, Urgency.LATE]
    assert "внесите явку и решения" in lines[keys[1]].title
    assert (lines[keys[2]].title, lines[keys[2]].whose) == (
        "Решение совета не исполнено: Направить план школам.",
        "Белых А. Ю.",
    )
    assert row(seated, keys[1]).tone is Tone.LATE


def test_a_save_over_a_colleagues_decision_is_refused(seated: Seated) -> None:
    meeting = save_meeting(seated.db, held(seated))
    mine, theirs = load_meeting(seated.db, meeting), load_meeting(seated.db, meeting)
    theirs.attendance[3].present = True
    save_meeting(seated.db, theirs)
    mine.invited = "Петрова А. С."
    with pytest.raises(Conflict):
        save_meeting(seated.db, mine)


def test_a_late_row_of_the_attendance_stands_in_the_history_by_name(seated: Seated) -> None:
    draft = held(seated)
    last = draft.attendance.pop()
    meeting = save_meeting(seated.db, draft)
    again = load_meeting(seated.db, meeting)
    again.attendance.append(AttendanceDraft(member_id=last.member_id, present=True))
    save_meeting(seated.db, again)
    assert changes_of(seated.db, "meeting", meeting)[0].new == "Осокин Николай Павлович"


def test_a_meeting_is_archived_restored_and_found_by_its_questions(seated: Seated) -> None:
    meeting = save_meeting(seated.db, held(seated))
    archive_meeting(seated.db, meeting)
    assert row(seated, meeting).archived
    restore_meeting(seated.db, meeting)
    with seated.db.reading() as session:
        (hit,) = search(session, "плане год", 5)
    assert hit.title == "Заседание №\N{NO-BREAK SPACE}1 от 22.11.2026"


def test_the_next_number_is_free_also_after_one_was_archived(seated: Seated) -> None:
    made = [save_meeting(seated.db, meeting_draft_for(seated.db, seated.council)) for _ in range(3)]
    archive_meeting(seated.db, made[0])
    assert meeting_draft_for(seated.db, seated.council).number == "4"
    again = meeting_draft_for(seated.db, seated.council)
    again.number = "1"
    save_meeting(seated.db, again)
    with pytest.raises(Conflict, match="Протокол № 1 этого года уже есть"):
        restore_meeting(seated.db, made[0])
