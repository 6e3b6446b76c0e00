"""Plans and events on screen: the register, the card of a plan with its events, rows pasted from Excel."""

from ui.plans.card import plan_card
from ui.plans.event import open_done, open_event
from ui.plans.page import open_plan, plans_page, plans_panel, verbs
from ui.plans.paste import open_events_paste

__all__ = [
    "open_done",
    "open_event",
    "open_events_paste",
    "open_plan",
    "plan_card",
    "plans_page",
    "plans_panel",
    "verbs",
]
