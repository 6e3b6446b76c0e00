"""The room of the interaction plans (планы сетевого взаимодействия) and their events."""

from app.plans.actions import archive_plan, load_plan, restore_plan, save_plan
from app.plans.draft import EventDraft, PlanDraft
from app.plans.events import archive_event, complete_event, load_event, reopen_event, restore_event, save_event
from app.plans.rules import done_percent, is_overdue, last_day, term_words

__all__ = [
    "EventDraft",
    "PlanDraft",
    "archive_event",
    "archive_plan",
    "complete_event",
    "done_percent",
    "is_overdue",
    "last_day",
    "load_event",
    "load_plan",
    "reopen_event",
    "restore_event",
    "restore_plan",
    "save_event",
    "save_plan",
    "term_words",
]
