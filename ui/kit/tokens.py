"""The colours of the desk in both themes; every widget finds its own through its palette."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette

from app.kernel.columns import Tone


@dataclass(frozen=True)
class Tokens:
    """One theme: the names the design speaks in, each with a colour."""

    name: str
    window: str
    surface: str
    raised: str
    line: str
    text: str
    muted: str
    accent: str
    on_accent: str
    soft: str
    accent_hover: str
    hover: str
    done: str
    done_soft: str
    wait: str
    wait_soft: str
    late: str
    late_soft: str
    neutral_soft: str

    def chip(self, tone: Tone) -> tuple[str, str]:
        """Return the colours of a chip: its words and the ground under them."""
        return {
            Tone.NEUTRAL: (self.muted, self.neutral_soft),
            Tone.DONE: (self.done, self.done_soft),
            Tone.WAIT: (self.wait, self.wait_soft),
            Tone.LATE: (self.late, self.late_soft),
        }[tone]

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Return every pair of words and ground that meets on the screen."""
        on_grounds = tuple(
            (ink, ground)
            for ink in (self.text, self.muted)
            for ground in (self.window, self.surface, self.raised, self.soft)
        )
        return (
            *on_grounds,
            (self.text, self.hover),
            (self.accent, self.surface),
            (self.accent, self.window),
            (self.accent, self.raised),
            (self.accent, self.soft),
            (self.on_accent, self.accent),
            (self.on_accent, self.accent_hover),
            (self.late, self.surface),
            (self.late, self.window),
            (self.done, self.surface),
            (self.wait, self.surface),
            *(self.chip(tone) for tone in Tone),
        )


LIGHT = Tokens(
    name="light",
    window="#F5F6F8",
    surface="#FFFFFF",
    raised="#FFFFFF",
    line="#DCE1E7",
    text="#1A222C",
    muted="#586475",
    accent="#1D5FA6",
    on_accent="#FFFFFF",
    soft="#E3EEFA",
    accent_hover="#174F8B",
    hover="#F1F5FA",
    done="#1F6E45",
    done_soft="#E4F4EA",
    wait="#7A5600",
    wait_soft="#FFF3D1",
    late="#A3241D",
    late_soft="#FCE9E7",
    neutral_soft="#EDF0F4",
)

DARK = Tokens(
    name="dark",
    window="#14181D",
    surface="#1B2129",
    raised="#222A33",
    line="#323C48",
    text="#E7EBF0",
    muted="#9BA8B7",
    accent="#74ABE8",
    on_accent="#0E1A27",
    soft="#1E3247",
    accent_hover="#8DBBEE",
    hover="#212A34",
    done="#7FD3A2",
    done_soft="#173026",
    wait="#E9C46A",
    wait_soft="#33290F",
    late="#F2938C",
    late_soft="#3A1C1A",
    neutral_soft="#2A333E",
)


def tokens_of(palette: QPalette) -> Tokens:
    """Return the theme a palette belongs to; a widget asks with its own `palette()`."""
    return DARK if palette.color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def contrast(ink: str, ground: str) -> float:
    """Return the contrast of two colours as WCAG 2 counts it, from 1 to 21."""
    brighter, darker = sorted((_luminance(ink), _luminance(ground)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def _luminance(name: str) -> float:
    """Return the relative luminance of a colour."""
    colour = QColor(name)
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
