"""The same verbs from a command line; no Qt is imported here."""

from ui.console.commands import run
from ui.console.common import say

__all__ = ["run", "say"]
