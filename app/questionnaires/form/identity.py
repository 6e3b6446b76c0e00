"""The hidden identity of a questionnaire: a sheet that nobody sees, and a line in small letters on each that one does.

It survives renaming, LibreOffice, xls and ods; where the hidden sheet is gone, the lines are enough to know the form.
"""

from __future__ import annotations

import re
import uuid as uuids
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from app.workbook.reading import Cell

HIDDEN = "okrug"
MARK = "okrug-questionnaire"
SCHEMA = 1
"""Raised when an older program could not read the form any more."""

_LINE = re.compile(r"код листа:?\s*([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\s*/\s*([\d.]+))?", re.IGNORECASE)


@dataclass(frozen=True)
class SheetMark:
    """What a visible sheet is: the form of a school, or with a code the table of an indicator in it."""

    sheet_id: uuids.UUID
    code: str = ""

    def line(self) -> str:
        """Return the words in small letters."""
        return f"Код листа: {self.sheet_id}" + (f" / {self.code}" if self.code else "")


@dataclass(frozen=True)
class Identity:
    """What the hidden sheet says: the questionnaire, and which forms were in the file when it was sent."""

    schema: int
    questionnaire: uuids.UUID
    sheets: frozenset[uuids.UUID]
    codes: tuple[str, ...]

    def rows(self) -> Iterator[tuple[str, str]]:
        """Return the lines of the hidden sheet."""
        yield MARK, str(self.schema)
        yield "questionnaire", str(self.questionnaire)
        yield from (("sheet", str(one)) for one in sorted(self.sheets))
        yield from (("code", one) for one in self.codes)


def read_identity(rows: Sequence[Sequence[Cell]]) -> Identity | None:
    """Understand a hidden sheet; None if it is something else, or spoiled."""
    words = [(str(row[0]).strip(), _text(row[1])) for row in rows if len(row) > 1]
    if not words or words[0][0] != MARK:
        return None
    try:
        schema = int(float(words[0][1]))
        questionnaire = next(uuids.UUID(value) for name, value in words if name == "questionnaire")
        sheets = frozenset(uuids.UUID(value) for name, value in words if name == "sheet")
    except (ValueError, StopIteration):
        return None
    return Identity(schema, questionnaire, sheets, tuple(value for name, value in words if name == "code"))


def find_mark(rows: Sequence[Sequence[Cell]]) -> SheetMark | None:
    """Find the line in small letters on a visible sheet."""
    for row in rows[:40]:
        for cell in row:
            if isinstance(cell, str) and (found := _LINE.search(cell)):
                return SheetMark(uuids.UUID(found[1]), found[2] or "")
    return None


def _text(cell: Any) -> str:
    return str(cell).strip()
