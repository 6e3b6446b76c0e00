"""Inside a line: bold, italics, references, and the typography that both renderers share."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from itertools import groupby

from app.kernel.typography import typeset
from app.papers.engine.markup.blocks import Run, Text
from app.papers.engine.markup.marks import AT, CLOSE, OPEN, SIGN, STAR, unmarked
from app.papers.engine.markup.signs import printable

Resolve = Callable[[str], str]
"""Tells what a reference to a label prints."""

_REFERENCE = re.compile(rf"(\s*){AT}{OPEN}\s*(.*?)\s*{CLOSE}")
_BOLD = re.compile(rf"{STAR}{STAR}(?!\s|{STAR}{{2}})(.+?)(?<!\s){STAR}{STAR}(?!{STAR})")
_ITALIC = re.compile(rf"{STAR}(?![\s{STAR}])(.+?)(?<![\s{STAR}]){STAR}")
_KEPT = 8_000
"""Lines kept ready: a paper that is printed again while it is being typed sets only what has changed."""
_SIGNIFICANT = re.compile(r"\w")


@lru_cache(maxsize=_KEPT)
def ready(text: str) -> str:
    """Make plain words fit to print."""
    return printable(typeset(text))


def runs(text: str, resolve: Resolve) -> Text:
    """Read a marked line into runs with the typography applied across them."""
    text = text.replace(SIGN, "")
    found = [
        inner
        for bold, part in _split(_BOLD, text)
        for italic, piece in _split(_ITALIC, part)
        for inner in _references(piece, Run("", bold, italic), resolve)
        if inner.text
    ]
    if len(found) < 2:
        return tuple(replace(run, text=ready(run.text)) for run in found)
    return _joined(_typeset(found))


@lru_cache(maxsize=_KEPT)
def cell(text: str) -> Text:
    """Read the text of a table's cell or of a party's line: a value, with marks only where they are meant."""
    return runs(text, _no_labels)


def _no_labels(label: str) -> str:
    raise ValueError(f"в таблице нельзя сослаться на «{label}».")


def _split(pattern: re.Pattern[str], text: str) -> list[tuple[bool, str]]:
    """Cut a text into what stands between the marks and the rest."""
    parts = pattern.split(text)
    return [(place % 2 == 1, part) for place, part in enumerate(parts) if part]


def _references(text: str, like: Run, resolve: Resolve) -> list[Run]:
    """Put what they print in place of references; one that prints nothing takes its space along."""
    found: list[Run] = []
    last = 0
    for one in _REFERENCE.finditer(text):
        shown = resolve(one[2])
        before = text[last : one.start()] + (one[1] if shown else "")
        found += [replace(like, text=unmarked(before)), replace(like, text=shown, target=one[2])]
        last = one.end()
    return [*found, replace(like, text=unmarked(text[last:]))]


def _typeset(found: list[Run]) -> list[Run]:
    """Set the whole line and cut the result where the runs were; words never change, so they tell the places."""
    whole = "".join(run.text for run in found)
    done = ready(whole)
    old = [one.start() for one in _SIGNIFICANT.finditer(whole)]
    new = [one.start() for one in _SIGNIFICANT.finditer(done)]
    if len(old) != len(new):
        return [replace(run, text=ready(run.text)) for run in found]
    cuts, place = [0], 0
    for run in found[:-1]:
        place += len(run.text)
        cuts.append(_same_place(place, whole, old, done, new))
    return [
        replace(run, text=done[start:stop])
        for run, start, stop in zip(found, cuts, [*cuts[1:], len(done)], strict=True)
    ]


def _same_place(place: int, whole: str, old: list[int], done: str, new: list[int]) -> int:
    """Find in the typeset line the place of a cut: by the letters before it and the signs since."""
    letters = sum(1 for one in old if one < place)
    start = new[letters - 1] + 1 if letters else 0
    stop = new[letters] if letters < len(new) else len(done)
    if letters < len(old) and place == old[letters]:
        return stop
    signs = sum(1 for sign in whole[old[letters - 1] + 1 if letters else 0 : place] if not sign.isspace())
    while start < stop and signs:
        signs -= not done[start].isspace()
        start += 1
    return start


def _joined(found: list[Run]) -> Text:
    """Join neighbours that look alike; references stay apart."""
    joined: list[Run] = []
    for (bold, italic, target), group in groupby(found, key=lambda run: (run.bold, run.italic, run.target)):
        text = "".join(run.text for run in group)
        if text:
            joined.append(Run(text, bold, italic, target))
    return tuple(joined)
