"""How a passport is laid out on paper: groups of figures and texts, grids and tables, as blocks with captions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from app.kernel.words import fold
from app.papers.engine.table import NUMBERS, PaperTable, TableColumn, TableGroup
from app.papers.kinds.passport.folding import folded, side_by_side
from app.passport import CardGrid, CardLine, CardSection, IndicatorType, IndicatorView, show_cell, table_rows

DASH = "–"
_SHORT = 24
"""Words that find room in the column of figures."""
_WORDY = (IndicatorType.TEXT, IndicatorType.CHOICE, IndicatorType.TABLE)
_UPRIGHT_FROM = 8
_LONG_SHARE = 20


class Empty(Enum):
    """What becomes of indicators without a value."""

    DASH = "dash"
    SKIP = "skip"
    BLANK = "blank"

    @property
    def label(self) -> str:
        """The words of the choice."""
        return {"dash": "ставить прочерк", "skip": "не печатать", "blank": "оставить место для записи от руки"}[
            self.value
        ]


_EMPTY_WORDS = {"dash": "ставить прочерк", "skip": "не печатать", "blank": "оставить место для записи от руки"}


@dataclass(frozen=True)
class Manner:
    """What a passport shows: which indicators in which words, codes, the year before, what of the empty ones.

    ``year`` and ``last`` are the titles of the columns; an empty ``last`` leaves the year before out. Without codes
    the units stand in the titles.
    """

    year: str
    last: str = ""
    codes: bool = True
    empty: Empty = Empty.DASH
    shown: Callable[[IndicatorView], bool] = lambda _one: True
    words: Callable[[CardLine], str] = lambda line: line.text

    def text(self, line: CardLine) -> str:
        """Return what stands in the place of a value."""
        return self.words(line) or (DASH if self.empty is Empty.DASH else "")

    def figure(self, line: CardLine, words: str) -> str:
        """Return what stands in a column of figures: of a share with long parts only its per cents."""
        long = line.indicator.type is IndicatorType.SHARE and len(words) > _LONG_SHARE
        return words.partition("(")[0].strip() if long else words

    def prints(self, line: CardLine) -> bool:
        """Tell whether a line stands on the paper."""
        return self.shown(line.indicator) and (self.empty is not Empty.SKIP or bool(self.words(line)))

    def knows(self, lines: Iterable[CardLine]) -> bool:
        """Tell whether any of the lines has something to say."""
        return any(self.shown(line.indicator) and self.words(line) for line in lines)


@dataclass(frozen=True)
class Block:
    """A table with its caption («» for none)."""

    caption: str
    table: PaperTable


@dataclass(frozen=True)
class Laid:
    """A section laid out; ``missing`` names its parts that nobody has filled."""

    blocks: tuple[Block, ...]
    missing: tuple[str, ...] = ()


def lay_section(section: CardSection, manner: Manner) -> Laid:
    """Return a section as blocks; without any when it has nothing to say and there is no place to write."""
    if not manner.knows(line for line in _lines(section)) and manner.empty is not Empty.BLANK:
        return Laid(())
    page = _Page(manner)
    grids = list(section.grids)
    for group in section.groups:
        own = [one for one in grids if one.grid.group == group.title]
        grids = [one for one in grids if one not in own]
        page.group(group.title, group.lines, own)
    for one in grids:
        page.group(one.grid.group, (), [one])
    page.flush()
    return Laid(tuple(page.found), tuple(page.missing) if manner.empty is Empty.DASH else ())


def _lines(section: CardSection) -> Iterator[CardLine]:
    for group in section.groups:
        yield from group.lines
    for grid in section.grids:
        yield from grid.lines.values()


@dataclass
class _Page:
    """Gathers blocks; rows of one layout that follow one another make one table."""

    manner: Manner
    found: list[Block] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    _rows: list[tuple[str, ...] | TableGroup] = field(default_factory=list)
    _figures: bool = False

    def group(self, title: str, lines: Sequence[CardLine], grids: Sequence[CardGrid]) -> None:
        """Add the lines, tables and grids of a group under its title."""
        manner = self.manner
        everything = [*lines, *(line for one in grids for line in one.lines.values())]
        if not manner.knows(everything) and manner.empty is not Empty.BLANK:
            self.missing += [title] if title and any(manner.shown(line.indicator) for line in everything) else []
            return
        lines = [line for line in lines if manner.prints(line)]
        tables = [line for line in lines if line.indicator.type is IndicatorType.TABLE and manner.words(line)]
        plain = [line for line in lines if line not in tables]
        counted = sum(line.indicator.numeric and not line.indicator.standing for line in plain)
        figures = 2 * counted >= len(plain)
        wordy = [line for line in plain if not figures or self._is_wordy(line)]
        self._add(title, [line for line in plain if line not in wordy], figures=True)
        self._add(title, wordy, figures=False)
        for line in tables:
            self._block(self._caption(line.code, line.title), table_of(line))
        for one in grids:
            self._grid(one)

    def flush(self) -> None:
        """End the table that is being gathered."""
        if self._rows:
            self.found.append(Block("", PaperTable(self._columns(), tuple(self._rows), by_hand=self._by_hand)))
        self._rows = []

    @property
    def _by_hand(self) -> bool:
        return self.manner.empty is Empty.BLANK

    def _is_wordy(self, line: CardLine) -> bool:
        longest = max(len(self.manner.words(line)), len(line.last_text) if self.manner.last else 0)
        return line.indicator.type in _WORDY and longest > _SHORT

    def _add(self, title: str, lines: Sequence[CardLine], figures: bool) -> None:
        """Add rows to the table that is open, or begin another one."""
        if not lines:
            return
        if self._figures is not figures:
            self.flush()
        self._figures = figures
        self._rows += [TableGroup(title)] if title else []
        self._rows += [self._row(line) for line in lines]

    def _row(self, line: CardLine) -> tuple[str, ...]:
        manner, one = self.manner, line.indicator
        code = (line.code,) if manner.codes else ()
        unit = "" if one.type is IndicatorType.SHARE else one.unit
        if not self._figures:
            known = f"{manner.words(line)}\N{NO-BREAK SPACE}{unit}".strip() if manner.words(line) else manner.text(line)
            return *code, one.title, known
        last = (manner.figure(line, line.last_text) or DASH,) if manner.last else ()
        text = manner.figure(line, manner.text(line))
        if not manner.codes:
            return titled(one.title, unit), text, *last
        return *code, one.title, unit, text, *last

    def _columns(self) -> tuple[TableColumn, ...]:
        manner = self.manner
        code = (TableColumn("Код", 0.75),) if manner.codes else ()
        if not self._figures:
            return *code, TableColumn("Показатель", 2.8), TableColumn("Сведения", 4.0)
        last = (TableColumn(manner.last, 1.75, "centre"),) if manner.last else ()
        unit = (TableColumn("Ед. изм.", 0.8),) if manner.codes else ()
        return *code, TableColumn("Показатель", 3.8), *unit, TableColumn(manner.year, 1.75, "centre"), *last

    def _caption(self, code: str, title: str) -> str:
        return f"{code} {title}:" if self.manner.codes else f"{title}:"

    def _block(self, caption: str, table: PaperTable) -> None:
        self.flush()
        self.found.append(Block(caption, table))

    def _grid(self, one: CardGrid) -> None:
        """Add a grid; one that nobody has filled is but named."""
        manner, grid = self.manner, one.grid
        lines = [line for line in one.lines.values() if manner.shown(line.indicator)]
        if not manner.knows(lines) and manner.empty is not Empty.BLANK:
            self.missing += [grid.title] if lines else []
            return
        for table in grid_tables(one, manner):
            self._block(self._caption(grid.code, grid.title), table)


def grid_tables(one: CardGrid, manner: Manner) -> list[PaperTable]:
    """Return a grid as a table, or as several where it has too many columns; rows nobody has filled are left out."""
    grid = one.grid
    columns = [
        column
        for column in grid.columns
        if any((line := one.lines.get(grid.cell(column, row))) and manner.shown(line.indicator) for row in grid.rows)
    ]
    rows: list[tuple[str, ...]] = []
    for row in grid.rows:
        cells = [one.lines.get(grid.cell(column, row)) for column in columns]
        shown = [line for line in cells if line is not None]
        if manner.knows(shown) or (manner.empty is Empty.BLANK and any(manner.shown(line.indicator) for line in shown)):
            rows.append((row.title, *(_cell(line, manner) for line in cells)))
    heads = [_head(one.lines, [grid.cell(column, row) for row in grid.rows], column.title) for column in columns]
    upright = len(heads) >= _UPRIGHT_FROM
    table = PaperTable(
        (
            TableColumn("Наименование показателя", 3.2 if len(heads) < 3 else 2.6),
            *(
                TableColumn(title, 1.0 if centred else 2.0, "centre" if centred else "left", upright)
                for title, centred in heads
            ),
        ),
        tuple(rows),
        manner.empty is Empty.BLANK,
    )
    if all(centred for _, centred in heads):
        table = side_by_side(table)
    return folded(table, fixed=1)


def _cell(line: CardLine | None, manner: Manner) -> str:
    if line is None or not manner.shown(line.indicator):
        return ""
    return manner.words(line) or ("" if manner.empty is Empty.BLANK else DASH)


def _head(lines: Mapping[str, CardLine], codes: Sequence[str], title: str) -> tuple[str, bool]:
    """Return the title of a column with its unit, and whether figures or short marks stand in it."""
    known = [lines[code].indicator for code in codes if code in lines]
    units = {one.unit for one in known if one.type is not IndicatorType.SHARE}
    unit = units.pop() if len(units) == 1 else ""
    wordy = any(one.type in _WORDY for one in known)
    return titled(title, unit), not wordy


def titled(title: str, unit: str) -> str:
    """Return a title with its unit, where the title does not say it."""
    return f"{title}, {unit}" if unit and unit != "%" and fold(unit) != fold(title) else title


def table_of(line: CardLine) -> PaperTable:
    """Return a value that is a table."""
    columns = line.indicator.columns
    upright = len(columns) >= _UPRIGHT_FROM
    rows = [tuple(show_cell(column, row.get(column.name, "")) for column in columns) for row in table_rows(line.value)]
    heads = [
        TableColumn(
            column.title,
            2.4 if column.type is IndicatorType.TEXT else 1.0,
            "left" if column.type is IndicatorType.TEXT else "centre",
            upright and column.type is not IndicatorType.TEXT,
        )
        for column in columns
    ]
    numbered = tuple((str(number), *row) for number, row in enumerate(rows, start=1))
    return PaperTable((NUMBERS, *heads), numbered).without_empty_columns()
