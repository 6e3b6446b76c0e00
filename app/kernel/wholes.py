"""A record and its parts are guarded together: a change of a row of the card is a change of the card."""

from __future__ import annotations

from sqlalchemy import inspect
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from models.base import Part, Record


def guard_whole(session: Session, record: Record) -> None:
    """Raise the record's version also when only its parts change, so that a colleague's save is not overwritten.

    To be called after the parts have been brought in line and before anything is flushed.
    """
    if record in session.new:
        return
    state = inspect(record)
    for link in state.mapper.relationships:
        if not link.uselist or not issubclass(link.mapper.class_, Part) or link.key not in state.dict:
            continue
        history = state.attrs[link.key].history
        if history.added or history.deleted or any(session.is_modified(part) for part in state.dict[link.key]):
            flag_modified(record, "search_key")
            return
