"""What the passport of a school shows, part by part: «Быстрый старт» first, then the sections in use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from app.indicators import IndicatorType, IndicatorView, show_cell, table_rows
from app.kernel.columns import Tone
from app.kernel.words import uncapitalised
from app.passport import CardGrid, CardLine, CardSection, Completeness, PassportCard
from ui.passport.lines import ValueLine
from ui.passport.remarks import Remark, by_code

QUICK = "quick"
QUICK_TITLE = "Быстрый старт"
QUICK_HINT = "Короткий паспорт: с этих показателей начинают, их хватает для сводок и визитки. Остальное — по разделам."
FROM_CARD, DERIVED = "из карточки школы", "вычисляется"


@dataclass(frozen=True)
class Part:
    """A section of the passport, or the quick start: groups of lines and tables."""

    code: str
    title: str
    hint: str
    groups: tuple[tuple[str, tuple[CardLine, ...]], ...]
    grids: tuple[CardGrid, ...]
    completeness: Completeness

    @property
    def caption(self) -> str:
        """Number and title."""
        return self.title if self.code == QUICK else f"{self.code}. {self.title}"

    def lines(self) -> Iterator[CardLine]:
        """Yield every line, those of the tables with them."""
        for _, lines in self.groups:
            yield from lines
        for grid in self.grids:
            yield from grid.lines.values()


@dataclass
class Block:
    """Groups of lines one under another, then the tables that belong to the last of them."""

    groups: list[tuple[str, tuple[CardLine, ...]]] = field(default_factory=list)
    grids: list[CardGrid] = field(default_factory=list)


def parts_of(card: PassportCard) -> list[Part]:
    """Return the parts of a passport in their order."""
    return [_quick(card), *(_part(one) for one in card.sections)]


def part_of_code(parts: Sequence[Part], code: str) -> Part | None:
    """Return the section an indicator stands in."""
    return next((one for one in parts[1:] if any(line.code == code for line in one.lines())), None)


def _quick(card: PassportCard) -> Part:
    groups: dict[str, list[CardLine]] = {}
    for one in card.catalogue.quick_start():
        groups.setdefault(card.catalogue.section(one.section).title, []).append(card.line(one.code))
    listed = tuple((title, tuple(lines)) for title, lines in groups.items())
    return Part(QUICK, QUICK_TITLE, QUICK_HINT, listed, (), card.quick)


def _part(one: CardSection) -> Part:
    groups = tuple((group.title, group.lines) for group in one.groups)
    return Part(one.code, one.title, one.section.hint, groups, one.grids, one.completeness)


def blocks_of(part: Part) -> list[Block]:
    """Return the blocks of a part: a table stands behind the group it belongs to."""
    rest = list(part.grids)
    blocks = [Block()]
    for title, lines in part.groups:
        blocks[-1].groups.append((title, lines))
        own = [grid for grid in rest if title and grid.grid.group == title]
        if own:
            rest = [grid for grid in rest if grid not in own]
            blocks[-1].grids += own
            blocks.append(Block())
    blocks[-1].grids += rest
    return [block for block in blocks if block.groups or block.grids]


def value_lines(block: Block, remarks: Sequence[Remark], notes: Mapping[str, str]) -> list[ValueLine]:
    """Return the lines of a block with the headings of its groups; `notes` speak of computed values."""
    found = by_code(remarks)
    lines: list[ValueLine] = []
    for title, ones in block.groups:
        if title:
            lines.append(ValueLine(title))
        lines += [_value_line(one, found, notes.get(one.code, "")) for one in ones]
    return lines


def _value_line(line: CardLine, remarks: Mapping[str, Sequence[Remark]], note: str) -> ValueLine:
    one = line.indicator
    marks = [FROM_CARD if one.field else "", _computed(line, note), line.since]
    marks += ["персональные данные" if one.personal else "", "не публикуется" if one.secret else ""]
    own = remarks.get(line.code, ())
    worst = Tone.LATE if any(remark.error for remark in own) else Tone.WAIT
    unit = f", {one.unit}" if one.unit and one.type is not IndicatorType.SHARE else ""
    return ValueLine(
        f"{one.title}{unit}",
        line.code,
        value_words(one, line.value, line.text),
        value_words(one, line.last_value, line.last_text),
        " · ".join(filter(None, marks)),
        one.required,
        own[0].sentence if own else "",
        worst,
        one.numeric,
    )


def _computed(line: CardLine, note: str) -> str:
    if not line.indicator.formula:
        return ""
    return f"{DERIVED}: {uncapitalised(note).rstrip('.')}" if note else DERIVED


def value_words(indicator: IndicatorView, value: str, text: str) -> str:
    """Return a value as it stands in a line; the rows of a table one under another, without its empty cells."""
    if indicator.type is not IndicatorType.TABLE:
        return text
    return "\n".join(_row_words(indicator, row) for row in table_rows(value or None))


def _row_words(indicator: IndicatorView, row: Mapping[str, str]) -> str:
    parts: list[str] = []
    for column in indicator.columns:
        cell = row.get(column.name, "")
        if column.type is IndicatorType.FLAG:
            parts += [column.title.lower()] if cell == "1" else []
        elif cell:
            figure = column.type is IndicatorType.NUMBER
            parts.append(f"{column.title.lower()}: {show_cell(column, cell)}" if figure else show_cell(column, cell))
    return "; ".join(parts)
