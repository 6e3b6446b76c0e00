"""Cells are cleaned of what people and programs have made of them; nothing is guessed."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.kernel.ids import inn_problem
from app.workbook.reading import CellError, Percent, clean_cell, tidy_date, tidy_digits, tidy_number


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (2236002066.0, "2236002066"),
        (1234.5, "1234,5"),
        (0.1 + 0.2, "0,3"),
        (1e-7, "0,0000001"),
        ("'00123", "00123"),
        ("\u00a0 1\u00a0234,5\u200b ", "1 234,5"),
        ("обучаю-\nщихся", "обучаю- щихся"),
        (True, "да"),
        (False, "нет"),
        (Percent(0.345), "34,5%"),
        (CellError("#ДЕЛ/0!"), "#ДЕЛ/0!"),
        (date(2026, 9, 1), "01.09.2026"),
        (datetime(2026, 9, 1), "01.09.2026"),
        (datetime(2026, 9, 1, 8, 30), "01.09.2026 08:30"),
        (time(8, 5), "08:05"),
        (timedelta(hours=26, minutes=5), "26:05"),
        ("нет", "нет"),
        ("МБОУ «Школа № 1»", "МБОУ «Школа № 1»"),
    ],
)
def test_a_cell_is_written_as_a_person_would_type_it(cell: object, text: str) -> None:
    assert clean_cell(cell) == text  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "cell", ["", "  ", "-", "—", "–", "н/д", "Н/Д", "н.д.", "нет данных", "...", "…", CellError("#Н/Д"), "\u00a0", "**"]
)
def test_what_says_that_nothing_is_known_is_an_empty_cell(cell: str) -> None:
    assert clean_cell(cell) == ""


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1 234,5", "1234,5"),
        ("1\u00a0234,5", "1234,5"),
        ("1,234.50", "1234,50"),
        ("1.234,50", "1234,50"),
        ("1.234.567", "1234567"),
        ("1'234", "1234"),
        ("34.5", "34,5"),
        ("1,234", "1,234"),
        ("−5", "-5"),
        ("34,5 %", "34,5%"),
        ("12 чел.", "12 чел."),
        ("1.2.3", "1.2.3"),
        ("1,23.4,5", "1,23.4,5"),
        ("01.09.2026", "01.09.2026"),
    ],
)
def test_a_number_is_written_with_its_comma_or_left_as_it_was(text: str, number: str) -> None:
    assert tidy_number(text) == number


@given(st.decimals(min_value=Decimal("-1e9"), max_value=Decimal("1e9"), places=2))
def test_whatever_parts_the_thousands_the_number_is_the_same(number: Decimal) -> None:
    russian = f"{number:,.2f}".replace(",", "\u00a0").replace(".", ",")
    for written in (f"{number:.2f}", f"{number:,.2f}", russian):
        assert Decimal(tidy_number(written).replace(",", ".")) == number


@given(st.text(max_size=40))
def test_any_text_can_be_cleaned_and_cleaning_twice_changes_nothing(text: str) -> None:
    cleaned = clean_cell(text)
    assert clean_cell(cleaned) == cleaned or cleaned[:1] in "'’`"
    tidy_number(cleaned)
    tidy_date(text)


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        (date(2026, 9, 1), "01.09.2026"),
        (datetime(2026, 9, 1, 10, 0), "01.09.2026"),
        (46266.0, "01.09.2026"),
        ("46266", "01.09.2026"),
        ("1.9.26", "01.09.2026"),
        ("1 сентября 2026 г.", "01.09.2026"),
        ("01.09.2026 0:00:00", "01.09.2026"),
        ("2026-09-01", "01.09.2026"),
        ("осень", "осень"),
        (12.0, "12"),
    ],
)
def test_a_date_is_read_out_of_a_number_and_out_of_words(cell: object, day: str) -> None:
    assert tidy_date(cell) == day  # type: ignore[arg-type]


def test_an_inn_gets_its_nought_back_and_a_shortened_one_is_not_guessed() -> None:
    assert tidy_digits("ИНН", "2236002066.0", (10, 12), inn_problem) == ("2236002066", ())
    number, remarks = tidy_digits("ИНН", "100000011", (10, 12), inn_problem)
    assert (number, remarks[0][1]) == ("0100000011", True) and "потерял ноль" in remarks[0][0]
    number, remarks = tidy_digits("ИНН", "2,236E+09", (10, 12), inn_problem)
    assert number == "" and "сокращённо" in remarks[0][0]
