"""Resources and needs on screen: two registers, small cards, panels on the cards of districts and schools."""

from ui.inventory.cards import open_need, open_resource
from ui.inventory.page import inventory_page, verbs
from ui.inventory.panel import organisation_resources_panel, resources_panel
from ui.inventory.paste import open_resources_paste

__all__ = [
    "inventory_page",
    "open_need",
    "open_resource",
    "open_resources_paste",
    "organisation_resources_panel",
    "resources_panel",
    "verbs",
]
