"""Words on a scheme: names beside their marks, kilometres and minutes on their roads, nothing over anything."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.drawing.boxes import Box, Crowd, Point, crossed
from app.drawing.schemes.data import Place, PlaceRole, RoadLine
from app.drawing.schemes.marks import FORMS, mark_box
from app.drawing.sheet import ASCENT, GREY, INK, PAPER, Sheet, cut, width_of
from app.kernel.words import NBSP, number_text

NAME, SCHOOL, ROAD = 11, 9, 9
"""Nothing is smaller than nine points: a scheme on the wall is read at arm's length."""
NAME_ROOM, SCHOOL_ROOMS = 160.0, (170.0, 120.0)
LEAD = 1.15
ANY = 1_000
NEAR, FAR = (1.5, 7.0, 14.0), (24.0, 38.0, 58.0, 80.0)
"""How far from its mark a name may stand: near, or far with a thin line to the mark."""
ALONG = (0.5, 0.44, 0.56, 0.37, 0.63, 0.3, 0.7, 0.23, 0.77)
SHOWN_SCHOOLS = 2


@dataclass(frozen=True)
class _Line:
    text: str
    size: float
    bold: bool = False
    colour: str = INK


def write_names(sheet: Sheet, crowd: Crowd, placed: list[tuple[Place, Point]], numbered: bool) -> list[Place]:
    """Write the names, the important settlements first, with their schools where there is room; return the rest."""
    left_out: list[Place] = []
    order = list(PlaceRole)
    for place, spot in sorted(placed, key=lambda pair: (order.index(pair[0].role), pair[0].key)):
        for lines, rings, most in _wordings(place, numbered):
            width = max(width_of(one.text, one.size, one.bold) for one in lines)
            height = sum(one.size for one in lines) * LEAD
            mark = mark_box(spot, place.role)
            offered = _around(mark, width, height, rings)
            box = crowd.free(one for one in offered if not _leads_through(crowd, one, spot, mark))
            if box is None or crowd.crossings(box) > most:
                continue
            if crowd.crossings(box):
                sheet.box(box, PAPER)
            _write(sheet, box, lines, spot)
            crowd.add(box.grown(1.5))
            _lead(sheet, box, spot, mark)
            break
        else:
            left_out.append(place)
    return left_out


def write_roads(sheet: Sheet, crowd: Crowd, roads: list[tuple[RoadLine, Point, Point]]) -> tuple[list[RoadLine], bool]:
    """Write kilometres and minutes on the roads.

    Return the roads that have no room for it, and whether some have room for the kilometres alone.
    """
    left_out, curtailed = list[RoadLine](), False
    for road, start, end in roads:
        for lines in _road_wordings(road):
            width = max(width_of(one, ROAD) for one in lines) + 3
            height = len(lines) * ROAD * LEAD + 1
            middles = [(start[0] + (end[0] - start[0]) * t, start[1] + (end[1] - start[1]) * t) for t in ALONG]
            offered = [Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2) for x, y in middles]
            box = crowd.free(offered)
            if box is None or crowd.crossings(box) > 1:
                continue
            sheet.box(box, PAPER)
            for row, words in enumerate(lines):
                base = box.high - 0.5 - ROAD * LEAD * (row + 1) + ROAD * (LEAD - ASCENT)
                sheet.words(words, (box.left + box.right) / 2, base, ROAD, anchor="middle")
            crowd.add(box.grown(1))
            curtailed = curtailed or (road.minutes is not None and lines == _road_wordings(road)[-1])
            break
        else:
            left_out.append(road)
    return left_out, curtailed


def road_words(road: RoadLine) -> str:
    """Write «12 км, 15 мин»."""
    return _road_wordings(road)[0][0]


def _road_wordings(road: RoadLine) -> list[tuple[str, ...]]:
    km = f"{number_text(road.km)}{NBSP}км"
    if road.minutes is None:
        return [(km,)]
    minutes = f"{number_text(road.minutes)}{NBSP}мин"
    return [(f"{km}, {minutes}",), (km, minutes), (km,)]


