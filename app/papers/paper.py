"""Paper (бумага): something of the office that can be printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from app.kernel.database import Database


@dataclass(frozen=True)
class Paper:
    """A kind of paper: the text it is printed from and the values that fill it."""

    name: str
    template: str
    title: str
    subject: str
    values: Callable[[Database, int], dict[str, Any]]
    landscape: bool = False
    journal: str | None = None
