"""The shipped letters as ReportLab knows them: Tinos for papers, Arimo for drawings, each in four faces."""

from __future__ import annotations

from app.kernel.resources import resource

FAMILY = "Tinos"
BOLD = "Tinos-Bold"
PLAIN = "Arimo"
PLAIN_BOLD = "Arimo-Bold"

_FAMILIES = (FAMILY, PLAIN)
_FACES = ("Regular", "Bold", "Italic", "BoldItalic")


def face(bold: bool = False, italic: bool = False) -> str:
    """Return the name of the face of a paper."""
    return "Tinos" + ("-" if bold or italic else "") + ("Bold" if bold else "") + ("Italic" if italic else "")


def register_fonts() -> None:
    """Tell ReportLab about the faces and to write bytes as they are; a second call changes nothing."""
    from reportlab import rl_config
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    if PLAIN in pdfmetrics.getRegisteredFontNames():
        return
    rl_config.useA85 = 0
    for family in _FAMILIES:
        names = [family if style == "Regular" else f"{family}-{style}" for style in _FACES]
        for name, style in zip(names, _FACES, strict=True):
            pdfmetrics.registerFont(TTFont(name, str(resource("fonts", f"{family}-{style}.ttf"))))
        pdfmetrics.registerFontFamily(family, *names)
