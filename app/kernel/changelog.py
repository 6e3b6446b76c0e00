"""The change log: who changed which field of what, when and in which deed. One mechanism, on flush."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Table, insert, inspect, select
from sqlalchemy.orm import Mapper, Session
from sqlalchemy.orm.attributes import History

from app.kernel.values import value_text
from app.kernel.wholes import part_links
from models.base import Base, Entity, Part, Record
from models.change import ChangeEntry
from models.folding import fold
from models.reference import ReferenceItem

SILENT = frozenset(
    (
        *("id", "uuid", "version", "search_key", "name_key", "position", "archived_at"),
        *("frozen", "answers", "report", "prefilled"),
    )
)
"""Fields the change log leaves out: keys, counters, and what is stored of a document or a batch as a whole."""
REMOVED = "removed"
OWN_HISTORY = "own_history"
"""Mark in the info of a table whose rows are or keep a history of their own: the change log does not repeat it."""


@dataclass(frozen=True)
class Deed:
    """Under which words the changes of one transaction are written."""

    title: str
    who: str
    at: datetime


def fill_search_keys(session: Session) -> None:
    """Fold the search texts of what is about to be written."""
    for thing in (*session.new, *session.dirty):
        if isinstance(thing, Record) and (key := fold(thing.search_text())) != thing.search_key:
            thing.search_key = key


def note_removed(session: Session) -> None:
    """Remember the parts that the flush is going to remove: the session does not count them among the deleted."""
    session.info[REMOVED] = [
        part
        for record in session.dirty
        if isinstance(record, Record)
        for link in part_links(record)
        for part in inspect(record).attrs[link.key].history.deleted
    ]


def touched_tables(session: Session) -> set[str]:
    """Return the names of the tables that the flush has changed."""
    changed = (thing for thing in session.dirty if session.is_modified(thing))
    return {_table(thing).name for thing in (*session.new, *changed, *session.info[REMOVED])}


def _table(thing: Any) -> Table:
    return cast(Table, inspect(type(thing)).local_table)


def write_changes(session: Session, deed: Deed) -> None:
    """Write the log lines of the flush that has just gone through."""
    with session.no_autoflush:
        lines = [line for thing in _entities(session) for line in _lines(session, thing)]
    if not lines:
        return
    frame = {"at": deed.at, "who": deed.who, "deed": deed.title}
    empty: dict[str, Any] = {"field": "", "old": None, "new": None}
    session.connection().execute(insert(ChangeEntry), [{**empty, **frame, **line} for line in lines])


def _entities(session: Session) -> Iterable[Entity]:
    removed = session.info[REMOVED]
    for thing in (*session.new, *(one for one in session.dirty if one not in removed), *removed):
        if isinstance(thing, Entity) and not _table(thing).info.get(OWN_HISTORY):
            yield thing


def _lines(session: Session, thing: Entity) -> list[dict[str, Any]]:
    mapper = inspect(type(thing))
    where = _where(thing)
    if where["subject_id"] is None or thing.id is None:
        return []  # not stored yet: the flush was for others
    if thing in session.new:
        if isinstance(thing, Part) and _whole_is_new(session, thing):
            return []
        return [{**where, "action": "created", "new": _caption(session, thing)}]
    if thing in session.info[REMOVED]:
        return [{**where, "action": "removed", "old": _caption(session, thing)}]
    return [*_archive_line(thing, where), *_field_lines(session, thing, mapper, where)]


def _where(thing: Entity) -> dict[str, Any]:
    name = _table(thing).name
    if isinstance(thing, Part):
        subject = {"subject_kind": thing.part_of, "subject_id": getattr(thing, thing.whole_key)}
    else:
        kind = thing.kind if isinstance(thing, Record) else name
        subject = {"subject_kind": kind, "subject_id": thing.id}
        name = kind
    return {**subject, "entity_kind": name, "entity_id": thing.id}


def _whole_is_new(session: Session, part: Part) -> bool:
    whole = getattr(part, part.whole_key)
    return any(isinstance(one, Record) and one.kind == part.part_of and one.id == whole for one in session.new)


def _archive_line(thing: Entity, where: dict[str, Any]) -> list[dict[str, Any]]:
    if not isinstance(thing, Record):
        return []
    history = inspect(thing).attrs["archived_at"].history
    if not history.has_changes():
        return []
    return [{**where, "action": "archived" if thing.archived_at else "restored"}]


def _field_lines(
    session: Session, thing: Entity, mapper: Mapper[Any], where: dict[str, Any]
) -> Iterable[dict[str, Any]]:
    targets = {
        next(iter(link.local_columns)).key: link.mapper.class_
        for link in mapper.relationships
        if not link.uselist and len(link.local_columns) == 1
    }
    hidden = SILENT | ({thing.whole_key} if isinstance(thing, Part) else set())
    for field in mapper.column_attrs:
        if field.key in hidden:
            continue
        history: History = inspect(thing).attrs[field.key].history
        if not history.has_changes():
            continue
        target, book = targets.get(field.key), field.columns[0].info.get("book", "")
        old, new = (_words(session, values, target, book) for values in (history.deleted, history.added))
        if old != new:
            yield {**where, "action": "changed", "field": field.key, "old": old, "new": new}


def _words(session: Session, values: Any, target: type[Any] | None, book: str) -> str:
    value = values[0] if values else None
    if value is not None and target is not None:
        value = _caption(session, session.get(target, value))
    elif value and book:
        value = _title(session, book, value)
    if isinstance(value, dict):
        return "; ".join(f"{key}: {text}" for key, text in value.items())
    return value_text(value)


def _caption(session: Session, thing: Any) -> str:
    """Return what a person would call the thing; a link without words of its own is called like what it points to."""
    if not isinstance(thing, Entity):
        return ""
    words = thing.caption()
    if words and isinstance(thing, Part) and thing.caption_book:
        return _title(session, thing.caption_book, words)
    if not words and (kind := getattr(thing, "subject_kind", "")):
        linked = next((one.class_ for one in Base.registry.mappers if getattr(one.class_, "kind", "") == kind), None)
        return _caption(session, session.get(linked, getattr(thing, "subject_id", 0))) if linked else ""
    return words


def _title(session: Session, book: str, code: str) -> str:
    """Return the title of a code; a code the book does not know stands for itself."""
    query = select(ReferenceItem.title).where(ReferenceItem.book == book, ReferenceItem.code == code)
    return session.scalar(query) or code
