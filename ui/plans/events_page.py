"""The tab «Мероприятия» of a plan's card: by date, with near days in words, marked as done in place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from app.kernel.columns import Column, Register
from app.kernel.database import Database
from app.kernel.dates import in_days
from app.kernel.errors import AppError
from app.plans import EVENTS, EventRow, EventState, archive_event, events_of, reopen_event, restore_event
from ui.kit.actions import Action
from ui.parts.desk import Desk
from ui.parts.printing import row_print_actions
from ui.parts.register_page import RecordVerbs, RegisterPage
from ui.plans.event import open_done, open_event
from ui.plans.paste import open_events_paste

EVENT_VERBS = RecordVerbs(
    "event", archive_event, restore_event, "Мероприятие убрано в архив", "Мероприятие возвращено из архива"
)
NEAR = 45
OPEN_STATES = (EventState.PLANNED, EventState.MOVED)
KEPT = {"Мероприятие": 38, "Срок": 20, "Состояние": 21, "Ответственный": 20, "Место": 20, "Направление": 20}


class EventsPage(RegisterPage):
    """The events of a plan."""

    def __init__(self, desk: Desk, plan_id: int, parent: QWidget | None = None) -> None:
        """Make the list with its verbs."""
        self._home = desk
        more = (
            Action("Проведено…", self.mark_done, "Ctrl+D", "check", self._is_open),
            Action("Вернуть в план", self.reopen, "", "arrow-counter-clockwise", self._is_closed),
            Action(
                "Вставить из Excel…",
                lambda: open_events_paste(desk, plan_id, self),
                "Ctrl+Shift+V",
                "clipboard-text",
            ),
        )
        super().__init__(
            desk,
            events_register(plan_id, desk.context.db.today()),
            EVENT_VERBS,
            key="events-of",
            add=Action("Мероприятие", lambda: open_event(desk, None, self, plan_id=plan_id), "Ins", "plus"),
            more=more,
            prints=row_print_actions(desk, "event", self.current_id, self),
            embedded=True,
            parent=parent,
        )

    def current_id(self) -> int | None:
        """Return the event under the focus."""
        row = self.view.current_row()
        return None if row is None else row.id

    def mark_done(self) -> None:
        """Ask when the event under the focus took place and what came of it."""
        row = self.view.current_row()
        if row is not None:
            open_done(self._home, row.id, self)

    def reopen(self) -> None:
        """Take the mark back."""
        row = self.view.current_row()
        if row is None:
            return
        try:
            reopen_event(self._home.context.db, row.id)
        except AppError as error:
            self._home.messages.error(self, error)

    def _is_open(self) -> bool:
        row = self.view.current_row()
        return row is not None and row.state in OPEN_STATES

    def _is_closed(self) -> bool:
        row = self.view.current_row()
        return row is not None and row.state not in OPEN_STATES


def events_register(plan_id: int, today: date) -> Register[EventRow]:
    """Describe the events of a plan: by date, with «через 12 дней» beside the term."""

    def load(db: Database) -> Sequence[EventRow]:
        return sorted(events_of(db, plan_id), key=lambda row: (row.last_day, row.direction_position, row.id))

    known = {column.title: column for column in EVENTS.columns}
    near = Column[EventRow]("Когда", lambda row: near_words(row, today), width=22, hint="Ближайшие и просроченные")
    first = [replace(known[title], width=width) for title, width in KEPT.items()]
    others = [replace(column, hidden=True) for column in EVENTS.columns if column.title not in KEPT]
    return replace(EVENTS, columns=(*first[:2], near, *first[2:], *others), load=load)


def near_words(row: EventRow, today: date) -> str:
    """Write how near an open event is; distant and finished ones say nothing."""
    if row.state not in OPEN_STATES:
        return ""
    dated = row.starts_on is not None
    if row.overdue:
        return in_days(row.last_day, today).replace("просрочен ", "просрочено ")
    if row.starts_on is not None and row.starts_on < today:
        return "идёт"
    day = row.starts_on if row.starts_on is not None else row.last_day
    return in_days(day, today) if dated and (day - today).days <= NEAR else ""
