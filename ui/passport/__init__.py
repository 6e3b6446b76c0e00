"""School passport on screen."""

from ui.passport.panel import passport_panel

__all__ = ["passport_panel"]
