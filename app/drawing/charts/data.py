"""What a chart shows, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

Number = int | float | Decimal


class ChartKind(Enum):
    """How the numbers are drawn: lines over years, or bars side by side."""

    LINES = "lines"
    BARS = "bars"


@dataclass(frozen=True)
class Series:
    """A row of numbers under one name: a value for each category, None where there is none."""

    name: str
    values: tuple[Number | None, ...]


@dataclass(frozen=True)
class ChartData:
    """A chart: in lines the categories are years and each school is a series, in bars the categories are schools
    and each year is a series; ``note`` stands below the drawing (the source, what is missing).
    """

    title: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    kind: ChartKind = ChartKind.LINES
    unit: str = ""
    subtitle: str = ""
    note: str = ""

    def known(self) -> list[float]:
        """Return all numbers that are there."""
        return [float(value) for one in self.series for value in one.values if value is not None]
