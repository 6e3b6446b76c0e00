"""The register of batches, and the card of one: what came in, what was refused, what it has changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from app.batches.opening import field_changes
from app.kernel.columns import Column, Register, Tone
from app.kernel.database import Database
from app.kernel.dates import SchoolYear
from app.kernel.records import fetch
from app.kernel.values import Kind
from app.kernel.words import counted
from models.batch import BatchSource, ImportBatch
from models.passport import EntrySource, PassportEntry


@dataclass(frozen=True)
class BatchRow:
    """A line of the register."""

    id: int
    archived: bool
    source: BatchSource
    file_name: str
    sheet: str
    sender: str
    year: int | None
    made_at: datetime
    who: str
    rows_taken: int
    rows_refused: int
    values_written: int
    undone_at: datetime | None
    undone_by: str

    @property
    def undone(self) -> bool:
        """Whether the batch has been taken back."""
        return self.undone_at is not None

    @property
    def year_label(self) -> str:
        """The school year: «2025/2026»."""
        return "" if self.year is None else SchoolYear(self.year).label

    @property
    def state(self) -> str:
        """Say whether it stands."""
        if self.undone:
            return "отменена"
        return (
            f"{counted(self.rows_refused, 'строка', 'строки', 'строк')} с ошибками" if self.rows_refused else "принята"
        )

    @property
    def tone(self) -> Tone:
        """The colour of its state."""
        if self.undone:
            return Tone.NEUTRAL
        return Tone.WAIT if self.rows_refused else Tone.DONE


COLUMNS = (
    ImportBatch.id,
    ImportBatch.archived_at.is_not(None),
    ImportBatch.source,
    ImportBatch.file_name,
    ImportBatch.sheet,
    ImportBatch.sender,
    ImportBatch.year,
    ImportBatch.made_at,
    ImportBatch.who,
    ImportBatch.rows_taken,
    ImportBatch.rows_refused,
    ImportBatch.values_written,
    ImportBatch.undone_at,
    ImportBatch.undone_by,
)


def batch_rows(db: Database) -> Sequence[BatchRow]:
    """Return all batches, the latest first."""
    with db.reading() as session:
        return [BatchRow(*row) for row in session.execute(select(*COLUMNS).order_by(ImportBatch.id.desc())).tuples()]


BATCHES: Register[BatchRow] = Register(
    title="Загрузки",
    columns=(
        Column("Файл", lambda row: row.file_name, width=34),
        Column("№", lambda row: row.id, Kind.NUMBER, width=6),
        Column("Состояние", lambda row: row.state, Kind.STATE, width=18, tone=lambda row: row.tone),
        Column("Вид", lambda row: row.source.label, width=18),
        Column("Отправитель", lambda row: row.sender, width=24),
        Column("Учебный год", lambda row: row.year_label, width=12),
        Column("Загружена", lambda row: row.made_at, Kind.DATE, width=16),
        Column("Кто загрузил", lambda row: row.who, width=24, hidden=True),
        Column("Строк", lambda row: row.rows_taken, Kind.NUMBER, width=8, hint="Принято строк или файлов"),
        Column("С ошибками", lambda row: row.rows_refused, Kind.NUMBER, width=10, hidden=True),
        Column("Значений", lambda row: row.values_written, Kind.NUMBER, width=10),
    ),
    load=batch_rows,
    depends_on=frozenset({"import_batch"}),
    empty="Загрузок ещё не было\n"
    "Здесь будет всё, что принесли файлы: таблицы, формы, опросные листы. Любую загрузку можно отменить.",
)


@dataclass(frozen=True)
class BatchCard:
    """A batch with what it has left behind: ``problems`` as its report keeps them, ``kept`` what undoing has left,
    ``stays`` what no undoing takes back.
    """

    row: BatchRow
    file_hash: str
    schools: int
    fields: int
    problems: tuple[dict[str, Any], ...]
    kept: tuple[str, ...]
    stays: tuple[str, ...] = ()


def batch_card(db: Database, batch_id: int) -> BatchCard:
    """Return the card of a batch.

    Raises:
        NotFound: there is no such batch.
    """
    with db.reading() as session:
        batch = fetch(session, ImportBatch, batch_id)
        row = session.execute(select(*COLUMNS).where(ImportBatch.id == batch_id)).tuples().one()
        schools = session.scalar(
            select(func.count(PassportEntry.school_id.distinct())).where(
                PassportEntry.batch_id == batch_id, PassportEntry.source != EntrySource.UNDO
            )
        )
        fields = len(field_changes(session, batch_id))
        report = batch.report or {}
        return BatchCard(
            BatchRow(*row),
            batch.file_hash,
            schools or 0,
            fields,
            tuple(report.get("problems", ())),
            tuple(report.get("kept", ())),
            tuple(report.get("stays", ())),
        )
