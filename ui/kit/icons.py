"""Icons of the Phosphor font in the colour of the text, fetched only after the first paint.

A widget says at once which icon it wants; it gets it when the shell has called `icons_ready`::

    set_icon(button, "printer")
    set_icon(primary_button, "plus", Ink.ON_ACCENT)
"""

from __future__ import annotations

import weakref
from enum import Enum
from typing import Any, Protocol, cast

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from ui.kit.theme import Theme
from ui.kit.tokens import Tokens

SIZES = (16, 20, 24, 32, 48)
FONT = ("ph", "phosphor-1.3.0.ttf", "phosphor-charmap-1.3.0.json")


class Ink(Enum):
    """The colour of an icon, by the name of a token."""

    TEXT = "text"
    MUTED = "muted"
    ACCENT = "accent"
    ON_ACCENT = "on_accent"
    DONE = "done"
    WAIT = "wait"
    LATE = "late"


class HasIcon(Protocol):
    """A button, an action or a list item: whatever shows an icon."""

    def setIcon(self, icon: QIcon, /) -> None:
        """Show the icon."""
        ...


class Icons(QObject):
    """The icons of one application: who wants which, and the font once it is loaded."""

    def __init__(self, application: QApplication) -> None:
        """Begin with nobody waiting."""
        super().__init__(application)
        self._wanted: dict[int, tuple[weakref.ref[Any], str, Ink]] = {}
        self._drawn: dict[tuple[str, str, Ink], QIcon] = {}
        self._font: Any = None
        self._theme: Theme | None = None

    def want(self, target: HasIcon, name: str, ink: Ink) -> None:
        """Note what a widget wants, and give it at once where the font is loaded."""
        key = id(target)
        self._wanted[key] = (weakref.ref(target, lambda _gone: self._wanted.pop(key, None)), name, ink)
        if self._theme is not None:
            self._give(target, name, ink, self._theme.tokens)

    def load(self, theme: Theme) -> None:
        """Load the font, serve everybody who waits, and follow the theme from now on."""
        if self._theme is theme:
            return
        if self._font is None:
            from qtawesome.iconic_font import IconicFont  # heavy: brings qtpy along

            self._font = IconicFont(FONT)
        self._theme = theme
        theme.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Give every icon anew in the colours of the theme."""
        if self._theme is None:
            return
        for known, name, ink in list(self._wanted.values()):
            target = known()
            if target is not None and isValid(target):
                self._give(target, name, ink, self._theme.tokens)

    def _give(self, target: HasIcon, name: str, ink: Ink, tokens: Tokens) -> None:
        """Set the icon of one widget."""
        key = (tokens.name, name, ink)
        if key not in self._drawn:
            self._drawn[key] = self._draw(name, getattr(tokens, ink.value), tokens.muted)
        target.setIcon(self._drawn[key])

    def _draw(self, name: str, colour: str, muted: str) -> QIcon:
        """Draw an icon in every size once: an engine in Python would be called at each paint and outlive Python."""
        drawn = QIcon()
        for mode, ink in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, muted)):
            engine = self._font.icon(f"ph.{name}", color=ink)
            for size in SIZES:
                drawn.addPixmap(engine.pixmap(QSize(size, size), 1.0), mode)
        self._font.icon_cache.clear()
        return drawn


def set_icon(target: HasIcon, name: str, ink: Ink = Ink.TEXT) -> None:
    """Ask for an icon by its name in the Phosphor font; it comes when the icons are ready."""
    _icons().want(target, name, ink)


def icons_ready(theme: Theme) -> None:
    """Load the icons and hand them out; the shell calls this once, after the first paint."""
    _icons().load(theme)


def _icons() -> Icons:
    """Return the icons of the running application: they live and die with it."""
    application = cast(QApplication, QApplication.instance())
    return application.findChild(Icons) or Icons(application)
