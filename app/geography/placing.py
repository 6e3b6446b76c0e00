"""Positions out of distances: classical scaling and the refinement of its stress, in plain Python.

J. B. Kruskal, «Multidimensional scaling by optimizing goodness of fit to a nonmetric hypothesis», 1964; the stress is
lowered by majorization (E. R. Gansner, Y. Koren, S. North, «Graph drawing by stress majorization», 2004).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

Matrix = Sequence[Sequence[float]]
Plane = list[complex]
POWER_STEPS, STRESS_STEPS = 300, 400
STILL = 1e-7


def place(distances: Matrix, fixed: Mapping[int, complex] | None = None) -> Plane:
    """Return points of the plane whose distances are as near to the wanted ones as can be; some may be fixed."""
    fixed = fixed or {}
    points = classical(distances)
    if fixed:
        points = aligned(points, fixed)
    for number, point in fixed.items():
        points[number] = point
    return refined(points, distances, frozenset(fixed))


def classical(distances: Matrix) -> Plane:
    """Return the classical scaling: the two main axes of the centred squares of the distances."""
    count = len(distances)
    squares = [[one * one for one in row] for row in distances]
    means = [sum(row) / count for row in squares]
    whole = sum(means) / max(1, count)
    centred = [
        [-0.5 * (squares[row][column] - means[row] - means[column] + whole) for column in range(count)]
        for row in range(count)
    ]
    axes: list[list[float]] = []
    for _ in range(2):
        value, vector = _main_axis(centred)
        axes.append([math.sqrt(value) * one for one in vector] if value > 0 else [0.0] * count)
        for row in range(count):
            for column in range(count):
                centred[row][column] -= value * vector[row] * vector[column]
    return [complex(x, y) for x, y in zip(*(_upright(axis) for axis in axes), strict=True)]


def refined(points: Plane, distances: Matrix, fixed: frozenset[int] = frozenset()) -> Plane:
    """Lower the stress step by step: each point goes where the others want it, near ones have more to say."""
    count, reach = len(points), max((max(row) for row in distances), default=0.0)
    points = list(points)
    for _ in range(STRESS_STEPS):
        moved = 0.0
        for one in range(count):
            if one in fixed:
                continue
            wanted, weights = 0j, 0.0
            for other in range(count):
                far = distances[one][other]
                if other == one or far <= 0:
                    continue
                apart = points[one] - points[other]
                along = apart / abs(apart) if abs(apart) > 1e-12 else _direction(one)
                wanted += (points[other] + far * along) / (far * far)
                weights += 1 / (far * far)
            if weights:
                wanted /= weights
                moved = max(moved, abs(wanted - points[one]))
                points[one] = wanted
        if moved <= STILL * reach:
            break
    return points


def aligned(points: Plane, fixed: Mapping[int, complex]) -> Plane:
    """Turn, mirror and move the points so that the fixed ones come as near to their places as can be."""
    keys = sorted(fixed)
    target = sum((fixed[key] for key in keys), 0j) / len(keys)
    best, least = points, math.inf
    for turned in (points, [one.conjugate() for one in points]):
        centre = sum((turned[key] for key in keys), 0j) / len(keys)
        turn = sum(((turned[key] - centre).conjugate() * (fixed[key] - target) for key in keys), 0j)
        turn = turn / abs(turn) if abs(turn) > 1e-12 else 1 + 0j
        moved = [(one - centre) * turn + target for one in turned]
        missed = sum(abs(moved[key] - fixed[key]) ** 2 for key in keys)
        if missed < least - 1e-12:
            best, least = moved, missed
    return best


def _main_axis(matrix: Matrix) -> tuple[float, list[float]]:
    """Return the largest eigenvalue and its vector, found by multiplying again and again."""
    count = len(matrix)
    shift = max((sum(map(abs, row)) for row in matrix), default=0.0)
    vector = _length_one([math.sin(number + 1.0) + 0.01 * number for number in range(count)])
    for _ in range(POWER_STEPS):
        after = [
            sum(one * part for one, part in zip(row, vector, strict=True)) + shift * vector[number]
            for number, row in enumerate(matrix)
        ]
        after = _length_one(after)
        still = max((abs(one - two) for one, two in zip(after, vector, strict=True)), default=0.0) < 1e-12
        vector = after
        if still:
            break
    turned = [sum(one * part for one, part in zip(row, vector, strict=True)) for row in matrix]
    return sum(one * two for one, two in zip(turned, vector, strict=True)), vector


def _length_one(vector: list[float]) -> list[float]:
    length = math.sqrt(sum(one * one for one in vector))
    return [one / length for one in vector] if length > 0 else vector


def _upright(axis: list[float]) -> list[float]:
    """Choose between an axis and its mirror image always in the same way: its first strong value is positive."""
    strong = max(map(abs, axis), default=0.0) * 0.5
    first = next((one for one in axis if abs(one) >= strong and strong > 0), 1.0)
    return axis if first > 0 else [-one for one in axis]


def _direction(number: int) -> complex:
    """Return a direction for two points on one place; each point has its own."""
    angle = math.radians(137.5 * number)
    return complex(math.cos(angle), math.sin(angle))
