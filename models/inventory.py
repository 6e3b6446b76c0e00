"""Resource inventory (инвентаризация ресурсов): what a school can share, and what it lacks."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Record, of_book
from models.choice import Choice
from models.school import Organisation


class NeedPriority(Choice):
    """How badly the thing is wanted."""

    HIGH = "high", "высокая"
    MEDIUM = "medium", "средняя"
    LOW = "low", "низкая"


class Resource(Record):
    """A resource of a school (ресурс): a room, equipment, transport, a person, a programme.

    ``type`` and ``condition`` are codes of the reference books «Виды ресурсов» and «Состояние».
    """

    __tablename__ = "resource"
    kind = "resource"

    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"), index=True)
    type: Mapped[str] = mapped_column(info=of_book("resource_kinds"))
    name: Mapped[str]
    quantity: Mapped[int] = mapped_column(default=1)
    capacity: Mapped[int | None]
    condition: Mapped[str] = mapped_column(default="", info=of_book("resource_conditions"))
    hours_total: Mapped[int | None]
    hours_busy: Mapped[int | None]
    shared: Mapped[bool] = mapped_column(default=True)
    free_time: Mapped[str] = mapped_column(default="")
    terms: Mapped[str] = mapped_column(default="")
    responsible: Mapped[str] = mapped_column(default="")
    details: Mapped[str] = mapped_column(Text, default="")

    organisation: Mapped[Organisation] = relationship()

    def search_text(self) -> str:
        """Resources are looked for by name and details."""
        return f"{self.name} {self.details} {self.responsible}"

    def caption(self) -> str:
        """The name."""
        return self.name


class Need(Record):
    """A need of a school (потребность, дефицит)."""

    __tablename__ = "need"
    kind = "need"

    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"), index=True)
    type: Mapped[str] = mapped_column(info=of_book("resource_kinds"))
    name: Mapped[str]
    details: Mapped[str] = mapped_column(Text, default="")
    priority: Mapped[NeedPriority] = mapped_column(default=NeedPriority.MEDIUM)
    wanted_way: Mapped[str] = mapped_column(default="")
    due_on: Mapped[date | None]
    covered_on: Mapped[date | None]

    organisation: Mapped[Organisation] = relationship()

    def search_text(self) -> str:
        """Needs are looked for by name and details."""
        return f"{self.name} {self.details}"

    def caption(self) -> str:
        """The name."""
        return self.name
