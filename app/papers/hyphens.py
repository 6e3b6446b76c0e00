"""Hyphenation: soft hyphens in long Russian words, never in names and abbreviations."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

SOFT = "\u00ad"
_WORD = re.compile(r"(?<![\w«\"])(?<!\d\u00a0)[а-яё]{7,}(?!\w)")
_SHORTEST_PIECE = 3


def hyphenated(text: str) -> str:
    """Mark where the words written in small letters may be broken."""
    return _WORD.sub(lambda found: _broken(found[0]), text)


@cache
def _broken(word: str) -> str:
    """Put soft hyphens into one word."""
    places = [place for place in _patterns().positions(word) if _SHORTEST_PIECE <= place <= len(word) - _SHORTEST_PIECE]
    pieces = [word[start:stop] for start, stop in zip([0, *places], [*places, len(word)], strict=True)]
    return SOFT.join(pieces)


@cache
def _patterns() -> Any:
    """Load the patterns of Russian."""
    import pyphen

    return pyphen.Pyphen(lang="ru_RU")
