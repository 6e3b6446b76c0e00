"""The change log: who changed which field of what, when and in which deed. One mechanism, on flush."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Table, insert, inspect
from sqlalchemy.orm import Mapper, Session
from sqlalchemy.orm.attributes import History

from app.kernel.values import value_text
from models.base import Entity, Part, Record
from models.change import ChangeEntry
from models.folding import fold

SILENT = frozenset({"id", "uuid", "version", "search_key", "name_key", "position", "archived_at"})


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


def touched_tables(session: Session) -> set[str]:
    """Return the names of the tables that the flush has changed."""
    changed = (thing for thing in session.dirty if session.is_modified(thing))
    return {_table(thing).name for thing in (*session.new, *changed, *session.deleted)}


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
    for thing in (*session.new, *session.dirty, *session.deleted):
        if isinstance(thing, Entity):
            yield thing


def _lines(session: Session, thing: Entity) -> list[dict[str, Any]]:
    mapper = inspect(type(thing))
    where = _where(thing)
    if where["subject_id"] is None:
        return []
    if thing in session.new:
        if isinstance(thing, Part) and _whole_is_new(session, thing):
            return []
        return [{**where, "action": "created", "new": caption(thing)}]
    if thing in session.deleted:
        return [{**where, "action": "removed", "old": caption(thing)}]
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
        old, new = (_words(session, values, targets.get(field.key)) for values in (history.deleted, history.added))
        if old != new:
            yield {**where, "action": "changed", "field": field.key, "old": old, "new": new}


def _words(session: Session, values: Any, target: type[Any] | None) -> str:
    value = values[0] if values else None
    if value is not None and target is not None:
        value = caption(session.get(target, value))
    if isinstance(value, dict):
        return "; ".join(f"{key}: {text}" for key, text in value.items())
    return value_text(value)


def caption(thing: Any) -> str:
    """Return what a person would call the thing."""
    return thing.caption() if isinstance(thing, Entity) else ""
