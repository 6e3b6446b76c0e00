"""The pages of the window: sections stay alive, cards and help are made anew whenever they are opened."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.kit.panel import PLACE
from ui.parts.desk import Desk, Route, Section
from ui.sections import help_page
from ui.shell.places import HELP, Place


@runtime_checkable
class Guarded(Protocol):
    """A page that may hold something unsaved."""

    def leave(self, then: Callable[[], object]) -> None:
        """Do `then` now or after the person has decided."""
        ...


@runtime_checkable
class Tabbed(Protocol):
    """A card with tabs."""

    def panel(self, title: str) -> QWidget:
        """Show the tab with this title and return its widget."""
        ...


class Pages(QStackedWidget):
    """Holds one page at a time."""

    def __init__(self, desk: Desk, sections: Mapping[str, Section], routes: Mapping[str, Route]) -> None:
        """Take the makers of the pages; nothing is made yet."""
        super().__init__()
        self._desk, self._section_of, self._routes = desk, sections, routes
        self._alive: dict[str, QWidget] = {}
        self._card: QWidget | None = None

    def show_place(self, place: Place) -> None:
        """Put the page of a place on the screen; a record that cannot be read raises and leaves all as it was."""
        page = self._page_of(place)
        self.setCurrentWidget(page)
        if self._card is not None and self._card is not page:
            self.removeWidget(self._card)
            self._card.deleteLater()
            self._card = None
        if place.kind:
            self._card = page

    def guarded(self, then: Callable[[], object]) -> None:
        """Do `then` once nothing unsaved is left on the page."""
        page = self.currentWidget()
        if isinstance(page, Guarded):
            page.leave(then)
        else:
            then()

    def _page_of(self, place: Place) -> QWidget:
        if place.kind == HELP:
            page: QWidget = help_page(place.section, place.topic)
        elif place.kind:
            make = self._routes[place.kind].page
            assert make is not None
            page = make(self._desk, place.id)
        elif place.section in self._alive:
            return self._alive[place.section]
        else:
            page = self._alive[place.section] = self._section_of[place.section].make(self._desk)
        self.addWidget(page)
        return page


def turn_to(card: object, tab: str) -> None:
    """Show a tab of a card, with the keyboard in it or at the place named; without a name the card stays as it is."""
    if tab and isinstance(card, Tabbed):
        shown = card.panel(tab)
        if PLACE not in tab:
            shown.setFocus()
