"""Saved view (сохранённый вид): how somebody has set a list up, under a name."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Record


class SavedView(Record):
    """The columns, the filters and the order of a list; ``register`` names the list, ``details`` is its set-up."""

    __tablename__ = "saved_view"
    kind = "saved_view"

    register: Mapped[str]
    title: Mapped[str]
    details: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)

    def caption(self) -> str:
        """The title."""
        return self.title
