"""The cards of a settlement and of a road while they are being typed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.geography.coordinates import coordinate_problems, read_degrees, split_pair
from app.kernel.words import number_text

LONGEST_KM = 2000
SLOWEST, FASTEST = 15, 90
"""Kilometres an hour that a school bus makes (ПП РФ № 1527: not above 60 on its way; cars go faster)."""


@dataclass
class SettlementDraft:
    """The contents of the settlement's form; coordinates stay as they were typed."""

    id: int | None = None
    version: int | None = None
    name: str = ""
    latitude: str = ""
    longitude: str = ""
    population: int | None = None
    note: str = ""

    def degrees(self) -> tuple[float | None, float | None]:
        """Return the coordinates; a pair copied from a map may stand in the first field.

        Raises:
            ValueError: one of them is no coordinate.
        """
        pair = split_pair(self.latitude) if not self.longitude.strip() else None
        latitude, longitude = pair or (self.latitude, self.longitude)
        return read_degrees(latitude), read_degrees(longitude)

    def problems(self) -> dict[str, str]:
        """Return what has to be corrected, by field name; that the name is free is checked on saving."""
        found: dict[str, str] = {}
        if not self.name.strip():
            found["name"] = "Укажите название населённого пункта."
        if self.population is not None and self.population < 0:
            found["population"] = "Число жителей не может быть меньше нуля."
        try:
            found |= coordinate_problems(*self.degrees())
        except ValueError:
            for field in ("latitude", "longitude"):
                try:
                    read_degrees(getattr(self, field))
                except ValueError as error:
                    found[field] = str(error)
        return found


@dataclass
class RoadDraft:
    """The contents of the road's form; in which order the ends stand does not matter."""

    id: int | None = None
    version: int | None = None
    from_id: int | None = None
    to_id: int | None = None
    km: Decimal | None = None
    minutes: int | None = None
    note: str = ""

    def problems(self) -> dict[str, str]:
        """Return what has to be corrected, by field name; that the road is not there yet is checked on saving."""
        found: dict[str, str] = {}
        for name, word in (("from_id", "первый"), ("to_id", "второй")):
            if getattr(self, name) is None:
                found[name] = f"Выберите {word} населённый пункт."
        if self.from_id is not None and self.from_id == self.to_id:
            found["to_id"] = "Дорога соединяет два разных населённых пункта."
        if self.km is None:
            found["km"] = "Укажите расстояние в километрах."
        elif not 0 < self.km <= LONGEST_KM:
            found["km"] = f"Расстояние — больше нуля и не больше {number_text(LONGEST_KM)} км."
        if self.minutes is not None and self.minutes < 1:
            found["minutes"] = "Время в пути — не меньше минуты, или оставьте поле пустым."
        return found

    def warnings(self) -> dict[str, str]:
        """Return what looks wrong and does not hinder saving."""
        sentence = speed_warning(self.km, self.minutes)
        return {"minutes": sentence} if sentence else {}


def speed_warning(km: float | Decimal | None, minutes: int | None) -> str:
    """Say when kilometres and minutes do not fit together; it hinders nothing."""
    if not km or not minutes:
        return ""
    speed = float(km) / minutes * 60
    if SLOWEST <= speed <= FASTEST:
        return ""
    manner = "слишком быстро" if speed > FASTEST else "слишком медленно"
    return f"Скорость {number_text(round(speed))} км/ч — {manner}: проверьте километры и минуты."
