"""School passport on screen: the tab of a school's card, all passports at once, the catalogue of indicators."""

from ui.passport.catalogue_cards import open_check, open_set
from ui.passport.columns import columns_page
from ui.passport.indicator_form import open_indicator
from ui.passport.page import passports_page, verbs
from ui.passport.tab import passport_panel

__all__ = ["columns_page", "open_check", "open_indicator", "open_set", "passport_panel", "passports_page", "verbs"]
