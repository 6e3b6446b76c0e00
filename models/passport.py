"""Values of the school passport (паспорт школы), year by year, and where each of them came from.

A value is no entity: its identity is (school, school year, indicator). ``year`` is the calendar year in which the
school year begins. ``school_id`` is the organisation that the value speaks of: a branch has values of its own, and the
values of a school do not include those of its branches.
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import OWN_HISTORY, Base, Record
from models.choice import Choice


class EntrySource(Choice):
    """How a value came into the program."""

    TYPED = "typed", "введено вручную"
    IMPORT = "import", "из таблицы"
    FORM = "form", "из формы статистики"
    QUESTIONNAIRE = "questionnaire", "из опросного листа"
    DERIVED = "derived", "вычислено"
    CARRIED = "carried", "перенесено с прошлого года"
    UNDO = "undo", "отмена загрузки"


class PassportYear(Record):
    """A school year of the passports; closed, it is a snapshot that can only be read."""

    __tablename__ = "passport_year"
    kind = "passport_year"

    year: Mapped[int] = mapped_column(unique=True)
    closed_on: Mapped[date | None]
    note: Mapped[str] = mapped_column(Text, default="")

    def caption(self) -> str:
        """The school year."""
        return f"{self.year}/{self.year + 1} учебный год"


class PassportEntry(Base):
    """One saved form or one row of a file: when, by whom and out of what the values of a school and year were written.

    ``place`` says where in the file: «лист «Контингент», строка 12».
    """

    __tablename__ = "passport_entry"
    __table_args__ = ({"info": OWN_HISTORY},)

    id: Mapped[int] = mapped_column(primary_key=True)
    source: Mapped[EntrySource]
    at: Mapped[datetime]
    who: Mapped[str] = mapped_column(default="")
    school_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"))
    year: Mapped[int]
    batch_id: Mapped[int | None] = mapped_column(ForeignKey("import_batch.id"), index=True)
    place: Mapped[str] = mapped_column(default="")


class PassportValue(Base):
    """What stands in a passport now; ``value`` in its canonical form (see `app.passport`), never empty."""

    __tablename__ = "passport_value"
    __table_args__ = ({"sqlite_with_rowid": False, "info": OWN_HISTORY},)

    school_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"), primary_key=True, autoincrement=False)
    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    indicator_id: Mapped[int] = mapped_column(ForeignKey("indicator.id"), primary_key=True, autoincrement=False)
    value: Mapped[str] = mapped_column(Text)
    entry_id: Mapped[int] = mapped_column(ForeignKey("passport_entry.id"))


class PassportPast(Base):
    """A value that has been superseded or cleared: ``entry_id`` had brought it, ``replaced_by_id`` took its place."""

    __tablename__ = "passport_past"
    __table_args__ = (
        Index("ix_passport_past_value", "school_id", "year", "indicator_id"),
        {"info": OWN_HISTORY},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"))
    year: Mapped[int]
    indicator_id: Mapped[int] = mapped_column(ForeignKey("indicator.id"))
    value: Mapped[str] = mapped_column(Text)
    entry_id: Mapped[int] = mapped_column(ForeignKey("passport_entry.id"))
    replaced_by_id: Mapped[int] = mapped_column(ForeignKey("passport_entry.id"))


class PassportComment(Base):
    """What somebody has noted beside a value; the latest comment is shown."""

    __tablename__ = "passport_comment"
    __table_args__ = (
        Index("ix_passport_comment_value", "school_id", "year", "indicator_id"),
        {"info": OWN_HISTORY},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"))
    year: Mapped[int]
    indicator_id: Mapped[int] = mapped_column(ForeignKey("indicator.id"))
    text: Mapped[str] = mapped_column(Text, default="")
    at: Mapped[datetime]
    who: Mapped[str] = mapped_column(default="")


class PassportConfirmation(Base):
    """«Подтверждаю, верно»: a finding of a check that somebody has looked into, with the reason.

    ``check`` is the code of the check; ``basis`` are the values it was confirmed for: when one of them changes, the
    confirmation no longer holds.
    """

    __tablename__ = "passport_confirmation"
    __table_args__ = (
        Index("ix_passport_confirmation_school", "school_id", "year"),
        {"info": OWN_HISTORY},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"))
    year: Mapped[int]
    check: Mapped[str]
    basis: Mapped[str] = mapped_column(Text, default="")
    reason: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime]
    who: Mapped[str] = mapped_column(default="")
