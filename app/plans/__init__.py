"""The room of the interaction plans (планы сетевого взаимодействия) and their events."""

from app.plans.actions import archive_plan, load_plan, restore_plan, save_plan
from app.plans.draft import EventDraft, EventState, PlanDraft, PlanState
from app.plans.event_register import EVENTS, EventRow, event_rows, events_of
from app.plans.events import archive_event, complete_event, load_event, reopen_event, restore_event, save_event
from app.plans.pasted import EventLine, EventsDraft, read_term, save_events
from app.plans.register import PLANS, PlanRow, plan_card, plan_choices, plan_rows
from app.plans.rules import done_percent, is_overdue, last_day
from app.plans.search import search
from app.plans.titles import TITLES
from app.plans.waiting import waiting

__all__ = [
    "EVENTS",
    "PLANS",
    "TITLES",
    "EventDraft",
    "EventLine",
    "EventRow",
    "EventState",
    "EventsDraft",
    "PlanDraft",
    "PlanRow",
    "PlanState",
    "archive_event",
    "archive_plan",
    "complete_event",
    "done_percent",
    "event_rows",
    "events_of",
    "is_overdue",
    "last_day",
    "load_event",
    "load_plan",
    "plan_card",
    "plan_choices",
    "plan_rows",
    "read_term",
    "reopen_event",
    "restore_event",
    "restore_plan",
    "save_event",
    "save_events",
    "save_plan",
    "search",
    "waiting",
]
