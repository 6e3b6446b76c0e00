"""Dates: typed by people, written in papers."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.kernel.dates import (
    SchoolYear,
    full_date,
    in_days,
    long_date,
    month_genitive,
    parse_date,
    quarter,
    short_date,
    weekday,
)

FIRST_BELL = date(2026, 9, 1)


@pytest.mark.parametrize(
    "typed",
    [
        "1.9.26",
        "01.09.2026",
        " 1/9/26 ",
        "1,9,26",
        "1-9-2026",
        "1 9 26",
        "010926",
        "01092026",
        "2026-09-01",
        "1 сентября 2026",
        "1 Сентября 2026 г.",
        "1\u00a0сентября\u00a02026\u00a0г.",
        "«1» сентября 2026 года",
        '"01" сентября 2026г.',
        "1 сент. 26",
        "01.09.2026 г.",
        "1 . 9 . 26",
    ],
)
def test_a_date_is_read_however_it_is_typed(typed):
    assert parse_date(typed) == FIRST_BELL


def test_a_year_of_two_figures_lies_within_a_working_life():
    assert parse_date("5.5.69") == date(2069, 5, 5)
    assert parse_date("5.5.70") == date(1970, 5, 5)


@pytest.mark.parametrize(
    "typed",
    ["", "завтра", "31.02.2026", "1.13.26", "1 мартобря 2026", "1.9", "01.09.0206", "1 ма 2026", "1.9.26.1"],
)
def test_nonsense_is_refused_with_a_sentence(typed):
    with pytest.raises(ValueError, match=r"^[А-ЯЁ].*\.$"):
        parse_date(typed)


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_what_is_written_is_read_back(day):
    assert parse_date(short_date(day)) == day
    assert parse_date(long_date(day)) == parse_date(full_date(day)) == day
    assert parse_date(day.isoformat()) == day


def test_dates_are_written_for_tables_and_for_texts():
    assert short_date(FIRST_BELL) == "01.09.2026"
    assert short_date(datetime(2026, 9, 1, 8, 5)) == "01.09.2026 08:05"
    assert long_date(FIRST_BELL) == "1\u00a0сентября\u00a02026\u00a0г."
    assert full_date(FIRST_BELL) == "1\u00a0сентября\u00a02026\u00a0года"
    assert short_date(None) == long_date(None) == full_date(None) == ""


def test_days_months_and_quarters_have_names():
    assert weekday(FIRST_BELL) == "вторник"
    assert month_genitive(5) == "мая"
    assert quarter(FIRST_BELL) == "III квартал"


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 9, 13), "через 12\u00a0дней"),
        (date(2026, 9, 2), "завтра"),
        (FIRST_BELL, "сегодня"),
        (date(2026, 8, 31), "просрочен на 1\u00a0день"),
        (date(2026, 8, 29), "просрочен на 3\u00a0дня"),
    ],
)
def test_a_term_says_how_far_it_is(day, expected):
    assert in_days(day, FIRST_BELL) == expected


def test_a_school_year_begins_on_the_first_of_september():
    assert SchoolYear.of(FIRST_BELL) == SchoolYear.of(date(2027, 8, 31)) == SchoolYear(2026)
    assert SchoolYear.of(date(2026, 8, 31)) == SchoolYear(2026).previous
    year = SchoolYear(2026)
    assert (str(year), year.starts, year.ends) == ("2026/2027", FIRST_BELL, date(2027, 8, 31))
    assert FIRST_BELL in year
    assert FIRST_BELL not in year.next
