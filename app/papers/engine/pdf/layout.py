"""Layout: a composition becomes a PDF file."""

from __future__ import annotations

from pathlib import Path

from app.papers.engine.composition import Composition
from app.papers.engine.pdf.press import Press


def lay_out(whole: Composition, out: Path) -> int:
    """Write the paper as PDF and return the number of its pages.

    Raises:
        BadText: the text has a mistake.
    """
    press = Press(out, whole.title, whole.office)
    press.add(whole)
    press.close()
    return press.pages
