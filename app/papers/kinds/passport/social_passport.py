"""Social passport of a school (социальный паспорт): categories of families and children, counts only."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from app.indicators import number_of
from app.kernel.words import number_text
from app.papers.engine.table import PaperTable, TableColumn, TableGroup
from app.papers.kinds.passport.folding import side_by_side
from app.papers.kinds.passport.manner import DASH, titled
from app.papers.kinds.passport.parts import passport_values
from app.papers.paper import Paper, Request
from app.papers.values.passports import GROUP, ON, SCOPE, YEAR, asked_card, is_school, passport_proposal
from app.passport import CardGrid, PassportCard

SECTION = "9"
_FAMILIES, _CHILDREN, _WATCHED, _KINDS = "9.1", "9.2", "9.3", "9.4"
_PUPILS = "4.01"
"""All pupils: the shares are of them."""
_FACTS = (_PUPILS, "4.04", "4.03", "5.03", "9.04", "9.05", "9.06", "6.19", "9.21.11")
_LEVELS = {
    **{f"9.12.{row}": tuple(f"9.{column}.{row}" for column in (13, 14, 15)) for row in ("02", "07", "08")},
    **{
        f"9.21.{row}": tuple(f"{column}.0{level}" for level in (1, 2, 3))
        for row, column in (
            ("03", "4.72"),
            ("04", "4.71"),
            ("06", "4.73"),
        )
    },
}
"""Where a category is counted by levels of education: a table of its own, of pupils with disabilities in section 4."""
_NOT_COUNTED = "х"
_PLACES = 1


def _values(session: Session, request: Request) -> dict[str, Any]:
    card = asked_card(session, request)
    section = next((one for one in card.sections if one.code == SECTION), None)
    grids = {one.grid.code: one for one in section.grids} if section else {}
    return {
        **passport_values(session, request, card),
        "ответственный": _text(card, "9.01"),
        "акт": _text(card, "9.02"),
        "ведётся": section is not None,
        "таблицы": {
            "сведения": _facts(card),
            "категории": _categories(card, grids),
            "учёт": _counts(grids.get(_WATCHED)),
            "нарушения": _counts(grids.get(_KINDS)),
        },
    }


def _facts(card: PassportCard) -> PaperTable:
    """Return the figures the categories are seen against."""
    known = [card.lines[code] for code in _FACTS if code in card.lines]
    rows = tuple((titled(one.title, one.indicator.unit), one.text) for one in known if one.text)
    columns = TableColumn("Общие сведения", 3.0), TableColumn(card.year.label, 1.0, "centre")
    return side_by_side(PaperTable(columns, rows))


def _text(card: PassportCard, code: str) -> str:
    return card.lines[code].text if code in card.lines else ""


def _categories(card: PassportCard, grids: dict[str, CardGrid]) -> PaperTable:
    """Return families and children by category; they overlap, so nothing is added up."""
    whole = number_of(card.lines[_PUPILS].value) if _PUPILS in card.lines else None
    rows: list[tuple[str, ...] | TableGroup] = []
    for code, title, families in ((_FAMILIES, "Семьи", True), (_CHILDREN, "Дети", False)):
        if found := grids.get(code):
            lines = list(_rows(card, found, families, whole))
            rows += [TableGroup(title), *lines] if lines else []
    return PaperTable(
        (
            TableColumn("Категория", 3.4),
            TableColumn("Семей", 0.9, "centre"),
            TableColumn("Детей", 0.9, "centre"),
            TableColumn("НОО", 0.8, "centre"),
            TableColumn("ООО", 0.8, "centre"),
            TableColumn("СОО", 0.8, "centre"),
            TableColumn("% от всех обучающихся", 1.3, "centre"),
        ),
        tuple(rows),
    )


def _rows(card: PassportCard, one: CardGrid, families: bool, whole: Decimal | None) -> Iterator[tuple[str, ...]]:
    """Yield the categories that have figures; an office may have left the grid fewer columns, or given it more."""
    grid, wanted = one.grid, 2 if families else 1
    for row in grid.rows:
        counted = [grid.cell(column, row) for column in grid.columns[:wanted]]
        counted += [""] * (wanted - len(counted))
        codes = [*counted, *_LEVELS.get(counted[-1], ("",) * 3)]
        lines = [card.lines.get(code) for code in codes]
        if any(line and line.value for line in lines):
            words = [line.text or DASH if line else _NOT_COUNTED for line in lines]
            children = card.lines.get(counted[-1])
            share = _share(number_of(children.value) if children else None, whole)
            yield (row.title, *(() if families else (_NOT_COUNTED,)), *words, share)


def _share(part: Decimal | None, whole: Decimal | None) -> str:
    return DASH if part is None or not whole else number_text(part * 100 / whole, _PLACES)


def _counts(one: CardGrid | None) -> PaperTable:
    """Return a grid of one column, the rows that have figures."""
    if one is None or not one.grid.columns:
        return PaperTable((), ())
    grid, column = one.grid, one.grid.columns[0]
    lines = (
        (row.title, one.lines[grid.cell(column, row)].text) for row in grid.rows if grid.cell(column, row) in one.lines
    )
    return PaperTable(
        (TableColumn(grid.title, 4.0), TableColumn(column.title, 1.2, "centre")),
        tuple((title, text) for title, text in lines if text),
    )


SOCIAL_PASSPORT = Paper(
    name="social_passport",
    template="passport/social_passport",
    title="Социальный паспорт школы",
    subject="organisation",
    values=_values,
    group=GROUP,
    suits=is_school,
    questions=(YEAR, ON, SCOPE),
    proposal=passport_proposal,
)
