"""Inert values: what people typed reaches a text without any sign the engine could take for its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from app.papers.engine.markup.marks import clean, marked
from app.papers.engine.text.marked import MarkedText


def inert(value: Any) -> Any:
    """Clean every string of a value, however deep it stands; marked text stays marked text."""
    return _walk(value, lambda text: MarkedText(clean(text)))


def laid_by_name(value: Any) -> Any:
    """Clean a table or a block of details, which no template touches: marked text in them is marked at once."""
    return _walk(value, lambda text: marked(clean(text)))


def _walk(value: Any, meant: Any) -> Any:
    if isinstance(value, MarkedText):
        return meant(value)
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, Mapping):
        return {key: _walk(one, meant) for key, one in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return type(value)(_walk(one, meant) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{one.name: _walk(getattr(value, one.name), meant) for one in fields(value) if one.init})
    return value
