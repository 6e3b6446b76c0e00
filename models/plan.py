"""Interaction plan (план сетевого взаимодействия) of a school district, and its events."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Part, Record, of_book
from models.choice import Choice
from models.district import SchoolDistrict
from models.inventory import Resource
from models.school import Organisation


class PlanState(Choice):
    """Where the plan is in its life."""

    DRAFT = "draft", "проект"
    APPROVED = "approved", "утверждён"
    CLOSED = "closed", "завершён"


class EventState(Choice):
    """What has become of an event."""

    PLANNED = "planned", "запланировано"
    DONE = "done", "проведено"
    MOVED = "moved", "перенесено"
    CANCELLED = "cancelled", "отменено"


class Plan(Record):
    """The plan of a district for a school year; ``school_year`` is the year it starts in."""

    __tablename__ = "plan"
    kind = "plan"

    district_id: Mapped[int] = mapped_column(ForeignKey("school_district.id"), index=True)
    school_year: Mapped[int]
    state: Mapped[PlanState] = mapped_column(default=PlanState.DRAFT)
    approved_on: Mapped[date | None]
    approved_by: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(Text, default="")

    district: Mapped[SchoolDistrict] = relationship()

    def search_text(self) -> str:
        """Plans are looked for by year."""
        return f"план {self.school_year}/{self.school_year + 1}"

    def caption(self) -> str:
        """The year."""
        return f"план на {self.school_year}/{self.school_year + 1} учебный год"


class PlanEvent(Record):
    """An event of the plan (мероприятие); ``direction`` is a code of the reference book «Направления плана»."""

    __tablename__ = "plan_event"
    kind = "event"

    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id"), index=True)
    direction: Mapped[str] = mapped_column(info=of_book("plan_directions"))
    title: Mapped[str]
    form: Mapped[str] = mapped_column(default="")
    starts_on: Mapped[date | None]
    ends_on: Mapped[date | None]
    term: Mapped[str] = mapped_column(default="")
    place: Mapped[str] = mapped_column(default="")
    host_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"))
    responsible: Mapped[str] = mapped_column(default="")
    audience: Mapped[str] = mapped_column(default="")
    resource_id: Mapped[int | None] = mapped_column(ForeignKey("resource.id"))
    expected_result: Mapped[str] = mapped_column(Text, default="")
    state: Mapped[EventState] = mapped_column(default=EventState.PLANNED)
    done_on: Mapped[date | None]
    outcome: Mapped[str] = mapped_column(Text, default="")

    plan: Mapped[Plan] = relationship()
    host: Mapped[Organisation | None] = relationship()
    resource: Mapped[Resource | None] = relationship()
    participants: Mapped[list[EventParticipant]] = relationship(
        cascade="all, delete-orphan",
        order_by="EventParticipant.position",
        back_populates="event",
    )

    def search_text(self) -> str:
        """Events are looked for by title, place and responsible person."""
        return f"{self.title} {self.place} {self.responsible}"

    def caption(self) -> str:
        """The title."""
        return self.title


class EventParticipant(Part):
    """A school that takes part in an event (участник мероприятия)."""

    __tablename__ = "event_participant"
    part_of = "event"
    whole_key = "event_id"

    event_id: Mapped[int] = mapped_column(ForeignKey("plan_event.id"), index=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"))
    position: Mapped[int] = mapped_column(default=0)

    event: Mapped[PlanEvent] = relationship(back_populates="participants")
    organisation: Mapped[Organisation] = relationship()

    def caption(self) -> str:
        """The school."""
        return self.organisation.display_name
