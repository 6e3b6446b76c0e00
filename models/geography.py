"""Settlements of the municipality and the roads between them (таблица расстояний)."""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Record


class Settlement(Record):
    """A village or town; ``latitude`` and ``longitude`` in degrees, where they are known."""

    __tablename__ = "settlement"
    kind = "settlement"

    name: Mapped[str] = mapped_column(unique=True)
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
    population: Mapped[int | None]
    note: Mapped[str] = mapped_column(default="")

    def search_text(self) -> str:
        """Settlements are looked for by name."""
        return self.name

    def caption(self) -> str:
        """The name."""
        return self.name


class Road(Record):
    """A road between two settlements: ``km`` long, so many ``minutes`` by school bus."""

    __tablename__ = "road"
    __table_args__ = (UniqueConstraint("from_id", "to_id"),)
    kind = "road"

    from_id: Mapped[int] = mapped_column(ForeignKey("settlement.id"))
    to_id: Mapped[int] = mapped_column(ForeignKey("settlement.id"))
    km: Mapped[float]
    minutes: Mapped[int | None]
    note: Mapped[str] = mapped_column(default="")
    """The surface, the season: «грунтовая, в распутицу закрыта»."""

    start: Mapped[Settlement] = relationship(foreign_keys=[from_id])
    end: Mapped[Settlement] = relationship(foreign_keys=[to_id])

    def caption(self) -> str:
        """Both ends."""
        return f"{self.start.name} — {self.end.name}"
