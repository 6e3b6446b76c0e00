"""What every screen and every verb is given: the open office."""

from app.context.context import AppContext, open_office

__all__ = ["AppContext", "open_office"]
