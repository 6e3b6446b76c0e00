"""Document (документ) and registration book (журнал регистрации): what has a date and a number."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Part, Record, of_book
from models.choice import Choice


class DocumentState(Choice):
    """Where the document is in its life."""

    DRAFT = "draft", "проект"
    REGISTERED = "registered", "зарегистрирован"
    CANCELLED = "cancelled", "аннулирован"


class Journal(Record):
    """A registration book: orders, minutes, contracts; ``mask`` makes the number, e.g. ``{n}-ОД``."""

    __tablename__ = "journal"
    kind = "journal"

    code: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str]
    mask: Mapped[str] = mapped_column(default="{n}")

    years: Mapped[list[JournalYear]] = relationship(
        cascade="all, delete-orphan",
        order_by="JournalYear.year",
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


class Document(Record):
    """A document of the office or of somebody else; ``type`` is a code of the reference book «Виды документов».

    ``paper`` names the printed form it was made from; ``file`` is the stored copy, relative to the office folder.
    """

    __tablename__ = "document"
    __table_args__ = (UniqueConstraint("journal_id", "year", "number"),)
    kind = "document"

    type: Mapped[str] = mapped_column(info=of_book("document_kinds"))
    journal_id: Mapped[int | None] = mapped_column(ForeignKey("journal.id"))
    issuer: Mapped[str] = mapped_column(default="")
    dated: Mapped[date | None]
    year: Mapped[int | None]
    number: Mapped[str | None]
    heading: Mapped[str] = mapped_column(Text, default="")
    state: Mapped[DocumentState] = mapped_column(default=DocumentState.DRAFT)
    paper: Mapped[str] = mapped_column(default="")
    file: Mapped[str] = mapped_column(default="")
    file_sha256: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(Text, default="")

    journal: Mapped[Journal | None] = relationship()
    links: Mapped[list[DocumentLink]] = relationship(
        cascade="all, delete-orphan",
        order_by="DocumentLink.id",
        back_populates="document",
    )
    attachments: Mapped[list[Attachment]] = relationship(
        cascade="all, delete-orphan",
        order_by="Attachment.id",
        back_populates="document",
    )

    def search_text(self) -> str:
        """Documents are looked for by number and heading."""
        return f"№ {self.number or ''} {self.number or ''} {self.heading} {self.issuer}"

    def caption(self) -> str:
        """Number and heading."""
        return f"№ {self.number} {self.heading}" if self.number else self.heading


class DocumentLink(Part):
    """What a document is about; ``role`` is a code of the book «Документы округа» where it is one of those."""

    __tablename__ = "document_link"
    part_of = "document"
    whole_key = "document_id"
    caption_book = "regulating_documents"

    document_id: Mapped[int] = mapped_column(ForeignKey("document.id"), index=True)
    subject_kind: Mapped[str] = mapped_column(index=True)
    subject_id: Mapped[int] = mapped_column(index=True)
    role: Mapped[str] = mapped_column(default="", info=of_book("regulating_documents"))

    document: Mapped[Document] = relationship(back_populates="links")

    def caption(self) -> str:
        """The role; a link without one is called like what it points to."""
        return self.role


class Attachment(Part):
    """A scan or another file that belongs to a document; ``file`` is relative to the office folder."""

    __tablename__ = "attachment"
    part_of = "document"
    whole_key = "document_id"

    document_id: Mapped[int] = mapped_column(ForeignKey("document.id"), index=True)
    title: Mapped[str]
    file: Mapped[str]
    sha256: Mapped[str]
    added_at: Mapped[datetime]

    document: Mapped[Document] = relationship(back_populates="attachments")

    def caption(self) -> str:
        """The title."""
        return self.title
