"""Numbers on an axis: round steps, thousands and millions, words of a value."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from app.drawing.charts.data import Number
from app.kernel.words import number_text

_SCALES = ((1e12, "трлн"), (1e9, "млрд"), (1e6, "млн"), (1e3, "тыс."))
_LARGE = 100
"""A larger unit is taken from a hundred of it on: 85 000 stays as it is, 850 000 becomes 850 тыс."""
_ROUND = (1, 2, 2.5, 5, 10)
SMALLEST = 1e-9
"""Less than this is nought on a drawing."""
FIGURES = 4
"""So many figures of a value are enough on a drawing."""


@dataclass(frozen=True)
class Scale:
    """The axis of the values: from ``low`` to ``high`` by ``step``; values are written in ``unit``."""

    low: float
    high: float
    step: float
    divisor: float = 1.0
    unit: str = ""

    @property
    def ticks(self) -> list[float]:
        """The round values the axis is marked with."""
        count = round((self.high - self.low) / self.step)
        return [self.low + self.step * number for number in range(count + 1)]

    @property
    def from_nought(self) -> bool:
        """Tell whether lengths can be compared: the axis holds the nought."""
        return self.low <= 0 <= self.high

    def share(self, value: float) -> float:
        """Return where a value stands on the axis, from 0 to 1."""
        return (value - self.low) / (self.high - self.low)

    def tick_text(self, value: float) -> str:
        """Write a mark of the axis."""
        places = max(0, math.ceil(-math.log10(self.step / self.divisor) - 1e-9))
        if places and not math.isclose(self.step / self.divisor * 10**places % 1, 0, abs_tol=1e-6):
            places += 1
        return number_text(value / self.divisor, min(places, 8))

    def text(self, value: Number) -> str:
        """Write a value: whole numbers whole, others with as many figures as a reader needs."""
        shown = float(value) / self.divisor
        if not shown:
            return "0"
        places = max(0, FIGURES - 1 - math.floor(math.log10(abs(shown))))
        return number_text(round(shown, min(places, 6)))


def scale_for(values: Sequence[float], unit: str, *, nought: bool, ticks: int = 8) -> Scale:
    """Choose the axis for the values; `nought` asks for an axis that holds it, as lengths of bars need."""
    low, high = min(values, default=0.0), max(values, default=1.0)
    if nought or (low >= 0 and low < 0.6 * high) or (high <= 0 and high > 0.6 * low):
        low, high = min(low, 0.0), max(high, 0.0)
    if high - low <= max(1e-9 * max(abs(low), abs(high)), SMALLEST):
        reach = abs(high) * 0.1 if abs(high) > SMALLEST else 1.0
        low, high = (low, high + reach) if low >= 0 else (low - reach, high)
    step = _round_step((high - low) / ticks)
    low, high = math.floor(low / step + 1e-9) * step, math.ceil(high / step - 1e-9) * step
    largest = max(abs(low), abs(high))
    divisor, word = next(((one, name) for one, name in _SCALES if largest >= one * _LARGE), (1.0, ""))
    return Scale(low, high, step, divisor, " ".join(filter(None, (word, unit))))


def _round_step(rough: float) -> float:
    """Return the round number that is not less than the rough one."""
    power = 10.0 ** math.floor(math.log10(rough))
    return next(one for one in _ROUND if one * power >= rough * (1 - 1e-9)) * power
