"""The marks of settlements: the form tells the district, the filling tells what stands there."""

from __future__ import annotations

from app.drawing.boxes import Box, Point
from app.drawing.patterns import regular
from app.drawing.schemes.data import PlaceRole
from app.drawing.sheet import GREY, INK, PAPER, Sheet

RADII = {
    PlaceRole.BASE: 8.0,
    PlaceRole.MEMBER: 6.0,
    PlaceRole.BRANCH: 5.0,
    PlaceRole.SCHOOL: 5.0,
    PlaceRole.NONE: 2.5,
}
FORMS: tuple[tuple[int, float, float], ...] = (
    (0, 0, 1),
    (4, 45, 1.2),
    (3, 90, 1.35),
    (4, 90, 1.25),
    (3, 270, 1.35),
    (6, 90, 1.1),
)
"""Corners, turn and size of the form of each district; more districts have their numbers beside the names too."""


def draw_mark(sheet: Sheet, centre: Point, role: PlaceRole, district: int | None) -> None:
    """Draw the mark of a settlement."""
    radius = RADII[role]
    if role is PlaceRole.NONE:
        sheet.circle(centre, radius, GREY, PAPER)
        return
    form = (district or 0) % len(FORMS)
    if role is PlaceRole.BASE:
        _form(sheet, centre, radius + 2.5, form, PAPER, INK)
        _form(sheet, centre, radius - 1, form, INK, INK)
    else:
        _form(sheet, centre, radius, form, INK if role is PlaceRole.MEMBER else PAPER, INK)
    if role is PlaceRole.SCHOOL:
        sheet.circle(centre, 1.6, INK, None)


def mark_box(centre: Point, role: PlaceRole) -> Box:
    """Return the room a mark takes."""
    reach = RADII[role] + (4 if role is PlaceRole.BASE else 1.5)
    return Box(centre[0] - reach, centre[1] - reach, centre[0] + reach, centre[1] + reach)


def _form(sheet: Sheet, centre: Point, radius: float, form: int, fill: str, stroke: str) -> None:
    corners, turn, larger = FORMS[form]
    if corners:
        sheet.area(regular(centre, radius * larger, corners, turn), fill, stroke)
    else:
        sheet.circle(centre, radius, fill, stroke)
