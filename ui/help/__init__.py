"""Help on screen: a short offline page a section, and the samples of all papers."""

from ui.help.page import help_page
from ui.help.window import open_help

__all__ = ["help_page", "open_help"]
