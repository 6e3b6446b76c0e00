"""The help, and what is read into memory while the person looks at the first page."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def help_page(section: str, kind: str = "") -> QWidget:
    """Return the help page of a section, or of a kind of record that has a page of its own."""
    from ui.help import help_page

    return help_page(section, kind)


def open_help(topic: str, parent: QWidget) -> QWidget:
    """Open a page of the help over a dialog."""
    from ui.help import open_help

    return open_help(topic, parent)


def read_ahead() -> None:
    """Read what the first card wants, while the person looks at the first page: the catalogue of papers is large."""
    import app.papers
    import app.passport  # noqa: F401
