"""Office (орган управления образованием): whose program this is, who works at it and who signs."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Record, of_book
from models.choice import Choice
from models.person import Acting, Person


class ActKind(Choice):
    """Which act founds school districts here."""

    ORDER = "order", "приказ органа управления образованием"
    RESOLUTION = "resolution", "постановление администрации"


class SignatoryRole(Choice):
    """For whom a signatory signs."""

    OFFICE = "office", "руководитель органа управления образованием"
    ADMINISTRATION = (
        "administration",
        "глава администрации (муниципального образования)",
    )


class Office(Record):
    """The education office that keeps this database; there is one such record."""

    __tablename__ = "office"
    kind = "office"

    name: Mapped[str]
    short_name: Mapped[str] = mapped_column(default="")
    name_genitive: Mapped[str] = mapped_column(default="")
    name_dative: Mapped[str] = mapped_column(default="")
    name_instrumental: Mapped[str] = mapped_column(default="")
    name_prepositional: Mapped[str] = mapped_column(default="")
    region: Mapped[str]
    municipality: Mapped[str]
    municipality_genitive: Mapped[str] = mapped_column(default="")
    place: Mapped[str] = mapped_column(default="")
    legal_entity: Mapped[bool] = mapped_column(default=True)
    act_kind: Mapped[ActKind] = mapped_column(default=ActKind.ORDER)
    administration: Mapped[str] = mapped_column(default="")
    administration_genitive: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    site: Mapped[str] = mapped_column(default="")
    inn: Mapped[str] = mapped_column(default="")
    kpp: Mapped[str] = mapped_column(default="")
    ogrn: Mapped[str] = mapped_column(default="")
    okpo: Mapped[str] = mapped_column(default="")
    bank_details: Mapped[str] = mapped_column(Text, default="")
    layout_profile: Mapped[str] = mapped_column(default="gost_2025", info=of_book("layout_profiles"))
    emblem: Mapped[str] = mapped_column(default="")
    teaching: Mapped[bool] = mapped_column(default=False)

    def caption(self) -> str:
        """The short name."""
        return self.short_name or self.name


class Worker(Record):
    """Who works at the program (работник): the «who» of the change log."""

    __tablename__ = "worker"
    kind = "worker"

    full_name: Mapped[str]
    post: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")

    def caption(self) -> str:
        """The full name."""
        return self.full_name


class Signatory(Record):
    """Who signs for the office or the administration, and in which period (право подписи)."""

    __tablename__ = "signatory"
    kind = "signatory"

    role: Mapped[SignatoryRole]
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    post: Mapped[str]
    acting: Mapped[Acting] = mapped_column(default=Acting.NONE)
    basis: Mapped[str] = mapped_column(default="")
    valid_from: Mapped[date | None]
    valid_until: Mapped[date | None]

    person: Mapped[Person] = relationship()

    def signs_on(self, day: date) -> bool:
        """Tell whether the right to sign covers the day."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_until is None or day <= self.valid_until
        )

    def caption(self) -> str:
        """Post and name."""
        return f"{self.post} {self.person.full_name}"
