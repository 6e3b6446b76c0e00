"""Composition: everything a paper consists of before it is laid out, the same for every renderer."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from app.papers.engine.drawn import PaperDrawing
from app.papers.engine.errors import BadText
from app.papers.engine.table import PaperTable, PartyBlock, TableColumn, TableGroup


@dataclass(frozen=True)
class Composition:
    """A filled text in the markup with its tables and parties, and how it is to look.

    ``text`` is marked (see `markup.marks`). ``profile`` is the code of the layout profile and ``figures`` its figures
    on the day the paper was composed, so that a kept paper never changes with the profile. ``qr`` is what the code in
    the corner of the first page says (empty: none), ``emblem`` the picture above the letterhead itself (see
    `picture_of`; empty: none), ``office`` whose paper it is. A paper with ``drawings`` is never kept.
    """

    title: str
    text: str
    tables: Mapping[str, PaperTable] = field(default_factory=dict)
    parties: Sequence[PartyBlock] = ()
    landscape: bool = False
    teaching: bool = False
    profile: str = "gost_2025"
    figures: Mapping[str, float] = field(default_factory=dict)
    qr: str = ""
    emblem: str = ""
    office: str = ""
    drawings: Mapping[str, PaperDrawing] = field(default_factory=dict)

    def table(self, name: str) -> PaperTable:
        """Return the table that stands in the place «[[таблица: имя]]».

        Raises:
            BadText: the paper has no such table.
        """
        if name not in self.tables:
            known = ", ".join(self.tables) or "таблиц у этой бумаги нет"
            raise BadText(f"Нет таблицы «{name}». Есть: {known}.")
        return self.tables[name]

    def drawing(self, name: str) -> PaperDrawing:
        """Return the drawing that stands in the place «[[рисунок: имя]]».

        Raises:
            BadText: the paper has no such drawing.
        """
        if name not in self.drawings:
            known = ", ".join(self.drawings) or "рисунков у этой бумаги нет"
            raise BadText(f"Нет рисунка «{name}». Есть: {known}.")
        return self.drawings[name]

    def signing_parties(self) -> Sequence[PartyBlock]:
        """Return the parties whose details stand in the place «[[реквизиты]]».

        Raises:
            BadText: the paper has none.
        """
        if not self.parties:
            raise BadText("У этой бумаги нет сторон: команда «[[реквизиты]]» здесь не нужна.")
        return self.parties

    def to_json(self) -> str:
        """Write it down, so that the same paper can be laid out again at any time."""
        if self.drawings:
            raise BadText("Документ с рисунком не хранится в журнале: напечатайте его.")
        return json.dumps(
            {**asdict(self), "tables": {name: _rows(one) for name, one in self.tables.items()}}, ensure_ascii=False
        )

    @classmethod
    def from_json(cls, text: str) -> Composition:
        """Read what `to_json` has written."""
        raw: dict[str, Any] = json.loads(text)
        raw["tables"] = {name: _table(one) for name, one in raw["tables"].items()}
        raw["parties"] = tuple(PartyBlock(**{**one, "lines": tuple(one["lines"])}) for one in raw["parties"])
        return cls(**raw)


@dataclass(frozen=True)
class Act:
    """A line of the index of acts: date, number, what it is."""

    dated: date | None
    number: str
    title: str


@dataclass(frozen=True)
class VolumePart:
    """A paper of a volume; one without a composition (only a scan is kept) is but named in the index of acts."""

    title: str
    whole: Composition | None
    act: Act | None = None


@dataclass(frozen=True)
class Volume:
    """Several papers in one file behind a cover.

    With ``contents`` and ``index``, which hold places for their tables, the pages are numbered through; without them
    every paper counts its own pages.
    """

    cover: Composition
    parts: Sequence[VolumePart]
    contents: Composition | None = None
    index: Composition | None = None


def _rows(table: PaperTable) -> dict[str, Any]:
    return {
        "columns": [asdict(column) for column in table.columns],
        "rows": [row.title if isinstance(row, TableGroup) else list(row) for row in table.rows],
        "by_hand": table.by_hand,
    }


def _table(raw: dict[str, Any]) -> PaperTable:
    return PaperTable(
        tuple(TableColumn(**column) for column in raw["columns"]),
        tuple(TableGroup(row) if isinstance(row, str) else tuple(row) for row in raw["rows"]),
        raw.get("by_hand", False),
    )
