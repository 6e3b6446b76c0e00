"""Quotes: «ёлочки» outside, „лапки“ inside, whatever has been typed."""

from __future__ import annotations

from dataclasses import dataclass

from app.kernel.words import NBSP

QUOTES = frozenset('«»„“”"')
OPENERS = frozenset("«„")
CLOSERS = frozenset("»“")
_BEFORE_OPENING = frozenset("([{/-–—" + NBSP)


@dataclass
class _Quotes:
    """How deep in quotes the reader is."""

    depth: int = 0

    def next(self, sign: str, before: str, after: str) -> str:
        """Return what has to stand for a quote between two characters."""
        if self._opens(sign, before, after):
            self.depth += 1
            return "«" if self.depth == 1 else "„"
        if not self.depth and sign == '"' and before.isdigit():
            return sign
        closing = "“" if self.depth > 1 else "»"
        self.depth = max(self.depth - 1, 0)
        return closing

    def _opens(self, sign: str, before: str, after: str) -> bool:
        """Tell an opening quote from a closing one by its form and its neighbours."""
        if sign in OPENERS:
            return True
        if sign == "»" or (sign == "“" and self.depth > 1):
            return False
        if not before or before.isspace() or before in _BEFORE_OPENING or before in OPENERS:
            return bool(after) and (not after.isspace() or not self.depth)
        if self.depth or before in CLOSERS:
            return False
        return after.isupper() if before.isdigit() else after.isalpha()


def pair_quotes(text: str) -> str:
    """Put «ёлочки» outside and „лапки“ inside; a quote after a number («24"») means inches and stays."""
    quotes, written = _Quotes(), list[str]()
    for place, sign in enumerate(text):
        if sign in QUOTES:
            before = written[-1] if written else ""
            sign = quotes.next(sign, before, text[place + 1 : place + 2])
        written.append(sign)
    return "".join(written)


def balance(text: str) -> str:
    """Drop closing quotes that close nothing and close what has been left open."""
    written, depth = list[str](), 0
    for sign in text:
        if sign in CLOSERS and not depth:
            continue
        depth += (sign in OPENERS) - (sign in CLOSERS)
        written.append(sign)
    return "".join(written) + "“" * (depth - 1) + "»" * (depth > 0)
