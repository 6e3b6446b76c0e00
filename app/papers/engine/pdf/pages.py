"""Pages: where each one ends, so that no line, heading or signature stands alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from app.papers.engine.pdf.pieces import BreakPiece, Piece

_WITH_SIGNATURE = 2


@dataclass(frozen=True)
class Placed:
    """Some lines of a piece at their height on the page (points below the upper margin)."""

    piece: Piece
    start: int
    stop: int
    down: float


@dataclass(frozen=True)
class Page:
    """One page; ``continued`` names the appendix that goes on here, ``begins`` the one that begins."""

    landscape: bool
    placed: tuple[Placed, ...]
    continued: str = ""
    begins: str = ""


@dataclass(frozen=True)
class Rooms:
    """How much room pages have, in points, and what of it is taken."""

    height: Callable[[bool], float]
    """On a sheet lying this way."""
    on_first: float = 0
    """Taken at the bottom of the very first page."""
    continued: float = 0
    """Taken at the top of a page that goes on with an appendix."""


@dataclass
class _Line:
    """One line or row and whether a page may begin with it."""

    piece: Piece
    index: int
    may_begin: bool


def paginate(pieces: Sequence[Piece], landscape: bool, rooms: Rooms) -> Iterator[Page]:
    """Spread the pieces over pages, one page after another; an empty paper has one empty page."""
    run: list[Piece] = []
    begun = BreakPiece(landscape)
    first = True
    for piece in (*pieces, None):
        if piece is not None and not isinstance(piece, BreakPiece):
            run.append(piece)
            continue
        for page in _fill(run, begun, rooms, first):
            yield page
            first = False
        run, begun = [], piece or begun
    if first:
        yield Page(landscape, ())


def _fill(pieces: Sequence[Piece], begun: BreakPiece, rooms: Rooms, first: bool) -> Iterator[Page]:
    """Lay one uninterrupted run of pieces."""
    lines = _lines(pieces)
    start = 0
    while start < len(lines):
        goes_on = bool(begun.continued) and (start > 0 or not begun.begins)
        room = rooms.height(begun.landscape) - (rooms.on_first if first and not start else 0)
        top = rooms.continued if goes_on else 0.0
        stop = _end(lines, start, room - top)
        placed = _place(lines[start:stop], top, room)
        yield Page(begun.landscape, placed, begun.continued if goes_on else "", "" if start else begun.begins)
        start = stop


def _lines(pieces: Sequence[Piece]) -> list[_Line]:
    """Cut the pieces into lines and mark where a page may begin."""
    lines: list[_Line] = []
    keep_next = False
    for piece in pieces:
        count = len(piece.heights)
        for index in range(count):
            lines.append(_Line(piece, index, piece.may_break(index) if index else not keep_next))
        if piece.with_previous and count:
            _hold(lines, len(lines) - count)
        keep_next = piece.with_next
    return lines


def _hold(lines: list[_Line], signature: int) -> None:
    """Tie a signature to the two lines above it."""
    lines[signature].may_begin = False
    held = 0
    for position in range(signature - 1, -1, -1):
        if not lines[position].piece.with_previous:
            held += 1
        if held >= _WITH_SIGNATURE:
            return
        lines[position].may_begin = False


def _end(lines: Sequence[_Line], start: int, room: float) -> int:
    """Find the first line that belongs to the next page."""
    used, stop = 0.0, start
    while stop < len(lines):
        used += _height(lines[stop], first=stop == start)
        if used > room + 0.01 and stop > start:
            break
        stop += 1
    else:
        return stop
    for candidate in range(stop, start, -1):
        if lines[candidate].may_begin:
            return candidate
    return stop


def _height(line: _Line, first: bool) -> float:
    """Return the room a line takes, with the space above it or the repeated head."""
    own = line.piece.heights[line.index]
    if line.index:
        return own + (line.piece.repeated(line.index) if first else 0)
    return own + (0 if first else line.piece.before)


def _place(lines: Sequence[_Line], top: float, room: float) -> tuple[Placed, ...]:
    """Give every run of lines of one piece its height on the page; what belongs to the bottom goes there."""
    placed: list[Placed] = []
    down = top
    for position, line in enumerate(lines):
        last = placed[-1] if placed else None
        if last is not None and last.piece is line.piece:
            placed[-1] = Placed(last.piece, last.start, line.index + 1, last.down)
        else:
            above = line.piece.before if position and not line.index else 0
            placed.append(Placed(line.piece, line.index, line.index + 1, down + above))
        down += _height(line, first=not position)
    low = len(placed)
    while low and placed[low - 1].piece.at_bottom:
        low -= 1
    spare = max(0.0, room - down)
    return (*placed[:low], *(Placed(one.piece, one.start, one.stop, one.down + spare) for one in placed[low:]))
