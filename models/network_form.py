"""Network form (сетевая форма реализации программ): what a contract of ст. 15 273-ФЗ has to name.

The order of both ministries № 882/391 of 05.08.2020 gives its typical form; the fields follow that form.
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Part
from models.choice import Choice
from models.school import EduLevel


class ParticipantKind(Choice):
    """What the participant brings in; the text of the contract follows it."""

    EDUCATIONAL = "educational", "образовательная организация-участник"
    RESOURCE = "resource", "организация, обладающая ресурсами"


class ProgrammeKind(Choice):
    """The kind of the programme."""

    MAIN = "main", "основная общеобразовательная программа"
    ADDITIONAL = "additional", "дополнительная общеобразовательная программа"
    TRAINING = "training", "основная программа профессионального обучения"


class Coverage(Choice):
    """How much of the programme goes in the network form."""

    PART = "part", "часть программы"
    WHOLE = "whole", "программа полностью"


class Approval(Choice):
    """Who works the programme out and approves it."""

    BASE = "base", "базовая организация"
    JOINTLY = "jointly", "стороны совместно"


class Timetable(Choice):
    """Where time and place of the lessons are set."""

    APPENDIX = "appendix", "приложение к договору"
    BASE = "base", "базовая организация по согласованию с участником"
    PARTICIPANT = "participant", "организация-участник по согласованию с базовой"


class Finance(Choice):
    """Who pays: one of the three variants of the typical form."""

    FREE = "free", "безвозмездно"
    SEPARATE = "separate", "по отдельному договору"
    PAID = "paid", "за плату по этому договору"


class NetworkSide(Choice):
    """The side that teaches a part or gives a resource."""

    BASE = "base", "базовая организация"
    PARTICIPANT = "participant", "организация-участник"


class NetworkTerms(Part):
    """The terms of the network form; a contract of this kind has exactly one such part."""

    __tablename__ = "network_terms"
    part_of = "contract"
    whole_key = "contract_id"

    contract_id: Mapped[int] = mapped_column(ForeignKey("contract.id"), unique=True)
    participant_kind: Mapped[ParticipantKind]
    programme: Mapped[str] = mapped_column(Text)
    programme_kind: Mapped[ProgrammeKind]
    level: Mapped[EduLevel | None]
    direction: Mapped[str]
    coverage: Mapped[Coverage]
    approval: Mapped[Approval]
    period_from: Mapped[date | None]
    period_until: Mapped[date | None]
    pupils_from: Mapped[int | None]
    pupils_to: Mapped[int | None]
    list_days: Mapped[int | None]
    result_days: Mapped[int | None]
    notice_days: Mapped[int | None]
    timetable: Mapped[Timetable]
    final_document: Mapped[str]
    participant_document: Mapped[str]
    finance: Mapped[Finance]
    payment_order: Mapped[str] = mapped_column(Text)
    property_handed: Mapped[bool]
    base_person: Mapped[str]
    base_post: Mapped[str]
    base_phone: Mapped[str]
    base_email: Mapped[str]
    participant_person: Mapped[str]
    participant_post: Mapped[str]
    participant_phone: Mapped[str]
    participant_email: Mapped[str]

    def caption(self) -> str:
        """The programme."""
        return self.programme


class ProgrammePart(Part):
    """A part of the programme (предмет, курс, модуль) with its load: who teaches it, where, with what."""

    __tablename__ = "programme_part"
    part_of = "contract"
    whole_key = "contract_id"

    contract_id: Mapped[int] = mapped_column(ForeignKey("contract.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    title: Mapped[str]
    classes: Mapped[str]
    hours: Mapped[int | None]
    side: Mapped[NetworkSide]
    place: Mapped[str]
    teacher: Mapped[str]
    resources: Mapped[str]

    def caption(self) -> str:
        """The subject."""
        return self.title


class SharedResource(Part):
    """A resource that the participant gives for the programme (помещение, оборудование, работник)."""

    __tablename__ = "shared_resource"
    part_of = "contract"
    whole_key = "contract_id"

    contract_id: Mapped[int] = mapped_column(ForeignKey("contract.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    name: Mapped[str]
    quantity: Mapped[str]
    place: Mapped[str]
    schedule: Mapped[str]

    def caption(self) -> str:
        """What it is."""
        return self.name
