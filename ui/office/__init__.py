"""The office on screen: the first start, the settings and their small cards."""

from ui.office.dialogs import open_journal, open_reference, open_signatory, open_worker
from ui.office.first_start import FirstStart
from ui.office.page import settings_page, verbs
from ui.office.person import open_person

__all__ = [
    "FirstStart",
    "open_journal",
    "open_person",
    "open_reference",
    "open_signatory",
    "open_worker",
    "settings_page",
    "verbs",
]
