"""Verbs of the events: load, save, archive, mark as done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.kernel.database import Database
from app.kernel.errors import Conflict, InvalidInput
from app.kernel.problems import together
from app.kernel.records import copy_fields, fetch, fetch_to_change, set_archived, sync_parts
from app.kernel.wholes import guard_whole
from app.plans.checks import event_problems
from app.plans.draft import EventDraft
from models.plan import EventParticipant, EventState, PlanEvent

EDITED = (
    "plan_id",
    "direction",
    "title",
    "form",
    "starts_on",
    "ends_on",
    "term",
    "place",
    "host_id",
    "responsible",
    "audience",
    "resource_id",
    "expected_result",
    "state",
    "done_on",
    "outcome",
)


@dataclass
class _Participant:
    """A participant on the way to its stored row."""

    id: int | None
    organisation_id: int


def load_event(db: Database, event_id: int) -> EventDraft:
    """Return the event as a draft for its form."""
    with db.reading() as session:
        event = fetch(session, PlanEvent, event_id)
        draft = EventDraft(id=event.id, version=event.version)
        copy_fields(event, draft, EDITED)
        draft.participants = [one.organisation_id for one in event.participants]
        return draft


def save_event(db: Database, draft: EventDraft) -> int:
    """Make or change an event with its participants; return its id."""
    deed = "Создание мероприятия" if draft.id is None else "Изменение мероприятия"
    with db.changing(deed) as session:
        return store_event(session, draft, db.today()).id


def store_event(session: Session, draft: EventDraft, today: date) -> PlanEvent:
    """Make or change an event within somebody's deed."""
    if problems := together(draft.problems(), event_problems(session, draft, today)):
        raise InvalidInput(problems)
    with session.no_autoflush:
        event = fetch_to_change(session, PlanEvent, draft.id, draft.version)
        copy_fields(draft, event, EDITED)
        stored = {one.organisation_id: one.id for one in event.participants}
        rows = [_Participant(stored.get(one), one) for one in draft.participants]
        sync_parts(event.participants, rows, EventParticipant, ("organisation_id",))
        guard_whole(session, event)
    session.flush()
    return event


def complete_event(db: Database, draft: EventDraft) -> int:
    """Mark an event as done on the draft's day, with what came of it; return its id.

    Raises:
        Conflict: a colleague has saved the event since the draft was made, or it has been cancelled.
    """
    if draft.id is None or draft.done_on is None:
        raise InvalidInput({"done_on": "Укажите дату проведения мероприятия."})
    if draft.done_on > db.today():
        raise InvalidInput({"done_on": "Дата проведения не может быть в будущем."})
    with db.changing("Отметка о проведении мероприятия") as session:
        event = fetch_to_change(session, PlanEvent, draft.id, draft.version)
        if event.state is EventState.CANCELLED:
            raise Conflict("Мероприятие отменено. Ничего не изменено. Сначала верните его в план.")
        event.state = EventState.DONE
        copy_fields(draft, event, ("done_on", "outcome"))
        return event.id


def reopen_event(db: Database, event_id: int) -> None:
    """Take back the mark that an event is done or cancelled."""
    with db.changing("Мероприятие возвращено в план") as session:
        event = fetch(session, PlanEvent, event_id)
        event.state, event.done_on = EventState.PLANNED, None


def archive_event(db: Database, event_id: int) -> None:
    """Put the event into the archive."""
    set_archived(db, PlanEvent, event_id, True, "Мероприятие — в архив")


def restore_event(db: Database, event_id: int) -> None:
    """Take the event back from the archive."""
    set_archived(db, PlanEvent, event_id, False, "Мероприятие — из архива")
