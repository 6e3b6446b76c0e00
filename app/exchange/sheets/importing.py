"""«Загрузить»: the rows of a sheet go in as one batch, in one transaction, or none of them does."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from sqlalchemy.orm import Session

from app.batches import BatchSource, note_field, open_batch
from app.exchange.progress import Cancelled, LoadingCancelled, Progress
from app.exchange.sheets.judging import Judge
from app.exchange.sheets.layout import SheetLayout
from app.exchange.sheets.preview import file_hash, read_table
from app.exchange.sheets.problems import BadSheet, RowProblem
from app.exchange.sheets.rows import Judgement, RowState, SheetRow
from app.exchange.sheets.targets import CARD
from app.indicators import Catalogue, load_catalogue
from app.kernel.database import WHO, Database
from app.passport import EntryWords, write_values
from models.batch import ImportBatch
from models.passport import EntrySource
from models.school import Organisation

DEED = "Загрузка таблицы"
KEPT_PROBLEMS = 2000
STEP = 50


class RowPolicy(Enum):
    """What to do with a sheet in which some rows are wrong."""

    ALL_OR_NOTHING = "all_or_nothing"
    WITHOUT_BAD_ROWS = "without_bad_rows"

    @property
    def label(self) -> str:
        """The words of the choice."""
        return {"all_or_nothing": "Всё или ничего", "without_bad_rows": "Без ошибочных строк"}[self.value]


@dataclass(frozen=True)
class SheetOutcome:
    """How a loading went; ``batch_id`` None: everything was there already, so nothing was written."""

    batch_id: int | None
    rows_taken: int
    rows_same: int
    rows_refused: int
    rows_passed: int
    values_written: int
    problems: tuple[RowProblem, ...]


def import_sheet(
    db: Database,
    path: Path,
    layout: SheetLayout | None = None,
    policy: RowPolicy = RowPolicy.ALL_OR_NOTHING,
    year: int | None = None,
    sender: str = "",
    mapping_id: int | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> SheetOutcome:
    """Load a sheet as one batch that can be undone as one.

    Raises:
        BadTableFile: the file cannot be read as a table.
        BadSheet: there are mistakes and all or nothing was wanted, or a column cannot be read; nothing is written.
        LoadingCancelled: the person has stopped it; nothing is written.
    """
    layout, table = read_table(db, path, layout, year, sender)
    digest = file_hash(path)
    with db.changing(DEED) as session:
        catalogue = load_catalogue(session, layout.year)
        judgement = Judge(session, catalogue, table, layout, None, cancelled).judge()
        problems = judgement.problems
        if judgement.column_problems or (problems and policy is RowPolicy.ALL_OR_NOTHING):
            raise BadSheet(problems)
        taken = [row for row in judgement.rows if row.state is RowState.CHANGED]
        batch = None
        if taken:
            batch = open_batch(
                session,
                source=BatchSource.SHEET,
                file_name=path.name,
                file_hash=digest,
                sheet=table.cells.name,
                sender=sender,
                year=layout.year,
                mapping_id=mapping_id,
                at=db.now(),
                who=session.info[WHO],
            )
            writing = _Writing(session, catalogue, batch)
            for number, row in enumerate(taken, start=1):
                if number % STEP == 0 or number == len(taken):
                    _step(number, len(taken), progress, cancelled)
                writing.write(row)
            _note(batch, judgement, writing.written)
        return SheetOutcome(
            batch_id=batch.id if batch else None,
            rows_taken=len(taken),
            rows_same=judgement.counted(RowState.SAME),
            rows_refused=judgement.counted(RowState.REFUSED),
            rows_passed=judgement.counted(RowState.PASSED),
            values_written=batch.values_written if batch else 0,
            problems=problems,
        )


@dataclass
class _Writing:
    """Writes row by row within one transaction."""

    session: Session
    catalogue: Catalogue
    batch: ImportBatch
    written: int = 0

    def write(self, row: SheetRow) -> None:
        """Write what a row changes: values under an entry of its own, fields of the card beside their old ones."""
        assert row.school_id is not None and row.year is not None
        values: dict[str, str | None] = {}
        card: dict[str, str] = {}
        for one in row.changes:
            if one.target.startswith(CARD):
                card[one.target.removeprefix(CARD)] = one.value
            else:
                values[one.target] = one.value
        if values:
            place = f"лист «{self.batch.sheet}», строка {row.number}"
            entry = EntryWords(EntrySource.IMPORT, place, self.batch.id)
            self.written += len(
                write_values(
                    self.session,
                    self.catalogue,
                    row.school_id,
                    row.year,
                    values,
                    entry,
                    self.batch.made_at,
                    self.batch.who,
                ).changed
            )
        if card:
            self._fill_card(row, card)

    def _fill_card(self, row: SheetRow, card: dict[str, str]) -> None:
        organisation = self.session.get_one(Organisation, row.school_id)
        for name, text in card.items():
            self.written += note_field(self.session, self.batch, row.number, organisation, name, text)


def _step(done: int, total: int, progress: Progress | None, cancelled: Cancelled | None) -> None:
    if cancelled is not None and cancelled():
        raise LoadingCancelled
    if progress is not None:
        progress(done, total)


def _note(batch: ImportBatch, judgement: Judgement, written: int) -> None:
    """Keep the figures and the complaints with the batch."""
    batch.rows_taken = judgement.counted(RowState.CHANGED)
    batch.rows_refused = judgement.counted(RowState.REFUSED)
    batch.values_written = written
    batch.report = {"problems": [one.as_json() for one in judgement.problems[:KEPT_PROBLEMS]]}
