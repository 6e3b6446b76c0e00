"""Contract (договор) of a school district: with the base school, or of all its schools."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Part, Record
from models.choice import Choice
from models.district import SchoolDistrict
from models.school import Organisation


class ContractKind(Choice):
    """What the parties agree on."""

    BASE_SCHOOL = "base_school", "договор с базовой школой"
    JOINT_ACTIVITY = "joint_activity", "договор о совместной деятельности"


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


class Contract(Record):
    """An agreement of a school district; who signs stands in its parties."""

    __tablename__ = "contract"
    kind = "contract"

    type: Mapped[ContractKind]
    number: Mapped[str] = mapped_column(default="")
    subject: Mapped[str] = mapped_column(default="")
    district_id: Mapped[int] = mapped_column(ForeignKey("school_district.id"), index=True)
    concluded_on: Mapped[date | None]
    place: Mapped[str] = mapped_column(default="")
    valid_from: Mapped[date | None]
    valid_until: Mapped[date | None]
    prolonged: Mapped[bool] = mapped_column(default=False)
    state: Mapped[ContractState] = mapped_column(default=ContractState.DRAFT)
    ended_on: Mapped[date | None]
    end_basis: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(Text, default="")

    district: Mapped[SchoolDistrict] = relationship()
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
