"""Values in their two forms: the canonical one that is stored, and the words that a person types and reads.

Canonical: a number without trailing zeros; a share as «12/35», or «34%» where its parts are not known; a text as
typed; a flag as 1 or 0; a date as 2026-09-01; a choice by its code; a table as a JSON list of objects.
"""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from app.indicators.canonical.figures import parse_number, parse_share, percent_of, plain, show_share
from app.indicators.canonical.tables import read_table, show_table
from app.indicators.catalogue.views import IndicatorView
from app.kernel.dates import parse_date, short_date
from app.kernel.words import fold, number_text
from models.indicator import IndicatorType

NOTHING = frozenset(
    fold(words)
    for words in (
        *("", "-", "–", "—", "−", "…", "...", "х", "x"),
        *("н/д", "н.д.", "нд", "нет данных", "нет сведений", "нет свед."),
    )
)
"""What people write where they have nothing to write."""
YES = frozenset(map(fold, ("1", "да", "+", "есть", "имеется", "истина", "true", "yes", "да.", "v", "✓")))
NO = frozenset(map(fold, ("0", "нет", "нет.", "отсутствует", "не имеется", "ложь", "false", "no")))
MONEY_PLACES = 2


def read_value(indicator: IndicatorView, text: str) -> str | None:
    """Return the canonical value of what a person has typed or a cell says; None for nothing.

    Raises:
        ValueError: it cannot be a value of this indicator; a sentence tells why and what to write.
    """
    typed = text.strip()
    if fold(typed) in NOTHING and indicator.type is not IndicatorType.CHOICE:
        return None
    match indicator.type:
        case IndicatorType.NUMBER | IndicatorType.MONEY:
            return _number(indicator, typed)
        case IndicatorType.SHARE:
            return _within(indicator, parse_share(typed))
        case IndicatorType.FLAG:
            return _flag(typed)
        case IndicatorType.DATE:
            return parse_date(typed.removesuffix(" 00:00:00").removesuffix("T00:00:00")).isoformat()
        case IndicatorType.CHOICE:
            return _choice(indicator, typed)
        case IndicatorType.TABLE:
            return read_table(indicator.columns, typed)
        case _:
            return typed


def show_value(indicator: IndicatorView, canonical: str | None) -> str:
    """Write a canonical value for a person; nothing for None."""
    if canonical is None:
        return ""
    match indicator.type:
        case IndicatorType.NUMBER:
            return number_text(Decimal(canonical))
        case IndicatorType.MONEY:
            return number_text(Decimal(canonical), MONEY_PLACES)
        case IndicatorType.SHARE:
            return show_share(canonical, indicator.places)
        case IndicatorType.FLAG:
            return "да" if canonical == "1" else "нет"
        case IndicatorType.DATE:
            return short_date(date.fromisoformat(canonical))
        case IndicatorType.CHOICE:
            return next((word for code, word in indicator.choices if code == canonical), canonical)
        case IndicatorType.TABLE:
            return show_table(indicator.columns, canonical)
        case _:
            return canonical


def number_of(canonical: str | None) -> Decimal | None:
    """Return the figure behind a number, a sum or a share (its per cents); None where there is none."""
    if not canonical:
        return None
    if canonical.endswith("%") or "/" in canonical:
        return percent_of(canonical)
    return Decimal(canonical)


def _number(indicator: IndicatorView, typed: str) -> str:
    number = parse_number(typed, indicator.unit, whole=not indicator.places and indicator.type is IndicatorType.NUMBER)
    places = max(indicator.places, MONEY_PLACES) if indicator.type is IndicatorType.MONEY else indicator.places
    rounded = number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    if not places and rounded != number:
        raise ValueError(f"Нужно целое число, а написано {number_text(number)}. Напишите, например, 12.")
    return _within(indicator, plain(rounded))


def _within(indicator: IndicatorView, canonical: str) -> str:
    """Refuse what lies beyond the limits of the indicator; a share lies between 0 and 100 per cent."""
    low, high, share = indicator.minimum, indicator.maximum, indicator.type is IndicatorType.SHARE
    if share:
        low, high = low if low is not None else Decimal(0), high if high is not None else Decimal(100)
    number = number_of(canonical)
    unit = "\N{NO-BREAK SPACE}%" if share else f"\N{NO-BREAK SPACE}{indicator.unit}" if indicator.unit else ""
    if number is None:
        return canonical
    if low is not None and number < low:
        raise ValueError(f"Значение {number_text(number)}{unit} меньше допустимого ({number_text(low)}).")
    if high is not None and number > high:
        raise ValueError(f"Значение {number_text(number)}{unit} больше допустимого ({number_text(high)}).")
    return canonical


def _flag(typed: str) -> str:
    word = fold(typed)
    if word in YES or word in NO:
        return "1" if word in YES else "0"
    raise ValueError(f"Нужно «да» или «нет», а написано «{typed}».")


def _choice(indicator: IndicatorView, typed: str) -> str | None:
    word = fold(typed)
    for code, title in indicator.choices:
        if word in (fold(code), fold(title)):
            return code
    if word in NOTHING:
        return None
    words = "; ".join(title for _, title in indicator.choices)
    raise ValueError(f"Значения «{typed}» нет в списке. Можно выбрать: {words}.")


def typed_value(indicator: IndicatorView, canonical: str | None) -> Decimal | bool | date | str | None:
    """Return what lists order and sheets calculate by: a figure (of a share its per cents), a date, words."""
    if not canonical:
        return None
    match indicator.type:
        case IndicatorType.NUMBER | IndicatorType.MONEY:
            return Decimal(canonical)
        case IndicatorType.SHARE:
            percent = percent_of(canonical)
            return None if percent is None else round(percent, max(indicator.places, 1))
        case IndicatorType.FLAG:
            return canonical == "1"
        case IndicatorType.DATE:
            return date.fromisoformat(canonical)
        case _:
            return show_value(indicator, canonical)
