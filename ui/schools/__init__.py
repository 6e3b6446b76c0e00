"""Schools on screen: the register, the ways in, and the card."""

from ui.schools.opening import school_card
from ui.schools.page import schools_page, verbs

__all__ = ["school_card", "schools_page", "verbs"]
