"""Marked text: a value whose signs of the markup are meant, unlike everything else that people type."""

from __future__ import annotations


class MarkedText(str):
    """A text written in the markup; when it stands in a template, its lines are read as the template's own."""

    __slots__ = ()
