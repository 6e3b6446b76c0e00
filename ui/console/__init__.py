"""The same verbs from a command line; no Qt is imported here."""

from ui.console.commands import run

__all__ = ["run"]
