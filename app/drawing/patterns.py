"""What tells one thing from another without colour: dashes, markers, hatching."""

from __future__ import annotations

import math
from collections.abc import Callable

from app.drawing.boxes import Box, Point
from app.drawing.sheet import PAPER, Sheet

COLOURS = ("#1D5FA6", "#A3241D", "#1F6E45", "#7A5600", "#5B3A8C", "#1A222C", "#0F6B75", "#8A3B6B")
DASHES: tuple[tuple[float, ...], ...] = ((), (6, 3), (2, 2), (8, 3, 2, 3), (12, 4))
TONES = ("#1D5FA6", "#FFFFFF", "#9DBBDD", "#FFFFFF", "#3B4654", "#FFFFFF")
HATCHES: tuple[tuple[float, ...], ...] = ((), (45,), (), (0,), (), (45, 135))
"""Angles of the lines over each of the tones."""
STEP = 4.0


def draw_marker(sheet: Sheet, number: int, centre: Point, radius: float, colour: str) -> None:
    """Draw the marker of a series: six forms, filled and then hollow."""
    fill = colour if number // len(MARKERS) % 2 == 0 else PAPER
    MARKERS[number % len(MARKERS)](sheet, centre, radius, fill, colour)


def draw_hatched(sheet: Sheet, number: int, box: Box) -> None:
    """Fill a bar with the pattern of its series."""
    tone, colour = TONES[number % len(TONES)], COLOURS[0]
    sheet.box(box, tone, None)
    for angle in HATCHES[number % len(HATCHES)]:
        for start, end in hatching(box, angle, STEP):
            sheet.line((start, end), 0.7, (), colour)
    sheet.box(box, None, colour, 0.8)


def hatching(box: Box, angle: float, step: float) -> list[tuple[Point, Point]]:
    """Return the parallel lines of an angle (0, 45 or 135 degrees) that fill a box."""
    if box.width <= 0 or box.height <= 0:
        return []
    if angle == 0:
        rows = int(box.height / step)
        rest = (box.height - rows * step) / 2
        heights = [box.low + rest + row * step for row in range(rows + 1)]
        return [((box.left, y), (box.right, y)) for y in heights if box.low < y < box.high]
    mirrored = angle > 90
    lines: list[tuple[Point, Point]] = []
    along, span = step, box.width + box.height
    while along < span:
        start = (min(along, box.width), max(0.0, along - box.width))
        end = (max(0.0, along - box.height), min(along, box.height))
        pair = [(box.left + (x if mirrored else box.width - x), box.low + y) for x, y in (start, end)]
        lines.append((pair[0], pair[1]))
        along += step * math.sqrt(2)
    return lines


def regular(centre: Point, radius: float, corners: int, turn: float = 90) -> list[Point]:
    """Return the corners of a regular figure, the first one where `turn` degrees point."""
    angles = (math.radians(turn + 360 * corner / corners) for corner in range(corners))
    return [(centre[0] + radius * math.cos(angle), centre[1] + radius * math.sin(angle)) for angle in angles]


Marker = Callable[[Sheet, Point, float, str, str], None]


def _circle(sheet: Sheet, centre: Point, radius: float, fill: str, stroke: str) -> None:
    sheet.circle(centre, radius, fill, stroke)


def _figure(corners: int, turn: float, larger: float) -> Marker:
    def draw(sheet: Sheet, centre: Point, radius: float, fill: str, stroke: str) -> None:
        sheet.area(regular(centre, radius * larger, corners, turn), fill, stroke)

    return draw


MARKERS: tuple[Marker, ...] = (
    _circle,
    _figure(4, 45, 1.25),
    _figure(3, 90, 1.4),
    _figure(4, 90, 1.35),
    _figure(3, 270, 1.4),
    _figure(6, 90, 1.2),
)
