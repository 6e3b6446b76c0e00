"""Registration book (журнал регистрации): what gives documents their numbers."""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Part, Record, of_book


class Journal(Record):
    """A registration book: orders, minutes, contracts; ``mask`` makes the number, e.g. ``{n}-ОД``, ``{дело}-{n}``.

    A council has a book of its own for its minutes: ``minutes/5``. ``case_file`` is where its documents usually go.
    """

    __tablename__ = "journal"
    kind = "journal"

    code: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str]
    mask: Mapped[str] = mapped_column(default="{n}")
    case_file: Mapped[str] = mapped_column(default="", info=of_book("case_files"))

    years: Mapped[list[JournalYear]] = relationship(
        cascade="all, delete-orphan",
        order_by="JournalYear.year",
        back_populates="journal",
    )
    reserved: Mapped[list[ReservedNumber]] = relationship(
        cascade="all, delete-orphan",
        order_by="ReservedNumber.id",
        back_populates="journal",
    )

    def caption(self) -> str:
        """The title."""
        return self.title


class JournalYear(Part):
    """The number that the book gives next in a calendar year; it may start from any number."""

    __tablename__ = "journal_year"
    __table_args__ = (UniqueConstraint("journal_id", "year"),)
    part_of = "journal"
    whole_key = "journal_id"

    journal_id: Mapped[int] = mapped_column(ForeignKey("journal.id"))
    year: Mapped[int]
    next_number: Mapped[int] = mapped_column(default=1)

    journal: Mapped[Journal] = relationship(back_populates="years")

    def caption(self) -> str:
        """The year."""
        return str(self.year)


class ReservedNumber(Part):
    """A number kept for somebody (зарезервированный номер): the journal does not give it by itself."""

    __tablename__ = "reserved_number"
    __table_args__ = (UniqueConstraint("journal_id", "year", "number"),)
    part_of = "journal"
    whole_key = "journal_id"

    journal_id: Mapped[int] = mapped_column(ForeignKey("journal.id"))
    year: Mapped[int]
    number: Mapped[str]
    reason: Mapped[str] = mapped_column(default="")

    journal: Mapped[Journal] = relationship(back_populates="reserved")

    def caption(self) -> str:
        """The number."""
        return self.number
