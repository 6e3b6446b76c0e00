"""The scheme of settlements as one vector drawing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.drawing.boxes import Box, Crowd
from app.drawing.schemes.data import SchemeData
from app.drawing.schemes.labels import road_words, write_names, write_roads
from app.drawing.schemes.layout import A4, HEAD, MARGIN, SchemeLayout, SchemeSizes, layout_of
from app.drawing.schemes.legend import draw_legend, draw_scale, legend_height, scale_box
from app.drawing.schemes.marks import RADII, draw_mark, mark_box
from app.drawing.sheet import FAINT, GREY, Sheet, cut

if TYPE_CHECKING:
    from reportlab.graphics.shapes import Drawing

TITLE, SUBTITLE = 14, 10
NAMED = 6


@dataclass(frozen=True)
class Spot:
    """Where a settlement stands on the drawing, counted from the upper left corner as a screen does."""

    key: int
    x: float
    y: float
    radius: float


def scheme(data: SchemeData, sizes: SchemeSizes = A4) -> Drawing:
    """Draw the scheme on a sheet of A4, or of another size; the same data give the same drawing."""
    layout = _layout(data, sizes)
    sheet = Sheet(layout.width, layout.height)
    _draw_head(sheet, data, layout)
    spots = layout.spots
    roads = [(one, spots[one.start], spots[one.end]) for one in data.roads if one.start in spots and one.end in spots]
    for _, start, end in roads:
        sheet.line((start, end), 1.2, (), GREY)
    placed = [(one, spots[one.key]) for one in data.places]
    crowd = Crowd(Box(layout.room.left, layout.room.low, layout.room.right, layout.room.high).grown(-3))
    crowd.add(scale_box(layout))
    crowd.add(*(mark_box(spot, place.role) for place, spot in placed))
    crowd.lines += [(start, end) for _, start, end in roads]
    nameless = write_names(sheet, crowd, placed, numbered=True)
    unwritten, curtailed = write_roads(sheet, crowd, roads)
    for place, spot in placed:
        draw_mark(sheet, spot, place.role, place.district)
    draw_scale(sheet, data, layout)
    names = {one.key: one.name for one in data.places}
    notes = [f"Не подписаны из-за тесноты: {_listed([one.name for one in nameless])}."] if nameless else []
    if curtailed:
        notes.append("Где тесно, минуты не подписаны.")
    if unwritten:
        lengths = [f"{names[one.start]} — {names[one.end]} {road_words(one)}" for one in unwritten]
        notes.append(f"Дороги без подписи: {_listed(lengths)}.")
    draw_legend(sheet, data, layout, notes)
    return sheet.drawing


def spots_of(data: SchemeData) -> tuple[Spot, ...]:
    """Return where the settlements stand on the drawing of the scheme, for clicks on the screen."""
    layout = _layout(data, A4)
    return tuple(
        Spot(one.key, layout.spots[one.key][0], layout.height - layout.spots[one.key][1], RADII[one.role] + 6)
        for one in data.places
    )


def _layout(data: SchemeData, sizes: SchemeSizes) -> SchemeLayout:
    first = layout_of(data, 0, sizes)
    legend = legend_height(data, first.width - 2 * MARGIN)
    return layout_of(data, legend, sizes)


def _draw_head(sheet: Sheet, data: SchemeData, layout: SchemeLayout) -> None:
    """Write the title and the frame of the map."""
    room = layout.room
    y = room.high + HEAD - TITLE
    sheet.words(cut(data.title, TITLE, room.width, bold=True), room.left, y, TITLE, bold=True)
    if data.subtitle:
        sheet.words(cut(data.subtitle, SUBTITLE, room.width), room.left, y - SUBTITLE - 5, SUBTITLE, colour=GREY)
    sheet.box(room, None, FAINT, 0.8)


def _listed(words: list[str]) -> str:
    """Name the first ones and count the others."""
    more = len(words) - NAMED
    return "; ".join(words[:NAMED]) + (f" и ещё {more}" if more > 0 else "")
