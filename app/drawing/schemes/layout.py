"""Where the settlements of a scheme stand on the sheet."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from app.drawing.boxes import Box, Point
from app.drawing.schemes.data import SchemeData
from app.drawing.sheet import LONG, SHORT

MARGIN, HEAD = 30.0, 46.0
SIDE_ROOM, UPPER_ROOM = 92.0, 24.0
"""What is kept free around the marks for their names."""
LEAST_APART = 30.0
ROUNDS = 60


@dataclass(frozen=True)
class SchemeSizes:
    """How large the sheet of a scheme is, width and height: lying for wide ones, standing for high ones."""

    lying: tuple[float, float] = (LONG, SHORT)
    standing: tuple[float, float] = (SHORT, LONG)


A4 = SchemeSizes()


@dataclass(frozen=True)
class SchemeLayout:
    """The sheet, the room of the map on it, the points of the settlements, and how many points a kilometre takes."""

    width: float
    height: float
    room: Box
    spots: Mapping[int, Point]
    km: float


def layout_of(data: SchemeData, legend: float, sizes: SchemeSizes = A4) -> SchemeLayout:
    """Fit the settlements into the sheet, above so much room for the legend; one on another are moved apart."""
    xs, ys = [one.x for one in data.places] or [0.0], [one.y for one in data.places] or [0.0]
    wide, high = max(xs) - min(xs), max(ys) - min(ys)
    width, height = sizes.lying if wide >= 0.9 * high else sizes.standing
    room = Box(MARGIN, MARGIN + legend, width - MARGIN, height - MARGIN - HEAD)
    inner = Box(room.left + SIDE_ROOM, room.low + UPPER_ROOM, room.right - SIDE_ROOM, room.high - UPPER_ROOM)
    scales = [side / reach for side, reach in ((inner.width, wide), (inner.height, high)) if reach > 1e-6]
    km = min(scales, default=0.0)
    middle = ((inner.left + inner.right) / 2, (inner.low + inner.high) / 2)
    centre = ((max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2)
    spots = {
        one.key: (middle[0] + (one.x - centre[0]) * km, middle[1] + (one.y - centre[1]) * km) for one in data.places
    }
    return SchemeLayout(width, height, room, _moved_apart(spots, inner), km)


def _moved_apart(spots: dict[int, Point], inner: Box) -> dict[int, Point]:
    """Push settlements apart that would hide each other; the order of their keys makes it always the same."""
    keys = sorted(spots)
    room = math.sqrt(inner.width * inner.height / max(1, len(keys)))
    least = min(LEAST_APART, 0.6 * room)
    for _ in range(ROUNDS):
        moved = False
        for place, first in enumerate(keys):
            for second in keys[place + 1 :]:
                (x, y), (u, v) = spots[first], spots[second]
                apart = math.hypot(u - x, v - y)
                if apart >= least - 0.01:
                    continue
                moved = True
                turn = math.radians(137.5 * place)
                along = ((u - x) / apart, (v - y) / apart) if apart > 0.01 else (math.cos(turn), math.sin(turn))
                push = (least - apart) / 2
                spots[first] = _inside((x - along[0] * push, y - along[1] * push), inner)
                spots[second] = _inside((u + along[0] * push, v + along[1] * push), inner)
        if not moved:
            break
    return spots


def _inside(point: Point, inner: Box) -> Point:
    return min(max(point[0], inner.left), inner.right), min(max(point[1], inner.low), inner.high)
