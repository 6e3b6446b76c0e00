"""Requisites that stand side by side: date – place – number, post and name, two corner blocks."""

from __future__ import annotations

from collections.abc import Sequence

from app.papers.engine.markup.blocks import DateLine, Signature, Text, TwoCorners
from app.papers.engine.pdf.pieces import even_lines
from app.papers.engine.pdf.typed import Setting, Typed
from app.papers.engine.profile import MM, SINGLE, Profile

Columns = list[tuple[float, Sequence[Typed]]]
"""Columns as (left, paragraphs)."""

_CORNER_GAP = 6 * MM
_POST, _NAME, _WIDEST_NAME = 0.52, 0.38, 0.6
"""The parts of the width for the post and the name; between them is room to sign."""


def requisite(
    text: Text, width: float, profile: Profile, align: Setting = "left", bold: bool = False, size: float | None = None
) -> Typed:
    """Set a requisite in type: single-spaced (ГОСТ Р 7.0.97)."""
    size = size or profile.size
    return even_lines(text, width, size, size * SINGLE, align, bold)


def corner_width(width: float, profile: Profile) -> float:
    """Return the width of one of two corner blocks side by side."""
    return min(profile.corner_width * MM, (width - _CORNER_GAP) / 2)


def date_columns(block: DateLine, width: float, profile: Profile) -> Columns:
    """Set date, place and number: the place has what the others leave; without it they have half the line each."""
    side = width / (3 if block.centre else 2)
    if block.centre:
        widest = max(requisite(text, side, profile).natural_width for text in (block.left, block.right))
        side = min(side, widest + _CORNER_GAP)
    columns: list[tuple[float, float, Text, Setting]] = [
        (0.0, side, block.left, "left"),
        (side, width - 2 * side, block.centre, "centre"),
        (width - side, side, block.right, "right"),
    ]
    return [(left, [requisite(text, room, profile, align)]) for left, room, text, align in columns if text]


def signature_columns(block: Signature, width: float, profile: Profile) -> Columns:
    """Set the post on the left and the name on the right."""
    whole = requisite(block.name, width, profile).natural_width
    name_width = min(max(width * _NAME, whole + 1), width * _WIDEST_NAME)
    post_width = min(width * _POST, width - name_width - _CORNER_GAP)
    post: Columns = [(0.0, [requisite(block.post, post_width, profile)])] if block.post else []
    return [*post, (width - name_width, [requisite(block.name, name_width, profile, "right")])]


def corner_columns(block: TwoCorners, width: float, profile: Profile) -> Columns:
    """Set two corner blocks, the right one at the right margin."""
    own = corner_width(width, profile)
    columns = ((0.0, block.left), (width - own, block.right))
    return [(left, [requisite(line, own, profile) for line in lines]) for left, lines in columns if lines]
