"""Schools on screen: the register, the ways in, and the card."""

from ui.schools.card import school_card
from ui.schools.new import open_new_organisation
from ui.schools.page import schools_page, verbs

__all__ = ["open_new_organisation", "school_card", "schools_page", "verbs"]
