"""The end of a contract: details and signatures of the parties, two in a row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.papers.engine.fixed import SEAL, SIGN_ROOM, SIGN_RULE
from app.papers.engine.markup.inline import cell
from app.papers.engine.pdf.pieces import Piece, TextPiece, paragraph
from app.papers.engine.pdf.typed import Typed
from app.papers.engine.profile import Profile
from app.papers.engine.table import PartyBlock

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_GUTTER = 18.0
_BETWEEN = 16.0


def party_pieces(
    parties: Sequence[PartyBlock], width: float, room: float, profile: Profile, before: float
) -> list[Piece]:
    """Set the parties two in a row; details higher than a page go on over the pages, one party after another."""
    pairs = [list(parties[start : start + 2]) for start in range(0, len(parties), 2)]
    whole = PartiesPiece(pairs, width, profile, before)
    if max(whole.heights) <= room:
        whole.with_previous = True
        return [whole]
    return [piece for party in parties for piece in _long_party(party, width, room, profile, before)]


def _long_party(party: PartyBlock, width: float, room: float, profile: Profile, before: float) -> list[Piece]:
    """Set one party as plain paragraphs with the place for the signature below."""
    lines = [line for line in (party.role, party.title, *party.lines, party.post) if line]
    end = PartiesPiece([[PartyBlock("", "", (), "", party.name)]], width, profile, 0)
    if end.heights[0] > room / 2:
        lines.append(party.name)
        end = PartiesPiece([[PartyBlock("", "", (), "", "")]], width, profile, 0)
    end.with_previous = True
    return [
        *(
            TextPiece(paragraph(cell(line), width, profile.size, profile.single, "left"), 0 if place else before)
            for place, line in enumerate(lines)
        ),
        end,
    ]


class PartiesPiece(Piece):
    """Blocks of the parties; a row of two blocks is never cut."""

    def __init__(self, pairs: Sequence[Sequence[PartyBlock]], width: float, profile: Profile, before: float) -> None:
        """Measure the blocks for this width."""
        self.before = before
        self._width = (width - _GUTTER) / 2
        self._profile = profile
        self._rows = [[self._measure(party) for party in pair] for pair in pairs]
        self.heights = [max(upper + lower for _, upper, _, lower, _ in row) + _BETWEEN for row in self._rows]

    def may_break(self, index: int) -> bool:
        """Let a page begin with any pair of parties."""
        return True

    def draw(self, canvas: Canvas, x: float, y: float, start: int, stop: int) -> None:
        """Draw pairs start…stop; the signatures of a pair stand on one level."""
        for row, height in zip(self._rows[start:stop], self.heights[start:stop], strict=True):
            lefts = [x + position * (self._width + _GUTTER) for position in range(len(row))]
            for left, (details, *_) in zip(lefts, row, strict=True):
                self._column(canvas, left, y, details)
            for left, (_, _, post, lower, name) in zip(lefts, row, strict=True):
                self._sign(canvas, left, y - height + _BETWEEN + lower, post, name)
            y -= height

    def _measure(self, party: PartyBlock) -> tuple[list[Typed], float, Typed, float, Typed]:
        """Set one block: details with their height, post with the height of the place for signing, name."""
        size, leading = self._profile.size, self._profile.single
        details = [paragraph(cell(line), self._width, size - 1, leading - 1, "left") for line in party.lines if line]
        if party.title:
            details.insert(0, paragraph(cell(party.title), self._width, size - 1, leading - 1, "left"))
        if party.role:
            details.insert(0, paragraph(cell(party.role), self._width, size, leading, "left", bold=True))
        post = paragraph(cell(party.post), self._width, size, leading, "left")
        name = paragraph(cell(party.name), self._width - SIGN_RULE - 6, size, leading, "left")
        upper = sum(laid.height for laid in details)
        lower = 8 + post.height + SIGN_ROOM + name.height + leading
        return details, upper, post, lower, name

    def _column(self, canvas: Canvas, x: float, y: float, lines: Sequence[Typed]) -> None:
        """Draw the details one under another."""
        for laid in lines:
            laid.draw(canvas, x, y)
            y -= laid.height

    def _sign(self, canvas: Canvas, x: float, y: float, post: Typed, name: Typed) -> None:
        """Draw the post, the line to sign on, the name and the place of the seal."""
        leading = self._profile.single
        y -= 8
        post.draw(canvas, x, y)
        y -= post.height + SIGN_ROOM
        canvas.setLineWidth(0.5)
        canvas.line(x, y - leading + 2.5, x + SIGN_RULE, y - leading + 2.5)
        name.draw(canvas, x + SIGN_RULE + 6, y)
        y -= name.height
        seal = paragraph(cell(SEAL), self._width, self._profile.size - 2, leading, "left")
        seal.draw(canvas, x, y)
