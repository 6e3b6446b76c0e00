"""Hyphenation: soft hyphens in long Russian words, never in names of people and places and in abbreviations."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

SOFT = "\u00ad"
_OFFICIAL = "Российск|Федерац|Федеральн|Конституц|Гражданск|Координационн|Положени"
_WORD = re.compile(rf"(?<![\w«\"])(?<!\d\u00a0)(?:[а-яё]{{7,}}|(?:{_OFFICIAL})[а-яё]+)(?!\w)")
_SHORTEST_PIECE = 3
_AFTER_LAST = " .,:;!?…»)*"


def hyphenated(text: str, last_too: bool = False) -> str:
    """Mark where words may be broken; the last one stays whole, so that no line consists of its end alone."""
    end = len(text) if last_too else len(text.rstrip(_AFTER_LAST))
    return _WORD.sub(lambda found: found[0] if found.end() == end and not last_too else _broken(found[0]), text)


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
