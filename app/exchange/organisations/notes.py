"""What a loading changes in known organisations, remembered under a batch so that it can be undone."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from app.batches import BatchSource, note_field, note_words, open_batch
from app.exchange.organisations.outcome import ImportOutcome
from app.kernel.words import counted
from models.batch import ImportBatch
from models.school import Organisation


class LoadingNotes:
    """The notes of one loading; the batch is opened when the first thing is written."""

    def __init__(self, session: Session, path: Path, at: datetime, who: str) -> None:
        """Remember nothing yet."""
        self._session, self._path, self._at, self._who = session, path, at, who
        self._batch: ImportBatch | None = None
        self.parts = 0
        """How many heads and accreditations have been taken: they have no undoing."""
        self.row = 0
        """The number of the record in the file."""

    def begin(self) -> None:
        """Open the batch, unless it is open."""
        if self._batch is None:
            self._batch = open_batch(self._session, BatchSource.REGISTER, self._path.name, at=self._at, who=self._who)

    def field(self, organisation: Organisation, field: str, new: Any) -> None:
        """Write a field of a known card and remember what stood there."""
        assert self._batch is not None
        note_field(self._session, self._batch, self.row, organisation, field, new)

    def words(
        self, organisation: Organisation, register_id: str, old: Mapping[str, str] | None, new: Mapping[str, str]
    ) -> None:
        """Remember which words of the register stood beside the card."""
        assert self._batch is not None
        note_words(self._session, self._batch, self.row, organisation, register_id, old, new)

    def close(self, outcome: ImportOutcome) -> int | None:
        """Keep the figures with the batch; return its id, nothing when nothing has been written."""
        if self._batch is None:
            return None
        batch = self._session.get_one(ImportBatch, self._batch.id)
        added = outcome.added + outcome.branches_added
        batch.rows_taken = added + outcome.changed + outcome.branches_changed
        batch.values_written = outcome.fields
        stays: list[str] = []
        if added:
            organisations = counted(added, "организация", "организации", "организаций")
            stays.append(f"Добавлено: {organisations}. При отмене загрузки они остаются, лишнюю уберите в архив.")
        if self.parts:
            stays.append(
                "Руководители и аккредитация из реестра при отмене загрузки остаются: исправьте их на карточках."
            )
        batch.report = {"stays": stays}
        return batch.id
