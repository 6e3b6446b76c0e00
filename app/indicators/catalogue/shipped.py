"""The catalogue as it is shipped in ``resources/passport``: read into plain rows, grids laid out into their cells."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.indicators.codes import cell_code
from app.kernel.resources import resource
from models.indicator import IndicatorPeriod, IndicatorType, Severity

Row = dict[str, Any]
ROOM = "passport"
_ABOUT_GRIDS = ("code", "title", "hint", "group")


@dataclass(frozen=True)
class Shipped:
    """Rows of every kind; those of indicators name their section by ``section``, those of cells their indicator."""

    sections: tuple[Row, ...]
    indicators: tuple[Row, ...]
    checks: tuple[Row, ...]
    sets: tuple[Row, ...]
    cells: tuple[Row, ...]


def read_shipped() -> Shipped:
    """Read all files; to be asked for only when the office has another number of the catalogue."""
    sections: list[Row] = []
    indicators: list[Row] = []
    for place, file in enumerate(sorted(resource(ROOM, "sections").glob("*.json"))):
        words = _read("sections", file.name)
        sections.append(
            {
                "code": words["code"],
                "title": words["title"],
                "hint": words.get("hint", ""),
                "enabled": words.get("enabled", True),
                "grids": [_grid(grid) for grid in words.get("grids", ())],
                "position": place,
            }
        )
        for position, row in enumerate(_indicators(words)):
            indicators.append(_indicator({**row, "section": words["code"], "position": position}))
    return Shipped(
        tuple(sections),
        tuple(indicators),
        tuple(_check(place, row) for place, row in enumerate(_read("checks.json"))),
        tuple({**row, "position": place} for place, row in enumerate(_read("sets.json"))),
        tuple(map(_cell, _read("forms.json"))),
    )


def _read(*parts: str) -> Any:
    return json.loads(resource(ROOM, *parts).read_text(encoding="utf-8"))


def _grid(words: Row) -> Row:
    """Keep of a grid what it takes to lay it out."""
    lines = {
        name: [{"code": one["code"], "title": one["title"]} for one in words[name]] for name in ("columns", "rows")
    }
    return {**{name: words.get(name, "") for name in _ABOUT_GRIDS}, **lines}


def _indicators(section: Row) -> Iterator[Row]:
    """Yield the indicators of a section: those of the list, then the cells of its grids."""
    yield from section.get("indicators", ())
    for grid in section.get("grids", ()):
        for row in grid["rows"]:
            for column in grid["columns"]:
                yield _cell_of_grid(grid, row, column)


def _cell_of_grid(grid: Row, row: Row, column: Row) -> Row:
    """Make the indicator of a cell of what its column says, its row and the cell itself; the later word holds.

    {row} and {row_title} in a text stand for what the row is.
    """
    code = cell_code(column["code"], row["code"])
    words = {"group": grid.get("group") or grid["title"], **column, **row, **grid.get("cells", {}).get(code, {})}
    for name, value in words.items():
        if isinstance(value, str):
            words[name] = value.replace("{row}", row["code"]).replace("{row_title}", row["title"])
    title = column["title"]
    small = title if title[1:2].isupper() else title[:1].lower() + title[1:]
    return {**words, "code": code, "title": f"{row['title']}: {small}", "synonyms": _other_words(row, column, small)}


def _other_words(row: Row, column: Row, title: str) -> list[str]:
    """Return what sheets call a cell: other words of its column beside its row, other words of its row beside it."""
    of_column = [f"{row['title']}: {words}" for words in column.get("synonyms", ())]
    return [*of_column, *(f"{words}: {title}" for words in row.get("synonyms", ()))]


def _indicator(words: Row) -> Row:
    """Fill in what may be left out."""
    empty: Row = {
        "short_title": "",
        "hint": "",
        "group": "",
        "unit": "",
        "required": False,
        "quick": 0,
        "source_form": "",
        "source_line": "",
        "keeper": "",
        "public": False,
        "personal": False,
        "sensitive": False,
        "secret": False,
        "additive": False,
        "minimum": "",
        "maximum": "",
        "places": 0,
        "change_limit": "",
        "formula": "",
        "choices": [],
        "columns": [],
        "synonyms": [],
        "field": "",
        "valid_from": None,
        "valid_until": None,
    }
    row = {**empty, **words}
    row["type"] = IndicatorType(row.get("type", "number"))  # type: ignore[call-arg]
    row["period"] = IndicatorPeriod(row.get("period", "school_year"))  # type: ignore[call-arg]
    return _dated(row)


def _check(place: int, words: Row) -> Row:
    row = {"advice": "", "valid_from": None, "valid_until": None, **words, "position": place}
    row["severity"] = Severity(row.get("severity", "error"))  # type: ignore[call-arg]
    return _dated(row)


def _dated(row: Row) -> Row:
    for name in ("valid_from", "valid_until"):
        row[name] = date.fromisoformat(row[name]) if row[name] else None
    return row


def _cell(words: Row) -> Row:
    return {"year_from": 2024, "year_until": None, **words}
