"""Marks: how the signs of the markup are told from the same signs typed by people.

A template's own signs are replaced by private characters while its source is read, before any value is put in, and
private characters are struck out of the values. So nothing that people type can be taken for markup, and no value has
to be escaped: filters and comparisons see it as it was typed.
"""

from __future__ import annotations

import re

SIGN = "\ue000"
"""Stands before a sign at the beginning of a line."""

_PLAIN = "*|[]@#"
_MARKS = "\ue001\ue002\ue003\ue004\ue005\ue006"
STAR, BAR, OPEN, CLOSE, AT, HASH = _MARKS
_TO_MARKS = str.maketrans(_PLAIN, _MARKS)
_TO_PLAIN = str.maketrans(_MARKS, _PLAIN, SIGN)

LINE_SIGN = re.compile(r"\\|---|\+\+\+|\[\[|<<|>>|==?(?=\s|$)|[\^>~/*!|-](?=\s|$)|(?:\d+\.)+(?=\s|$)")
_AT_LINE_START = re.compile(rf"(?m)^([ \t]*)(?={LINE_SIGN.pattern.replace('|$', '')})")

_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_FOREIGN = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff"
    "\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufe00-\ufe0f"
    "\U000e0000-\U000e007f\U000f0000-\U0010ffff]"
)


def marked(text: str) -> str:
    """Make the signs of the markup in a text count, as if it were the source of a template."""
    return _AT_LINE_START.sub(rf"\1{SIGN}", text).translate(_TO_MARKS)


def unmarked(text: str) -> str:
    """Turn marks back into plain signs; the marks of lines vanish."""
    return text.translate(_TO_PLAIN)


def has_marks(text: str) -> bool:
    """Tell whether a template has made the text or a part of it; values carry no marks."""
    return any(mark in text for mark in (SIGN, *_MARKS))


def clean(text: str) -> str:
    """Strike out of what people typed everything that no paper can carry: marks, control and direction signs."""
    return _FOREIGN.sub("", _BREAKS.sub("\n", text))
