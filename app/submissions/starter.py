"""The starter set of the reporting calendar: loaded once into every office, new or known; edited like anything else."""

from __future__ import annotations

import json
import uuid
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.database import Database
from app.kernel.resources import resource
from app.kernel.shipped import is_current, note_current
from models.office import Office
from models.submission import Rhythm, Submission

ROOM = "submissions"
_NAMESPACE = uuid.UUID("0d4c9c3e-4f0f-5b43-8d0b-6a2f4c7b9e21")
"""What is shipped has the same identity in every office."""


def complete_submissions(db: Database) -> None:
    """Bring an office what the shipped calendar has got since it saw it last; nothing but one SELECT if it is the same.

    What is known by its code is left alone, changed or archived as it may be. Terms count from the day of loading.
    """
    with db.reading() as session:
        if is_current(session, ROOM) or session.scalar(select(Office.id).limit(1)) is None:
            return
    with db.changing("Загрузка циклограммы отчётности") as session:
        _load(session, db)
        note_current(session, ROOM)


def _load(session: Session, db: Database) -> None:
    known = set(session.scalars(select(Submission.code)))
    sets = {one["code"]: one["codes"] for one in _read("passport", "sets.json")}
    for row in _read(ROOM, "starter.json"):
        if row["code"] not in known:
            names = row.get("sets") or [row["set"]]
            codes = list(dict.fromkeys(code for name in names for code in sets[name]))
            session.add(_submission(row, codes, db))


def _submission(row: dict[str, Any], codes: list[str], db: Database) -> Submission:
    return Submission(
        uuid=uuid.uuid5(_NAMESPACE, row["code"]),
        code=row["code"],
        title=row["title"],
        addressee=row["addressee"],
        basis=row["basis"],
        rhythm=Rhythm(row["rhythm"]),
        month=row.get("month"),
        day=row["day"],
        valid_from=db.today(),
        indicators=codes,
        note=row["note"],
    )


def _read(room: str, name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(resource(room, name).read_text(encoding="utf-8"))
    return found
