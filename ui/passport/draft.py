"""A part of a passport while it is being typed: values by the names of their fields, and what of them is new."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.passport import CardGrid, CardLine
from ui.passport.content import Part
from ui.passport.names import code_of, field_name, grid_name


class PassportDraft:
    """Holds canonical values; those of a table under the name of the table."""

    def __init__(self, part: Part) -> None:
        """Take the values as they are stored."""
        self._grids: dict[str, CardGrid] = {grid_name(one.grid.code): one for one in part.grids}
        self._codes = {field_name(line.code): line.code for _, lines in part.groups for line in lines if _typed(line)}
        self._stored = {line.code: line.value for line in part.lines()}
        self._words = {line.code: line.text for line in part.lines()}
        for name, code in self._codes.items():
            setattr(self, name, self._stored[code])
        for name, grid in self._grids.items():
            setattr(self, name, {code: line.value for code, line in grid.lines.items() if line.value})

    def problems(self) -> dict[str, str]:
        """Return nothing: what is wrong with a value its editor knows."""
        return {}

    def names(self) -> list[str]:
        """Return the fields, tables last."""
        return [*self._codes, *self._grids]

    def spread(self, name: str, value: Any) -> dict[str, str]:
        """Return what a field holds, by code."""
        if name in self._codes:
            return {self._codes[name]: value or ""}
        lines = self._grids[name].lines
        return {code: (value or {}).get(code, "") for code, line in lines.items() if _typed(line)}

    def values(self) -> dict[str, str]:
        """Return what the fields hold, by code."""
        return {code: one for name in self.names() for code, one in self.spread(name, getattr(self, name)).items()}

    def changed(self) -> dict[str, str]:
        """Return the values that differ from the stored ones: only these are written."""
        return {code: value for code, value in self.values().items() if value != self._stored.get(code, "")}

    def seen(self) -> dict[str, str]:
        """Return what the form has shown, by code: nothing else is overwritten."""
        return dict(self._stored)

    def saw(self, now: Mapping[str, str]) -> None:
        """Remember that the person has been shown other values than those the form was opened with."""
        self._stored |= now

    def changed_meanwhile(self, part: Part) -> list[tuple[CardLine, str]]:
        """Return the lines whose values are not those that were shown any more, each with the words shown then."""
        lines = (line for line in part.lines() if _typed(line) and line.code in self._stored)
        return [(line, self._words.get(line.code, "")) for line in lines if line.value != self._stored[line.code]]

    def by_field(self, problems: Mapping[str, str]) -> dict[str, str]:
        """Name problems, given by code, after the fields; those of cells after the table and the cell."""
        found: dict[str, str] = {}
        for code, sentence in problems.items():
            table = next((name for name, grid in self._grids.items() if code in grid.lines), "")
            found[f"{table}.{field_name(code)}" if table else field_name(code)] = sentence
        return found

    def place_of(self, code: str) -> tuple[str, str] | None:
        """Return the field of an indicator and the part of it, if it can be typed here."""
        if field_name(code) in self._codes:
            return field_name(code), ""
        for name, grid in self._grids.items():
            if code in grid.lines:
                return name, field_name(code)
        return None

    def tables(self) -> list[str]:
        """Return the fields that are tables."""
        return list(self._grids)

    def codes_at(self, name: str) -> list[str]:
        """Return the indicators behind a field."""
        return list(self._grids[name].lines) if name in self._grids else [code_of(name)]


def _typed(line: Any) -> bool:
    return line.indicator.typed
