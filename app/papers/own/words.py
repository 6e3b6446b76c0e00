"""Words about templates: the parts that texts share, and what the fields, filters and marks mean."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from app.kernel.resources import resource

_INCLUDE = re.compile(r"""\{%-?\s*(?:include|import|from)\s+["']([a-z_0-9/]+)["']""")


def parts_of(text: str, read: Callable[[str], str]) -> frozenset[str]:
    """Return the names of all texts that a text includes, directly or through another part."""
    found: set[str] = set()
    waiting = _INCLUDE.findall(text)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += _INCLUDE.findall(read(name))
    return frozenset(found)


def dictionary() -> Mapping[str, Any]:
    """Return what is shipped about templates: «parts», «fields», «filters», «functions», «marks»."""
    return json.loads(resource("papers", "dictionary.json").read_text(encoding="utf-8"))


def part_title(name: str) -> str:
    """Return what people call a part that several texts share."""
    return dictionary()["parts"].get(name, name)


def meaning_of(path: str, words: Mapping[str, str]) -> str:
    """Return the meaning of a field: of its whole path, of its last two words, of the last one, or that word itself."""
    steps = path.split(".")
    for start in (0, max(0, len(steps) - 2), len(steps) - 1):
        if found := words.get(".".join(steps[start:])):
            return found
    return steps[-1].replace("_", " ")
