"""The register of documents as it is shown: the journal's columns and what each document is about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from app.documents import DOCUMENTS, DocumentRow, document_links, document_rows
from app.kernel.columns import Column, Register
from app.kernel.database import Database
from ui.documents.subjects import Subjects

FIRST = ("№", "Дата", "Вид", "Заголовок", "Кем издан", "Состояние")


@dataclass(frozen=True)
class ShownDocument:
    """A document and what it is about."""

    row: DocumentRow
    about: str
    links: tuple[tuple[str, int], ...]

    @property
    def id(self) -> int:
        """The key of the document."""
        return self.row.id

    @property
    def archived(self) -> bool:
        """Tell whether it is in the archive."""
        return self.row.archived


def documents_register(only: Callable[[ShownDocument], bool] | None = None) -> Register[ShownDocument]:
    """Describe the register of all documents, or of those that `only` lets through."""

    def load(db: Database) -> Sequence[ShownDocument]:
        shown = shown_documents(db)
        return shown if only is None else [one for one in shown if only(one)]

    known = {column.title: _carried(column) for column in DOCUMENTS.columns}
    first = [replace(known[title], hidden=False) for title in FIRST]
    about = Column[ShownDocument]("Связан с", lambda one: one.about, width=30)
    others = [replace(column, hidden=True) for title, column in known.items() if title not in FIRST]
    linked = frozenset({"document_link", "contract", "council", "meeting", "plan", "school_district"})
    return Register(DOCUMENTS.title, (*first, about, *others), load, DOCUMENTS.depends_on | linked, DOCUMENTS.empty)


def shown_documents(db: Database) -> list[ShownDocument]:
    """Return the documents, the latest first, each with the names of its records."""
    subjects, links = Subjects(db), document_links(db)
    found = []
    for row in document_rows(db):
        own = links.get(row.id, ())
        names = dict.fromkeys(filter(None, (subjects.name(link) for link in own)))
        found.append(ShownDocument(row, "; ".join(names), tuple((one.subject_kind, one.subject_id) for one in own)))
    return found


def _carried(column: Column[DocumentRow]) -> Column[ShownDocument]:
    """Let a column of documents read the shown ones."""
    tone = column.tone
    carried: Any = replace(
        column,  # type: ignore[arg-type]
        value=lambda one: column.value(one.row),
        tone=None if tone is None else lambda one: tone(one.row),
    )
    return carried
