"""Rooms that words and marks take on a sheet, and a place for words where nothing else stands yet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Point = tuple[float, float]


@dataclass(frozen=True)
class Box:
    """A rectangle in points."""

    left: float
    low: float
    right: float
    high: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From low to high."""
        return self.high - self.low

    def overlap(self, other: Box) -> float:
        """Return how large the common part of two boxes is."""
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.high, other.high) - max(self.low, other.low)
        return width * height if width > 0 and height > 0 else 0.0

    def holds(self, other: Box) -> bool:
        """Tell whether another box lies inside."""
        return (
            self.left <= other.left and self.low <= other.low and other.right <= self.right and other.high <= self.high
        )

    def grown(self, by: float) -> Box:
        """Return the box with a border around it."""
        return Box(self.left - by, self.low - by, self.right + by, self.high + by)


class Crowd:
    """What stands on a sheet already; new words look for a free place among it, the the one that hides least."""

    def __init__(self, room: Box) -> None:
        """Keep everything within the room."""
        self.room = room
        self.taken: list[Box] = []
        self.lines: list[tuple[Point, Point]] = []

    def add(self, *boxes: Box) -> None:
        """Note what stands there now."""
        self.taken += boxes

    def free(self, offered: Iterable[Box]) -> Box | None:
        """Return the box that lies in the room, touches no other and is run through by the fewest lines.

        Of equal ones the first is taken.
        """
        found = [box for box in offered if self.room.holds(box) and not any(map(box.overlap, self.taken))]
        return min(found, key=self.crossings, default=None)

    def crossings(self, box: Box) -> int:
        """Count the lines that run through a box."""
        return sum(crossed(box, *line) for line in self.lines)


def crossed(box: Box, start: Point, end: Point) -> bool:
    """Tell whether a straight line runs through a box."""
    (x, y), (dx, dy) = start, (end[0] - start[0], end[1] - start[1])
    first, last = 0.0, 1.0
    for step, here, low, high in ((dx, x, box.left, box.right), (dy, y, box.low, box.high)):
        if abs(step) < 1e-9:
            if not low < here < high:
                return False
            continue
        near, far = sorted(((low - here) / step, (high - here) / step))
        first, last = max(first, near), min(last, far)
    return first < last


def spread(wanted: Sequence[float], step: float, low: float, high: float) -> list[float]:
    """Move heights apart so that neighbours are a step from each other, within the room, and keep their order.

    Each height goes as little as it can; where there is no room for all of them, the step becomes smaller.
    """
    if not wanted:
        return []
    step = min(step, (high - low) / max(1, len(wanted) - 1)) if len(wanted) > 1 else step
    order = sorted(range(len(wanted)), key=lambda place: (wanted[place], place))
    groups: list[tuple[float, int]] = []  # the lowest height of a group that touches, and how many it holds
    for place in order:
        start, count = wanted[place], 1
        while groups and groups[-1][0] + groups[-1][1] * step > start:
            before, held = groups.pop()
            middle = (before * held + (start - held * step) * count) / (held + count)
            start, count = middle, held + count
        start = min(max(start, low), high - (count - 1) * step)
        groups.append((start, count))
        while len(groups) > 1 and groups[-2][0] + groups[-2][1] * step > groups[-1][0] + 1e-9:
            (before, held), (start, count) = groups[-2], groups[-1]
            middle = (before * held + (start - held * step) * count) / (held + count)
            middle = min(max(middle, low), high - (held + count - 1) * step)
            groups[-2:] = [(middle, held + count)]
    found = [0.0] * len(wanted)
    heights = [start + number * step for start, count in groups for number in range(count)]
    for place, height in zip(order, heights, strict=True):
        found[place] = height
    return found
