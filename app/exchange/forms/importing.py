"""«Загрузить формы»: a folder of files, one file a school; previewed, then loaded as one batch."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from app.batches import BatchSource, open_batch
from app.exchange.forms.judging import Folder, FormFile, FormState, judge_folder
from app.exchange.forms.problems import BadForms, FormProblem
from app.exchange.progress import Cancelled, LoadingCancelled, Progress
from app.exchange.sheets.importing import KEPT_PROBLEMS, RowPolicy
from app.exchange.sheets.preview import EarlierLoad, earlier_load, file_hash
from app.indicators import load_catalogue
from app.kernel.database import WHO, Database
from app.kernel.dates import SchoolYear
from app.kernel.errors import NotFound
from app.passport import EntrySource, EntryWords, write_values

DEED = "Загрузка форм статистики"


@dataclass(frozen=True)
class FormsPreview:
    """What a loading would do with each file of a folder."""

    path: Path
    year: int
    files: tuple[FormFile, ...]
    earlier: EarlierLoad | None = None

    @property
    def problems(self) -> tuple[FormProblem, ...]:
        """Every complaint."""
        return tuple(one for file in self.files for one in file.problems)

    def counted(self, state: FormState) -> int:
        """How many files are so."""
        return sum(one.state is state for one in self.files)

    @property
    def values(self) -> int:
        """How many values would change."""
        return sum(len(one.changes) for one in self.files if one.state is FormState.CHANGED)


@dataclass(frozen=True)
class FormsOutcome:
    """How a loading went; ``batch_id`` None: everything was there already, so nothing was written."""

    batch_id: int | None
    files: tuple[FormFile, ...]
    values_written: int

    @property
    def problems(self) -> tuple[FormProblem, ...]:
        """Every complaint."""
        return tuple(one for file in self.files for one in file.problems)

    def counted(self, state: FormState) -> int:
        """How many files were so."""
        return sum(one.state is state for one in self.files)


def preview_forms(
    db: Database,
    path: Path,
    form: str = "",
    year: int | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> FormsPreview:
    """Tell what would come of a folder of forms; nothing is written.

    Raises:
        NotFound: the folder is not there or holds no tables.
        LoadingCancelled: the person has stopped it.
    """
    folder = _folder(db, path, form, year)
    with db.reading() as session:
        files = judge_folder(session, load_catalogue(session, folder.year), folder, progress, cancelled)
        earlier = earlier_load(session, _hash(folder), "")
    return FormsPreview(path, folder.year, files, earlier)


def import_forms(
    db: Database,
    path: Path,
    form: str = "",
    year: int | None = None,
    policy: RowPolicy = RowPolicy.ALL_OR_NOTHING,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> FormsOutcome:
    """Load the forms of a folder as one batch that can be undone as one.

    Raises:
        NotFound: the folder is not there or holds no tables.
        BadForms: there are mistakes and all or nothing was wanted; nothing is written.
        LoadingCancelled: the person has stopped it; nothing is written.
    """
    folder = _folder(db, path, form, year)
    with db.changing(DEED) as session:
        catalogue = load_catalogue(session, folder.year)
        files = judge_folder(session, catalogue, folder, progress, cancelled)
        problems = [one for file in files for one in file.problems]
        if problems and policy is RowPolicy.ALL_OR_NOTHING:
            raise BadForms(problems)
        taken = [one for one in files if one.state is FormState.CHANGED]
        if not taken:
            return FormsOutcome(None, files, 0)
        batch = open_batch(
            session,
            BatchSource.FORMS,
            path.name,
            _hash(folder),
            year=folder.year,
            at=db.now(),
            who=session.info[WHO],
        )
        written = 0
        for one in taken:
            if cancelled is not None and cancelled():
                raise LoadingCancelled
            assert one.school_id is not None
            entry = EntryWords(EntrySource.FORM, f"форма {one.form}, файл «{one.name}»", batch.id)
            values = {change.code: change.value for change in one.changes}
            changed = write_values(
                session, catalogue, one.school_id, folder.year, values, entry, batch.made_at, batch.who
            )
            written += len(changed.changed)
        batch.rows_taken, batch.rows_refused = len(taken), sum(one.state is FormState.REFUSED for one in files)
        batch.values_written = written
        batch.report = {"problems": [one.as_json() for one in problems[:KEPT_PROBLEMS]]}
        return FormsOutcome(batch.id, files, written)


def _folder(db: Database, path: Path, form: str, year: int | None) -> Folder:
    folder = Folder(path, form, year if year is not None else SchoolYear.of(db.today()).start)
    if not path.is_dir():
        raise NotFound(f"Папки «{path.name}» нет. Ничего не загружено. Укажите папку, в которой лежат файлы форм.")
    if not folder.files():
        raise NotFound(f"В папке «{path.name}» нет таблиц (xlsx, xls, ods, csv). Ничего не загружено.")
    return folder


def _hash(folder: Folder) -> str:
    """Return the print of all files together."""
    prints = sorted(file_hash(one) for one in folder.files())
    return hashlib.sha256("".join(prints).encode()).hexdigest()
