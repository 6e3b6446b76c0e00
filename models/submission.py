"""Submission (отчётность органа): what the office owes to whom, by when, and what has been sent."""

from __future__ import annotations

from datetime import date

from sqlalchemy import JSON, ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Part, Record
from models.choice import Choice
from models.document import Document
from models.office import Worker


class Rhythm(Choice):
    """How often the report is due."""

    YEARLY = "yearly", "ежегодно"
    HALF_YEARLY = "half_yearly", "раз в полугодие"
    QUARTERLY = "quarterly", "ежеквартально"
    MONTHLY = "monthly", "ежемесячно"
    ONCE = "once", "однократно"


class Submission(Record):
    """A line of the reporting calendar (циклограмма отчётности).

    ``month`` and ``day`` are those of the term (the month of the first term for more than one a year; none for a
    monthly one); terms before ``valid_from`` are not asked for; ``indicators`` are codes of the passport that the
    report needs.
    """

    __tablename__ = "submission"
    kind = "submission"

    code: Mapped[str] = mapped_column(default="")
    title: Mapped[str] = mapped_column(Text)
    addressee: Mapped[str] = mapped_column(default="")
    basis: Mapped[str] = mapped_column(Text, default="")
    rhythm: Mapped[Rhythm] = mapped_column(default=Rhythm.YEARLY)
    month: Mapped[int | None]
    day: Mapped[int] = mapped_column(default=1)
    once_on: Mapped[date | None]
    valid_from: Mapped[date]
    executor_id: Mapped[int | None] = mapped_column(ForeignKey("worker.id"))
    indicators: Mapped[list[str]] = mapped_column(JSON, default=list)
    note: Mapped[str] = mapped_column(Text, default="")

    executor: Mapped[Worker | None] = relationship()
    sent: Mapped[list[SubmissionSent]] = relationship(
        cascade="all, delete-orphan", order_by="SubmissionSent.due_on", back_populates="submission"
    )

    def search_text(self) -> str:
        """Reports are looked for by title and addressee."""
        return f"{self.title} {self.addressee}"

    def caption(self) -> str:
        """The title."""
        return self.title


class SubmissionSent(Part):
    """One term that has been met: when it was due, when and under which outgoing number it was sent."""

    __tablename__ = "submission_sent"
    part_of = "submission"
    whole_key = "submission_id"

    submission_id: Mapped[int] = mapped_column(ForeignKey("submission.id"), index=True)
    due_on: Mapped[date]
    sent_on: Mapped[date]
    number: Mapped[str] = mapped_column(default="")
    document_id: Mapped[int | None] = mapped_column(ForeignKey("document.id"))
    note: Mapped[str] = mapped_column(Text, default="")

    submission: Mapped[Submission] = relationship(back_populates="sent")
    document: Mapped[Document | None] = relationship()

    def caption(self) -> str:
        """The day it was sent."""
        return f"{self.sent_on:%d.%m.%Y}"
