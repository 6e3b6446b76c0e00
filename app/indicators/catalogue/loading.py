"""Read the catalogue: two SELECTs, frozen views."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.indicators.catalogue.views import Catalogue, Grid, GridLine, IndicatorView, SectionView, TableColumn
from app.kernel.database import Database
from app.kernel.dates import SchoolYear
from app.kernel.memory import remembered
from models.indicator import Indicator, IndicatorType, PassportSection

TABLES = frozenset({"passport_section", "indicator"})
NAMES = tuple(one.name for one in fields(IndicatorView) if one.name != "section")
_COLUMNS = (Indicator.section_id, *(getattr(Indicator, name) for name in NAMES))


def load_catalogue(place: Database | Session, year: int | None = None) -> Catalogue:
    """Return what is in use: of the school year if one is given, archived records left out."""
    if isinstance(place, Database):
        with place.reading() as session:
            return load_catalogue(session, year)
    return remembered(place, ("catalogue", year), TABLES, lambda: _load(place, year))


def _load(place: Session, year: int | None) -> Catalogue:
    sections = _sections(place)
    codes = {one.id: one.code for one in sections}
    places = {one.id: place for place, one in enumerate(sections)}
    query = select(*_COLUMNS).where(Indicator.archived_at.is_(None)).order_by(Indicator.position, Indicator.id)
    if year is not None:
        span = SchoolYear(year)
        query = query.where(
            Indicator.valid_from.is_(None) | (Indicator.valid_from <= span.ends),
            Indicator.valid_until.is_(None) | (Indicator.valid_until >= span.starts),
        )
    rows = [row for row in place.execute(query).tuples() if row[0] in codes]
    rows.sort(key=lambda row: places[row[0]])
    return Catalogue(sections, tuple(_view(row, codes[row[0]]) for row in rows))


def _sections(session: Session) -> tuple[SectionView, ...]:
    query = (
        select(
            PassportSection.id,
            PassportSection.code,
            PassportSection.title,
            PassportSection.hint,
            PassportSection.enabled,
            PassportSection.grids,
        )
        .where(PassportSection.archived_at.is_(None))
        .order_by(PassportSection.position, PassportSection.id)
    )
    return tuple(
        SectionView(key, code, title, hint, enabled, tuple(map(_grid, grids or ())))
        for key, code, title, hint, enabled, grids in session.execute(query).tuples()
    )


def _grid(words: Mapping[str, Any]) -> Grid:
    columns, rows = (tuple(GridLine(one["code"], one["title"]) for one in words[name]) for name in ("columns", "rows"))
    return Grid(words["code"], words["title"], words.get("hint", ""), words.get("group", ""), columns, rows)


def _view(row: tuple[Any, ...], section: str) -> IndicatorView:
    values = dict(zip(NAMES, row[1:], strict=True))
    values["section"] = section
    for name in ("minimum", "maximum", "change_limit"):
        values[name] = Decimal(values[name]) if values[name] else None
    values["choices"] = tuple((code, word) for code, word in values["choices"] or ())
    values["columns"] = tuple(
        TableColumn(one["name"], one["title"], IndicatorType(one.get("type", "text")))  # type: ignore[call-arg]
        for one in values["columns"] or ()
    )
    values["synonyms"] = tuple(values["synonyms"] or ())
    return IndicatorView(**values)
