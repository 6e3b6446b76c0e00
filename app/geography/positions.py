"""Where settlements stand on the plane: by coordinates, and where those are not known by the table of distances."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from app.geography.network import RoadNetwork
from app.geography.placing import place

DEGREE = 111.195
"""Kilometres of a degree of latitude."""
STRAIGHT = 0.8
"""The share of a way over roads that a crow flies, where no coordinates tell it."""
GAP = 0.35
"""Parts that no road joins stand side by side, so much of their width apart."""

Coordinates = Mapping[int, tuple[float, float]]


@dataclass(frozen=True)
class Positions:
    """Kilometres to the east and the north; ``computed`` were found from distances, ``nowhere`` not at all."""

    points: Mapping[int, tuple[float, float]]
    computed: frozenset[int]
    nowhere: tuple[int, ...]

    @property
    def no_north(self) -> bool:
        """Tell whether everything was computed, so that nobody knows where the north is."""
        return bool(self.points) and len(self.computed) == len(self.points)


def positions(keys: Sequence[int], known: Coordinates, network: RoadNetwork) -> Positions:
    """Place the settlements of the keys; ``known`` are latitude and longitude in degrees."""
    keys = sorted(keys)
    points = _on_plane({key: known[key] for key in keys if key in known})
    rest = [key for key in keys if key not in points]
    reach = {key: network.distances(key) for key in keys}
    groups = _groups(keys, reach)
    share = _straight_share(points, reach)
    computed: set[int] = set()
    nowhere: list[int] = []
    right = max((x for x, _ in points.values()), default=0.0)
    for group in groups:
        unknown = [key for key in group if key in rest]
        anchors = {number: complex(*points[key]) for number, key in enumerate(group) if key in points}
        if not unknown:
            continue
        if (not anchors and points and known) or (len(group) == 1 and len(keys) > 1):
            nowhere += unknown
            continue
        placed = place([[reach[one][two] * share for two in group] for one in group], anchors)
        shift = 0j if anchors else _beside(placed, right, first=not points)
        points |= {key: _pair(placed[number] + shift) for number, key in enumerate(group) if key in unknown}
        right = max(x for x, _ in points.values())
        computed |= set(unknown)
    return Positions(points, frozenset(computed), tuple(nowhere))


def _on_plane(known: Coordinates) -> dict[int, tuple[float, float]]:
    """Lay degrees on a plane around their middle; beyond the 180th meridian the east goes on."""
    if not known:
        return {}
    turned = {key: (north, east + 360 if east < 0 else east) for key, (north, east) in known.items()}
    north = sum(one for one, _ in turned.values()) / len(turned)
    east = sum(two for _, two in turned.values()) / len(turned)
    narrow = math.cos(math.radians(north))
    return {key: ((two - east) * DEGREE * narrow, (one - north) * DEGREE) for key, (one, two) in turned.items()}


def _groups(keys: Sequence[int], reach: Mapping[int, Mapping[int, float]]) -> list[list[int]]:
    """Return the parts that roads join, the largest first."""
    left, found = list(keys), list[list[int]]()
    while left:
        group = [key for key in left if key in reach[left[0]]]
        found.append(group)
        left = [key for key in left if key not in reach[group[0]]]
    return sorted(found, key=lambda group: (-len(group), group[0]))


def _straight_share(points: Mapping[int, tuple[float, float]], reach: Mapping[int, Mapping[int, float]]) -> float:
    """Return how much shorter the straight line is than the road, as the known coordinates say."""
    if not points:
        return 1.0
    shares = [
        math.dist(points[one], points[two]) / reach[one][two]
        for one in points
        for two in points
        if one < two and reach[one].get(two, 0) > 0
    ]
    return min(1.0, median(shares)) if shares else STRAIGHT


def _beside(placed: list[complex], right: float, *, first: bool) -> complex:
    """Return how far a part has to go to stand to the right of those that stand already."""
    if first:
        return 0j
    left = min(one.real for one in placed)
    width = max(one.real for one in placed) - left
    return complex(right - left + max(GAP * width, 1.0), 0)


def _pair(point: complex) -> tuple[float, float]:
    return round(point.real, 6), round(point.imag, 6)
