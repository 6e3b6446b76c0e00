"""Bars of one year or several over schools: they lie, so that long names can be read."""

from __future__ import annotations

from app.drawing.boxes import Box
from app.drawing.charts.data import ChartData
from app.drawing.charts.figures import Scale, scale_for
from app.drawing.charts.frame import SMALL, draw_frame, say_nothing
from app.drawing.patterns import draw_hatched
from app.drawing.sheet import FAINT, GREY, LONG, SHORT, Sheet, cut, width_of, wrapped

NAMES = 0.34
THICKEST, GAP = 26.0, 0.38
"""The thickest bar in points, and the share of a category that stays white."""
BARS_LYING = 24
"""So many bars fit on a sheet that lies; more stand on one that stands."""
KEY = 14.0
NO_VALUE = "нет данных"


def draw_bars(data: ChartData) -> Sheet:
    """Draw the chart: a group of bars for each category, one bar a series, its value at its end."""
    bars = len(data.categories) * max(1, len(data.series))
    sheet = Sheet(LONG, SHORT) if bars <= BARS_LYING else Sheet(SHORT, LONG)
    known = data.known()
    scale = scale_for(known, data.unit, nought=True)
    room = draw_frame(sheet, data, scale.unit, [])
    if not known or not data.categories:
        say_nothing(sheet, room)
        return sheet
    if len(data.series) > 1:
        room = Box(room.left, room.low, room.right, _draw_key(sheet, data, room))
    each = min((room.height - SMALL - 8) / len(data.categories), (THICKEST * len(data.series)) / (1 - GAP))
    thick = each * (1 - GAP) / len(data.series)
    size = max(3, min(9, int(each * 0.8)))
    names = min(NAMES * sheet.width, max(width_of(one, size) for one in data.categories) + 4)
    values = max(width_of(text, SMALL) for text in [NO_VALUE, *map(scale.text, known)]) + 8
    low = room.high - each * len(data.categories)
    plot = Box(room.left + names + 6 + (values if scale.low < 0 else 0), low, room.right - values, room.high)
    _draw_axis(sheet, scale, plot)
    for place, category in enumerate(data.categories):
        middle = plot.high - each * (place + 0.5)
        rows = 2 if each >= 2.3 * size else 1
        lines = wrapped(category, size, names, rows)
        top = middle + len(lines) * size * 0.56 - size * 0.85
        for row, words in enumerate(lines):
            sheet.words(words, room.left + names, top - row * size * 1.12, size, anchor="end")
        for number in range(len(data.series)):
            _draw_bar(
                sheet, data, scale, plot, (place, number), middle + thick * (len(data.series) / 2 - number), thick
            )
    return sheet


def _draw_axis(sheet: Sheet, scale: Scale, plot: Box) -> None:
    """Draw the marks of the values; the nought is heavier."""
    reach = 0.0
    for tick in scale.ticks:
        x = plot.left + plot.width * scale.share(tick)
        heavy = abs(tick) < scale.step / 1000
        sheet.line(((x, plot.low), (x, plot.high)), 0.9 if heavy else 0.5, (), GREY if heavy else FAINT)
        words = scale.tick_text(tick)
        half = width_of(words, SMALL) / 2
        if x - half >= reach:
            sheet.words(words, x, plot.low - SMALL - 3, SMALL, anchor="middle", colour=GREY)
            reach = x + half + 4


def _draw_bar(
    sheet: Sheet, data: ChartData, scale: Scale, plot: Box, place: tuple[int, int], top: float, thick: float
) -> None:
    """Draw one bar downwards from its top and write its value."""
    category, number = place
    values = data.series[number].values
    value = values[category] if category < len(values) else None
    nought = plot.left + plot.width * scale.share(0)
    size = max(3, min(SMALL, int(thick)))
    base = top - thick / 2 - size * 0.35
    if value is None:
        sheet.words(NO_VALUE, nought + 4, base, size, colour=GREY)
        return
    end = plot.left + plot.width * scale.share(float(value))
    if end != nought:
        draw_hatched(sheet, number, Box(min(nought, end), top - thick, max(nought, end), top))
    if float(value) < 0:
        sheet.words(scale.text(value), end - 4, base, size, anchor="end")
    else:
        sheet.words(scale.text(value), end + 4, base, size)


def _draw_key(sheet: Sheet, data: ChartData, room: Box) -> float:
    """Write which pattern is which series, in lines; return where the room below begins."""
    x, top = room.left, room.high
    for number, one in enumerate(data.series):
        words = cut(one.name, SMALL + 1, room.width - 30)
        width = width_of(words, SMALL + 1) + 40
        if x > room.left and x + width > room.right:
            x, top = room.left, top - KEY
        draw_hatched(sheet, number, Box(x, top - 9, x + 20, top))
        sheet.words(words, x + 25, top - 8, SMALL + 1)
        x += width
    return top - KEY - 8
