"""Questionnaire (опросный лист): indicators asked of schools in a workbook, and what has come back."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Part, Record
from models.choice import Choice
from models.school import Organisation


class SheetState(Choice):
    """Where the sheet of one school is."""

    SENT = "sent", "отправлен"
    RETURNED = "returned", "возвращён с замечаниями"
    ACCEPTED = "accepted", "принят"


class Questionnaire(Record):
    """A request to schools: which indicators, for which school year, until when."""

    __tablename__ = "questionnaire"
    kind = "questionnaire"

    title: Mapped[str]
    year: Mapped[int]
    codes: Mapped[list[str]] = mapped_column(JSON, default=list)
    made_on: Mapped[date]
    due_on: Mapped[date | None]
    basis: Mapped[str] = mapped_column(Text, default="")
    note: Mapped[str] = mapped_column(Text, default="")

    sheets: Mapped[list[QuestionnaireSheet]] = relationship(
        cascade="all, delete-orphan", order_by="QuestionnaireSheet.id", back_populates="questionnaire"
    )

    def search_text(self) -> str:
        """Questionnaires are looked for by title."""
        return self.title

    def caption(self) -> str:
        """The title."""
        return self.title


class QuestionnaireSheet(Part):
    """The sheet of one school; its ``uuid`` is the hidden identity by which a returned file is recognised.

    ``prefilled`` keeps what was written into the file, by code; ``mistakes`` how many cells the last return had.
    """

    __tablename__ = "questionnaire_sheet"
    part_of = "questionnaire"
    whole_key = "questionnaire_id"

    questionnaire_id: Mapped[int] = mapped_column(ForeignKey("questionnaire.id"), index=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"), index=True)
    state: Mapped[SheetState] = mapped_column(default=SheetState.SENT)
    made_at: Mapped[datetime]
    answered_at: Mapped[datetime | None]
    reminded_on: Mapped[date | None]
    mistakes: Mapped[int] = mapped_column(default=0)
    batch_id: Mapped[int | None] = mapped_column(ForeignKey("import_batch.id"))
    prefilled: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)

    questionnaire: Mapped[Questionnaire] = relationship(back_populates="sheets")
    organisation: Mapped[Organisation] = relationship()

    def caption(self) -> str:
        """The school."""
        return self.organisation.display_name
