"""What stands on a page besides its text: the number, the mark of the teaching office, the code in the corner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.kernel.fonts import FAMILY
from app.papers.engine.fixed import SHEET, TEACHING, TEACHING_SIZE
from app.papers.engine.pdf.typed import ASCENT
from app.papers.engine.profile import MM, Profile

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from app.papers.engine.composition import Composition

_QR_GAP = 2 * MM
_QUIET = 4
"""The empty modules around a code that its readers need."""


def sheet(landscape: bool) -> tuple[float, float]:
    """Return the width and height of the sheet."""
    return (SHEET[1], SHEET[0]) if landscape else SHEET


def room(profile: Profile, landscape: bool) -> tuple[float, float]:
    """Return the width and height between the margins."""
    width, height = sheet(landscape)
    return width - (profile.left + profile.right) * MM, height - (profile.top + profile.bottom) * MM


def taken(whole: Composition, profile: Profile) -> float:
    """Return what the code of the document takes of the room on the first page."""
    return profile.figures.qr_size * MM + _QR_GAP if whole.qr else 0


def continued_room(profile: Profile) -> float:
    """Return what the words «Продолжение приложения» take of the room on a page."""
    return profile.single * 1.5


def left_margin(profile: Profile, number: int) -> float:
    """Return the left margin of a page; on the back of a sheet printed on both sides it is the right one."""
    return (profile.right if profile.mirrored and number % 2 == 0 else profile.left) * MM


def draw_number(canvas: Canvas, profile: Profile, landscape: bool, number: int) -> None:
    """Draw the number of a page in the middle of the upper margin; the first page has none (ГОСТ Р 7.0.97)."""
    if number < 2:
        return
    size = profile.figures.number_size
    middle = left_margin(profile, number) + room(profile, landscape)[0] / 2
    canvas.setFont(FAMILY, size)
    canvas.drawCentredString(middle, _head_line(profile, landscape, size), str(number))


def draw_teaching(canvas: Canvas, profile: Profile, landscape: bool, number: int) -> None:
    """Say on every page of a teaching office that nothing in it is true."""
    canvas.setFont(FAMILY, TEACHING_SIZE)
    right = left_margin(profile, number) + room(profile, landscape)[0]
    canvas.drawRightString(right, _head_line(profile, landscape, profile.figures.number_size), TEACHING)


def draw_code(canvas: Canvas, profile: Profile, landscape: bool, number: int, text: str) -> None:
    """Draw the code of the document in the lower right corner of the text (requisite 31 of ГОСТ Р 7.0.97-2025)."""
    import segno

    matrix = segno.make(text, error="m", micro=False).matrix
    side = profile.figures.qr_size * MM
    step = side / (len(matrix) + 2 * _QUIET)
    x = left_margin(profile, number) + room(profile, landscape)[0] - side + _QUIET * step
    y = profile.bottom * MM + side - _QUIET * step
    path = canvas.beginPath()
    for row, modules in enumerate(matrix):
        begin = 0
        for place in range(len(modules) + 1):
            if place < len(modules) and modules[place]:
                continue
            if place > begin:
                path.rect(x + begin * step, y - (row + 1) * step, (place - begin) * step, step)
            begin = place + 1
    canvas.drawPath(path, stroke=0, fill=1)


def _head_line(profile: Profile, landscape: bool, size: float) -> float:
    """Return where the words in the upper margin stand."""
    return sheet(landscape)[1] - profile.figures.number_from_top * MM - size * ASCENT
