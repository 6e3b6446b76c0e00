"""What is said over incomplete figures stays true whatever the missing ones turn out to be."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from app.indicators.formula import Figure, compile_formula
from tests.app.indicators.formula.vocabulary import catalogue

CODES: tuple[str, ...] = ("4.01", "4.02", "4.03")
TERMS = catalogue()
FIGURES = st.integers(0, 4).map(Decimal)

numbers = st.sampled_from(CODES) | st.tuples(
    st.sampled_from(CODES), st.sampled_from("+-"), st.sampled_from((*CODES, "1"))
).map(" ".join)
comparisons = st.tuples(numbers, st.sampled_from(("=", "<>", "<", "<=", ">", ">=")), numbers).map(" ".join)
conditions = st.recursive(
    comparisons,
    lambda inner: (
        st.tuples(inner, st.sampled_from(("и", "или")), inner).map(lambda one: f"({' '.join(one)})")
        | inner.map(lambda one: f"не ({one})")
    ),
    max_leaves=5,
)


@given(conditions, st.dictionaries(st.sampled_from(CODES), FIGURES), st.tuples(FIGURES, FIGURES, FIGURES))
def test_a_verdict_over_incomplete_figures_is_never_overturned(
    text: str, known: dict[str, Figure], rest: tuple[Figure, Figure, Figure]
):
    formula = compile_formula(text, TERMS)
    verdict, missing = formula.evaluate([known])
    whole = formula.evaluate([{**dict(zip(CODES, rest, strict=True)), **known}])

    if verdict is not None:
        assert whole.value is verdict
        assert missing == ()
    assert whole.missing == ()


@given(conditions, st.dictionaries(st.sampled_from(CODES), FIGURES))
def test_no_verdict_names_what_is_missing(text: str, known: dict[str, Figure]):
    verdict, missing = compile_formula(text, TERMS).evaluate([known])
    if verdict is None:
        assert missing
    assert {code for code, _ in missing} <= set(CODES) - known.keys()
