"""Document (документ) and registration book (журнал регистрации): what has a date and a number."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Part, Record, of_book
from models.choice import Choice


class DocumentState(Choice):
    """Where the document is in its life; what has lost its force and what was cancelled are two different ends."""

    DRAFT = "draft", "проект"
    AGREEING = "agreeing", "на согласовании"
    SIGNING = "signing", "на подписи"
    REGISTERED = "registered", "зарегистрирован"
    SENT = "sent", "разослан"
    CONTROLLED = "controlled", "на контроле"
    DONE = "done", "исполнен"
    FILED = "filed", "в деле"
    REPEALED = "repealed", "утратил силу"
    REVOKED = "revoked", "отменён"
    CANCELLED = "cancelled", "аннулирован"

    @property
    def registered(self) -> bool:
        """Tell whether the document has its date and number and is in force."""
        return self in IN_FORCE


UNREGISTERED = frozenset({DocumentState.DRAFT, DocumentState.AGREEING, DocumentState.SIGNING})
"""A document in these states has no number yet."""

IN_FORCE = frozenset(
    {
        DocumentState.REGISTERED,
        DocumentState.SENT,
        DocumentState.CONTROLLED,
        DocumentState.DONE,
        DocumentState.FILED,
    }
)
"""A document in these states is registered and has not lost its force."""


class Signing(Choice):
    """How the original was signed."""

    BY_HAND = "by_hand", "собственноручно"
    ELECTRONIC = "electronic", "электронной подписью"


class Relation(Choice):
    """What a document is to the record it is linked with; all but the first are between two documents."""

    ABOUT = "about", "о записи"
    AMENDS = "amends", "изменяет"
    REPEALS = "repeals", "признаёт утратившим силу"
    REVOKES = "revokes", "отменяет"
    EXECUTES = "executes", "во исполнение"
    APPENDIX = "appendix", "приложение к"
    ANSWERS = "answers", "ответ на"


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


class Document(Record):
    """A document of the office or of somebody else; ``type`` is a code of the reference book «Виды документов».

    ``paper`` names the printed form it was made from and ``answers`` what was typed into its form (JSON);
    ``frozen`` is the composition that was registered (JSON), ``template_version`` the SHA-256 of its template. ``file``
    is the stored copy, relative to the office folder. ``case_file`` is a code of the book «Номенклатура дел».
    Letters have a ``correspondent``; what came in has that party's number and date, and a term for the answer.
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

    answers: Mapped[str] = mapped_column(Text, default="")
    frozen: Mapped[str] = mapped_column(Text, default="", deferred=True)
    template_version: Mapped[str] = mapped_column(default="")
    pages: Mapped[int | None]
    executor: Mapped[str] = mapped_column(default="")
    case_file: Mapped[str] = mapped_column(default="", info=of_book("case_files"))
    signing: Mapped[Signing] = mapped_column(default=Signing.BY_HAND)
    signature_file: Mapped[str] = mapped_column(default="")
    certificate: Mapped[str] = mapped_column(default="")
    certificate_owner: Mapped[str] = mapped_column(default="")
    certificate_from: Mapped[date | None]
    certificate_until: Mapped[date | None]
    correspondent: Mapped[str] = mapped_column(default="")
    their_number: Mapped[str] = mapped_column(default="")
    their_date: Mapped[date | None]
    answer_due: Mapped[date | None]

    journal: Mapped[Journal | None] = relationship()
    readers: Mapped[list[Reader]] = relationship(
        cascade="all, delete-orphan",
        order_by="Reader.position",
        back_populates="document",
    )
    dispatches: Mapped[list[Dispatch]] = relationship(
        cascade="all, delete-orphan",
        order_by="Dispatch.position",
        back_populates="document",
    )
    visas: Mapped[list[Visa]] = relationship(
        cascade="all, delete-orphan",
        order_by="Visa.position",
        back_populates="document",
    )
    assignments: Mapped[list[Assignment]] = relationship(
        cascade="all, delete-orphan",
        order_by="Assignment.position",
        back_populates="document",
    )
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
        """Documents are looked for by number and heading, letters also by the correspondent and that party's number."""
        own = f"№ {self.number or ''} {self.number or ''} {self.heading} {self.issuer}"
        return f"{own} {self.correspondent or ''} {self.their_number or ''}".rstrip()

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
    relation: Mapped[Relation] = mapped_column(default=Relation.ABOUT)

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


class Reader(Part):
    """Who has to read and sign the document (лист ознакомления), and when that was done."""

    __tablename__ = "document_reader"
    part_of = "document"
    whole_key = "document_id"

    document_id: Mapped[int] = mapped_column(ForeignKey("document.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    name: Mapped[str]
    post: Mapped[str] = mapped_column(default="")
    read_on: Mapped[date | None]

    document: Mapped[Document] = relationship(back_populates="readers")

    def caption(self) -> str:
        """The name."""
        return self.name


class Dispatch(Part):
    """To whom the document is sent (рассылка), when, and the number it got there."""

    __tablename__ = "document_dispatch"
    part_of = "document"
    whole_key = "document_id"

    document_id: Mapped[int] = mapped_column(ForeignKey("document.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    addressee: Mapped[str]
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"))
    sent_on: Mapped[date | None]
    manner: Mapped[str] = mapped_column(default="")
    their_number: Mapped[str] = mapped_column(default="")
    their_date: Mapped[date | None]

    document: Mapped[Document] = relationship(back_populates="dispatches")

    def caption(self) -> str:
        """The addressee."""
        return self.addressee


class Visa(Part):
    """Whose agreement a draft needs (виза, лист согласования), and what came of it."""

    __tablename__ = "document_visa"
    part_of = "document"
    whole_key = "document_id"

    document_id: Mapped[int] = mapped_column(ForeignKey("document.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    post: Mapped[str]
    name: Mapped[str] = mapped_column(default="")
    received_on: Mapped[date | None]
    remarks: Mapped[str] = mapped_column(Text, default="")
    agreed_on: Mapped[date | None]

    document: Mapped[Document] = relationship(back_populates="visas")

    def caption(self) -> str:
        """The post."""
        return self.post


class Assignment(Part):
    """A point of a document with an executor and a term, under control (поручение на контроле)."""

    __tablename__ = "assignment"
    part_of = "document"
    whole_key = "document_id"

    document_id: Mapped[int] = mapped_column(ForeignKey("document.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    point: Mapped[str] = mapped_column(default="")
    text: Mapped[str] = mapped_column(Text)
    executor: Mapped[str] = mapped_column(default="")
    due_on: Mapped[date | None]
    extended_to: Mapped[date | None]
    done_on: Mapped[date | None]
    result: Mapped[str] = mapped_column(Text, default="")

    document: Mapped[Document] = relationship(back_populates="assignments")

    @property
    def term(self) -> date | None:
        """Return the day it is due after all."""
        return self.extended_to or self.due_on

    def caption(self) -> str:
        """The point and its text."""
        return f"п. {self.point} {self.text}" if self.point else self.text
