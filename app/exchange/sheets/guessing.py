"""«Загрузить таблицу»: what the program makes of a sheet before a person has said anything."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from app.exchange.organisations.headings import heading_kind
from app.exchange.sheets.heading_rows import KEYS
from app.exchange.sheets.layout import ColumnUse, SheetLayout, with_places
from app.exchange.sheets.matching import Guess, Matcher, assigned
from app.exchange.sheets.remembered import RememberedLayout, find_remembered
from app.exchange.sheets.table import RowKind, SheetTable, table_of
from app.indicators import load_catalogue
from app.kernel.database import Database
from app.kernel.words import fold
from app.workbook.reading import BadTableFile, SheetName, TableFile, column_letter, open_table

_GOOD = 100
"""A sheet that scores so much is taken without looking at the others."""


@dataclass(frozen=True)
class ColumnGuess:
    """A column with what it is taken for; ``confidence`` is 0 to 100, ``others`` what else it may be."""

    place: int
    letter: str
    title: str
    hidden: bool
    samples: tuple[str, ...]
    target: str
    confidence: int
    others: tuple[Guess, ...]


@dataclass(frozen=True)
class SheetGuess:
    """A sheet with its headings and columns; ``remembered`` is the layout it was recognised by, if any.

    ``hidden_known`` tells whether the file says which columns are hidden: only xlsx does.
    """

    sheets: tuple[SheetName, ...]
    layout: SheetLayout
    columns: tuple[ColumnGuess, ...]
    rows: int
    hidden_known: bool
    remembered: RememberedLayout | None = None


def sheet_names(path: Path) -> tuple[SheetName, ...]:
    """Return the sheets of a file.

    Raises:
        BadTableFile: it cannot be read as a table.
    """
    with open_table(path) as file:
        return file.sheets


def guess_sheet(db: Database, path: Path, start: SheetLayout | None = None, sender: str = "") -> SheetGuess:
    """Find the table of a sheet and match its columns; what ``start`` says of sheet and headings is kept.

    A layout remembered for the sender or for the same headings goes before any guess.

    Raises:
        BadTableFile: the file cannot be read as a table.
    """
    with open_table(path) as file:
        sheets = file.sheets
        layout, table = chosen_table(file, start or SheetLayout())
    catalogue = load_catalogue(db, layout.year)
    remembered = find_remembered(db, table.titles, sender)
    matcher = Matcher(catalogue)
    guesses = [matcher.guesses(title) for title in table.titles]
    hidden = table.cells.hidden or frozenset()
    targets = assigned(guesses, hidden)
    if remembered is not None:
        known = {
            one.place: one.target for one in with_places(remembered.layout, table.titles).columns if one.place >= 0
        }
        targets = [known.get(place, "") for place in range(len(targets))]
    columns = tuple(
        ColumnGuess(
            place=place,
            letter=column_letter(place),
            title=title,
            hidden=place in hidden,
            samples=table.samples(place),
            target=targets[place],
            confidence=_confidence(targets[place], guesses[place], remembered is not None),
            others=guesses[place],
        )
        for place, title in enumerate(table.titles)
    )
    filled = [one for one in columns if one.title or one.samples]
    uses = tuple(ColumnUse(one.title, one.target, one.place) for one in filled)
    rows = sum(kind is RowKind.DATA for _, _, kind in table.rows())
    layout = replace(layout, columns=uses)
    return SheetGuess(sheets, layout, tuple(filled), rows, table.cells.hidden is not None, remembered)


def chosen_table(file: TableFile, layout: SheetLayout) -> tuple[SheetLayout, SheetTable]:
    """Read the sheet that a layout names, else the first visible one whose headings tell of schools.

    Raises:
        BadTableFile: there is no such sheet, or nothing in any.
    """
    if layout.sheet and any(one.name == layout.sheet for one in file.sheets):
        return layout, table_of(file.read(layout.sheet), layout)
    if layout.sheet and not layout.columns:
        file.read(layout.sheet)
    best: tuple[int, SheetTable] | None = None
    for one in sorted(file.sheets, key=lambda sheet: not sheet.visible):
        table = table_of(file.read(one.name), layout)
        score = _score(table, layout) if table.cells.rows else -1
        if score >= 0 and (best is None or score > best[0]):
            best = score, table
        if score >= _GOOD:
            break
    if best is None:
        raise BadTableFile(f"В файле «{file.path.name}» нет ни одной заполненной строки. Ничего не загружено.")
    return replace(layout, sheet=best[1].cells.name), best[1]


def _score(table: SheetTable, layout: SheetLayout) -> int:
    """Tell how likely a sheet holds the table: by known columns, else by headings that name schools."""
    titles = set(map(fold, filter(None, table.titles)))
    wanted = set(layout.titles)
    if wanted:
        return _GOOD if wanted <= titles else len(wanted & titles)
    return _GOOD if table.headings.first >= 0 and any(_names_school(title) for title in titles) else min(len(titles), 9)


def _names_school(title: str) -> bool:
    return heading_kind(title) in KEYS


def _confidence(target: str, guesses: Iterable[Guess], remembered: bool) -> int:
    if not target:
        return 0
    return 100 if remembered else next((one.confidence for one in guesses if one.target == target), 0)
