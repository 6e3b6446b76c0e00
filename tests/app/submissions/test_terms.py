"""When a report is due, whatever its rhythm."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.kernel.dates import SchoolYear
from app.submissions import Rhythm, Schedule, SubmissionDraft, SubmissionState, day_off, terms_of_school_year
from app.submissions.rules import TIMES
from app.submissions.standing import standing_of
from tests.app.submissions.conftest import draft

ALWAYS = date(2000, 1, 1)
REPEATED = st.sampled_from(list(TIMES))
SCHEDULES = st.builds(
    Schedule,
    REPEATED,
    st.integers(1, 12),
    st.integers(1, 31),
    st.none(),
    st.dates(date(2020, 1, 1), date(2027, 12, 31)),
)


def test_a_day_that_the_month_lacks_is_its_last() -> None:
    monthly = Schedule(Rhythm.MONTHLY, None, 31, None, ALWAYS)
    assert list(monthly.terms(date(2027, 1, 15), date(2027, 4, 30))) == [
        date(2027, 1, 31),
        date(2027, 2, 28),
        date(2027, 3, 31),
        date(2027, 4, 30),
    ]
    leap = Schedule(Rhythm.YEARLY, 2, 29, None, ALWAYS)
    assert list(leap.terms(date(2027, 1, 1), date(2028, 12, 31))) == [date(2027, 2, 28), date(2028, 2, 29)]


def test_the_terms_of_a_school_year_run_from_september_to_august() -> None:
    quarterly = Schedule(Rhythm.QUARTERLY, 1, 10, None, ALWAYS)
    assert terms_of_school_year(quarterly, SchoolYear(2026)) == [
        date(2026, 10, 10),
        date(2027, 1, 10),
        date(2027, 4, 10),
        date(2027, 7, 10),
    ]


@pytest.mark.parametrize(
    ("schedule", "words"),
    [
        (Schedule(Rhythm.YEARLY, 10, 25, None, ALWAYS), "ежегодно, до 25 октября"),
        (Schedule(Rhythm.HALF_YEARLY, 1, 31, None, ALWAYS), "раз в полугодие, до 31 января и до 31 июля"),
        (
            Schedule(Rhythm.QUARTERLY, 4, 10, None, ALWAYS),
            "ежеквартально, до 10-го числа января, апреля, июля и октября",
        ),
        (Schedule(Rhythm.MONTHLY, None, 5, None, ALWAYS), "ежемесячно, до 5-го числа"),
        (
            Schedule(Rhythm.ONCE, None, 1, date(2027, 3, 1), ALWAYS),
            "однократно, до 1\N{NO-BREAK SPACE}марта\N{NO-BREAK SPACE}2027\N{NO-BREAK SPACE}г.",
        ),
    ],
)
def test_a_rhythm_in_words(schedule: Schedule, words: str) -> None:
    assert schedule.words == words


@given(SCHEDULES, st.integers(2020, 2030))
def test_each_part_of_a_year_has_exactly_one_term(schedule: Schedule, year: int) -> None:
    schedule = Schedule(schedule.rhythm, schedule.month, schedule.day, None, ALWAYS)
    terms = list(schedule.terms(date(year, 1, 1), date(year, 12, 31)))
    assert len(terms) == TIMES[schedule.rhythm] == len({schedule.period(one) for one in terms})
    assert terms == sorted(terms)
    assert all(one.day == schedule.day or (one + timedelta(days=1)).day == 1 for one in terms)


@given(SCHEDULES, st.dates(date(2024, 1, 1), date(2028, 12, 31)))
def test_after_each_sending_the_next_term_waits_and_none_is_lost(schedule: Schedule, today: date) -> None:
    met: list[date] = []
    for _ in range(6):
        due = schedule.open_terms(met, today)[0]
        assert due >= schedule.valid_from
        assert not met or due > met[-1]
        assert list(schedule.terms(met[-1] + timedelta(days=1) if met else ALWAYS, due)) == [due]
        met.append(due)


@given(SCHEDULES, st.dates(date(2024, 1, 1), date(2028, 12, 31)), st.data())
def test_a_report_is_late_as_long_as_a_past_term_is_unmet(schedule: Schedule, today: date, data: st.DataObject) -> None:
    past = list(schedule.terms(ALWAYS, today - timedelta(days=1)))
    met = data.draw(st.lists(st.sampled_from(past), unique=True) if past else st.just([]))
    standing = standing_of(schedule, met, today)
    assert standing.late == len(past) - len(met)
    assert (standing.state is SubmissionState.LATE) is (standing.late > 0)


def test_a_changed_day_does_not_make_a_met_term_late_again() -> None:
    schedule = Schedule(Rhythm.YEARLY, 10, 28, None, ALWAYS)
    met = [date(year, 10, 25) for year in range(2000, 2027)]
    assert schedule.open_terms(met, date(2026, 11, 22))[0] == date(2027, 10, 28)


def test_a_single_report_waits_for_nothing_once_it_is_sent() -> None:
    single = Schedule(Rhythm.ONCE, None, 1, date(2026, 12, 1), ALWAYS)
    today = date(2026, 11, 22)
    assert single.open_terms([], today) == [date(2026, 12, 1)]
    assert standing_of(single, [], today).state is SubmissionState.SOON
    assert standing_of(single, [date(2026, 12, 1)], today).state is SubmissionState.SENT


@pytest.mark.parametrize(
    ("met", "today", "state"),
    [
        ([], date(2026, 10, 26), SubmissionState.LATE),
        ([], date(2026, 10, 25), SubmissionState.WEEK),
        ([], date(2026, 10, 19), SubmissionState.WEEK),
        ([], date(2026, 9, 28), SubmissionState.SOON),
        ([], date(2026, 9, 1), SubmissionState.WAITING),
        ([date(2026, 10, 25)], date(2026, 10, 20), SubmissionState.SENT),
    ],
)
def test_the_state_says_how_near_the_term_is(met: list[date], today: date, state: SubmissionState) -> None:
    schedule = Schedule(Rhythm.YEARLY, 10, 25, None, date(2026, 9, 1))
    assert standing_of(schedule, met, today).state is state


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 10, 24), "суббота"),
        (date(2026, 10, 25), "воскресенье"),
        (date(2026, 11, 4), "праздничный день"),
        (date(2026, 10, 26), ""),
    ],
)
def test_a_day_off_is_named_but_the_term_stays(day: date, words: str) -> None:
    assert day_off(day) == words
    assert day in set(Schedule(Rhythm.MONTHLY, None, day.day, None, ALWAYS).terms(day, day))


@pytest.mark.parametrize(
    ("fields", "problems"),
    [
        ({"month": 2, "day": 31}, {"day": "31 февраля не бывает. Исправьте число или месяц."}),
        ({"month": 2, "day": 29}, {}),
        ({"month": 4, "day": 31}, {"day": "31 апреля не бывает. Исправьте число или месяц."}),
        ({"month": 2, "day": 31, "rhythm": Rhythm.HALF_YEARLY}, {}),
        ({"month": None}, {"month": "Выберите месяц."}),
        ({"day": None}, {"day": "Укажите число месяца."}),
        ({"day": 32, "month": None, "rhythm": Rhythm.MONTHLY}, {"day": "Число месяца — от 1 до 31."}),
        ({"day": None, "month": None, "rhythm": Rhythm.ONCE}, {"once_on": "Укажите срок."}),
        (
            {"rhythm": Rhythm.ONCE, "once_on": date(2025, 8, 31)},
            {"once_on": "Срок раньше дня, с которого за ним следят."},
        ),
        (
            {"title": " ", "addressee": "", "valid_from": None},
            {
                "title": "Укажите, какой отчёт представляется.",
                "addressee": "Укажите, кому представляется отчёт.",
                "valid_from": "Укажите, с какого дня следить за сроками.",
            },
        ),
    ],
)
def test_what_is_wrong_with_a_card_is_said_all_at_once(fields: dict[str, object], problems: dict[str, str]) -> None:
    assert draft(**fields).problems() == problems


@given(REPEATED, st.integers(1, 12) | st.none(), st.integers(1, 31) | st.none())
def test_what_the_card_lets_through_has_terms(rhythm: Rhythm, month: int | None, day: int | None) -> None:
    one: SubmissionDraft = draft(rhythm=rhythm, month=month, day=day)
    if not one.problems():
        assert one.schedule().open_terms([], date(2026, 11, 22))
        assert one.schedule().words
