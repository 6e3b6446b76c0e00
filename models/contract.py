"""Contract (договор, соглашение) of a school district, of whatever kind, and the agreements that change it."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Part, Record
from models.choice import Choice
from models.district import SchoolDistrict
from models.network_form import NetworkTerms, ProgrammePart, SharedResource
from models.school import Organisation


class ContractKind(Choice):
    """What the parties agree on."""

    BASE_SCHOOL = "base_school", "договор с базовой школой"
    JOINT_ACTIVITY = "joint_activity", "договор о совместной деятельности"
    NETWORK_FORM = "network_form", "договор о сетевой форме"
    PARTNER = "partner", "партнёрский договор школ"
    PROJECT = "project", "проектный договор"
    GRANT = "grant", "договор о предоставлении гранта"
    SOCIAL = "social", "соглашение с социальным партнёром"
    CONSULTING = "consulting", "договор о консультационном сопровождении"
    SUPPLEMENT = "supplement", "дополнительное соглашение"
    TERMINATION = "termination", "соглашение о расторжении"
    DISAGREEMENT = "disagreement", "протокол разногласий"


class ContractState(Choice):
    """Where the contract is in its life; «скоро истекает» is a mark, not a state."""

    DRAFT = "draft", "проект"
    AGREEMENT = "agreement", "на согласовании"
    SIGNING = "signing", "на подписании"
    ACTIVE = "active", "действует"
    FULFILLED = "fulfilled", "исполнен"
    TERMINATED = "terminated", "расторгнут"
    EXPIRED = "expired", "истёк"
    NOT_CONCLUDED = "not_concluded", "не заключён"


class PartyRole(Choice):
    """In what quality a party takes part."""

    OFFICE = "office", "орган управления"
    BASE = "base", "базовая школа"
    MEMBER = "member", "участник"
    BASE_ORGANISATION = "base_organisation", "базовая организация"
    PARTICIPANT = "participant", "организация-участник"
    PARTNER = "partner", "партнёр"
    CONSULTANT = "consultant", "консультант"


class ClauseChange(Choice):
    """What an additional agreement does to a clause of the contract."""

    RESTATE = "restate", "изложить в новой редакции"
    ADD = "add", "дополнить пунктом"
    EXCLUDE = "exclude", "исключить"
    OTHER = "other", "иное изменение"


class Contract(Record):
    """An agreement of a school district; who signs stands in its parties.

    ``main`` is the framework contract of a network contract, or the contract that an additional agreement, an
    agreement on termination or a list of disagreements belongs to. ``goals``, ``duties`` (of the party that stands
    first), ``counter_duties`` (of the others) and ``results`` are lines of the text, one to a point.
    """

    __tablename__ = "contract"
    kind = "contract"

    type: Mapped[ContractKind]
    number: Mapped[str] = mapped_column(default="")
    subject: Mapped[str] = mapped_column(default="")
    district_id: Mapped[int] = mapped_column(ForeignKey("school_district.id"), index=True)
    main_id: Mapped[int | None] = mapped_column(ForeignKey("contract.id"), index=True)
    concluded_on: Mapped[date | None]
    place: Mapped[str] = mapped_column(default="")
    valid_from: Mapped[date | None]
    valid_until: Mapped[date | None]
    prolonged: Mapped[bool] = mapped_column(default=False)
    state: Mapped[ContractState] = mapped_column(default=ContractState.DRAFT)
    ended_on: Mapped[date | None]
    end_basis: Mapped[str] = mapped_column(default="")
    goals: Mapped[str] = mapped_column(Text, default="")
    duties: Mapped[str] = mapped_column(Text, default="")
    counter_duties: Mapped[str] = mapped_column(Text, default="")
    results: Mapped[str] = mapped_column(Text, default="")
    amount: Mapped[int | None]
    note: Mapped[str] = mapped_column(Text, default="")

    district: Mapped[SchoolDistrict] = relationship()
    main: Mapped[Contract | None] = relationship(remote_side="Contract.id")
    network: Mapped[list[NetworkTerms]] = relationship(cascade="all, delete-orphan")
    programme_parts: Mapped[list[ProgrammePart]] = relationship(
        cascade="all, delete-orphan", order_by="ProgrammePart.position"
    )
    resources: Mapped[list[SharedResource]] = relationship(
        cascade="all, delete-orphan", order_by="SharedResource.position"
    )
    clauses: Mapped[list[ContractClause]] = relationship(
        cascade="all, delete-orphan", order_by="ContractClause.position"
    )
    parties: Mapped[list[ContractParty]] = relationship(
        cascade="all, delete-orphan",
        order_by="ContractParty.position",
        back_populates="contract",
    )

    def search_text(self) -> str:
        """Contracts are looked for by number and subject."""
        return f"{self.number} {self.type.label} {self.subject}"

    def caption(self) -> str:
        """Number and kind."""
        return f"№ {self.number} {self.type.label}" if self.number else self.type.label


class ContractParty(Part):
    """A party of the contract (сторона); without an organisation it is the office itself."""

    __tablename__ = "contract_party"
    part_of = "contract"
    whole_key = "contract_id"

    contract_id: Mapped[int] = mapped_column(ForeignKey("contract.id"), index=True)
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    role: Mapped[PartyRole]
    signed_on: Mapped[date | None]

    contract: Mapped[Contract] = relationship(back_populates="parties")
    organisation: Mapped[Organisation | None] = relationship()

    def caption(self) -> str:
        """The party."""
        return self.organisation.display_name if self.organisation else self.role.label


class ContractClause(Part):
    """A clause (пункт) that an additional agreement changes or that the parties disagree on.

    ``agreed`` is the new wording; what each party had proposed stands in a list of disagreements only.
    """

    __tablename__ = "contract_clause"
    part_of = "contract"
    whole_key = "contract_id"

    contract_id: Mapped[int] = mapped_column(ForeignKey("contract.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    clause: Mapped[str] = mapped_column(default="")
    change: Mapped[ClauseChange] = mapped_column(default=ClauseChange.RESTATE)
    first_wording: Mapped[str] = mapped_column(Text, default="")
    second_wording: Mapped[str] = mapped_column(Text, default="")
    agreed: Mapped[str] = mapped_column(Text, default="")

    def caption(self) -> str:
        """The number of the clause."""
        return f"пункт {self.clause}" if self.clause else self.change.label
