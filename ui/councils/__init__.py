"""The room of the councils on screen: councils with their members, meetings with agenda, quorum and decisions."""

from ui.councils.card import council_card
from ui.councils.meeting import meeting_card
from ui.councils.new import open_council
from ui.councils.new_meeting import open_meeting
from ui.councils.page import councils_page, verbs
from ui.councils.panel import councils_panel

__all__ = [
    "council_card",
    "councils_page",
    "councils_panel",
    "meeting_card",
    "open_council",
    "open_meeting",
    "verbs",
]
