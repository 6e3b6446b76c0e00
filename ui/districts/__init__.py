"""The room of the school districts on screen: the list, the card with documents and launch steps."""

from ui.districts.card import district_card
from ui.districts.new import open_district
from ui.districts.page import districts_page, verbs

__all__ = ["district_card", "districts_page", "open_district", "verbs"]
