"""Whether the files of documents are where the database says, and unchanged."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select

from app.documents.files import sum_of
from app.kernel.database import Database
from app.kernel.folder import OfficeFolder
from models.document import Attachment, Document


def missing_files(db: Database, folder: OfficeFolder) -> list[str]:
    """Return a sentence for each file of a document that is missing or has been changed outside the program."""
    with db.reading() as session:
        papers = select(Document.file, Document.file_sha256, Document.heading).where(Document.file != "")
        scans = select(Attachment.file, Attachment.sha256, Document.heading).join(
            Document, Attachment.document_id == Document.id
        )
        signatures = select(Document.signature_file, Document.heading).where(Document.signature_file != "")
        stored = [*session.execute(papers).tuples(), *session.execute(scans).tuples()]
        stored += [(file, Path(file).stem, heading) for file, heading in session.execute(signatures).tuples()]
    found: list[str] = []
    for file, sha256, heading in stored:
        path = folder.path / file
        if not path.is_file():
            found.append(f"Нет файла «{file}» документа «{heading}».")
        elif sum_of(path) != sha256:
            found.append(f"Файл «{file}» документа «{heading}» изменён вне программы.")
    return found
