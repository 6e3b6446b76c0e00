"""Contracts are numbered with their year: «4/2026»."""

from hypothesis import given
from hypothesis import strategies as st

from app.documents.masks import count_in, letter_in, mask_problem, numbered, with_letter


@given(st.integers(1, 99999), st.sampled_from(["", "а", "я"]), st.integers(2000, 2100))
def test_a_number_with_its_year_is_read_back(count: int, letter: str, year: int) -> None:
    number = numbered("{n}/{год}", count, letter=letter, year=year)
    assert number == f"{count}{letter}/{year}"
    assert (count_in("{n}/{год}", number), letter_in("{n}/{год}", number)) == (count, letter)


@given(st.integers(1, 99999), st.sampled_from("абв"))
def test_a_letter_stands_behind_the_count_not_in_the_year(count: int, letter: str) -> None:
    assert with_letter("{n}/{год}", f"{count}/2024", letter) == f"{count}{letter}/2024"
    assert with_letter("{n}/{год}", f"{count}а/2024", letter) == f"{count}{letter}/2024"


def test_the_year_does_not_run_into_the_count() -> None:
    assert "год сольётся с числом" in mask_problem("{n}{год}")
    assert mask_problem("{год}-{n}") == ""
