"""The letters of a paper: Tinos in four faces."""

from __future__ import annotations

from app.kernel.resources import resource

FAMILY = "Tinos"
BOLD = "Tinos-Bold"

_FACES = {
    FAMILY: "Tinos-Regular.ttf",
    BOLD: "Tinos-Bold.ttf",
    "Tinos-Italic": "Tinos-Italic.ttf",
    "Tinos-BoldItalic": "Tinos-BoldItalic.ttf",
}


def face(bold: bool = False, italic: bool = False) -> str:
    """Return the name of the face."""
    return "Tinos" + ("-" if bold or italic else "") + ("Bold" if bold else "") + ("Italic" if italic else "")


def register_fonts() -> None:
    """Tell ReportLab about the faces and to write bytes as they are; a second call changes nothing."""
    from reportlab import rl_config
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    if FAMILY in pdfmetrics.getRegisteredFontNames():
        return
    rl_config.useA85 = 0
    for name, file in _FACES.items():
        pdfmetrics.registerFont(TTFont(name, str(resource("fonts", file))))
    pdfmetrics.registerFontFamily(FAMILY, FAMILY, BOLD, "Tinos-Italic", "Tinos-BoldItalic")
