"""Which lines of a passport go into a file, and what stands in their cells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from app.indicators import IndicatorType, typed_value
from app.kernel.dates import short_date
from app.passport import CardLine, PassportCard, indicator_column
from app.workbook.writing import Typed


class PassportKind(Enum):
    """How much of the passport: all of it, what an office asks first, what anybody may see."""

    FULL = "full"
    BRIEF = "brief"
    PUBLIC = "public"


@dataclass(frozen=True)
class Content:
    """The passport seen by a reader; `public` are the words of a public one, None for the office's own."""

    card: PassportCard
    kind: PassportKind
    public: Mapping[str, str] | None = None

    def has(self, line: CardLine) -> bool:
        """Tell whether the line goes into the file: a full passport shows what is not filled too."""
        if self.public is not None:
            return bool(self.public.get(line.code))
        one = line.indicator
        return self.kind is PassportKind.FULL or bool(one.required or one.quick)

    def value(self, line: CardLine) -> Typed:
        """Return the value: figures and dates as such; to the public, the words that stand for a small count."""
        if self.public is not None and self.public.get(line.code, "") != line.text:
            return Typed(self.public.get(line.code))
        return Typed(typed_value(line.indicator, line.value or None), indicator_column(line.indicator).kind)

    def unit(self, line: CardLine) -> str:
        """Return the unit; of a share also what it is a share of."""
        if line.indicator.type is not IndicatorType.SHARE:
            return line.indicator.unit
        parts = line.text.partition("(")[2].rstrip(")")
        shown = parts if self.public is None or self.public.get(line.code) == line.text else ""
        return f"%, {shown}" if shown else "%"

    def source(self, line: CardLine) -> str:
        """Say where the value came from; the public is told the form only."""
        one = line.indicator
        form = ", ".join(filter(None, (one.source_form, one.source_line)))
        if self.public is not None:
            return form
        return "; ".join(filter(None, (line.origin, line.since, line.comment))) or form

    def date(self, line: CardLine) -> str:
        """Return the day when the value was written."""
        return short_date(line.entered_at.date()) if line.entered_at and self.public is None else ""
