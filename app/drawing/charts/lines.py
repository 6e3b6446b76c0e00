"""Lines over years: one line a school, its name at its end."""

from __future__ import annotations

from itertools import pairwise

from app.drawing.boxes import Box, Crowd, Point, spread
from app.drawing.charts.data import ChartData, Series
from app.drawing.charts.figures import Scale, scale_for
from app.drawing.charts.frame import SMALL, draw_frame, say_nothing
from app.drawing.patterns import COLOURS, DASHES, draw_marker
from app.drawing.sheet import ASCENT, DESCENT, FAINT, GREY, LONG, SHORT, Sheet, cut, width_of, wrapped

MARK = 2.8
NAMES = 0.27
"""The share of the width that the names take at most."""
VALUES_UP_TO = 3
"""So many lines have their values written at their points."""


def draw_lines(data: ChartData) -> Sheet:
    """Draw the chart; a year without a value is a gap in its line."""
    sheet = Sheet(LONG, SHORT)
    known = data.known()
    scale = scale_for(known, data.unit, nought=False)
    remarks = [] if not known or scale.from_nought else ["Шкала начинается не с нуля."]
    if known and any(value is None for one in data.series for value in one.values):
        remarks.append("Разрыв линии — нет данных за год.")
    room = draw_frame(sheet, data, scale.unit, remarks)
    if not known:
        say_nothing(sheet, room)
        return sheet
    plot = Box(
        room.left + max(width_of(scale.tick_text(one), SMALL) for one in scale.ticks) + 6,
        room.low + SMALL + 8,
        room.right - min(NAMES * sheet.width, _widest_name(data) + 34),
        room.high,
    )
    _draw_axes(sheet, data, scale, plot)
    points = [_points(data, one, scale, plot) for one in data.series]
    crowd = Crowd(Box(plot.left, plot.low, plot.right + 12, plot.high + 12))
    for number, line in enumerate(points):
        _draw_line(sheet, number, line)
        crowd.add(*(Box(x - MARK, y - MARK, x + MARK, y + MARK) for x, y in filter(None, line)))
        crowd.lines += [(start, end) for start, end in pairwise(line) if start and end]
    if len(data.series) <= VALUES_UP_TO:
        for one, line in zip(data.series, points, strict=True):
            _write_values(sheet, scale, one, line, crowd)
    _write_names(sheet, data, points, plot, room)
    return sheet


def _widest_name(data: ChartData) -> float:
    return max((width_of(one.name, 9) for one in data.series), default=0.0)


def _points(data: ChartData, one: Series, scale: Scale, plot: Box) -> list[Point | None]:
    """Return where the values of a series stand; None where there is no value."""
    width = plot.width / max(1, len(data.categories))
    return [
        None
        if value is None
        else (plot.left + width * (place + 0.5), plot.low + plot.height * scale.share(float(value)))
        for place, value in enumerate(one.values[: len(data.categories)])
    ]


def _draw_axes(sheet: Sheet, data: ChartData, scale: Scale, plot: Box) -> None:
    """Draw the marks of both axes; of many years only so many are named as there is room for."""
    for tick in scale.ticks:
        y = plot.low + plot.height * scale.share(tick)
        heavy = abs(tick) < scale.step / 1000
        sheet.line(((plot.left, y), (plot.right, y)), 0.9 if heavy else 0.5, (), GREY if heavy else FAINT)
        sheet.words(scale.tick_text(tick), plot.left - 5, y - SMALL * 0.35, SMALL, anchor="end", colour=GREY)
    width = plot.width / max(1, len(data.categories))
    widest = max((width_of(one, SMALL) for one in data.categories), default=0.0)
    each = max(1, -int(-min(widest + 6, 90) // width))
    for place, category in enumerate(data.categories):
        x = plot.left + width * (place + 0.5)
        sheet.line(((x, plot.low), (x, plot.low - 3)), 0.5, (), GREY)
        if (len(data.categories) - 1 - place) % each == 0:
            words = cut(category, SMALL, width * each)
            sheet.words(words, x, plot.low - SMALL - 4, SMALL, anchor="middle", colour=GREY)


def _draw_line(sheet: Sheet, number: int, line: list[Point | None]) -> None:
    """Draw a line piece by piece between its gaps, and its markers."""
    colour = COLOURS[number % len(COLOURS)]
    piece: list[Point] = []
    for point in (*line, None):
        if point is not None:
            piece.append(point)
            continue
        if len(piece) > 1:
            sheet.line(piece, 1.4, DASHES[number % len(DASHES)], colour)
        piece = []
    for point in filter(None, line):
        draw_marker(sheet, number, point, MARK, colour)


def _write_values(sheet: Sheet, scale: Scale, one: Series, line: list[Point | None], crowd: Crowd) -> None:
    """Write the values at their points where they hide nothing."""
    for value, point in zip(one.values, line, strict=False):
        if value is None or point is None:
            continue
        words, (x, y) = scale.text(value), point
        half, size = width_of(words, SMALL) / 2, SMALL
        offered = [
            Box(x - half, low, x + half, low + size * (ASCENT + DESCENT))
            for low in (y + MARK + 2, y - MARK - 2 - size * (ASCENT + DESCENT), y + 2.5 * size, y - 3 * size)
        ]
        if box := crowd.free(offered):
            crowd.add(sheet.words(words, x, box.low + size * DESCENT, size, anchor="middle"))


def _write_names(sheet: Sheet, data: ChartData, points: list[list[Point | None]], plot: Box, room: Box) -> None:
    """Write the names on the right, each as near to the end of its line as the others let it."""
    left, count = plot.right + 22, len(data.series)
    step = min(24.0, (room.high - room.low) / max(1, count))
    size = max(4, min(9, int(step / 1.12)))
    rows = 2 if step >= 2.2 * size else 1
    ends = [next((one for one in reversed(line) if one is not None), None) for line in points]
    heights = spread([end[1] if end else plot.low for end in ends], step, room.low + step / 2, room.high - step / 2)
    for number, (one, end, height) in enumerate(zip(data.series, ends, heights, strict=True)):
        colour = COLOURS[number % len(COLOURS)]
        if end is not None:
            sheet.line((end, (plot.right, end[1]), (left - 14, height)), 0.4, (1, 2), colour)
        sheet.line(((left - 13, height), (left + 5, height)), 1.4, DASHES[number % len(DASHES)], colour)
        draw_marker(sheet, number, (left - 4, height), MARK, colour)
        name = one.name if end is not None else f"{one.name} (нет данных)"
        lines = wrapped(name, size, room.right - left - 10, rows)
        top = height + len(lines) * size * 0.56 - size * 0.85
        for row, words in enumerate(lines):
            sheet.words(words, left + 9, top - row * size * 1.12, size)
