"""What waits for a person: one line of «Сегодня», whatever room it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

LONGEST = 90
"""So many letters of somebody's text find room in a line of «Сегодня»."""


class Urgency(Enum):
    """The group of the worklist a line belongs to."""

    LATE = "late"
    WEEK = "week"
    SOON = "soon"

    @property
    def label(self) -> str:
        """Return the heading of the group."""
        return _LABELS[self]


_LABELS = {Urgency.LATE: "Просрочено", Urgency.WEEK: "На этой неделе", Urgency.SOON: "Скоро"}


@dataclass(frozen=True)
class Waiting:
    """Something that waits: the record to open, what is to be done, whose it is and by when."""

    kind: str
    id: int
    title: str
    whose: str
    due: date | None
    group: Urgency


NEAR_DAYS = 30
"""Within so many days a term is near: it is shown in another colour than a distant one."""


def is_near(due: date, today: date) -> bool:
    """Tell whether a term ends within the next days, today among them."""
    return 0 <= (due - today).days <= NEAR_DAYS


def end_of_week(today: date) -> date:
    """Return the Sunday of the week."""
    return today + timedelta(days=6 - today.weekday())


def urgency(due: date | None, today: date) -> Urgency:
    """Sort a term into its group; what has no term can wait."""
    if due is None:
        return Urgency.SOON
    if due < today:
        return Urgency.LATE
    return Urgency.WEEK if due <= end_of_week(today) else Urgency.SOON
