"""The window: the list of sections, pages with back and forward, the search over everything, the status line."""

from ui.shell.window import MainWindow

__all__ = ["MainWindow"]
