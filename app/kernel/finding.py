"""Find records by any piece of their search text, on any dialect."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement

from models.base import Record
from models.folding import fold


@dataclass(frozen=True)
class Hit:
    """Something found: what to open and the words that show it."""

    kind: str
    id: int
    title: str
    detail: str = ""


def matches(model: type[Record], needle: str) -> ColumnElement[bool]:
    """Return the condition «every word of the needle occurs in the record's search text» (ё = е, any case)."""
    words = fold(needle).split() or [""]
    found = [model.search_key.contains(word, autoescape=True) for word in words]
    condition = model.archived_at.is_(None)
    for one in found:
        condition = condition & one
    return condition
