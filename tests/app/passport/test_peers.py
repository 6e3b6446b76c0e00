"""A school beside schools of like size: medians of enough schools, no places."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from app.passport import compare_with_peers
from app.passport.peers import PUPILS, median, peer_comparison
from tests.app.indicators.samples import PLAIN

CLASS_SIZE = replace(PLAIN, code="4.11", title="Наполняемость", places=1)


def _figures(*sizes: int) -> dict[int, dict[str, Decimal]]:
    return {key: {PUPILS: Decimal(size), "4.11": Decimal(size) / 10} for key, size in enumerate(sizes, start=1)}


def test_schools_with_half_to_twice_the_pupils_are_of_like_size():
    found = peer_comparison(1, _figures(100, 50, 200, 49, 201, 1000), [CLASS_SIZE])
    assert (found.peers, found.everybody) == (3, 6)
    (line,) = found.lines
    assert (line.own, line.peers, line.everybody) == (Decimal(10), Decimal(10), Decimal(15))


def test_a_median_of_fewer_than_three_schools_is_not_shown():
    (line,) = peer_comparison(1, _figures(100, 90, 1000, 2000), [CLASS_SIZE]).lines
    assert line.peers is None
    assert line.everybody is not None
    assert line.words(line.peers) == ""


def test_what_the_school_has_not_filled_is_not_compared():
    figures = _figures(100, 90, 80)
    del figures[1]["4.11"]
    assert peer_comparison(1, figures, [CLASS_SIZE]).lines == ()


def test_a_school_without_pupils_has_no_peers_and_the_comparison_does_not_fail():
    figures = _figures(100, 90, 80)
    del figures[1][PUPILS]
    found = peer_comparison(1, figures, [CLASS_SIZE])
    assert found.peers == 0
    assert found.lines[0].peers is None


@given(st.lists(st.decimals(-1000, 1000, places=2), min_size=1))
def test_as_many_values_lie_above_the_median_as_below(values):
    middle = median(values)
    assert sum(one < middle for one in values) == sum(one > middle for one in values) or middle in values
    assert min(values) <= middle <= max(values)


def test_the_schools_of_the_office_are_compared(teaching):
    with teaching.db.reading() as session:
        found = compare_with_peers(session, 1, 2026, teaching.db.today())
    assert {line.indicator.code for line in found.lines} >= {"4.11", "5.36"}
    assert found.everybody == 12
