"""Reference books (справочники): lists that law, region or office may change."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import JSON, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Record


class ReferenceItem(Record):
    """A line of a reference book: kinds of documents and resources, directions of the plan, quorum rules …

    ``details`` holds what only this book needs (the share of a quorum, the mask of a number).
    """

    __tablename__ = "reference_item"
    __table_args__ = (UniqueConstraint("book", "code"),)
    kind = "reference"

    book: Mapped[str]
    code: Mapped[str]
    title: Mapped[str]
    position: Mapped[int] = mapped_column(default=0)
    details: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    valid_from: Mapped[date | None]
    valid_until: Mapped[date | None]

    def caption(self) -> str:
        """The title."""
        return self.title
