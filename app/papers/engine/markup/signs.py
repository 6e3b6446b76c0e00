"""Signs that can be printed: what our letters lack is replaced once, for every renderer."""

from __future__ import annotations

import re
from functools import cache

from app.kernel.resources import resource

_USUAL = re.compile(r"[ -~\u00a0«»№–—„“”…А-Яа-яЁё\n]*")
_SUBSTITUTES = {"✓": "да", "✔": "да", "✗": "нет", "☐": "□", "☑": "да", "\u202f": "\u00a0", "\u2011": "-", "\u2009": " "}
_SOFT = "\u00ad"
UNKNOWN = "□"
"""Stands where the letters have no sign."""


def printable(text: str) -> str:
    """Replace the signs the letters lack, so that no paper leaves with a hole in it; soft hyphens are ours to put."""
    if _USUAL.fullmatch(text):
        return text
    known = _known_signs()
    return "".join(
        sign if ord(sign) in known or sign == "\n" else _SUBSTITUTES.get(sign, UNKNOWN)
        for sign in text.replace("\t", " ")
        if sign != _SOFT
    )


@cache
def _known_signs() -> frozenset[int]:
    """Return the signs the regular face can draw."""
    from reportlab.pdfbase.ttfonts import TTFontFile

    return frozenset(TTFontFile(str(resource("fonts", "Tinos-Regular.ttf"))).charToGlyph)
