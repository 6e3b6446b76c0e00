"""The term of an event as an office writes it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.plans import EventDraft, EventState, done_percent, is_overdue, last_day, term_words

NBSP = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2026, 9, 12), None, "12 сентября 2026 г."),
        (date(2026, 9, 12), date(2026, 9, 12), "12 сентября 2026 г."),
        (date(2026, 9, 12), date(2026, 9, 14), "12–14 сентября 2026 г."),
        (date(2026, 9, 1), date(2026, 9, 30), "сентябрь 2026 г."),
        (date(2027, 2, 1), date(2027, 2, 28), "февраль 2027 г."),
        (date(2026, 9, 1), date(2026, 11, 30), "сентябрь — ноябрь 2026 г."),
        (date(2026, 12, 1), date(2027, 1, 31), "декабрь 2026 г. — январь 2027 г."),
        (date(2026, 9, 28), date(2026, 10, 2), "28 сентября — 2 октября 2026 г."),
        (date(2026, 12, 28), date(2027, 1, 5), "28 декабря 2026 г. — 5 января 2027 г."),
        (date(2026, 9, 1), date(2027, 5, 31), "в течение года"),
        (None, None, "в течение года"),
    ],
)
def test_a_term_in_words(first: date | None, last: date | None, words: str) -> None:
    assert term_words(EventDraft(starts_on=first, ends_on=last)).replace(NBSP, " ") == words


def test_typed_words_win() -> None:
    assert term_words(EventDraft(term=" II четверть ", starts_on=date(2026, 11, 9))) == "II четверть"


@given(st.dates(date(2025, 9, 1), date(2027, 8, 31)), st.integers(0, 400))
def test_a_term_always_names_its_last_day_or_months(first: date, length: int) -> None:
    last = date.fromordinal(first.toordinal() + length)
    words = term_words(EventDraft(starts_on=first, ends_on=last))
    assert words == "в течение года" or str(last.year) in words
    assert "None" not in words


def test_an_event_is_overdue_the_day_after_its_last_one() -> None:
    last = last_day(date(2026, 9, 1), date(2026, 9, 30), 2026)
    assert not is_overdue(EventState.PLANNED, last, date(2026, 9, 30))
    assert is_overdue(EventState.MOVED, last, date(2026, 10, 1))
    assert not is_overdue(EventState.DONE, last, date(2026, 10, 1))
    assert last_day(None, None, 2026) == date(2027, 8, 31)


def test_cancelled_events_do_not_count() -> None:
    assert done_percent(3, 10, 2) == 38
    assert done_percent(0, 0, 0) is None
    assert done_percent(0, 2, 2) is None
