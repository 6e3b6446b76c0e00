"""Derived indicators are computed in the order of their dependencies, in each year by the figures of that year."""

from app.indicators.formula import codes_of, compile_formula, derivation_of
from models.indicator import IndicatorType
from tests.app.indicators.formula.vocabulary import Told, catalogue, figures


def test_each_is_computed_after_what_it_needs():
    terms = catalogue(Told("4.90", formula="4.91 * 2"), Told("4.91", formula="4.01 + 4.02"))
    year = figures(c4_01=3, c4_02=4)

    derived = derivation_of(terms).fill([year])

    assert (derived["4.90"].value, derived["4.91"].value) == (14, 7)
    assert year["4.90"] == 14


def test_a_look_back_takes_the_derived_figure_of_that_year():
    terms = catalogue(Told("4.90", formula="4.91 - 4.91[год-1]"), Told("4.91", formula="4.01 + 4.02[год-1]"))
    derivation = derivation_of(terms)
    years = [figures(c4_01=30), figures(c4_01=20, c4_02=2), figures(c4_02=1)]

    assert derivation.reach == 2
    assert derivation.needs(2) == {"4.02"}
    assert derivation.fill(years)["4.90"].value == (30 + 2) - (20 + 1)


def test_a_check_may_ask_for_a_derived_figure_of_last_year():
    terms = catalogue(Told("4.91", formula="4.01 * 2"))
    check = compile_formula("4.91 > 4.91[год-1]", terms)
    years = [figures(c4_01=3), figures(c4_01=2)]

    derivation_of(terms, also=check.places).fill(years)

    assert check.evaluate(years).value is True
    assert codes_of(check) == ("4.91",)


def test_a_ring_is_named_and_the_others_are_computed():
    terms = catalogue(
        Told("4.90", formula="4.91 + 1"),
        Told("4.91", formula="4.92 + 1"),
        Told("4.92", formula="4.90 + 1"),
        Told("4.93", formula="4.90 * 2"),
        Told("4.94", formula="4.94[год-1] + 1"),
        Told("4.95", formula="4.01 + 1"),
    )
    derivation = derivation_of(terms)

    assert "по кругу: 4.90 → 4.91 → 4.92 → 4.90." in derivation.problems["4.90"].sentence
    assert "вычисляются по кругу" in derivation.problems["4.93"].sentence
    assert "по кругу: 4.94 → 4.94." in derivation.problems["4.94"].sentence
    assert derivation.fill([figures(c4_01=1)])["4.95"].value == 2


def test_a_sum_over_its_own_range_passes_itself_over():
    terms = catalogue(Told("6.01"), Told("6.02"), Told("6.03", formula="сумма(6.01:6.03)"))
    assert derivation_of(terms).fill([figures(c6_01=1, c6_02=2)])["6.03"].value == 3


def test_what_could_not_be_computed_says_why_and_leaves_nothing_stale():
    terms = catalogue(
        Told("4.90", IndicatorType.SHARE, formula="доля(4.02; 4.01)"),
        Told("4.91", unit="руб.", formula="4.01 + 4.02"),
        Told("4.92", formula="сумма(4.01:4.02)"),
    )
    year = figures(c4_01=0, c4_90=55)

    derived = derivation_of(terms).fill([year])

    assert derived["4.90"].problem == "Позиция 12: деление на ноль: «4.01» равно нулю."
    assert "4.90" not in year
    assert derived["4.91"].problem == "Позиция 1: показатель считается в «руб.», а формула даёт «чел.»."
    assert (derived["4.92"].value, derived["4.92"].missing) == (0, (("4.02", 0),))


def test_a_share_remembers_what_it_is_a_share_of():
    terms = catalogue(Told("7.90", IndicatorType.SHARE, formula="доля(4.02 + 4.03; 4.01)"))
    derivation = derivation_of(terms)

    known = derivation.fill([figures(c4_01=40, c4_02=3, c4_03=7)])["7.90"]
    unknown = derivation.fill([figures(c4_01=40, c4_02=3)])["7.90"]

    assert (known.value, known.parts) == (25, (10, 40))
    assert (unknown.value, unknown.parts) == (None, None)
