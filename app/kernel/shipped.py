"""Collections of records that are shipped under a number: has the office taken the latest one over?"""

from __future__ import annotations

import json

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.resources import resource
from models.change import ProgramInfo


def is_current(session: Session, room: str) -> bool:
    """Tell whether the office has the shipped collection of the room under its present number: one small SELECT."""
    stored = session.scalar(select(ProgramInfo.value).where(ProgramInfo.key == _key(room)))
    return stored == _number(room)


def note_current(session: Session, room: str) -> None:
    """Write down within a deed that the office has the shipped collection now."""
    session.merge(ProgramInfo(key=_key(room), value=_number(room)))


def _key(room: str) -> str:
    return f"shipped_{room}"


def _number(room: str) -> str:
    return str(json.loads(resource(room, "version.json").read_text(encoding="utf-8"))["version"])