def _wordings(place: Place, numbered: bool) -> Iterator[tuple[list[_Line], tuple[float, ...], int]]:
    """Yield the words of a settlement from the fullest, how far they may stand, and over how many roads."""
    marked = numbered and place.district is not None and place.district >= len(FORMS)
    name = f"{place.name}{NBSP}({(place.district or 0) + 1})" if marked else place.name
    bold = place.role is PlaceRole.BASE
    size = NAME if place.role is not PlaceRole.NONE else NAME - 1
    head = _Line(cut(name, size, NAME_ROOM, bold), size, bold)
    for room in SCHOOL_ROOMS if place.schools else ():
        yield [head, *_schools(place, room)], NEAR, 0
    yield [head], NEAR, 0
    if place.schools:
        yield [head, *_schools(place, SCHOOL_ROOMS[-1])], FAR, 0
    yield [head], (*NEAR, *FAR), 2
    yield [_Line(cut(name, SCHOOL, SCHOOL_ROOMS[-1], bold), SCHOOL, bold)], (*NEAR, *FAR), ANY


def _schools(place: Place, room: float) -> list[_Line]:
    """Return the lines of the schools; of many the first and how many more there are."""
    words = [cut(one, SCHOOL, room) for one in place.schools[:SHOWN_SCHOOLS]]
    if len(place.schools) > SHOWN_SCHOOLS:
        words[-1] = f"и ещё {len(place.schools) - SHOWN_SCHOOLS + 1}"
    return [_Line(one, SCHOOL, colour=GREY) for one in words]


def _around(mark: Box, width: float, height: float, rings: tuple[float, ...]) -> list[Box]:
    """Return the places beside a mark, the nearest first: right, left, above, below, the corners."""
    x, y = (mark.left + mark.right) / 2, (mark.low + mark.high) / 2
    found: list[Box] = []
    for ring in rings:
        right, left, over, under = (
            mark.right + ring,
            mark.left - ring - width,
            mark.high + ring,
            mark.low - ring - height,
        )
        for low in (y - height / 2, y - height * 0.2, y - height * 0.8):
            found += [Box(right, low, right + width, low + height), Box(left, low, left + width, low + height)]
        for low in (over, under):
            found += [Box(start, low, start + width, low + height) for start in (x - width / 2, right - 6, left + 6)]
    return found


def _write(sheet: Sheet, box: Box, lines: list[_Line], spot: Point) -> None:
    """Write the lines into their box, towards the mark."""
    x, anchor = (box.left + box.right) / 2, "middle"
    if box.left > spot[0]:
        x, anchor = box.left, "start"
    elif box.right < spot[0]:
        x, anchor = box.right, "end"
    top = box.high
    for one in lines:
        top -= one.size * LEAD
        base = top + one.size * (LEAD - ASCENT)
        sheet.words(one.text, x, base, one.size, bold=one.bold, anchor=anchor, colour=one.colour)


def _lead(sheet: Sheet, box: Box, spot: Point, mark: Box) -> None:
    """Draw a thin line to the mark from words that stand far from it."""
    if line := _leading(box, spot, mark):
        sheet.line(line, 0.4, (1, 1.5), GREY)


def _leads_through(crowd: Crowd, box: Box, spot: Point, mark: Box) -> bool:
    """Tell whether the thin line would run through other words or marks."""
    line = _leading(box, spot, mark)
    return line is not None and any(crossed(one, *line) for one in crowd.taken if one != mark)


def _leading(box: Box, spot: Point, mark: Box) -> tuple[Point, Point] | None:
    """Return the line from far words to their mark; near ones need none."""
    x = min(max(spot[0], box.left), box.right)
    y = min(max(spot[1], box.low), box.high)
    far = max(abs(x - spot[0]) - mark.width / 2, abs(y - spot[1]) - mark.height / 2) > NEAR[-1] + 1
    return ((x, y), spot) if far else None
