"""The emblem: arms or a mark of the office above its letterhead, carried by a composition as the picture itself."""

from __future__ import annotations

from base64 import b64decode, b64encode
from pathlib import Path


def carried(picture: Path) -> str:
    """Return a picture as a composition carries it; nothing when the file is not there any more."""
    return b64encode(picture.read_bytes()).decode("ascii") if picture.is_file() else ""


def picture_of(emblem: str) -> bytes:
    """Return the picture a composition carries."""
    return b64decode(emblem)
