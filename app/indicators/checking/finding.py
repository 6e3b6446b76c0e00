"""What a check has found: the sentence, how heavy it is, what to do."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum

from app.indicators.formula import Figure, Place, Years
from app.kernel.dates import short_date
from models.indicator import Severity

_NAMED = 5


class State(Enum):
    """Where a finding stands."""

    FAILED = "failed"
    NO_DATA = "no_data"
    CONFIRMED = "confirmed"

    @property
    def label(self) -> str:
        """Return the words a person reads."""
        return {"failed": "не выполнена", "no_data": "нет данных", "confirmed": "подтверждено"}[self.value]


@dataclass(frozen=True)
class Confirmation:
    """«Подтверждаю, верно»: why, by whom, when."""

    reason: str
    who: str
    at: datetime

    def words(self) -> str:
        """Say it in one line: «Школа объединена с соседней (12.10.2026, Орлова А. П.)»."""
        return f"{self.reason} ({', '.join(filter(None, (short_date(self.at.date()), self.who)))})"


@dataclass(frozen=True)
class Finding:
    """A check that does not hold, cannot be made, or has been confirmed.

    ``check`` is the code of the check, or that of an indicator and its limit («4.01:maximum»). ``values`` are the
    figures it was judged by, with how many years back each stands.
    """

    check: str
    title: str
    severity: Severity
    sentence: str
    advice: str
    codes: tuple[str, ...]
    state: State = State.FAILED
    values: tuple[tuple[Place, Figure | None], ...] = ()
    confirmation: Confirmation | None = None

    @property
    def basis(self) -> str:
        """The figures as text: a confirmation holds as long as they stay."""
        return json.dumps([[code, back, _text(value)] for (code, back), value in self.values], separators=(",", ":"))

    def seen(self, confirmed: Mapping[str, tuple[str, Confirmation]]) -> Finding:
        """Return the finding with its confirmation, if there is one and the figures are still those of it."""
        if self.state is not State.FAILED or self.check not in confirmed:
            return self
        basis, confirmation = confirmed[self.check]
        return replace(self, state=State.CONFIRMED, confirmation=confirmation) if basis == self.basis else self


def values_at(places: tuple[Place, ...], years: Years) -> tuple[tuple[Place, Figure | None], ...]:
    """Return the figures at the places."""
    return tuple((place, years[place[1]].get(place[0]) if place[1] < len(years) else None) for place in places)


def _text(value: Figure | None) -> str:
    if value is None or isinstance(value, bool):
        return {None: "", True: "1", False: "0"}[value]
    return str(value.normalize())


def places_text(places: Iterable[Place]) -> str:
    """Name figures for a person, the first few of them: «4.02, 4.01 за прошлый год и ещё 3»."""
    words = list(dict.fromkeys(code if not back else f"{code} {_years_ago(back)}" for code, back in places))
    more = len(words) - _NAMED
    return ", ".join(words[:_NAMED]) + (f" и ещё {more}" if more > 0 else "")


def _years_ago(back: int) -> str:
    return "за прошлый год" if back == 1 else f"[год-{back}]"
