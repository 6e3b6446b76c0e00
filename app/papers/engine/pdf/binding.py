"""The layout of a volume: cover, contents, papers and index of acts as one PDF, numbered through."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from app.kernel.dates import short_date
from app.papers.engine.composition import Act, Composition, Volume
from app.papers.engine.pdf.press import Press
from app.papers.engine.pdf.setter import CONTENTS
from app.papers.engine.table import NUMBERS, PaperTable, TableColumn

ACTS = "акты"
_ELSEWHERE = "в деле"


def lay_out_volume(volume: Volume, out: Path) -> int:
    """Write the volume as PDF and return the number of its pages.

    The contents are laid out twice: with places for the numbers at first, with the true numbers at the end.

    Raises:
        BadText: a text has a mistake.
    """
    press = Press(out, volume.cover.title, volume.cover.office)
    if volume.contents is None or volume.index is None:
        _add_apart(press, volume)
    else:
        _add_bound(press, volume, volume.contents, volume.index)
    press.close()
    return press.pages


def _add_apart(press: Press, volume: Volume) -> None:
    """Add the papers so that each counts its own pages."""
    for whole in (volume.cover, *(part.whole for part in volume.parts)):
        if whole is not None:
            press.add(whole, bookmark=whole.title, apart=True)


def _add_bound(press: Press, volume: Volume, contents: Composition, index: Composition) -> None:
    """Add the papers between contents and index, with pages numbered through."""
    press.add(volume.cover, bookmark=volume.cover.title)
    printed = [(part, part.whole) for part in volume.parts if part.whole is not None]
    acts = any(part.act for part in volume.parts)
    titles = [part.title for part, _ in printed] + [index.title] * acts
    place = press.reserve(_contents(contents, titles, [0] * len(titles)), bookmark=contents.title)
    firsts = {id(part): press.add(whole, bookmark=part.title) for part, whole in printed}
    numbers = list(firsts.values())
    if acts:
        found = [(part.act, firsts.get(id(part), 0)) for part in volume.parts if part.act is not None]
        numbers.append(press.add(_index(index, found), bookmark=index.title))
    press.fill(place, _contents(contents, titles, numbers))


def _contents(whole: Composition, titles: Sequence[str], pages: Sequence[int]) -> Composition:
    rows = tuple(
        (str(place), title, str(page)) for place, (title, page) in enumerate(zip(titles, pages, strict=True), start=1)
    )
    columns = (NUMBERS, TableColumn("Документ", 6), TableColumn("Страница", 0.8, "centre"))
    return replace(whole, tables={**whole.tables, CONTENTS: PaperTable(columns, rows)})


def _index(whole: Composition, acts: Sequence[tuple[Act, int]]) -> Composition:
    """Fill the index of acts, in the order of their dates; what is kept only as a scan has no page."""
    ordered = sorted(acts, key=lambda one: (one[0].dated or date.max, one[0].number))
    rows = tuple(
        (short_date(act.dated), act.number, act.title, str(first) if first else _ELSEWHERE) for act, first in ordered
    )
    columns = (
        TableColumn("Дата", 1.0, "centre"),
        TableColumn("Номер", 0.8, "centre"),
        TableColumn("Документ", 5.0),
        TableColumn("Страница", 0.8, "centre"),
    )
    return replace(whole, tables={**whole.tables, ACTS: PaperTable(columns, rows)})
