"""What a questionnaire asks: a line an answer. A share is asked in two lines, a table on a sheet of its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from app.indicators import Catalogue, IndicatorType, IndicatorView
from app.kernel.words import number_text
from app.passport import PLAIN_FIELDS

FIGURES = frozenset({IndicatorType.NUMBER, IndicatorType.MONEY})


@dataclass(frozen=True)
class Question:
    """A line of the workbook; ``part`` is 1 for the part and 2 for the whole of a share, else 0."""

    indicator: IndicatorView
    part: int = 0

    @property
    def key(self) -> str:
        """What stands in the column «Код», and by what the line is found however it was moved."""
        return f"{self.indicator.code}/{self.part}" if self.part else self.indicator.code

    @property
    def title(self) -> str:
        """What is asked; an asterisk says that the answer is necessary."""
        ending = ("", ": сколько", ": из скольких всего")[self.part]
        return f"{self.indicator.title}{ending}{' *' if self.indicator.required else ''}"

    @property
    def unit(self) -> str:
        """The unit of the answer; the two numbers of a share have none."""
        return "" if self.part else self.indicator.unit

    @property
    def is_number(self) -> bool:
        """Whether the answer is a number."""
        return bool(self.part) or self.indicator.type in FIGURES

    @property
    def places(self) -> int:
        """How many decimal places the answer may have."""
        return 2 if self.indicator.type is IndicatorType.MONEY else self.indicator.places if not self.part else 0

    @property
    def limits(self) -> tuple[Decimal | None, Decimal | None]:
        """The least and the largest answer; the numbers of a share only cannot be less than nothing."""
        return (Decimal(0), None) if self.part else (self.indicator.minimum, self.indicator.maximum)

    def advice(self) -> str:
        """Say what to write: «Целое число от 0 до 100.»"""
        match self.indicator.type:
            case IndicatorType.FLAG:
                return "Выберите «да» или «нет»."
            case IndicatorType.CHOICE:
                return "Выберите из списка."
            case IndicatorType.DATE:
                return "Дата: 01.09.2026."
            case _ if not self.is_number:
                return ""
        low, high = (None if one is None else number_text(one) for one in self.limits)
        words = "Число" if self.places or self.part else "Целое число"
        return " ".join(filter(None, (words, low and f"от {low}", high and f"до {high}"))) + "."


def is_askable(indicator: IndicatorView) -> bool:
    """Tell whether a school can answer it: it is not computed, and a file may bring it."""
    return indicator.typed or indicator.field in PLAIN_FIELDS


def asked(catalogue: Catalogue, codes: Iterable[str]) -> list[IndicatorView]:
    """Return the indicators with these codes that can be asked, in the order of the passport."""
    wanted = frozenset(codes)
    return [one for one in catalogue.indicators if one.code in wanted and is_askable(one)]


def questions(indicators: Iterable[IndicatorView]) -> list[Question]:
    """Return the lines of the main sheet."""
    found: list[Question] = []
    for one in indicators:
        if one.type is IndicatorType.SHARE:
            found += [Question(one, 1), Question(one, 2)]
        elif one.type is not IndicatorType.TABLE:
            found.append(Question(one))
    return found


def tables(indicators: Iterable[IndicatorView]) -> list[IndicatorView]:
    """Return what is asked as a table."""
    return [one for one in indicators if one.type is IndicatorType.TABLE]


def parts_of(canonical: str | None) -> tuple[str, str]:
    """Return the two numbers of a share, as they are answered; nothing for a bare percentage."""
    if not canonical or "/" not in canonical:
        return "", ""
    part, _, whole = canonical.partition("/")
    return part, whole
