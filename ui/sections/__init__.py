"""Which rooms there are: the sections of the window, and which room opens which kind of record."""

from ui.sections.helping import help_page, open_help, read_ahead
from ui.sections.panels import panels_of
from ui.sections.rail import SECTIONS, all_verbs
from ui.sections.routes import ROUTES

__all__ = ["ROUTES", "SECTIONS", "all_verbs", "help_page", "open_help", "panels_of", "read_ahead"]
