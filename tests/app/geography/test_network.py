"""The shortest way over the roads, and which roads are worth a line."""

import math
from itertools import pairwise, permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from app.geography.network import RoadLeg, RoadNetwork

KEYS = range(6)
PAIRS = [(one, two) for one in KEYS for two in KEYS if one < two]
TABLES = st.dictionaries(st.sampled_from(PAIRS), st.tuples(st.integers(1, 60), st.none() | st.integers(1, 90)))


def network(table: dict[tuple[int, int], tuple[int, int | None]]) -> RoadNetwork:
    return RoadNetwork(RoadLeg(*ends, km, minutes) for ends, (km, minutes) in table.items())


def brute(table: dict[tuple[int, int], tuple[int, int | None]], start: int, end: int) -> float:
    """Try every way there is."""
    lengths = {**{ends: km for ends, (km, _) in table.items()}, **{ends[::-1]: km for ends, (km, _) in table.items()}}
    between = [key for key in KEYS if key not in (start, end)]
    ways = ((start, *some, end) for count in range(len(between) + 1) for some in permutations(between, count))
    return min((sum(lengths.get(pair, math.inf) for pair in pairwise(way)) for way in ways), default=math.inf)


@settings(max_examples=80, deadline=None)
@given(TABLES, st.sampled_from(PAIRS))
def test_the_way_is_the_shortest_of_all(table: dict, ends: tuple[int, int]) -> None:
    start, end = ends
    found = network(table).way(start, end)
    shortest = brute(table, start, end)
    assert (found.km if found else math.inf) == shortest
    if found is not None:
        assert (found.through[0], found.through[-1]) == ends


def test_minutes_are_told_only_when_every_road_tells_them() -> None:
    roads = network({(0, 1): (10, 12), (1, 2): (10, None), (2, 3): (5, 6)})
    way, half = roads.way(0, 1), roads.way(0, 2)
    assert way is not None and half is not None
    assert (way.km, way.minutes) == (10, 12)
    assert (half.km, half.minutes, half.through) == (20, None, (0, 1, 2))
    assert roads.way(0, 5) is None


@settings(max_examples=60, deadline=None)
@given(TABLES)
def test_leaving_out_roads_that_sum_up_others_hardly_lengthens_any_way(table: dict) -> None:
    whole = network(table)
    drawn = RoadNetwork(whole.drawn())
    assert len(drawn.roads) <= len(whole.roads)
    for start in KEYS:
        kept = drawn.distances(start)
        assert kept.keys() == whole.distances(start).keys()


def test_a_full_table_of_distances_is_drawn_as_the_roads_it_came_from() -> None:
    chain = RoadNetwork(RoadLeg(number, number + 1, 10 + number) for number in range(5))
    full = RoadNetwork(
        RoadLeg(one, two, chain.distances(one)[two]) for one in range(6) for two in range(6) if one < two
    )
    assert {(road.first, road.second) for road in full.drawn()} == {(number, number + 1) for number in range(5)}
