"""A text that a table processor would take for a formula stays a text.

Source: OWASP, CSV Injection (formulas begin with = + - @, also behind a tab or a carriage return).
"""

from __future__ import annotations

import re

DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_NEGATIVE = re.compile(r"[-−]\d+(,\d+)?")
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
"""Signs that XML has no way to write."""


def looks_like_formula(text: str) -> bool:
    """Tell whether the text begins like a formula; one sign alone is none."""
    return text.startswith(DANGEROUS) and len(text) > 1


def guarded(text: str) -> str:
    """Return the text as a CSV file may hold it: Excel shows the apostrophe and computes nothing.

    A negative number is what it seems to be and stays as it is.
    """
    return f"'{text}" if looks_like_formula(text) and not _NEGATIVE.fullmatch(text) else text


def seen(text: str) -> str:
    """Return the text without signs that cannot be seen."""
    return _UNSEEN.sub("", text)
