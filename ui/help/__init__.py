"""Help on screen: a short offline page a section."""

from ui.help.page import help_page

__all__ = ["help_page"]
