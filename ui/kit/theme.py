"""The look of the program: style, palette, fonts and the style sheet, light or dark as the system is."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from app.kernel.resources import resource
from app.kernel.settings import Settings
from ui.kit.stylesheet import stylesheet
from ui.kit.tokens import DARK, LIGHT, Tokens

FACES = ("Regular", "Bold", "Italic", "BoldItalic")
SMALLEST, LARGEST = 100, 150
POINTS = 10
Role = QPalette.ColorRole


class ThemeChoice(Enum):
    """Which theme a person wants."""

    AUTO = "auto"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """Dresses the application and keeps it dressed when the system turns light or dark."""

    changed = Signal()

    def __init__(self, application: QApplication, settings: Settings) -> None:
        """Load the fonts and dress the application as this computer's settings say."""
        super().__init__(application)
        self._application, self._settings = application, settings
        self._dressed: tuple[Tokens, int] | None = None
        self._choice = ThemeChoice(settings.get("theme", ThemeChoice.AUTO.value))
        self._scale = _within(settings.get("font_scale", SMALLEST))
        load_fonts()
        application.setStyle("Fusion")
        hints = application.styleHints()
        if self._choice is not ThemeChoice.AUTO:
            self._tell_system()
        hints.colorSchemeChanged.connect(self.apply)
        self.apply()

    @property
    def tokens(self) -> Tokens:
        """Return the colours in force."""
        if self._choice is ThemeChoice.AUTO:
            dark = self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark
        else:
            dark = self._choice is ThemeChoice.DARK
        return DARK if dark else LIGHT

    @property
    def choice(self) -> ThemeChoice:
        """Return what the person has chosen."""
        return self._choice

    @property
    def scale(self) -> int:
        """Return the scale of the font in percent."""
        return self._scale

    def choose(self, choice: ThemeChoice) -> None:
        """Take a theme, remember it and dress the application anew."""
        self._choice = choice
        self._settings.set("theme", choice.value)
        self._tell_system()
        self.apply()

    def set_scale(self, percent: int) -> None:
        """Take a size of the font from 100 to 150 percent, remember it and dress the application anew."""
        self._scale = _within(percent)
        self._settings.set("font_scale", self._scale)
        self.apply()

    def apply(self) -> None:
        """Dress the application in the theme in force, if it does not wear it yet."""
        wanted = (self.tokens, self._scale)
        if wanted == self._dressed:
            return
        self._dressed = wanted
        font = QFont("Arimo")
        font.setPointSizeF(POINTS * self._scale / 100)
        self._application.setFont(font)
        self._application.setPalette(palette_of(self.tokens))
        self._application.setStyleSheet(stylesheet(self.tokens, self._scale))
        self.changed.emit()

    def _tell_system(self) -> None:
        """Let the frames of the windows follow the choice."""
        schemes = {
            ThemeChoice.AUTO: Qt.ColorScheme.Unknown,
            ThemeChoice.LIGHT: Qt.ColorScheme.Light,
            ThemeChoice.DARK: Qt.ColorScheme.Dark,
        }
        self._application.styleHints().setColorScheme(schemes[self._choice])


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget its part in the style sheet: «primary», «link», «title», «hint», «card» and so on."""
    widget.setProperty("role", role)
    repolish(widget)


def repolish(widget: QWidget) -> None:
    """Let the style sheet look at the widget's properties again."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def load_fonts() -> None:
    """Load the shipped faces, so that the screen looks the same on every machine."""
    for family in ("Arimo", "Tinos"):
        if family in QFontDatabase.families():
            continue
        for face in FACES:
            QFontDatabase.addApplicationFont(str(resource("fonts", f"{family}-{face}.ttf")))


def palette_of(tokens: Tokens) -> QPalette:
    """Return the palette of a theme."""
    palette = QPalette()
    colours = {
        Role.Window: tokens.window,
        Role.WindowText: tokens.text,
        Role.Base: tokens.surface,
        Role.AlternateBase: tokens.surface,
        Role.ToolTipBase: tokens.raised,
        Role.ToolTipText: tokens.text,
        Role.PlaceholderText: tokens.muted,
        Role.Text: tokens.text,
        Role.Button: tokens.raised,
        Role.ButtonText: tokens.text,
        Role.BrightText: tokens.late,
        Role.Link: tokens.accent,
        Role.LinkVisited: tokens.accent,
        Role.Highlight: tokens.accent,
        Role.HighlightedText: tokens.on_accent,
        Role.Accent: tokens.accent,
        Role.Light: tokens.raised,
        Role.Midlight: tokens.hover,
        Role.Mid: tokens.line,
        Role.Dark: tokens.muted,
        Role.Shadow: tokens.line,
    }
    for role, colour in colours.items():
        palette.setColor(role, QColor(colour))
    for role in (Role.WindowText, Role.Text, Role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.muted))
    return palette


def _within(percent: object) -> int:
    """Return a usable scale of the font, whatever the settings hold."""
    return min(max(percent, SMALLEST), LARGEST) if isinstance(percent, int) else SMALLEST
