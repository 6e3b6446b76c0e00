"""Layout profiles: the figures of a page, given as data, and what they mean for each kind of paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from app.papers.engine.errors import BadText
from app.papers.engine.markup.blocks import Block, Sheet, Style

if TYPE_CHECKING:
    from app.papers.engine.composition import Composition

MM = 72 / 25.4
SINGLE = 1.15
"""The leading of single-spaced lines, in sizes of the letters."""
_USUAL_KIND = "положение"


@dataclass(frozen=True)
class Figures:
    """A layout profile (ГОСТ Р 7.0.97): millimetres for the page, points for the letters.

    What is not given is as in ГОСТ Р 7.0.97-2025.
    """

    left: float = 20
    right: float = 10
    top: float = 20
    bottom: float = 20
    permanent_left: float = 30
    """The left margin of papers that are kept for ever."""
    mirrored: float = 0
    """Not nought: margins change sides on even pages, for printing on both sides."""
    indent: float = 12.5
    spacing: float = 1.0
    """Of the text, in single lines."""
    order_size: float = 14
    letter_size: float = 14
    regulation_size: float = 13
    contract_size: float = 12
    table_size: float = 12
    form_size: float = 12
    executor_size: float = 10
    number_size: float = 12
    number_from_top: float = 10
    heading_width: float = 85
    requisite_width: float = 80
    emblem_width: float = 17
    emblem_height: float = 20
    qr_size: float = 20

    @classmethod
    def given(cls, figures: Mapping[str, float]) -> Figures:
        """Take the figures of a profile; names that are not ours are left out."""
        return cls(**{one.name: float(figures[one.name]) for one in fields(cls) if one.name in figures})


@dataclass(frozen=True)
class Profile:
    """What the figures mean for one kind of paper: margins in millimetres, letters in points."""

    figures: Figures
    size: float
    leading: float
    left: float
    right: float
    top: float
    bottom: float
    indent: float
    table_size: float
    table_leading: float
    heading_width: float
    corner_width: float
    mirrored: bool
    arms: bool
    gap: float = 0
    """Empty space between paragraphs, in points."""

    @property
    def small_size(self) -> float:
        """Return the size of the mark about the executor."""
        return min(self.figures.executor_size, self.size)

    @property
    def single(self) -> float:
        """Return the leading of requisites, which are single-spaced."""
        return self.size * SINGLE


@dataclass(frozen=True)
class _Kind:
    """What a kind of paper takes from the figures."""

    size: str
    cells: float
    permanent: bool = False
    arms: bool = False
    """Orders and letters are written on the office's blank, which bears its arms; lists and sheets are not."""


_KINDS: dict[str, _Kind] = {
    "приказ": _Kind("order_size", 11, permanent=True, arms=True),
    "протокол": _Kind("regulation_size", 12, permanent=True),
    "положение": _Kind("regulation_size", 10, permanent=True),
    "договор": _Kind("contract_size", 10),
    "таблица": _Kind("table_size", 10),
    "письмо": _Kind("letter_size", 12, arms=True),
    "бланк": _Kind("form_size", 11),
}


def profile_of(whole: Composition, blocks: Sequence[Block]) -> Profile:
    """Find the layout of a paper: the kind its text asks for, in the figures it was composed with.

    Raises:
        BadText: there is no such kind.
    """
    name = next((block.name for block in blocks if isinstance(block, Style)), _USUAL_KIND)
    if name not in _KINDS:
        raise BadText(f"Нет оформления «{name}». Есть: {', '.join(_KINDS)}.")
    kind, figures = _KINDS[name], Figures.given(whole.figures)
    size = float(getattr(figures, kind.size))
    cells = min(kind.cells, size)
    return Profile(
        figures=figures,
        size=size,
        leading=size * SINGLE * figures.spacing,
        left=max(figures.left, figures.permanent_left) if kind.permanent else figures.left,
        right=figures.right,
        top=figures.top,
        bottom=figures.bottom,
        indent=figures.indent,
        table_size=cells,
        table_leading=cells * SINGLE,
        heading_width=figures.heading_width,
        corner_width=figures.requisite_width,
        mirrored=bool(figures.mirrored),
        arms=kind.arms,
    )


def first_landscape(blocks: Sequence[Block], usual: bool) -> bool:
    """Tell how the first sheet lies."""
    return next((block.landscape for block in blocks if isinstance(block, Sheet)), usual)
