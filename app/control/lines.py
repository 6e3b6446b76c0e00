"""What is under control, gathered from orders, minutes, plans, contracts and letters into lines of one kind."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from app.kernel.columns import Tone

NEAR = timedelta(days=3)
"""So long before its term a task is shown in another colour (reference, 8.3)."""

SPAN = 100_000_000
"""So many keys each source may have: the number of a line goes through Qt as a 32-bit one."""


class ControlSource(Enum):
    """Where a task comes from; each carries its word."""

    label: str

    ORDER = "поручение документа"
    DECISION = "решение совета"
    EVENT = "мероприятие плана"
    CONTRACT = "срок договора"
    ANSWER = "ответ на письмо"

    def __init__(self, label: str) -> None:
        """Keep the word beside the member."""
        self.label = label


class ControlState(Enum):
    """How a task stands against its term; each carries its word and the colour of its chip."""

    label: str
    tone: Tone

    LATE = ("просрочено", Tone.LATE)
    NEAR = ("осталось до 3 дней", Tone.WAIT)
    IN_TIME = ("в срок", Tone.NEUTRAL)
    DONE = ("исполнено", Tone.DONE)

    def __init__(self, label: str, tone: Tone) -> None:
        """Keep the word and the tone beside the member."""
        self.label = label
        self.tone = tone


@dataclass(frozen=True)
class ControlLine:
    """A task under control.

    ``kind`` and ``record_id`` name the card to open, ``part_id`` the assignment or the decision in it. ``origin`` says
    where it comes from: «приказ № 71 от 01.09.2026, п. 2.1».
    """

    source: ControlSource
    kind: str
    record_id: int
    part_id: int | None
    origin: str
    text: str
    executor: str
    due: date | None
    extended_to: date | None
    done_on: date | None
    result: str
    today: date

    @property
    def id(self) -> int:
        """Tell the lines apart, whatever they come from."""
        return list(ControlSource).index(self.source) * SPAN + (self.part_id or self.record_id)

    @property
    def archived(self) -> bool:
        """Nothing under control is put away: what is done stays at the end of the list."""
        return False

    @property
    def term(self) -> date | None:
        """The day it is due after all."""
        return self.extended_to or self.due

    @property
    def state(self) -> ControlState:
        """How it stands on the day the list was read."""
        if self.done_on is not None:
            return ControlState.DONE
        if self.term is None:
            return ControlState.IN_TIME
        if self.term < self.today:
            return ControlState.LATE
        return ControlState.NEAR if self.term - self.today <= NEAR else ControlState.IN_TIME

    @property
    def near(self) -> bool:
        """Tell whether the term is near and should be said in words."""
        return self.state in (ControlState.LATE, ControlState.NEAR)

    @property
    def can_extend(self) -> bool:
        """Tell whether the term is moved here; a council moves its own, a contract changes by an agreement."""
        return self.done_on is None and self.source not in (ControlSource.DECISION, ControlSource.CONTRACT)

    @property
    def can_complete(self) -> bool:
        """Tell whether it is marked as done here."""
        return self.done_on is None and self.source is not ControlSource.CONTRACT
