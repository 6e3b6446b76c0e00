"""Reference books (справочники): shipped lists that the office may change."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.kernel.columns import Column, Register
from app.kernel.database import Database
from app.kernel.errors import Conflict, InvalidInput, NotFound
from app.kernel.records import copy_fields, fetch, fetch_to_change, set_archived
from app.kernel.resources import resource
from app.kernel.values import Kind
from app.office.draft import ReferenceDraft
from app.office.figured import figured_text, is_figured, read_figured
from models.journal import Journal
from models.reference import ReferenceItem

BOOKS = (
    "plan_directions",
    "resource_kinds",
    "resource_conditions",
    "document_kinds",
    "quorum_rules",
    "voting_rules",
    "meeting_frequencies",
    "regulating_documents",
    "launch_steps",
    "case_files",
    "layout_profiles",
    "npf_norms",
)
CASE_FILES = "case_files"
JOURNALS = "journals"
FIELDS = ("title", "valid_from", "valid_until")
CASE_FILE_FIELDS = ("retention", "article")


@dataclass(frozen=True)
class ReferenceLine:
    """A line of a reference book."""

    id: int
    code: str
    title: str
    details: Mapping[str, Any] = field(default_factory=dict)
    valid_from: date | None = None
    valid_until: date | None = None
    archived: bool = False

    def is_valid_on(self, day: date) -> bool:
        """Tell whether the line may be chosen on the day."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_until is None or day <= self.valid_until
        )


@cache
def _shipped(book: str) -> dict[str, Any]:
    """Read a shipped book once."""
    return json.loads(resource("reference", f"{book}.json").read_text(encoding="utf-8"))


def book_title(book: str) -> str:
    """Return how the book is called: «Виды документов»."""
    return str(_shipped(book)["title"])


def book_titles() -> list[tuple[str, str]]:
    """Return the names and the titles of all books, in the order of the settings page."""
    return [(name, book_title(name)) for name in BOOKS]


def load_reference_books(session: Session) -> None:
    """Add the lines of the shipped books and the journals that are missing; nothing that is there is changed."""
    for name, position, item in _missing(session):
        details, code, title = item.get("details", {}), item["code"], item["title"]
        if name == JOURNALS:
            session.add(Journal(code=code, title=title, mask=details["mask"], case_file=details["case_file"]))
        else:
            session.add(ReferenceItem(book=name, position=position, details=details, code=code, title=title))
    session.flush()


def complete_books(db: Database) -> None:
    """Bring an office that was set up by an earlier program what the shipped books have got since."""
    with db.reading() as session:
        known = session.scalar(select(ReferenceItem.id).limit(1)) is not None
        if not known or not _missing(session):
            return
    with db.changing("Обновление справочников") as session:
        load_reference_books(session)


def _missing(session: Session) -> list[tuple[str, int, dict[str, Any]]]:
    """Return the shipped lines that the database has not: book, place in it and the line."""
    known = {(one, code) for one, code in session.execute(select(ReferenceItem.book, ReferenceItem.code)).tuples()}
    known |= {(JOURNALS, code) for code in session.scalars(select(Journal.code))}
    return [
        (name, position, item)
        for name in (*BOOKS, JOURNALS)
        for position, item in enumerate(_shipped(name)["items"])
        if (name, item["code"]) not in known
    ]


def book(place: Database | Session, name: str, day: date | None = None) -> list[ReferenceLine]:
    """Return the lines of a book in their order: all of them, or those that may be chosen on the day."""
    if isinstance(place, Database):
        with place.reading() as session:
            return book(session, name, day)
    query = (
        select(
            ReferenceItem.id,
            ReferenceItem.code,
            ReferenceItem.title,
            ReferenceItem.details,
            ReferenceItem.valid_from,
            ReferenceItem.valid_until,
            ReferenceItem.archived_at.is_not(None),
        )
        .where(ReferenceItem.book == name)
        .order_by(ReferenceItem.position, ReferenceItem.id)
    )
    lines = [ReferenceLine(*values) for values in place.execute(query).tuples()]
    return [line for line in lines if day is None or (line.is_valid_on(day) and not line.archived)]


