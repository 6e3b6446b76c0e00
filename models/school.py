"""Organisation (образовательная организация): schools, their branches, kindergartens and partners."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import JSON, ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Part, Record
from models.choice import Choice, ChoiceSet
from models.person import Acting, Person


class OrganisationKind(Choice):
    """What the organisation is for the district."""

    SCHOOL = "school", "школа"
    BRANCH = "branch", "филиал"
    KINDERGARTEN = "kindergarten", "детский сад"
    EXTRA = "extra", "дополнительное образование"
    COLLEGE = "college", "колледж, техникум"
    CULTURE = "culture", "учреждение культуры"
    SPORT = "sport", "спортивная организация"
    OTHER = "other", "другой партнёр"


class EduLevel(Choice):
    """Level of general education (ст. 10 273-ФЗ)."""

    PRESCHOOL = "preschool", "дошкольное образование"
    PRIMARY = "primary", "начальное общее образование"
    BASIC = "basic", "основное общее образование"
    SECONDARY = "secondary", "среднее общее образование"


class Organisation(Record):
    """A school, a branch of a school, a kindergarten or a partner of the network."""

    __tablename__ = "organisation"
    kind = "organisation"

    type: Mapped[OrganisationKind]
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"), index=True)
    full_name: Mapped[str] = mapped_column(Text)
    short_name: Mapped[str] = mapped_column(Text, default="")
    name_key: Mapped[str] = mapped_column(Text, default="")
    inn: Mapped[str] = mapped_column(default="", index=True)
    kpp: Mapped[str] = mapped_column(default="")
    ogrn: Mapped[str] = mapped_column(default="", index=True)
    postal_code: Mapped[str] = mapped_column(default="")
    region: Mapped[str] = mapped_column(default="")
    district: Mapped[str] = mapped_column(default="")
    settlement: Mapped[str] = mapped_column(default="")
    street: Mapped[str] = mapped_column(default="")
    phones: Mapped[str] = mapped_column(default="")
    emails: Mapped[str] = mapped_column(default="")
    site: Mapped[str] = mapped_column(default="")
    levels: Mapped[tuple[EduLevel, ...]] = mapped_column(ChoiceSet(EduLevel), default=())
    register_id: Mapped[str | None] = mapped_column(unique=True)
    bank_details: Mapped[str] = mapped_column(Text, default="")
    note: Mapped[str] = mapped_column(Text, default="")

    parent: Mapped[Organisation | None] = relationship(remote_side="Organisation.id")
    appointments: Mapped[list[Appointment]] = relationship(
        cascade="all, delete-orphan",
        order_by="Appointment.id",
        back_populates="organisation",
    )
    accreditations: Mapped[list[Accreditation]] = relationship(
        cascade="all, delete-orphan", order_by="Accreditation.id"
    )
    licences: Mapped[list[Licence]] = relationship(cascade="all, delete-orphan", order_by="Licence.id")
    sources: Mapped[list[RegisterSource]] = relationship(cascade="all, delete-orphan", order_by="RegisterSource.id")

    @property
    def is_legal_entity(self) -> bool:
        """A branch is no party of a contract: its school is (ст. 55 ГК РФ)."""
        return self.type is not OrganisationKind.BRANCH

    @property
    def display_name(self) -> str:
        """What people call it."""
        return self.short_name or self.full_name

    @property
    def address(self) -> str:
        """The address in one line: index, region, district, settlement, street."""
        parts = (
            self.postal_code,
            self.region,
            self.district,
            self.settlement,
            self.street,
        )
        return ", ".join(dict.fromkeys(part for part in parts if part))

    def head_on(self, day: date) -> Appointment | None:
        """Return who heads the organisation on the day; the later appointment wins."""
        serving = [one for one in self.appointments if one.covers(day)]
        return max(serving, key=lambda one: (one.since or date.min, one.id or 0), default=None)

    def search_text(self) -> str:
        """Schools are looked for by any part of the name, by number and by place."""
        return f"{self.short_name} {self.full_name} {self.inn} {self.ogrn} {self.settlement} {self.emails}"

    def caption(self) -> str:
        """The short name."""
        return self.display_name


class Appointment(Part):
    """Who heads the organisation (руководитель), on what basis and in which period."""

    __tablename__ = "appointment"
    part_of = "organisation"
    whole_key = "organisation_id"

    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    post: Mapped[str]
    acting: Mapped[Acting] = mapped_column(default=Acting.NONE)
    basis: Mapped[str] = mapped_column(default="")
    since: Mapped[date | None]
    until: Mapped[date | None]

    organisation: Mapped[Organisation] = relationship(back_populates="appointments")
    person: Mapped[Person] = relationship()

    def covers(self, day: date) -> bool:
        """Tell whether the person heads the organisation on the day."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)

    def caption(self) -> str:
        """Post and name."""
        return f"{self.post} {self.person.full_name}"


class Accreditation(Part):
    """State accreditation (государственная аккредитация) as the official register shows it."""

    __tablename__ = "accreditation"
    part_of = "organisation"
    whole_key = "organisation_id"

    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"), index=True)
    number: Mapped[str]
    issued_on: Mapped[date | None]
    valid_until: Mapped[date | None]
    authority: Mapped[str] = mapped_column(default="")
    status: Mapped[str] = mapped_column(default="")

    def caption(self) -> str:
        """The number."""
        return f"№ {self.number}"


class Licence(Part):
    """Licence for educational activity (лицензия): typed, the accreditation register has none."""

    __tablename__ = "licence"
    part_of = "organisation"
    whole_key = "organisation_id"

    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"), index=True)
    number: Mapped[str]
    issued_on: Mapped[date | None]
    authority: Mapped[str] = mapped_column(default="")
    levels: Mapped[tuple[EduLevel, ...]] = mapped_column(ChoiceSet(EduLevel), default=())

    def caption(self) -> str:
        """The number."""
        return f"№ {self.number}"


class RegisterSource(Part):
    """The words of the official register exactly as they stood there, beside what the office shows.

    ``register_id`` is the record's Id in the register (a school may have several: older records of itself);
    ``values`` maps the register's tag to its text.
    """

    __tablename__ = "register_source"
    part_of = "organisation"
    whole_key = "organisation_id"

    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"), index=True)
    register_id: Mapped[str] = mapped_column(index=True)
    loaded_on: Mapped[date]
    values: Mapped[dict[str, Any]] = mapped_column(JSON)

    def caption(self) -> str:
        """The Id of the register."""
        return self.register_id
