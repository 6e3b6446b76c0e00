"""Books whose lines carry figures: edited as lines of text, a figure in each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from app.office.layout import LAYOUT_PROFILES, figures_text, read_figures
from app.office.norms import NPF_NORMS, norm_text, read_norm

_BOOKS: Mapping[str, tuple[Callable[[Mapping[str, Any]], str], Callable[[str], dict[str, Any]]]] = {
    LAYOUT_PROFILES: (figures_text, read_figures),
    NPF_NORMS: (norm_text, read_norm),
}


def is_figured(book: str) -> bool:
    """Tell whether the lines of the book carry figures."""
    return book in _BOOKS


def figured_text(book: str, details: Mapping[str, Any]) -> str:
    """Write the figures of a line as a person edits them."""
    return _BOOKS[book][0](details)


def read_figured(book: str, text: str) -> dict[str, Any]:
    """Read the figures of a line.

    Raises:
        ValueError: a figure is not understood; a sentence says which.
    """
    return _BOOKS[book][1](text)
