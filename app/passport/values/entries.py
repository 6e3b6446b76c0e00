"""Entries: one saved form or one row of a file, and the words that say where a value came from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.kernel.dates import short_date
from models.passport import EntrySource


@dataclass(frozen=True)
class EntryWords:
    """What an entry says of itself; ``place`` is where in the file: «лист «Контингент», строка 12»."""

    source: EntrySource
    place: str = ""
    batch_id: int | None = None


@dataclass(frozen=True)
class Origin:
    """Where a value came from: its entry, and the file of its batch."""

    source: EntrySource
    at: datetime
    who: str
    place: str = ""
    batch_id: int | None = None
    file: str = ""

    def words(self) -> str:
        """Say it in one line: «введено вручную 12.10.2026, Орлова А. П.»."""
        when = ", ".join(filter(None, (short_date(self.at.date()), self.who)))
        if self.batch_id is None:
            return ", ".join(filter(None, (f"{self.source.label} {when}", self.place)))
        file = f"файл «{self.file}»" if self.file else ""
        batch = f"{self.source.label}, загрузка №\N{NO-BREAK SPACE}{self.batch_id}"
        return ", ".join(filter(None, (batch, file, self.place, when)))
