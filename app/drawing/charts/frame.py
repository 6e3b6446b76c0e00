"""What every chart has: title, unit, note, and the room that is left for the drawing."""

from __future__ import annotations

from app.drawing.boxes import Box
from app.drawing.charts.data import ChartData
from app.drawing.sheet import GREY, Sheet, wrapped

MARGIN = 36.0
TITLE, SUBTITLE, SMALL = 14, 10, 8
NOTHING = "Нет данных: показатель не заполнен ни за один из выбранных годов."


def draw_frame(sheet: Sheet, data: ChartData, unit: str, remarks: list[str]) -> Box:
    """Write the words above and below; return the room between them."""
    room = sheet.width - 2 * MARGIN
    top = sheet.height - MARGIN
    for line in wrapped(data.title, TITLE, room, 2, bold=True):
        top -= TITLE
        sheet.words(line, MARGIN, top, TITLE, bold=True)
        top -= 4
    words = ", ".join(filter(None, (data.subtitle, unit)))
    for line in wrapped(words, SUBTITLE, room, 2):
        top -= SUBTITLE + 2
        sheet.words(line, MARGIN, top, SUBTITLE, colour=GREY)
    notes = wrapped(" ".join(filter(None, (*remarks, data.note))), SMALL, room, 3)
    low = MARGIN
    for line in reversed(notes):
        sheet.words(line, MARGIN, low, SMALL, colour=GREY)
        low += SMALL + 3
    return Box(MARGIN, low + 6 if notes else low, sheet.width - MARGIN, top - 14)


def say_nothing(sheet: Sheet, room: Box) -> None:
    """Say in the middle that there is nothing to draw."""
    sheet.words(NOTHING, (room.left + room.right) / 2, (room.low + room.high) / 2, 11, anchor="middle", colour=GREY)
