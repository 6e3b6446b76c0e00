"""Parts of a line: its label, its columns, and mistakes named with the line."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar

from app.papers.engine.errors import BadText
from app.papers.engine.markup.marks import BAR, CLOSE, HASH, OPEN, unmarked

_LABEL = re.compile(rf"\s*{HASH}{OPEN}\s*(.*?)\s*{CLOSE}\s*(.*)", re.DOTALL)
_SHOWN = 60

T = TypeVar("T")
At = tuple[int, str]
"""A line: its number and its words."""


def named(at: At, work: Callable[[], T]) -> T:
    """Do a piece of work; a mistake in it is named with the line."""
    try:
        return work()
    except ValueError as error:
        number, line = at
        line = unmarked(line)
        shown = line if len(line) <= _SHOWN else f"{line[: _SHOWN - 3]}…"
        raise BadText(f"Строка {number} («{shown}»): {error}") from error


def label_of(text: str) -> tuple[str, str]:
    """Take the label off the beginning of a text."""
    found = _LABEL.fullmatch(text)
    return (unmarked(found[1]), found[2]) if found else ("", text)


def cells_of(text: str, count: int, example: str) -> list[str]:
    """Cut a line at the vertical bars."""
    cells = [cell.strip() for cell in text.split(BAR)]
    if len(cells) != count:
        raise ValueError(f"здесь нужно частей: {count}, а найдено: {len(cells)}. Образец: {example}")
    return cells
