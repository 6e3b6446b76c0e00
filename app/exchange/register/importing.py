"""«Загрузить из реестра Рособрнадзора»: first what would happen, then the deed in one transaction.

The file is read twice, as a stream: once to choose the certificates, once to make the schools. So memory stays flat
however large the file is, and a file that is broken near its end is refused before anything is written.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path

from app.exchange.organisations.authors import REGISTER_DEED
from app.exchange.organisations.choosing import AS_PROPOSED, FieldChoice
from app.exchange.organisations.known import KnownOrganisations
from app.exchange.organisations.loading import Loading
from app.exchange.organisations.notes import LoadingNotes
from app.exchange.organisations.outcome import ImportOutcome, RegisterLine, Tally
from app.exchange.organisations.problems import Problem
from app.exchange.progress import Cancelled, Progress
from app.exchange.register.overview import Municipality, select_certificates, selected_records
from app.kernel.database import WHO, Database

IN_MEMORY = 100
"""After so many schools their records leave the memory; all of them are one transaction."""


KEPT_LINES = 3000
"""So many lines are kept for the preview; the others are only counted."""


@dataclass(frozen=True)
class RegisterPreview:
    """What a loading would do, and with which file and municipalities.

    ``outcome`` has the same figures as after the loading; ``lines`` are the first ``KEPT_LINES`` of ``total``.
    """

    path: Path
    municipalities: tuple[Municipality, ...]
    lines: tuple[RegisterLine, ...]
    total: int
    outcome: ImportOutcome

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What looks wrong."""
        return self.outcome.problems


def preview_register(
    db: Database,
    path: Path,
    municipalities: Collection[Municipality] = (),
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    choice: FieldChoice = AS_PROPOSED,
) -> RegisterPreview:
    """Tell what a loading would add and change; nothing is written.

    Raises:
        BadRegisterFile: the file is not the register, or is cut.
        NotFound: a municipality is not in the file.
        LoadingCancelled: the person has stopped it.
    """
    selection = select_certificates(path, municipalities, _part(progress, 0), cancelled)
    with db.reading() as session:
        loading = Loading(session, KnownOrganisations.load(session), db.today(), False, choice)
        records = selected_records(path, selection, _part(progress, 1), cancelled)
        tally, kept, total = Tally(), list[RegisterLine](), 0
        for total, line in enumerate((line for record in records for line in loading.lines(record)), start=1):
            tally.count(line)
            if total <= KEPT_LINES:
                kept.append(line)
    return RegisterPreview(path, tuple(municipalities), tuple(kept), total, tally.outcome())


def import_register(
    db: Database,
    path: Path,
    municipalities: Collection[Municipality] = (),
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    choice: FieldChoice = AS_PROPOSED,
) -> ImportOutcome:
    """Load the schools of the municipalities (all of the file, when none is named) with their branches.

    In known ones the differences are taken that ``choice`` names. The loading is a batch: undone, it gives the fields
    of known organisations back what stood there; what was added stays.

    Raises:
        BadRegisterFile: the file is not the register, or is cut.
        NotFound: a municipality is not in the file.
        LoadingCancelled: the person has stopped it; nothing is written.
    """
    selection = select_certificates(path, municipalities, _part(progress, 0), cancelled)
    tally = Tally()
    with db.changing(REGISTER_DEED) as session:
        notes = LoadingNotes(session, path, db.now(), session.info[WHO])
        loading = Loading(session, KnownOrganisations.load(session), db.today(), True, choice, notes)
        records = selected_records(path, selection, _part(progress, 1), cancelled)
        for number, record in enumerate(records, start=1):
            notes.row = number
            for line in loading.lines(record):
                tally.count(line)
            if number % IN_MEMORY == 0:
                session.expunge_all()
        outcome = tally.outcome()
        return replace(outcome, batch_id=notes.close(outcome))


def _part(progress: Progress | None, number: int) -> Progress | None:
    """Show the two readings of a file as one course."""
    if progress is None:
        return None
    return lambda done, total: progress(done + number * total, 2 * total)
