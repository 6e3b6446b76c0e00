"""The history of one value: what stood there, who has changed it, out of what file; and the notes beside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.indicators.canonical.values import show_value
from app.indicators.catalogue.loading import load_catalogue
from app.indicators.catalogue.views import IndicatorView
from app.kernel.database import Database
from app.passport.marks import origins_of
from app.passport.values.timeline import timelines
from models.passport import PassportComment


class Event(Enum):
    """What has happened to a value."""

    ENTERED = "entered"
    CHANGED = "changed"
    CLEARED = "cleared"
    NOTED = "noted"

    @property
    def label(self) -> str:
        """Return the word of the history."""
        return _LABELS[self]


_LABELS = {
    Event.ENTERED: "внесено",
    Event.CHANGED: "изменено",
    Event.CLEARED: "очищено",
    Event.NOTED: "примечание",
}


@dataclass(frozen=True)
class HistoryLine:
    """One event: the value before and after as people read them; of a note, its text as ``new``.

    ``batch_id`` leads to the batch that has brought the value.
    """

    at: datetime
    who: str
    event: Event
    old: str
    new: str
    source: str
    batch_id: int | None = None


def value_history(db: Database, school_id: int, year: int, code: str) -> tuple[HistoryLine, ...]:
    """Return what has happened to a value of a school and year, the latest first.

    Raises:
        NotFound: the catalogue has no such code.
    """
    with db.reading() as session:
        indicator = load_catalogue(session).indicator(code)
        lines = [*_values(session, school_id, year, indicator), *_notes(session, school_id, year, indicator)]
    lines.sort(key=lambda line: line.at)
    return tuple(reversed(lines))


def _values(session: Session, school_id: int, year: int, indicator: IndicatorView) -> list[HistoryLine]:
    place = (school_id, year, indicator.id)
    states = timelines(session, (place,))[place]
    origins = origins_of(session, {state.entry_id for state in states})
    lines: list[HistoryLine] = []
    before: str | None = None
    for state in states:
        origin = origins[state.entry_id]
        event = Event.CLEARED if state.value is None else Event.ENTERED if before is None else Event.CHANGED
        texts = show_value(indicator, before), show_value(indicator, state.value)
        lines.append(HistoryLine(origin.at, origin.who, event, *texts, origin.words(), origin.batch_id))
        before = state.value
    return lines


def _notes(session: Session, school_id: int, year: int, indicator: IndicatorView) -> list[HistoryLine]:
    query = (
        select(PassportComment.at, PassportComment.who, PassportComment.text)
        .where(
            PassportComment.school_id == school_id,
            PassportComment.year == year,
            PassportComment.indicator_id == indicator.id,
        )
        .order_by(PassportComment.id)
    )
    lines: list[HistoryLine] = []
    before = ""
    for at, who, text in session.execute(query).tuples():
        lines.append(HistoryLine(at, who, Event.NOTED, before, text, ""))
        before = text
    return lines
