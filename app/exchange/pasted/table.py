"""A table pasted from Excel: cells, and what its columns hold by their headings or by their contents."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.exchange.organisations.headings import heading_kind
from app.kernel.words import fold

# A cell that Excel has put in quotes because of a line break or quotes inside it.
_QUOTED_CELL = re.compile(r'"((?:[^"\t]|"")*)"(?=\t|\r?\n|$)')
_PLAIN_CELL = re.compile(r"[^\t\r\n]*")

_NAME_WORDS = re.compile(
    r"школ|\b[онс]ош\b|\bсш\b|\b\w{0,3}д?оу\b|детск|лицей|гимнази|учреждени|организаци|колледж|техникум|центр|музе|клуб|библиотек|\bдом\b"
)
_PERSON = re.compile(
    r"(?:[а-яё. ]+ )?[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)? (?:[А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+(?:ич|вна|чна)|[А-ЯЁ]\. ?[А-ЯЁ]\.)"
)
_ADDRESS_WORDS = re.compile(r"\b(?:ул|улица|с|село|п|г|д|пер|район|р-н|обл|край)\b\.?[ ,]")
_CONTENTS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("email", lambda cell: "@" in cell),
    ("site", lambda cell: bool(re.match(r"(https?:|www\.)|[\w-]+(\.[\w-]+)+/?$", cell)) and not cell[0].isdigit()),
    ("ogrn", lambda cell: bool(re.fullmatch(r"[15]\d{12}(\.0)?", cell))),
    ("inn", lambda cell: bool(re.fullmatch(r"\d{10}(\.0)?|\d{12}(\.0)?", cell))),
    ("kpp", lambda cell: bool(re.fullmatch(r"\d{4}[\dA-Z]{2}\d{3}(\.0)?", cell))),
    ("phone", lambda cell: bool(re.fullmatch(r"[\d\s()+.,;\-–доб]{6,}", cell)) and sum(map(str.isdigit, cell)) >= 6),
    ("number", lambda cell: bool(re.fullmatch(r"\d{1,4}\.?", cell))),
    ("head", lambda cell: bool(_PERSON.fullmatch(cell))),
    ("address", lambda cell: bool(_ADDRESS_WORDS.search(f"{fold(cell)} "))),
    ("name", lambda cell: bool(_NAME_WORDS.search(fold(cell)))),
)


@dataclass(frozen=True)
class PastedTable:
    """The cells of a pasted table and what its columns hold; an empty name means: not recognised."""

    columns: tuple[str, ...]
    headings: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    """Each with its number in what was pasted, from 1."""

    @property
    def unrecognised(self) -> tuple[str, ...]:
        """The headings that say nothing to the program."""
        return tuple(title for title, name in zip(self.headings, self.columns, strict=False) if title and not name)


def read_table(text: str) -> PastedTable:
    """Cut a pasted text into rows and find out what its columns hold."""
    rows = [(number, cells) for number, cells in enumerate(_rows(text), start=1) if any(cells)]
    if not rows:
        return PastedTable((), (), ())
    first = rows[0][1]
    named = _by_headings(first)
    is_heading = sum(map(bool, named)) >= min(2, len(list(filter(None, first)))) and not _holds_data(first)
    body = rows[1:] if is_heading else rows
    width = max(len(cells) for _, cells in rows)
    columns = [*named, *[""] * (width - len(named))] if is_heading else [""] * width
    if not is_heading:
        columns = _by_contents([cells for _, cells in body], width)
    headings = first if is_heading else ()
    padded = tuple((number, (*cells, *[""] * (width - len(cells)))) for number, cells in body)
    return PastedTable(tuple(columns), tuple(headings), padded)


def _rows(text: str) -> list[tuple[str, ...]]:
    """Cut the text into rows of cells; without a single tab a semicolon parts the cells."""
    if "\t" not in text and ";" in text:
        text = text.replace(";", "\t")
    rows: list[tuple[str, ...]] = []
    cells: list[str] = []
    place = 0
    while place < len(text):
        match = _QUOTED_CELL.match(text, place)
        if match and _was_quoted(match.group(1)):
            cell = match.group(1).replace('""', '"')
        else:
            match = _PLAIN_CELL.match(text, place)
            assert match is not None
            cell = match.group()
        cells.append(" ".join(cell.split()))
        place = match.end()
        if text[place : place + 1] == "\t":
            place += 1
            if place == len(text):
                cells.append("")
            continue
        rows.append(tuple(cells))
        cells = []
        place += 2 if text[place : place + 2] == "\r\n" else 1
    if cells:
        rows.append(tuple(cells))
    return rows


def _was_quoted(inner: str) -> bool:
    """Tell a cell Excel has quoted from a name that stands in quotes by itself."""
    return "\n" in inner or '""' in inner


def _by_headings(cells: Sequence[str]) -> list[str]:
    """Recognise the columns by their headings; a second column of one kind is left out."""
    found: list[str] = []
    for cell in cells:
        name = heading_kind(cell)
        found.append("" if name in found else name)
    return found


def _holds_data(cells: Sequence[str]) -> bool:
    """Tell a row of data from headings: it holds a name in quotes, a number, an address of e-mail or a person."""
    return any(re.search(r'["«@]|№ ?\d|\d{5}', cell) or _PERSON.fullmatch(cell) for cell in cells)


def _by_contents(rows: Sequence[Sequence[str]], width: int) -> list[str]:
    """Recognise the columns by what most of their cells look like."""
    columns = [""] * width
    for name, fits in _CONTENTS:
        shares = [(_share(rows, place, fits), -place) for place in range(width) if not columns[place]]
        share, place = max(shares, default=(0.0, 0))
        if share > 0.5:
            columns[-place] = name
    if "name" not in columns and "" in columns:
        columns[columns.index("")] = "name"
    return columns


def _share(rows: Sequence[Sequence[str]], place: int, fits: Callable[[str], bool]) -> float:
    cells = [row[place] for row in rows if place < len(row) and row[place]]
    return sum(map(fits, cells)) / len(cells) if cells else 0.0
