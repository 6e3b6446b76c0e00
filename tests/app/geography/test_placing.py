"""Positions out of a table of distances: as on a map, up to turning and mirroring; coordinates go first."""

import math
from itertools import combinations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from app.geography.network import RoadLeg, RoadNetwork
from app.geography.placing import place
from app.geography.positions import positions

POINTS = st.lists(st.tuples(st.floats(0, 50), st.floats(0, 50)), min_size=2, max_size=9)


def distances_of(points: list[tuple[float, float]]) -> list[list[float]]:
    return [[math.dist(one, two) for two in points] for one in points]


@settings(max_examples=60, deadline=None)
@given(POINTS)
def test_true_distances_are_recovered_up_to_turning(points: list[tuple[float, float]]) -> None:
    assume(all(math.dist(one, two) > 1 for one, two in combinations(points, 2)))
    wanted = distances_of(points)
    found = place(wanted)
    for one, two in combinations(range(len(points)), 2):
        assert abs(found[one] - found[two]) == pytest.approx(wanted[one][two], abs=0.02, rel=0.002)


@settings(max_examples=40, deadline=None)
@given(POINTS)
def test_fixed_points_stay_and_the_others_come_to_their_places(points: list[tuple[float, float]]) -> None:
    assume(len(points) >= 4 and all(math.dist(one, two) > 1 for one, two in combinations(points, 2)))
    (ax, ay), (bx, by), (cx, cy) = points[:3]
    assume(abs((bx - ax) * (cy - ay) - (by - ay) * (cx - ax)) > 50)
    fixed = {number: complex(*points[number]) for number in range(3)}
    found = place(distances_of(points), fixed)
    for number, point in enumerate(points):
        assert abs(found[number] - complex(*point)) < 0.1
    assert all(found[number] == point for number, point in fixed.items())


def test_the_same_table_gives_the_same_positions() -> None:
    table = distances_of([(0, 0), (10, 2), (3, 8), (12, 12), (6, 6)])
    assert place(table) == place(table)


def ring(*lengths: float) -> RoadNetwork:
    return RoadNetwork(RoadLeg(number, number + 1, km) for number, km in enumerate(lengths, start=1))


def test_without_coordinates_everything_is_computed_and_nobody_knows_the_north() -> None:
    found = positions([1, 2, 3], {}, ring(10, 12))
    assert found.no_north and found.computed == {1, 2, 3} and found.nowhere == ()
    assert math.dist(found.points[1], found.points[3]) == pytest.approx(22, abs=0.1)


def test_coordinates_are_laid_on_a_plane_with_the_north_above() -> None:
    found = positions([1, 2], {1: (53.0, 78.0), 2: (54.0, 78.0)}, RoadNetwork(()))
    assert not found.no_north and not found.computed
    assert found.points[2][1] - found.points[1][1] == pytest.approx(111.2, abs=0.1)
    assert found.points[1][0] == found.points[2][0]


def test_one_without_coordinates_is_placed_by_the_roads_to_its_neighbours() -> None:
    network = RoadNetwork((RoadLeg(1, 2, 139), RoadLeg(1, 3, 69.5), RoadLeg(3, 2, 69.5)))
    found = positions([1, 2, 3], {1: (53.0, 78.0), 2: (54.0, 78.0)}, network)
    assert found.computed == {3} and not found.no_north
    assert found.points[3][1] == pytest.approx((found.points[1][1] + found.points[2][1]) / 2, abs=2)


def test_a_settlement_without_roads_and_coordinates_stands_nowhere() -> None:
    assert positions([1, 2, 3, 9], {}, ring(10, 12)).nowhere == (9,)
    assert positions([1, 9], {1: (53.0, 78.0)}, RoadNetwork(())).nowhere == (9,)


def test_parts_that_no_road_joins_stand_side_by_side() -> None:
    network = RoadNetwork((RoadLeg(1, 2, 10), RoadLeg(2, 3, 10), RoadLeg(7, 8, 5)))
    points = positions([1, 2, 3, 7, 8], {}, network).points
    assert min(points[7][0], points[8][0]) > max(points[key][0] for key in (1, 2, 3))


def test_chukotka_lies_east_of_the_line() -> None:
    points = positions([1, 2], {1: (66.0, 179.0), 2: (66.0, -179.0)}, RoadNetwork(())).points
    assert 80 < points[2][0] - points[1][0] < 100