def reference_line(place: Database | Session, name: str, code: str) -> ReferenceLine:
    """Return one line of a book.

    Raises:
        NotFound: the book has no such code.
    """
    found = next((line for line in book(place, name) if line.code == code), None)
    if found is None:
        raise NotFound(f"В справочнике «{book_title(name)}» нет строки «{code}». Добавьте её в настройках.")
    return found


def title_of(place: Database | Session, name: str, code: str) -> str:
    """Return the title of a code; a code the book does not know stands for itself."""
    return next((line.title for line in book(place, name) if line.code == code), code)


def titles_of(place: Database | Session, name: str) -> dict[str, str]:
    """Return the titles of a book by code, also those no longer chosen."""
    return {line.code: line.title for line in book(place, name)}


def load_reference_item(db: Database, item_id: int) -> ReferenceDraft:
    """Return a line of a book, ready to be changed."""
    with db.reading() as session:
        item = fetch(session, ReferenceItem, item_id)
        draft = ReferenceDraft(id=item.id, version=item.version, book=item.book, code=item.code)
        copy_fields(item, draft, FIELDS)
        for name in CASE_FILE_FIELDS:
            setattr(draft, name, str(item.details.get(name, "")))
        if is_figured(item.book):
            draft.figures = figured_text(item.book, item.details)
        return draft


def save_reference_item(db: Database, draft: ReferenceDraft) -> int:
    """Save a line of a book: its words and its dates of validity; a new one comes last and gets a code of its own."""
    problems = draft.problems()
    if draft.id is None and draft.book not in BOOKS:
        problems["book"] = "Выберите справочник."
    if problems:
        raise InvalidInput(problems)
    with db.changing("Изменение справочника") as session:
        query = select(func.max(ReferenceItem.position)).where(ReferenceItem.book == draft.book)
        position = (session.scalar(query) or 0) + 1
        item = fetch_to_change(session, ReferenceItem, draft.id, draft.version)
        copy_fields(draft, item, FIELDS)
        if draft.id is None:
            item.book = draft.book
            item.position = position
            item.code = draft.code.strip() or f"own_{position}"
            _refuse_same_code(session, item)
        if item.book == CASE_FILES:
            item.details = {**(item.details or {}), **{name: getattr(draft, name).strip() for name in CASE_FILE_FIELDS}}
        if is_figured(item.book):
            item.details = {**(item.details or {}), **read_figured(item.book, draft.figures)}
        session.flush()
        return item.id


def _refuse_same_code(session: Session, item: ReferenceItem) -> None:
    query = select(ReferenceItem.title).where(ReferenceItem.book == item.book, ReferenceItem.code == item.code)
    with session.no_autoflush:
        other = session.scalar(query)
    if other is not None:
        raise Conflict(f"Индекс «{item.code}» уже есть: «{other}». Ничего не сохранено. Введите другой индекс.")


def archive_reference_item(db: Database, item_id: int) -> None:
    """Take a line of a book out of use; records that have it keep it."""
    set_archived(db, ReferenceItem, item_id, True, "Строка справочника убрана в архив")


def restore_reference_item(db: Database, item_id: int) -> None:
    """Put a line of a book into use again."""
    set_archived(db, ReferenceItem, item_id, False, "Строка справочника возвращена из архива")


def reference_register(name: str) -> Register[ReferenceLine]:
    """Return the list of one book for the settings page."""
    index = Column[ReferenceLine]("Индекс", lambda line: line.code, width=10)
    kept = (
        Column[ReferenceLine]("Срок хранения", lambda line: line.details.get("retention", ""), width=24),
        Column[ReferenceLine]("Статья", lambda line: line.details.get("article", ""), width=12),
    )
    cases = name == CASE_FILES
    return Register(
        title=book_title(name),
        columns=(
            *((index,) if cases else ()),
            Column("Заголовок дела" if cases else "Название", lambda line: line.title, width=60),
            *(kept if cases else ()),
            Column("Действует с", lambda line: line.valid_from, Kind.DATE, width=12),
            Column("Действует по", lambda line: line.valid_until, Kind.DATE, width=12),
        ),
        load=lambda db: book(db, name),
        depends_on=frozenset({"reference_item"}),
        empty="В справочнике нет строк.\nДобавьте первую.",
    )
