"""Financing by norms: norm × coefficients × pupils or class sets, and what hinders the calculation."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.office import NpfNorm
from app.passport import calculate_funding, deviation, whole_funding

YEAR = 2026
AMOUNTS = {"primary": Decimal(80000), "basic": Decimal(100000), "secondary": Decimal("110000.50")}
NORMS = [
    NpfNorm(f"{level} {place} {per}", level, place, per, YEAR, amount * (20 if per == "class_set" else 1), Decimal(1))
    for level, amount in AMOUNTS.items()
    for place in ("town", "village")
    for per in ("pupil", "class_set")
]
PUPILS = {"1.07": "rural", "4.05": "20", "4.06": "30", "4.07": "5"}


def test_each_level_is_its_norm_times_its_pupils():
    funding = calculate_funding(NORMS, PUPILS, YEAR)
    assert [(one.level.label, one.amount) for one in funding.lines] == [
        ("НОО", Decimal("1600000.00")),
        ("ООО", Decimal("3000000.00")),
        ("СОО", Decimal("550002.50")),
    ]
    assert funding.total == Decimal("5150002.50")


def test_a_small_school_is_paid_for_its_class_sets():
    values = PUPILS | {"11.21": "class_set", "4.31.01": "2", "4.31.02": "3"}
    assert calculate_funding(NORMS, values, YEAR).total == 2 * 20 * 80000 + 3 * 20 * 100000


def test_the_coefficients_of_the_norm_and_of_the_school_multiply():
    dear = [NpfNorm("", "primary", "village", "pupil", YEAR, Decimal(1000), Decimal("1.5"))]
    values = {"1.07": "remote", "4.05": "10", "11.23": "1.1"}
    assert calculate_funding(dear, values, YEAR).total == Decimal("16500.00")


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"4.05": "20"}, "не указана местность школы (показатель 1.07)"),
        ({"1.07": "rural"}, "не указаны обучающиеся по уровням образования"),
        ({"1.07": "rural", "11.21": "class_set"}, "не указаны классы и классы-комплекты по уровням образования"),
    ],
)
def test_what_hinders_the_calculation_is_said(values, said):
    funding = calculate_funding(NORMS, values, YEAR)
    assert (funding.missing, funding.total) == ((said,), None)


def test_a_missing_norm_is_named_and_no_total_is_given():
    funding = calculate_funding([one for one in NORMS if one.level != "basic"], PUPILS, YEAR)
    assert funding.missing == ("в справочнике нет норматива: ООО, село, на обучающегося, 2026 год",)
    assert len(funding.lines) == 2 and funding.total is None


def test_the_territory_named_for_the_norm_wins_over_the_locality():
    town = [one for one in NORMS if one.place == "town"]
    assert calculate_funding(town, PUPILS | {"11.22": "town"}, YEAR).total is not None
    assert calculate_funding(town, PUPILS, YEAR).total is None


@given(
    pupils=st.tuples(*[st.integers(0, 2000)] * 3),
    coefficient=st.decimals("0.5", "5", places=3),
    amount=st.decimals("1", "500000", places=2),
)
def test_the_total_is_the_sum_of_the_levels_in_whole_kopecks(pupils, coefficient, amount):
    norms = [NpfNorm("", one.level, one.place, one.per, YEAR, amount, Decimal(1)) for one in NORMS]
    codes = dict(zip(("4.05", "4.06", "4.07"), map(str, pupils), strict=True))
    funding = calculate_funding(norms, {"1.07": "urban", "11.23": str(coefficient), **codes}, YEAR)
    assert len(funding.lines) == sum(map(bool, pupils))
    if funding.total is not None:
        assert abs(funding.total - amount * coefficient * sum(pupils)) <= Decimal("0.015")
        assert funding.total == funding.total.quantize(Decimal("0.01"))


def test_a_school_and_its_branches_are_one_sum_only_when_all_are_known():
    known = calculate_funding(NORMS, PUPILS, YEAR)
    unknown = calculate_funding(NORMS, {}, YEAR)
    assert whole_funding([known, known]) == Decimal("10300005.00")
    assert whole_funding([known, unknown]) is None


def test_a_deviation_is_in_roubles_and_per_cent():
    assert deviation(Decimal(90), Decimal(120)) == (Decimal(-30), Decimal(-25))
    assert deviation(None, Decimal(120)) is None
    assert deviation(Decimal(1), Decimal(0)) is None
