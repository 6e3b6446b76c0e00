"""The map on screen: the scheme, settlements, roads, the tab of a district's card."""

from ui.geography.cards import open_road, open_settlement
from ui.geography.page import map_page, map_panel, verbs
from ui.geography.paste import open_distances

__all__ = ["map_page", "map_panel", "open_distances", "open_road", "open_settlement", "verbs"]
