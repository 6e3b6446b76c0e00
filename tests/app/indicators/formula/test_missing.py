"""An empty value is neither zero nor an error: the answer is «нет данных», and the formula says what was missing."""

import pytest

from app.indicators.formula import compile_formula
from tests.app.indicators.formula.vocabulary import catalogue, figures, value_of

TERMS = catalogue()


@pytest.mark.parametrize(
    "text",
    ["4.01 + 4.02", "4.02 - 4.01", "-4.02", "4.02 * 4.01", "4.01 / 4.02", "4.02 / 4.01", "доля(4.01; 4.02)",
     "4.01 = 4.02", "не 4.01 = 4.02", "если(4.02 > 1; 1; 2)", "округл(4.02; 1)", "сумма(4.02:4.03)",
     "4.01 = 12 и 4.02 = 1", "4.01 = 1 или 4.02 = 1"],
)  # fmt: skip
def test_what_needs_a_missing_value_has_no_answer(text: str):
    outcome = compile_formula(text, TERMS).evaluate([figures(c4_01=12)])
    assert outcome.value is None
    assert ("4.02", 0) in outcome.missing


def test_zero_is_data():
    assert value_of("4.01 + 4.02 = 0", figures(c4_01=0, c4_02=0)) is True


def test_a_sum_of_a_partly_filled_range_says_what_it_lacks():
    outcome = compile_formula("сумма(4.21.01:4.21.04)", TERMS).evaluate([figures(c4_21_01=1, c4_21_03=2)])
    assert outcome.value == 3
    assert outcome.missing == (("4.21.02", 0), ("4.21.04", 0))


def test_a_missing_year_is_named():
    outcome = compile_formula("4.01 - 4.01[год-1]", TERMS).evaluate([figures(c4_01=1)])
    assert outcome.missing == (("4.01", 1),)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("4.02 > 1 и 4.01 > 100", False),
        ("4.01 > 100 и 4.02 > 1", False),
        ("4.02 > 1 или 4.01 > 1", True),
        ("если(4.01 > 1; 5; 4.02)", 5),
        ("если(пусто(4.02); 0; 4.02)", 0),
        ("количество(4.01:4.03; 4.10)", 1),
        ("пусто(4.02:4.03)", True),
        ("пусто(1.01; 4.02)", True),
        ("пусто(4.01:4.03)", False),
    ],
)
def test_what_can_be_told_without_a_value_is_told_and_misses_nothing(text: str, value: object):
    outcome = compile_formula(text, TERMS).evaluate([figures(c4_01=12)])
    assert (outcome.value, outcome.missing) == (value, ())


def test_a_text_that_is_there_is_not_empty():
    assert value_of("пусто(1.01) или пусто(1.02)", {"1.01": True, "1.02": True}) is False
    assert value_of("количество(1.01; 1.02; 8.01)", {"1.01": True, "8.01": False}) == 2
