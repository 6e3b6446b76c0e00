"""School district (школьный округ): a network of schools around a base school."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Part, Record, of_book
from models.person import Person
from models.school import Organisation


class SchoolDistrict(Record):
    """A union of schools of neighbouring settlements without a legal entity of its own."""

    __tablename__ = "school_district"
    kind = "district"

    name: Mapped[str]
    base_school_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"))
    coordinator_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    coordinator_post: Mapped[str] = mapped_column(default="")
    founded_on: Mapped[date | None]
    goals: Mapped[str] = mapped_column(Text, default="")
    note: Mapped[str] = mapped_column(Text, default="")

    base_school: Mapped[Organisation] = relationship()
    coordinator: Mapped[Person | None] = relationship()
    members: Mapped[list[DistrictMember]] = relationship(
        cascade="all, delete-orphan",
        order_by="DistrictMember.position",
        back_populates="district",
    )
    steps: Mapped[list[LaunchStep]] = relationship(cascade="all, delete-orphan", order_by="LaunchStep.code")

    def members_on(self, day: date) -> list[DistrictMember]:
        """Return the members of the district on the day, in their order."""
        return [member for member in self.members if member.belongs_on(day)]

    def search_text(self) -> str:
        """Districts are looked for by name."""
        return self.name

    def caption(self) -> str:
        """The name."""
        return self.name


class DistrictMember(Part):
    """A school's membership in the district (участник округа)."""

    __tablename__ = "district_member"
    part_of = "district"
    whole_key = "district_id"

    district_id: Mapped[int] = mapped_column(ForeignKey("school_district.id"), index=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    joined_on: Mapped[date | None]
    left_on: Mapped[date | None]
    basis: Mapped[str] = mapped_column(default="")

    district: Mapped[SchoolDistrict] = relationship(back_populates="members")
    organisation: Mapped[Organisation] = relationship()

    def belongs_on(self, day: date) -> bool:
        """Tell whether the school is a member on the day; a future joining already counts in drafts of papers."""
        return self.left_on is None or day <= self.left_on

    def caption(self) -> str:
        """The school."""
        return self.organisation.display_name


class LaunchStep(Part):
    """A launch step (шаг запуска) that somebody has confirmed by hand; ``code`` is of the reference book."""

    __tablename__ = "launch_step"
    part_of = "district"
    whole_key = "district_id"
    caption_book = "launch_steps"

    district_id: Mapped[int] = mapped_column(ForeignKey("school_district.id"), index=True)
    code: Mapped[str] = mapped_column(info=of_book("launch_steps"))
    done_on: Mapped[date]
    note: Mapped[str] = mapped_column(default="")

    def caption(self) -> str:
        """The code of the step."""
        return self.code
