"""What stands under a scheme: what the marks mean, the scale, the north, what has found no place."""

from __future__ import annotations

from dataclasses import dataclass

from app.drawing.boxes import Box
from app.drawing.schemes.data import PlaceRole, SchemeData
from app.drawing.schemes.layout import SchemeLayout
from app.drawing.schemes.marks import FORMS, draw_mark
from app.drawing.sheet import GREY, INK, PAPER, Sheet, cut, width_of, wrapped
from app.kernel.words import NBSP, number_text

SIZE, ROW = 9, 19
SCALE_LONGEST, CLEAR = 120.0, 10.0
NOTE_LINES, LOWEST = 3, 10
CROWDED = 16
"""From so many settlements on there may be something to tell that has found no room on the map."""
APPROXIMATE = (
    "Положение приблизительное: вычислено по таблице расстояний. Стороны света не показаны, масштаб — по дорогам."
)
ROAD_WORDS = "дорога: километры, минуты в пути"


@dataclass(frozen=True)
class _Sign:
    """An entry of the legend: a mark or, without one, a piece of road."""

    words: str
    role: PlaceRole | None
    district: int | None = None

    @property
    def width(self) -> float:
        return width_of(self.words, SIZE) + 36


def legend_height(data: SchemeData, width: float) -> float:
    """Return how much room the legend takes under a map so wide; notes of the drawing itself included."""
    known = len(wrapped(_known_notes(data), SIZE, width, NOTE_LINES)) if _known_notes(data) else 0
    lines = min(NOTE_LINES, known + (2 if len(data.places) >= CROWDED else 0))
    return 6 + len(_rows(data, width)) * ROW + lines * (SIZE + 3)


def draw_legend(sheet: Sheet, data: SchemeData, layout: SchemeLayout, notes: list[str]) -> None:
    """Draw the legend under the map and the scale within its lower corner."""
    room = layout.room
    y = room.low - ROW - 4
    for row in _rows(data, room.width):
        x = room.left
        for sign in row:
            if sign.role is None:
                sheet.line(((x, y + 3), (x + 22, y + 3)), 1.2, (), GREY)
            else:
                draw_mark(sheet, (x + 11, y + 3), sign.role, sign.district)
            sheet.words(sign.words, x + 27, y, SIZE)
            x += sign.width + 6
        y -= ROW
    text = " ".join(filter(None, (_known_notes(data), *notes)))
    most = min(NOTE_LINES, int((y - LOWEST) / (SIZE + 3)) + 1)
    for line in wrapped(text, SIZE, room.width, most) if text else ():
        sheet.words(line, room.left, y, SIZE, colour=GREY)
        y -= SIZE + 3


def scale_box(layout: SchemeLayout) -> Box:
    """Return the corner of the map that the scale and the north take: the right one, unless a settlement is there."""
    room, width = layout.room, SCALE_LONGEST + 40
    corners = [Box(left, room.low, left + width, room.low + 34) for left in (room.right - width, room.left + 6)]

    def taken(corner: Box) -> bool:
        around = corner.grown(CLEAR)
        spots = layout.spots.values()
        return any(around.left <= x <= around.right and around.low <= y <= around.high for x, y in spots)

    return next((one for one in corners if not taken(one)), corners[0])


def draw_scale(sheet: Sheet, data: SchemeData, layout: SchemeLayout) -> None:
    """Draw the scale bar of a round number of kilometres, and the north where it is known."""
    corner = scale_box(layout)
    if layout.km > 0:
        km = _round_km(SCALE_LONGEST / layout.km)
        long, y = km * layout.km, corner.low + 10
        left = corner.right - 36 - long
        for part in range(4):
            fill = INK if part % 2 == 0 else PAPER
            sheet.box(Box(left + long * part / 4, y, left + long * (part + 1) / 4, y + 3.5), fill, INK, 0.6)
        sheet.words("0", left, y + 7, SIZE, anchor="middle")
        sheet.words(f"{number_text(km)}{NBSP}км", left + long, y + 7, SIZE, anchor="middle")
    if not data.approximate and len(data.places) > 1:
        x, low = corner.right - 10, corner.low + 6
        sheet.area(((x, low + 20), (x - 5, low), (x, low + 5)), INK, INK, 0.6)
        sheet.area(((x, low + 20), (x + 5, low), (x, low + 5)), PAPER, INK, 0.6)
        sheet.words("С", x, low + 22, SIZE, bold=True, anchor="middle")


def _known_notes(data: SchemeData) -> str:
    return " ".join((*((APPROXIMATE,) if data.approximate else ()), *data.notes))


def _rows(data: SchemeData, width: float) -> list[list[_Sign]]:
    """Put the signs into rows."""
    roles = {one.role for one in data.places}
    signs = [_Sign(role.label, role) for role in PlaceRole if role in roles]
    if len(data.districts) > 1:
        for number, name in enumerate(data.districts):
            mark = f"{number + 1} — " if len(data.districts) > len(FORMS) else ""
            signs.append(_Sign(cut(f"{mark}{name}", SIZE, width - 40), PlaceRole.MEMBER, number))
    if data.roads:
        signs.append(_Sign(ROAD_WORDS, None))
    rows: list[list[_Sign]] = []
    reach = width + 1
    for sign in signs:
        if reach + sign.width > width:
            rows.append([])
            reach = 0.0
        rows[-1].append(sign)
        reach += sign.width + 6
    return rows


def _round_km(most: float) -> float:
    """Return the largest round number of kilometres that fits."""
    power = 1e-6
    while power * 10 <= most:
        power *= 10
    largest = next(one for one in (5, 2, 1) if one * power <= most * (1 + 1e-9)) * power
    return int(largest) if largest >= 1 else round(largest, 6)
