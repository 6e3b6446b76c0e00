"""Contents of a paper: its sections with the pages they begin on, found by laying the paper out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.papers.engine.composition import Composition
from app.papers.engine.markup.blocks import Block, ContentsHere, Section, plain
from app.papers.engine.markup.reader import parse
from app.papers.engine.pdf import furniture
from app.papers.engine.pdf.pages import Page, Rooms, paginate
from app.papers.engine.pdf.setter import CONTENTS, Setter
from app.papers.engine.profile import Profile, first_landscape, profile_of
from app.papers.engine.table import PaperTable, TableColumn

_COLUMNS = (TableColumn("Раздел", 6.0), TableColumn("Страница", 1.0, "centre"))
_UNKNOWN = "0"


def laid(whole: Composition) -> tuple[Profile, Iterator[Page]]:
    """Return the profile of a composition and its pages, one after another."""
    blocks = parse(whole.text)
    return _laid(_with_contents(whole, blocks), blocks)


def with_contents(whole: Composition) -> Composition:
    """Give a paper that has a place for contents the table that stands there; a volume brings its own."""
    return _with_contents(whole, parse(whole.text))


def labelled(blocks: Sequence[Block]) -> list[Block]:
    """Give every section a label where contents refer to it."""
    if not any(isinstance(block, ContentsHere) for block in blocks):
        return list(blocks)
    return [
        replace(block, label=block.label or f"раздел {place}") if isinstance(block, Section) else block
        for place, block in enumerate(blocks)
    ]


def _with_contents(whole: Composition, blocks: Sequence[Block]) -> Composition:
    titles = [_title(block) for block in blocks if isinstance(block, Section)]
    if CONTENTS in whole.tables or not titles or not any(isinstance(block, ContentsHere) for block in blocks):
        return whole
    guessed = _table(titles, [_UNKNOWN] * len(titles))
    pages = _laid(replace(whole, tables={**whole.tables, CONTENTS: guessed}), blocks)[1]
    numbers = [
        str(number)
        for number, page in enumerate(pages, start=1)
        for placed in page.placed
        if placed.piece.listed and not placed.start
    ]
    return replace(whole, tables={**whole.tables, CONTENTS: _table(titles, numbers)})


def _title(block: Section) -> str:
    return f"{block.number} {plain(block.text)}".strip()


def _table(titles: Sequence[str], numbers: Sequence[str]) -> PaperTable:
    return PaperTable(_COLUMNS, tuple(zip(titles, numbers, strict=True)))


def _laid(whole: Composition, blocks: Sequence[Block]) -> tuple[Profile, Iterator[Page]]:
    profile, landscape = profile_of(whole, blocks), first_landscape(blocks, whole.landscape)
    pieces = Setter(profile, whole, landscape).pieces(blocks)
    rooms = Rooms(
        lambda lying: furniture.room(profile, lying)[1],
        on_first=furniture.taken(whole, profile),
        continued=furniture.continued_room(profile),
    )
    return profile, paginate(pieces, landscape, rooms)
