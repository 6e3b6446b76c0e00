"""A small catalogue for formulas, without a database."""

from dataclasses import dataclass
from decimal import Decimal

from app.indicators.formula import Figure, Terms, compile_formula, terms_of
from models.indicator import IndicatorType


@dataclass(frozen=True)
class Told:
    """An indicator as formulas see it."""

    code: str
    type: IndicatorType = IndicatorType.NUMBER
    unit: str = "чел."
    formula: str = ""


def catalogue(*more: Told) -> Terms:
    """Pupils, classes 1–11, staff, money, a share, a flag, a text, and what a test adds."""
    cells = [Told(f"4.21.{row:02}", unit="кл.") for row in range(1, 12)]
    cells += [Told(f"4.22.{row:02}") for row in range(1, 12)]
    plain = [Told("4.01"), Told("4.02"), Told("4.03"), Told("4.09", unit=""), Told("4.10"), Told("5.01")]
    others = [
        Told("7.01", IndicatorType.SHARE, ""),
        Told("8.01", IndicatorType.FLAG, ""),
        Told("8.02", IndicatorType.FLAG, ""),
        Told("11.01", IndicatorType.MONEY, "тыс. руб."),
        Told("11.02", IndicatorType.MONEY, "руб."),
        Told("1.01", IndicatorType.TEXT, ""),
        Told("1.02", IndicatorType.DATE, ""),
    ]
    known = {one.code: one for one in (*cells, *plain, *others, *more)}
    return terms_of(known.values())


def figures(**values: Figure | int | str) -> dict[str, Figure]:
    """Figures by code: ``figures(c4_01=5)`` is {"4.01": Decimal(5)}."""
    return {
        name[1:].replace("_", "."): value if isinstance(value, bool) else Decimal(value)
        for name, value in values.items()
    }


def value_of(text: str, *years: dict[str, Figure], terms: Terms | None = None) -> Figure | None:
    """What a formula gives."""
    return compile_formula(text, terms or catalogue()).evaluate(years).value
