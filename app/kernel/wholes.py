"""A record and its parts are guarded and journalled together: a change of a row of the card is a change of the card."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import inspect
from sqlalchemy.orm import RelationshipProperty, Session
from sqlalchemy.orm.attributes import flag_modified

from models.base import Part, Record


def guard_whole(session: Session, record: Record) -> None:
    """Raise the record's version also when only its parts change, so that a colleague's save is not overwritten.

    To be called after the parts have been brought in line and before anything is flushed. New parts learn whom
    they point to, so that the change log can name them.
    """
    if record in session.new:
        return
    changed = False
    for link in part_links(record):
        history = inspect(record).attrs[link.key].history
        held: list[Part] = inspect(record).dict[link.key]
        for part in held:
            if part.id is None:
                _name_targets(session, part)
        changed = changed or bool(history.added or history.deleted) or any(map(session.is_modified, held))
    if changed:
        flag_modified(record, "search_key")


def part_links(record: Record) -> Iterator[RelationshipProperty[Part]]:
    """Yield the lists of parts that have been read or brought in line."""
    state = inspect(record)
    for link in state.mapper.relationships:
        if link.uselist and issubclass(link.mapper.class_, Part) and link.key in state.dict:
            yield link


def _name_targets(session: Session, part: Part) -> None:
    """Fetch what a new part points to by its keys: nothing is fetched for it before it is stored."""
    state = inspect(part)
    for link in state.mapper.relationships:
        if link.uselist or len(link.local_columns) != 1 or state.dict.get(link.key) is not None:
            continue
        key = getattr(part, next(iter(link.local_columns)).key or "")
        if key is not None and (target := session.get(link.mapper.class_, key)) is not None:
            setattr(part, link.key, target)
