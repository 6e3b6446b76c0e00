"""A formula computes what Python's Decimal computes, for any expression and any values."""

from dataclasses import dataclass
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.indicators.formula import FormulaError, compile_formula
from app.indicators.formula.compiled import LARGEST
from models.indicator import IndicatorType
from tests.app.indicators.formula.vocabulary import Told, catalogue, figures, value_of

CODES: tuple[str, ...] = ("4.01", "4.02", "4.03", "4.21.01")
TERMS = catalogue(*(Told(code, unit="") for code in CODES))
VALUES = st.decimals(-1000, 1000, allow_nan=False, allow_infinity=False, places=2)


@dataclass(frozen=True)
class Written:
    """An expression as text, and what Decimal makes of it: None for no data. It divides by nothing that is zero."""

    text: str
    value: Decimal | bool | None


def numbers(year: dict[str, Decimal], last: dict[str, Decimal]) -> st.SearchStrategy[Written]:
    """Expressions over the figures, each with its value."""
    literal = st.decimals(0, 999, allow_nan=False, allow_infinity=False, places=2).map(
        lambda value: Written(f"{value:f}".replace(".", ","), value)
    )
    code = st.sampled_from(CODES).map(lambda code: Written(code, year.get(code)))
    past = st.sampled_from(CODES).map(lambda code: Written(f"{code}[год-1]", last.get(code)))
    return st.recursive(literal | code | past, compound, max_leaves=12)


def compound(inner: st.SearchStrategy[Written]) -> st.SearchStrategy[Written]:
    return (
        st.tuples(inner, st.sampled_from("+-*/"), inner).map(lambda parts: joined(*parts))
        | inner.map(lambda one: Written(f"-({one.text})", None if one.value is None else -Decimal(one.value)))
        | st.tuples(inner, st.sampled_from(("=", "<>", "<", "<=", ">", ">=")), inner, inner, inner).map(chosen)
        | st.lists(inner, min_size=1, max_size=4).map(total)
    )


def joined(left: Written, sign: str, right: Written) -> Written:
    text = f"({left.text}) {sign} ({right.text})"
    if sign == "/" and right.value == 0:
        return Written(f"({left.text}) + ({right.text})", joined(left, "+", right).value)
    if left.value is None or right.value is None:
        return Written(text, None)
    one, other = Decimal(left.value), Decimal(right.value)
    value = {"+": lambda: one + other, "-": lambda: one - other, "*": lambda: one * other, "/": lambda: one / other}
    return Written(text, value[sign]())


def chosen(parts: tuple[Written, str, Written, Written, Written]) -> Written:
    left, sign, right, then, otherwise = parts
    text = f"если({left.text} {sign} {right.text}; {then.text}; {otherwise.text})"
    if left.value is None or right.value is None:
        return Written(text, None)
    one, other = left.value, right.value
    holds = {"=": one == other, "<>": one != other, "<": one < other, "<=": one <= other, ">": one > other}
    return Written(text, then.value if holds.get(sign, one >= other) else otherwise.value)


def total(parts: list[Written]) -> Written:
    there = [Decimal(one.value) for one in parts if one.value is not None]
    return Written(f"сумма({'; '.join(one.text for one in parts)})", sum(there, Decimal(0)) if there else None)


@given(st.data())
def test_any_expression_gives_what_decimal_gives(data: st.DataObject):
    year = data.draw(st.dictionaries(st.sampled_from(CODES), VALUES))
    last = data.draw(st.dictionaries(st.sampled_from(CODES), VALUES))
    written = data.draw(numbers(year, last))

    formula = compile_formula(written.text, TERMS)

    if isinstance(written.value, Decimal) and written.value.adjusted() > LARGEST:
        with pytest.raises(FormulaError, match="слишком велик"):
            formula.evaluate([year, last])
    else:
        assert formula.evaluate([year, last]).value == written.value


@given(st.lists(VALUES, min_size=2, max_size=6), st.data())
def test_signs_of_one_rank_run_from_left_to_right(values: list[Decimal], data: st.DataObject):
    signs = data.draw(st.lists(st.sampled_from("+-"), min_size=len(values) - 1, max_size=len(values) - 1))
    expected = values[0]
    text = f"{values[0]:f}"
    for sign, value in zip(signs, values[1:], strict=True):
        expected = expected + value if sign == "+" else expected - value
        text += f" {sign} {value:f}"
    assert value_of(text.replace(".", ",")) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2 + 3 * 4", "14"),
        ("(2 + 3) * 4", "20"),
        ("2 - 3 - 4", "-5"),
        ("12 / 3 / 2", "2"),
        ("-2 * -3", "6"),
        ("2--3", "5"),
        ("0,5 + 0,25", "0.75"),
        ("округл(2,5)", "3"),
        ("округл(-2,45; 1)", "-2.5"),
        ("мин(3; 1; 2) + макс(3; 1; 2) + среднее(1; 2; 6)", "7"),
        ("доля(12; 48)", "25"),
        ("если(1 < 2 и не 3 < 2; 10; 20)", "10"),
        ("5 − 3 × 2 ÷ 6 – 1", "3"),
        ("СУММА(1;2)+Мин(5 ; 4)", "7"),
    ],
)
def test_what_a_formula_gives(text: str, value: str):
    assert value_of(text) == Decimal(value)


def test_a_range_takes_the_codes_in_natural_order_and_of_one_form():
    year = {f"4.21.{row:02}": Decimal(row) for row in range(1, 12)} | figures(c4_01=100, c4_09=1, c4_10=7)

    assert value_of("сумма(4.21.02:4.21.10)", year) == sum(range(2, 11))
    assert value_of("сумма(4.21.*)", year) == sum(range(1, 12))
    assert value_of("сумма(4.09:4.10)", year) == 8, "4.10 stands behind 4.09, the cells of 4.21 are left out"
    assert value_of("сумма(4.21.01:4.21.02; 4.21.11[год-1]; 4)", year, {"4.21.11": Decimal(50)}) == 57


def test_a_whole_section_is_summed_without_what_is_computed():
    terms = catalogue(Told("6.01"), Told("6.02"), Told("6.03", formula="6.01 + 6.02"), Told("6.04", IndicatorType.TEXT))
    assert value_of("сумма(раздел 6)", figures(c6_01=2, c6_02=3, c6_03=5), terms=terms) == 5


def test_a_figure_of_years_ago_is_of_that_year():
    years = [figures(c4_01=10), figures(c4_01=20), figures(c4_01=30)]
    assert value_of("4.01[год-2] - 4.01[год-1] - 4.01", *years) == 0
    assert value_of("4.01[год-9]", *years) is None


def test_a_number_beyond_all_measure_is_refused_in_words():
    year = figures(c4_01="1e600000")
    with pytest.raises(FormulaError, match=r"^Позиция 1: результат слишком велик"):
        value_of("4.01 * 4.01", year)
    with pytest.raises(FormulaError, match="больше 15 цифр"):
        value_of("4.01 * 4.01", figures(c4_01="99999999"))
