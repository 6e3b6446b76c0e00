"""The settings open their own small cards; everything else is the business of the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from ui.parts.desk import Desk, Navigator

Open = Callable[[Desk, int, QWidget], object]


class OwnWays:
    """A navigator that opens the kinds of this room over the page and hands the others on."""

    def __init__(self, desk: Desk, parent: QWidget, dialogs: Mapping[str, Open]) -> None:
        """Remember which kinds are small cards here."""
        self._desk, self._parent, self._dialogs = desk, parent, dialogs
        self._others: Navigator = desk.navigator

    def open(self, kind: str, record_id: int) -> None:
        """Open a small card here, a record of another room where it lives."""
        if kind in self._dialogs:
            self._dialogs[kind](self._desk, record_id, self._parent)
        else:
            self._others.open(kind, record_id)

    def go(self, section: str) -> None:
        """Show a section."""
        self._others.go(section)

    def back(self) -> None:
        """Return to where the person was before."""
        self._others.back()


def own_desk(desk: Desk, parent: QWidget, dialogs: Mapping[str, Open]) -> Desk:
    """Return the desk with the ways of this room."""
    return replace(desk, navigator=OwnWays(desk, parent, dialogs))
