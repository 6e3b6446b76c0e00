"""The letters of a paper: Tinos in four faces, and what to do with signs it lacks."""

from __future__ import annotations

from functools import cache

from app.kernel.resources import resource

FAMILY = "Tinos"
BOLD = "Tinos-Bold"

_FACES = {
    FAMILY: "Tinos-Regular.ttf",
    BOLD: "Tinos-Bold.ttf",
    "Tinos-Italic": "Tinos-Italic.ttf",
    "Tinos-BoldItalic": "Tinos-BoldItalic.ttf",
}
_SUBSTITUTES = {"✓": "да", "✔": "да", "✗": "нет", "☐": "□", "☑": "да", "\u202f": "\u00a0", "\u2011": "-", "\u2009": " "}
_UNKNOWN = "□"


def face(bold: bool = False, italic: bool = False) -> str:
    """Return the name of the face."""
    return "Tinos" + ("-" if bold or italic else "") + ("Bold" if bold else "") + ("Italic" if italic else "")


def register_fonts() -> None:
    """Tell ReportLab about the faces; a second call changes nothing."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    if FAMILY in pdfmetrics.getRegisteredFontNames():
        return
    for name, file in _FACES.items():
        pdfmetrics.registerFont(TTFont(name, str(resource("fonts", file))))
    pdfmetrics.registerFontFamily(FAMILY, FAMILY, BOLD, "Tinos-Italic", "Tinos-BoldItalic")


def printable(text: str) -> str:
    """Replace the signs the letters lack, so that no paper leaves with a hole in it."""
    known = _known_signs()
    return "".join(
        sign if ord(sign) in known or sign == "\u00ad" else _SUBSTITUTES.get(sign, _UNKNOWN) for sign in text
    )


@cache
def _known_signs() -> frozenset[int]:
    """Return the signs the regular face can draw."""
    from reportlab.pdfbase.ttfonts import TTFontFile

    return frozenset(TTFontFile(str(resource("fonts", _FACES[FAMILY]))).charToGlyph)
