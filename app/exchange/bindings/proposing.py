"""Propose bindings: schools and indicators are recognised by the words beside the cells, in rows or in columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.exchange.bindings.draft import TOTAL, BoundCell
from app.exchange.sheets.likeness import PERHAPS
from app.exchange.sheets.matching import Matcher
from app.exchange.sheets.schools import KnownSchools, Marks, known_schools
from app.indicators import Catalogue, IndicatorType, IndicatorView, load_catalogue
from app.kernel.database import Database
from app.kernel.words import fold
from app.workbook.reading import Cell, cell_name, open_table, tidy_text
from models.school import Organisation

_LABELS = 3
"""So many first columns may hold the names of the rows."""
_HEADINGS = 4
"""So many rows above the first school may hold the headings."""
_TOTALS = ("итого", "всего", "всего по району", "итого по району", "итого по муниципалитету")
_SHORTEST = 4


@dataclass(frozen=True)
class Proposal:
    """A cell that may be bound, and what it was recognised by."""

    cell: BoundCell
    school: str
    indicator: str
    heading: str


def propose_bindings(db: Database, file: Path, year: int | None = None) -> tuple[Proposal, ...]:
    """Look through all sheets of a workbook; a person decides what to take.

    Raises:
        BadTableFile: it is no table.
    """
    with db.reading() as session:
        proposer = _Proposer(session, load_catalogue(session, year))
    found: list[Proposal] = []
    with open_table(file) as book:
        for sheet in book.sheets:
            if sheet.visible:
                found += proposer.sheet(sheet.name, book.read(sheet.name).rows)
    return tuple(found)


class _Proposer:
    """Knows the schools and the names of the indicators."""

    def __init__(self, session: Session, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._matcher = Matcher(catalogue)
        self._schools: KnownSchools = known_schools(session)
        uuids = select(Organisation.id, Organisation.uuid)
        self._uuids = {key: str(one) for key, one in session.execute(uuids).tuples()}

    def sheet(self, name: str, rows: Sequence[Sequence[Cell]]) -> list[Proposal]:
        """Try the schools in rows, then in columns, then a single column of the whole municipality."""
        if not rows:
            return []
        turned = [list(column) for column in zip(*rows, strict=True)]
        return (
            self._lined(name, rows, turned=False) or self._lined(name, turned, turned=True) or self._single(name, rows)
        )

    def _lined(self, name: str, rows: Sequence[Sequence[Cell]], turned: bool) -> list[Proposal]:
        lines = {row: school for row in range(len(rows)) if (school := self._school(rows[row])) is not None}
        if not any(uuid != TOTAL for uuid, _ in lines.values()):
            return []
        first = min(row for row, (uuid, _) in lines.items() if uuid != TOTAL)
        titles = _headings(rows[max(0, first - _HEADINGS) : first])
        found: list[Proposal] = []
        for column, (code, title) in self._columns(titles).items():
            for row, (uuid, school) in lines.items():
                if row >= first and not _is_text(rows[row][column]):
                    place = cell_name(column, row) if turned else cell_name(row, column)
                    words = self._catalogue.by_code[code].title
                    found.append(Proposal(BoundCell(name, place, code, uuid), school, words, title))
        return found

    def _single(self, name: str, rows: Sequence[Sequence[Cell]]) -> list[Proposal]:
        """Indicators by row: the column that is free in most of these rows takes the values of the municipality."""
        best: dict[str, tuple[int, int, str]] = {}
        places: Counter[int] = Counter()
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells[:_LABELS]):
                code, confidence = self._code(_words(cell))
                if code and _adds_up(self._catalogue.by_code[code]):
                    places.update(place for place in range(column + 1, len(cells)) if not _is_text(cells[place]))
                    if code not in best or confidence > best[code][0]:
                        best[code] = (confidence, row, _words(cell))
                    break
        if not places:
            return []
        column = min(places, key=lambda place: (-places[place], place))
        return [
            Proposal(BoundCell(name, cell_name(row, column), code), "Всего", self._catalogue.by_code[code].title, words)
            for code, (_, row, words) in best.items()
            if not _is_text(rows[row][column])
        ]

    def _school(self, cells: Sequence[Cell]) -> tuple[str, str] | None:
        """Return the uuid and the name of the school of a line, or that it is the total."""
        for cell in cells[:_LABELS]:
            words = _words(cell)
            if fold(words).strip(" :.") in _TOTALS:
                return TOTAL, "Всего"
            if len(words) >= _SHORTEST and (known := self._schools.recognise(Marks(names=(words,))).school):
                return self._uuids[known.id], known.name
        return None

    def _columns(self, titles: Sequence[str]) -> dict[int, tuple[str, str]]:
        found: dict[int, tuple[str, str]] = {}
        taken: set[str] = set()
        for column, title in enumerate(titles):
            code, _ = self._code(title)
            if code and code not in taken:
                taken.add(code)
                found[column] = (code, title)
        return found

    def _code(self, title: str) -> tuple[str, int]:
        """Return the code of the indicator that a heading names, if one is surely nearer than the others."""
        guesses = [one for one in self._matcher.guesses(title) if one.target in self._catalogue.by_code]
        if not guesses or guesses[0].confidence < PERHAPS:
            return "", 0
        rival = guesses[1].confidence if len(guesses) > 1 else 0
        return (guesses[0].target, guesses[0].confidence) if guesses[0].confidence > rival else ("", 0)


def _adds_up(one: IndicatorView) -> bool:
    """Tell whether the municipality has a value of it."""
    return one.additive or one.type is IndicatorType.SHARE


def _headings(rows: Sequence[Sequence[Cell]]) -> list[str]:
    """Join the rows of headings: «верх / низ»; a heading over several columns holds for all of them."""
    if not rows:
        return []
    filled: list[list[str]] = []
    for place, row in enumerate(rows):
        last, words = "", []
        for cell in row:
            text = _words(cell)
            last = text or (last if place < len(rows) - 1 else "")
            words.append(last)
        filled.append(words if sum(map(bool, map(_words, row))) > 1 else [""] * len(row))
    return [" / ".join(dict.fromkeys(filter(None, column))) for column in zip(*filled, strict=True)]


def _words(cell: Cell) -> str:
    return tidy_text(cell) if isinstance(cell, str) else ""


def _is_text(cell: Cell) -> bool:
    return bool(_words(cell).strip("-–—"))
