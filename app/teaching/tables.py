"""The tables of the teaching office in `resources/teaching`: the same keys as the cards of `okrug add`."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from app.exchange import fill_card
from app.kernel.resources import resource
from app.teaching.days import Days

Row = dict[str, Any]


class Tables:
    """Reads the tables and fills drafts from their rows; remembers which records have been made."""

    def __init__(self, days: Days, progress: Callable[[int, int], None] | None = None) -> None:
        """Begin with nothing made."""
        self.days = days
        self.ids: dict[str, dict[str, int]] = {}
        self._content = {name: self._read(name) for name in TABLES}
        self._progress = progress
        self._total = sum(records(self._content[name]) for name in TABLES)
        self._done = 0

    def rows(self, name: str) -> Any:
        """Return a table: its rows as objects."""
        return self._content[name]

    def known(self, kind: str, key: str) -> int:
        """Return the id of a record made before."""
        return self.ids[kind][key]

    def made(self, kind: str, key: str, record_id: int) -> None:
        """Remember a record that has been made."""
        self.ids.setdefault(kind, {})[key] = record_id
        self.advance()

    def advance(self, records: int = 1) -> None:
        """Tell how far the work is."""
        self._done += records
        if self._progress is not None:
            self._progress(self._done, self._total)

    def school(self, key: str) -> int:
        """Return the id of an organisation."""
        return self.known("organisation", key)

    def fill(self, draft: Any, values: Row) -> Any:
        """Lay a row over a draft; a district, a plan or a main contract is named by its key."""
        values = dict(values)
        if "main" in values:
            values["main"] = self.known("contract", values["main"])
        for kind in ("district", "plan"):
            if hasattr(draft, f"{kind}_id") and kind in values:
                values[kind] = self.known(kind, values[kind])
        fill_card(draft, values, self.school, self.days.at)
        return draft

    def _read(self, name: str) -> Any:
        content = json.loads(resource("teaching", f"{name}.json").read_text(encoding="utf-8"))
        if isinstance(content, dict) and "columns" in content:
            content = [dict(zip(content["columns"], row, strict=True)) for row in content["rows"]]
        return self.days.written(content)


TABLES = (
    "office",
    "organisations",
    "heads",
    "districts",
    "contracts",
    "council",
    "resources",
    "needs",
    "plans",
    "events",
    "geography",
    "passports",
    "questionnaires",
    "documents",
    "submissions",
)


def records(content: Any) -> int:
    """Count the records of a table, for the progress bar."""
    if isinstance(content, list):
        return len(content)
    return sum(len(part) if isinstance(part, list) else 1 for part in content.values())
