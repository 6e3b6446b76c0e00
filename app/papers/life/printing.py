"""Printing a stored document: a registered one as it was frozen, a draft as the data are today."""

from __future__ import annotations

import shutil
from functools import partial
from pathlib import Path

from sqlalchemy.orm import Session

from app.context import AppContext
from app.documents import sum_of
from app.kernel.errors import Conflict
from app.kernel.folder import OfficeFolder
from app.kernel.records import fetch
from app.papers.composing import compose
from app.papers.engine.composition import Composition
from app.papers.life.drafts import draft_answers
from app.papers.paper import Request
from app.papers.printing import put, write
from models.document import Document


def print_document(context: AppContext, document_id: int, out: Path) -> Path:
    """Write a document into a file, PDF or DOCX by its ending, and return the path.

    A registered one gives the very file that was kept (if that is gone or has been changed, the frozen text is laid
    out again); its DOCX is made from the frozen text. A draft is composed of today's data.

    Raises:
        Conflict: the document was not made from a paper and its own file is of another kind.
        NotFound: a draft's record is not there any more.
        Unavailable: the file cannot be written.
    """
    kept = _kept_file(context, document_id)
    if kept is not None and kept.suffix.lower() == out.suffix.lower():
        return put(out, partial(shutil.copyfile, kept))
    return write(document_composition(context, document_id), out)


def document_composition(context: AppContext, document_id: int) -> Composition:
    """Return what a document consists of: as it was frozen, or composed of today's data while it is a draft."""
    with context.db.reading() as session:
        return composition_of(session, fetch(session, Document, document_id), context)


def composition_of(session: Session, document: Document, context: AppContext) -> Composition:
    """Return the composition of a document that has been read."""
    if document.frozen:
        return Composition.from_json(document.frozen)
    if document.number or not document.paper:
        raise Conflict(
            "Текста этого документа в программе нет: он внесён готовым или зарегистрирован прежней версией программы. "
            "Ничего не напечатано. Откройте его файл или скан на карточке."
        )
    paper, subject_id, answers = draft_answers(session, document.id)
    request = Request(subject_id, document.dated or context.db.today(), answers, document.dated)
    return compose(session, paper, request, context.folder.templates)


def _kept_file(context: AppContext, document_id: int) -> Path | None:
    """Return the file kept at registration if it is there and unchanged."""
    with context.db.reading() as session:
        document = fetch(session, Document, document_id)
        return whole_file(context.folder, document.file, document.file_sha256)


def whole_file(folder: OfficeFolder, file: str, sha256: str) -> Path | None:
    """Return a kept file if it is there and has the sum it was kept with."""
    path = folder.path / file
    return path if file and path.is_file() and sum_of(path) == sha256 else None
