"""Where the shipped files are: found relative to the code, the same way from source and frozen."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def resource(*parts: str) -> Path:
    """Return the path of a shipped file, e.g. ``resource("fonts", "Tinos-Regular.ttf")``."""
    return ROOT.joinpath("resources", *parts)
