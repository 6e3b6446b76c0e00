"""Document (документ): what has a date and a number, with everything that happens to it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Part, Record, of_book
from models.choice import Choice
from models.journal import Journal


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


UNREGISTERED = frozenset({DocumentState.DRAFT, DocumentState.AGREEING, DocumentState.SIGNING})
"""A document in these states has no number yet."""

IN_FORCE = frozenset(
    {DocumentState.REGISTERED, DocumentState.SENT, DocumentState.CONTROLLED, DocumentState.DONE, DocumentState.FILED}
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


def _parts(order: str) -> Any:
    """Relate a document with parts that live and go with it."""
    return relationship(cascade="all, delete-orphan", order_by=order, back_populates="document")


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
    readers: Mapped[list[Reader]] = _parts("Reader.position")
    dispatches: Mapped[list[Dispatch]] = _parts("Dispatch.position")
    visas: Mapped[list[Visa]] = _parts("Visa.position")
    assignments: Mapped[list[Assignment]] = _parts("Assignment.position")
    links: Mapped[list[DocumentLink]] = _parts("DocumentLink.id")
    attachments: Mapped[list[Attachment]] = _parts("Attachment.id")

    def search_text(self) -> str:
        """Documents are looked for by number and heading, letters also by the correspondent and that party's number."""
        own = f"№ {self.number or ''} {self.number or ''} {self.heading} {self.issuer}"
        return f"{own} {self.correspondent or ''} {self.their_number or ''}".rstrip()

    def caption(self) -> str:
        """Number and heading."""
        return f"№ {self.number} {self.heading}" if self.number else self.heading


class DocumentPart(Part):
    """Whatever belongs to one document."""

    __abstract__ = True
    part_of = "document"
    whole_key = "document_id"

    document_id: Mapped[int] = mapped_column(ForeignKey("document.id"), index=True)


class DocumentLink(DocumentPart):
    """What a document is about; ``role`` is a code of the book «Документы округа» where it is one of those."""

    __tablename__ = "document_link"
    caption_book = "regulating_documents"

    subject_kind: Mapped[str] = mapped_column(index=True)
    subject_id: Mapped[int] = mapped_column(index=True)
    role: Mapped[str] = mapped_column(default="", info=of_book("regulating_documents"))
    relation: Mapped[Relation] = mapped_column(default=Relation.ABOUT)

    document: Mapped[Document] = relationship(back_populates="links")

    def caption(self) -> str:
        """The role; a link without one is called like what it points to."""
        return self.role


class Attachment(DocumentPart):
    """A scan or another file that belongs to a document; ``file`` is relative to the office folder."""

    __tablename__ = "attachment"

    title: Mapped[str]
    file: Mapped[str]
    sha256: Mapped[str]
    added_at: Mapped[datetime]

    document: Mapped[Document] = relationship(back_populates="attachments")

    def caption(self) -> str:
        """The title."""
        return self.title


class Reader(DocumentPart):
    """Who has to read and sign the document (лист ознакомления), and when that was done."""

    __tablename__ = "document_reader"

    position: Mapped[int] = mapped_column(default=0)
    name: Mapped[str]
    post: Mapped[str] = mapped_column(default="")
    read_on: Mapped[date | None]

    document: Mapped[Document] = relationship(back_populates="readers")

    def caption(self) -> str:
        """The name."""
        return self.name


class Dispatch(DocumentPart):
    """To whom the document is sent (рассылка), when, and the number it got there."""

    __tablename__ = "document_dispatch"

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


class Visa(DocumentPart):
    """Whose agreement a draft needs (виза, лист согласования), and what came of it."""

    __tablename__ = "document_visa"

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


class Assignment(DocumentPart):
    """A point of a document with an executor and a term, under control (поручение на контроле)."""

    __tablename__ = "assignment"

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
