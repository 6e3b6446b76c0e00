"""How far a passport is filled: «заполнено 54 из 60 обязательных», and what is missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.indicators.catalogue.views import Catalogue, IndicatorView


@dataclass(frozen=True)
class Missing:
    """A required indicator without a value: where to jump, and who at the school keeps it."""

    code: str
    title: str
    section: str
    keeper: str


@dataclass(frozen=True)
class Completeness:
    """How many of the required indicators have a value."""

    filled: int
    required: int
    missing: tuple[Missing, ...] = ()

    @property
    def percent(self) -> int:
        """So much of it is done, never 100 before all is."""
        return 100 if self.filled >= self.required else self.filled * 100 // self.required

    @property
    def words(self) -> str:
        """Return «заполнено 54 из 60 обязательных»."""
        return f"заполнено {self.filled} из {self.required} обязательных"


def completeness_of(catalogue: Catalogue, values: Mapping[str, str], section: str = "") -> Completeness:
    """Count over the values of a school, of one section if it is named."""
    required = [one for one in catalogue.required() if section in ("", one.section)]
    missing = tuple(_missing(one) for one in required if one.code not in values)
    return Completeness(len(required) - len(missing), len(required), missing)


def quick_start(catalogue: Catalogue, values: Mapping[str, str]) -> Completeness:
    """Count over the indicators of «Быстрый старт»."""
    wanted = catalogue.quick_start()
    missing = tuple(_missing(one) for one in wanted if one.code not in values)
    return Completeness(len(wanted) - len(missing), len(wanted), missing)


def _missing(one: IndicatorView) -> Missing:
    return Missing(one.code, one.title, one.section, one.keeper)
