"""Codes of indicators: «4.01» in a section, «4.21.01» for a cell of a grid."""

from __future__ import annotations

import re

CODE = re.compile(r"(\d{1,2})\.(\d{2})(?:\.(\d{2}))?", re.ASCII)


def is_code(text: str) -> bool:
    """Tell whether a text is formed as a code."""
    return CODE.fullmatch(text) is not None


def code_key(code: str) -> tuple[int, ...]:
    """Return what codes are ordered by: their pieces as numbers, so that 4.09 stands before 4.10 and 10.01."""
    return tuple(int(piece) if piece.isdecimal() else 0 for piece in code.split("."))


def section_of(code: str) -> str:
    """Return the section a code belongs to: «4» of «4.21.01»."""
    return code.split(".", 1)[0]


def cell_code(column: str, row: str) -> str:
    """Return the code of a cell of a grid: «4.21.01»."""
    return f"{column}.{row}"
