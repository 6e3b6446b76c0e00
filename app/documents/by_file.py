"""Which document a file belongs to: told by its SHA-256, whatever the file is called."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select

from app.documents.files import sum_of
from app.documents.relations import named
from app.kernel.database import Database
from app.kernel.errors import Unavailable
from models.document import Attachment, Document


@dataclass(frozen=True)
class FileOwner:
    """The document of a file; ``words`` say whether it is the kept document or a scan beside it."""

    document_id: int
    title: str
    words: str


def document_of_file(db: Database, path: Path) -> FileOwner | None:
    """Return the document that keeps this very file, byte for byte; None where there is none.

    Raises:
        Unavailable: the file cannot be read.
    """
    try:
        total = sum_of(path)
    except OSError as error:
        raise Unavailable(f"Файл «{path.name}» не найден или не читается. Выберите файл ещё раз.") from error
    with db.reading() as session:
        own = session.scalars(select(Document).where(Document.file_sha256 == total)).first()
        scan = select(Attachment).where(Attachment.sha256 == total)
        beside = session.scalars(scan).first() if own is None else None
        document = own or (beside.document if beside else None)
        if document is None:
            return None
        title = named(session, document)
        words = "это зарегистрированный документ" if own else f"это скан «{beside.title if beside else ''}»"
        return FileOwner(document.id, title[:1].upper() + title[1:], words)
