"""Schools on screen: the register, the ways in, and the card."""

from ui.schools.card import school_card
from ui.schools.loading import LoadRegisterDialog, open_loading
from ui.schools.new import open_new_organisation
from ui.schools.page import schools_page, verbs
from ui.schools.pasting import PasteDialog, open_pasting

__all__ = [
    "LoadRegisterDialog",
    "PasteDialog",
    "open_loading",
    "open_new_organisation",
    "open_pasting",
    "school_card",
    "schools_page",
    "verbs",
]
