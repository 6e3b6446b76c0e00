"""How a passport is laid out on paper: groups of figures and texts, grids and tables, as blocks with captions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from app.indicators import IndicatorType
from app.papers.engine.table import PaperTable, TableColumn, TableGroup
from app.papers.kinds.passport.manner import WORDY, Empty, Manner
from app.papers.kinds.passport.tables import grid_tables, rows_of, table_of
from app.passport import CardGrid, CardLine, CardSection

_SHORT = 48
"""Words that find room in the column of figures."""


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
        figures = 2 * counted >= len(plain) and not manner.plain
        wordy = [line for line in plain if not figures or self._is_wordy(line)]
        self._add(title, [line for line in plain if line not in wordy], figures=True)
        self._add(title, wordy, figures=False)
        for line in tables:
            self._blocks(self._caption(line.code, line.title), table_of(line))
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
        return line.indicator.type in WORDY and longest > _SHORT

    def _add(self, title: str, lines: Sequence[CardLine], figures: bool) -> None:
        """Add lines as rows."""
        self._put(title, [self._row(line, figures) for line in lines], figures)

    def _put(self, title: str, rows: Sequence[tuple[str, ...]], figures: bool) -> None:
        """Add rows to the table that is open, or begin another one."""
        if not rows:
            return
        if self._figures is not figures:
            self.flush()
        self._figures = figures
        self._rows += [TableGroup(title)] if title else []
        self._rows += rows

    def _row(self, line: CardLine, figures: bool) -> tuple[str, ...]:
        manner, one = self.manner, line.indicator
        code = (line.code,) if manner.codes else ()
        unit = "" if one.type is IndicatorType.SHARE else one.unit
        if not figures:
            return *code, one.title, manner.measured(manner.words(line), unit) or manner.text(line)
        last = (manner.figure(line, line.last_text) or manner.nothing,) if manner.last else ()
        text = manner.figure(line, manner.text(line))
        return *code, one.title, unit, text, *last

    def _columns(self) -> tuple[TableColumn, ...]:
        manner = self.manner
        code = (TableColumn("Код", 0.75),) if manner.codes else ()
        if not self._figures:
            return *code, TableColumn("Показатель", 4.4 if manner.plain else 2.8), TableColumn("Сведения", 4.0)
        last = (TableColumn(manner.last, 1.75, "centre"),) if manner.last else ()
        year = TableColumn(manner.year, 1.75, "centre")
        return *code, TableColumn("Показатель", 3.8), TableColumn("Ед. изм.", 0.8), year, *last

    def _caption(self, code: str, title: str) -> str:
        return f"{code}. {title}:" if self.manner.codes else f"{title}:"

    def _blocks(self, caption: str, tables: Sequence[PaperTable]) -> None:
        """Add a table, or the pieces of one: the caption stands over the first of them."""
        self.flush()
        self.found += [Block("" if place else caption, table) for place, table in enumerate(tables)]

    def _grid(self, one: CardGrid) -> None:
        """Add a grid; one that nobody has filled is but named."""
        manner, grid = self.manner, one.grid
        lines = [line for line in one.lines.values() if manner.shown(line.indicator)]
        if not manner.knows(lines) and manner.empty is not Empty.BLANK:
            self.missing += [grid.title] if lines else []
            return
        if (rows := rows_of(one, manner)) is not None:
            self._put(grid.title, rows, figures=False)
            return
        self._blocks(self._caption(grid.code, grid.title), grid_tables(one, manner))
