"""Verbs of bindings: keep a workbook with its bound cells, put it away."""

from __future__ import annotations

import os
import re
import shutil
import uuid as uuids
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.exchange.bindings.draft import BindingDraft, BoundCell
from app.indicators import load_catalogue
from app.kernel.database import Database
from app.kernel.errors import InvalidInput, NotFound, Unavailable
from app.kernel.folder import OfficeFolder
from app.kernel.records import fetch, fetch_to_change, set_archived
from app.workbook.patching import PackagePatch
from models.form import WorkbookBinding
from models.school import Organisation


def save_binding(db: Database, folder: OfficeFolder, draft: BindingDraft, file: Path | None = None) -> int:
    """Keep a binding; a workbook that is given is copied into the office folder, later its own file may go.

    Raises:
        InvalidInput: something has to be corrected, by field.
        NotAWorkbook: the file is no xlsx or xlsm.
        Conflict: somebody has saved it meanwhile, or the title is taken.
        Unavailable: the file cannot be copied.
    """
    with db.changing("Сохранение связей книги региона") as session:
        codes, schools = load_catalogue(session).by_code, schools_by_uuid(session)
        binding = fetch_to_change(session, WorkbookBinding, draft.id, draft.version)
        stored = folder.workbooks / binding.file if binding.file else None
        source = file or stored
        if source is None:
            raise InvalidInput({"file": "Выберите книгу Excel, которую нужно заполнять."})
        sheets = PackagePatch(source).sheets
        if problems := draft.problems(sheets, codes, schools):
            raise InvalidInput(problems)
        binding.title = draft.title.strip()
        binding.cells = [one.stored() for one in draft.cells]
        if file is not None:
            binding.file = _copy(folder, file)
        session.flush()
        return binding.id


def load_binding(db: Database, binding_id: int) -> BindingDraft:
    """Return a binding to be changed.

    Raises:
        NotFound: there is no such binding.
    """
    with db.reading() as session:
        binding = fetch(session, WorkbookBinding, binding_id)
        cells = [BoundCell(**one) for one in binding.cells]
        return BindingDraft(binding.id, binding.version, binding.title, cells)


def archive_binding(db: Database, binding_id: int) -> None:
    """Put a binding away; its workbook stays in the office folder."""
    set_archived(db, WorkbookBinding, binding_id, True, "Книга региона убрана в архив")


def restore_binding(db: Database, binding_id: int) -> None:
    """Bring a binding back."""
    set_archived(db, WorkbookBinding, binding_id, False, "Книга региона возвращена из архива")


def binding_by_name(db: Database, name: str) -> int:
    """Return the binding with this number or title.

    Raises:
        NotFound: there is none; the sentence names those that are there.
    """
    with db.reading() as session:
        query = select(WorkbookBinding.id, WorkbookBinding.title).where(WorkbookBinding.archived_at.is_(None))
        known = dict(session.execute(query).tuples().all())
    for key, title in known.items():
        if name.strip().casefold() in (str(key), title.casefold()):
            return key
    there = ", ".join(f"«{title}»" for title in known.values()) or "ни одной"
    raise NotFound(f"Книги «{name}» нет среди связанных с показателями. Есть: {there}.")


def schools_by_uuid(session: Session) -> dict[str, int]:
    """Return the organisations in use by their uuids."""
    query = select(Organisation.uuid, Organisation.id).where(Organisation.archived_at.is_(None))
    return {str(one): key for one, key in session.execute(query).tuples()}


def _copy(folder: OfficeFolder, file: Path) -> str:
    """Copy the workbook under a name that no other bears."""
    name = re.sub(r'[\\/:*?"<>|]', "", file.stem)[:80] + f" {uuids.uuid4().hex[:8]}{file.suffix.lower()}"
    draft = folder.workbooks / f"~{name}.part"
    try:
        folder.workbooks.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, draft)
        os.replace(draft, folder.workbooks / name)
    except OSError as error:
        raise Unavailable(
            f"Не удалось скопировать «{file.name}» в папку программы: {error.strerror or error}."
        ) from error
    finally:
        draft.unlink(missing_ok=True)
    return name
