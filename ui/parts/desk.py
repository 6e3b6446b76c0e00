"""What every page is given, and the words in which rooms introduce themselves to the shell."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtWidgets import QWidget

from app.context import AppContext
from ui.kit.actions import Action
from ui.kit.messages import Messages
from ui.kit.panel import Panel
from ui.kit.theme import Theme


class Navigator(Protocol):
    """Opens records and sections without telling the page which room they belong to."""

    def open(self, kind: str, record_id: int, tab: str = "") -> None:
        """Open the card of a record, on the tab with this title if one is named."""
        ...

    def go(self, section: str) -> None:
        """Show a section by its name."""
        ...

    def back(self) -> None:
        """Return to where the person was before."""
        ...

    def help(self, topic: str = "", over: QWidget | None = None) -> None:
        """Show the help page of the place, or the named page over a dialog that stays open."""
        ...


@dataclass(frozen=True)
class Desk:
    """The open office and the ways out of a page; built once by the shell."""

    context: AppContext
    messages: Messages
    theme: Theme
    navigator: Navigator
    panels: Callable[[str], Sequence[Panel]]


@dataclass(frozen=True)
class Section:
    """A line of the list on the left: its page, what waits there, and what can be made there (for Ctrl+K)."""

    name: str
    title: str
    icon: str
    make: Callable[[Desk], QWidget]
    waiting: Callable[[Desk], int] | None = None
    verbs: Callable[[Desk, QWidget], Sequence[Action]] | None = None


@dataclass(frozen=True)
class Route:
    """Which room opens a kind of record: a page inside the window, or a dialog over it.

    ``noun`` and ``icon`` show such a record in the search over everything.
    """

    kind: str
    section: str
    noun: str
    icon: str
    page: Callable[[Desk, int], QWidget] | None = None
    dialog: Callable[[Desk, int, QWidget], object] | None = None
