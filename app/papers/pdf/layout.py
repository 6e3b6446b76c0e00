"""Layout: a composition becomes a PDF file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from app.papers.composition import Composition
from app.papers.pdf.press import Press


def lay_out(whole: Composition, out: Path) -> int:
    """Write the paper as PDF and return the number of its pages.

    Raises:
        BadText: the text has a mistake.
    """
    press = Press(out, whole.title, whole.office)
    press.add(whole)
    press.close()
    return press.pages


def lay_out_together(cover: Composition, behind: Sequence[Composition], out: Path) -> int:
    """Write a cover sheet and the papers behind it as one PDF, each with its own pages; return how many there are.

    Raises:
        BadText: a text has a mistake.
    """
    press = Press(out, cover.title, cover.office)
    for whole in (cover, *behind):
        press.add(whole, bookmark=whole.title, apart=True)
    press.close()
    return press.pages
