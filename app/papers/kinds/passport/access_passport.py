"""Passport of accessibility (паспорт доступности) of a school's building, under the official numbers of its points."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from app.indicators import IndicatorType
from app.papers.engine.table import PaperTable, TableColumn, TableGroup
from app.papers.kinds.passport.manner import DASH, Manner
from app.papers.kinds.passport.parts import passport_values
from app.papers.kinds.passport.tables import grid_tables, table_of
from app.papers.paper import Paper, Request
from app.papers.values.passports import GROUP, ON, YEAR, asked_card, is_school, passport_proposal
from app.passport import CardGrid, CardLine, CardSection

SECTION = "10"
_NUMBERED = re.compile(r"((?:\d+(?:\.\d+)*)(?:, \d+(?:\.\d+)*)*)\.?\s+(.*)", re.DOTALL)


@dataclass(frozen=True)
class _Point:
    """A numbered line, table or grid of the passport."""

    number: str
    title: str
    line: CardLine | None = None
    grid: CardGrid | None = None

    @property
    def key(self) -> tuple[int, ...]:
        """The numbers of the point: the first of several that it bears."""
        return tuple(int(part) for part in self.number.partition(",")[0].split(".") if part.isdigit())


def _values(session: Session, request: Request) -> dict[str, Any]:
    card = asked_card(session, request)
    section = next((one for one in card.sections if one.code == SECTION), None)
    manner = Manner(card.year.label, codes=False)
    parts: list[dict[str, Any]] = []
    tables: dict[str, PaperTable] = {}
    for title, points in _groups(section) if section else ():
        blocks: list[dict[str, str]] = []
        for caption, table in _blocks(points, manner):
            name = f"пункты {len(tables) + 1}"
            tables[name] = table
            blocks.append({"заголовок": caption, "таблица": name})
        parts.append({"название": title, "блоки": blocks})
    return {**passport_values(session, request, card), "разделы": parts, "таблицы": tables}


def _groups(section: CardSection) -> Iterator[tuple[str, list[_Point]]]:
    """Yield the parts of the passport with their points in the order of the numbers."""
    for group in section.groups:
        points = [_Point(*_numbered(line.title), line=line) for line in group.lines]
        points += [
            _Point(*_numbered(one.grid.title), grid=one) for one in section.grids if one.grid.group == group.title
        ]
        yield group.title, sorted(points, key=lambda one: one.key)


def _numbered(title: str) -> tuple[str, str]:
    found = _NUMBERED.fullmatch(title)
    return (found[1], found[2]) if found else ("", title)


def _blocks(points: list[_Point], manner: Manner) -> Iterator[tuple[str, PaperTable]]:
    """Yield the tables of a part; a number that several lines share stands at the first of them."""
    rows: list[tuple[str, ...] | TableGroup] = []
    before = ""
    for one in points:
        filled_table = one.line is not None and one.line.indicator.type is IndicatorType.TABLE and one.line.value
        if one.line is not None and not filled_table:
            unit = f"\N{NO-BREAK SPACE}{one.line.indicator.unit}" if one.line.text else ""
            rows.append(
                ("" if one.number == before else one.number, one.title, f"{one.line.text}{unit}".rstrip() or DASH)
            )
            before = one.number
            continue
        if rows:
            yield "", _table(rows)
            rows, before = [], ""
        if one.line is not None:
            yield from ((f"{one.number} {one.title}:", table) for table in table_of(one.line))
        elif one.grid is not None:
            yield from ((f"{one.number} {one.title}:", table) for table in grid_tables(one.grid, manner) if table.rows)
    if rows:
        yield "", _table(rows)


def _table(rows: list[tuple[str, ...] | TableGroup]) -> PaperTable:
    return PaperTable(
        (TableColumn("Пункт", 0.8, "centre"), TableColumn("Показатель", 3.2), TableColumn("Сведения", 3.6)), tuple(rows)
    )


ACCESS_PASSPORT = Paper(
    name="access_passport",
    template="passport/access_passport",
    title="Паспорт доступности",
    subject="organisation",
    values=_values,
    group=GROUP,
    suits=is_school,
    questions=(YEAR, ON),
    proposal=lambda session, school, today: {"год": passport_proposal(session, school, today)["год"]},
)
