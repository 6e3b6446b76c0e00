"""How a report stands on a day: sent, waiting, near, late."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import Enum

from app.kernel.columns import Tone
from app.kernel.dates import SchoolYear
from app.kernel.waiting import end_of_week, is_near
from app.submissions.rules import Schedule


class SubmissionState(Enum):
    """How a report stands against its next term."""

    LATE = "late"
    WEEK = "week"
    SOON = "soon"
    WAITING = "waiting"
    SENT = "sent"

    @property
    def label(self) -> str:
        """Return the word of the chip."""
        return _WORDS[self][0]

    @property
    def tone(self) -> Tone:
        """Return the colour of the chip."""
        return _WORDS[self][1]


_WORDS = {
    SubmissionState.LATE: ("просрочено", Tone.LATE),
    SubmissionState.WEEK: ("на этой неделе", Tone.WAIT),
    SubmissionState.SOON: ("скоро", Tone.WAIT),
    SubmissionState.WAITING: ("ждёт", Tone.NEUTRAL),
    SubmissionState.SENT: ("сдано", Tone.DONE),
}


@dataclass(frozen=True)
class Standing:
    """The next term of a report, how many are late, and how it stands."""

    due_on: date | None
    late: int
    state: SubmissionState


def standing_of(schedule: Schedule, met: Collection[date], today: date) -> Standing:
    """Tell how a report stands: «сдано» when nothing more is due in this school year."""
    waiting = schedule.open_terms(met, today)
    late = sum(term < today for term in waiting)
    due = waiting[0] if waiting else None
    return Standing(due, late, _state(due, bool(met), today))


def _state(due: date | None, sent: bool, today: date) -> SubmissionState:
    if due is None:
        return SubmissionState.SENT
    if due < today:
        return SubmissionState.LATE
    if due <= end_of_week(today):
        return SubmissionState.WEEK
    if is_near(due, today):
        return SubmissionState.SOON
    return SubmissionState.SENT if sent and due not in SchoolYear.of(today) else SubmissionState.WAITING
