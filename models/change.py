"""Change log (журнал изменений) and what the program remembers of itself."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base


class ChangeEntry(Base):
    """One changed field of one record: who, when, in which deed, old and new words.

    ``subject_*`` name the record whose card shows the line; ``entity_kind`` and ``entity_id`` the row itself, which is
    a part of the subject or the subject. An entry with an empty ``field`` tells that the row was made or removed.
    """

    __tablename__ = "change_entry"
    __table_args__ = (Index("ix_change_entry_subject", "subject_kind", "subject_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    who: Mapped[str]
    deed: Mapped[str]
    subject_kind: Mapped[str]
    subject_id: Mapped[int]
    entity_kind: Mapped[str]
    entity_id: Mapped[int]
    action: Mapped[str]
    field: Mapped[str] = mapped_column(default="")
    old: Mapped[str | None] = mapped_column(Text)
    new: Mapped[str | None] = mapped_column(Text)


class ProgramInfo(Base):
    """What the program writes about itself: which version has last brought the database up to date."""

    __tablename__ = "program_info"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]
