"""Russian words: comparing, ordering, counting and joining them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum
from typing import Any

from app.kernel.errors import AppError
from models.folding import fold

__all__ = [
    "NBSP",
    "about",
    "capitalised",
    "counted",
    "fold",
    "in_words",
    "initials",
    "is_empty",
    "join_and",
    "number_text",
    "plural",
    "sort_key",
    "uncapitalised",
    "whole_name",
]

NBSP = "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"

_DIGITS = re.compile(r"(\d+)")
_ORNAMENTS = str.maketrans("", "", "«»„“”\"'")
_NUMBERS, _DATES, _TEXTS, _EMPTY = range(4)
_ABOUT_ALL = ("всех", "всем", "всей", "мне")
_LARGEST_SUM = 10**11


def is_empty(value: Any) -> bool:
    """Tell whether a value shows as nothing: None, blank text or an empty list."""
    if value is None:
        return True
    if isinstance(value, str):
        return not value.strip()
    return isinstance(value, (list, tuple, set, frozenset)) and not value


def sort_key(value: Any) -> tuple[Any, ...]:
    """Return what a list is ordered by: numbers as numbers, «№ 9» before «№ 10», ё next to е, empty last."""
    if is_empty(value):
        return (_EMPTY,)
    if isinstance(value, Enum):
        return (_NUMBERS, list(type(value)).index(value))
    if isinstance(value, (int, float, Decimal)):
        return (_NUMBERS, value)
    if isinstance(value, datetime):
        return (_DATES, value.replace(tzinfo=None))
    if isinstance(value, date):
        return (_DATES, datetime.combine(value, time.min))
    if isinstance(value, (list, tuple, set, frozenset)):
        return (_TEXTS, _natural("; ".join(str(item) for item in value)))
    return (_TEXTS, _natural(str(value)), str(value).casefold())


def _natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """Cut a text into words and numbers that compare among themselves."""
    pieces = _DIGITS.split(fold(text.translate(_ORNAMENTS)))
    return tuple(
        (0, int(piece), "") if position % 2 else (1, 0, piece) for position, piece in enumerate(pieces) if piece
    )


def plural(n: int, one: str, few: str, many: str) -> str:
    """Choose the form that agrees with the number: 1 школа, 2 школы, 5 школ."""
    n = abs(n)
    if n % 10 == 1 and n % 100 != 11:
        return one
    if 2 <= n % 10 <= 4 and not 12 <= n % 100 <= 14:
        return few
    return many


def counted(n: int, one: str, few: str, many: str) -> str:
    """Write the number with its noun: «5 школ»."""
    return f"{number_text(n)}{NBSP}{plural(n, one, few, many)}"


def number_text(value: float | Decimal, places: int | None = None) -> str:
    """Write a number in Russian: «12 345,6», with so many decimal places if asked for."""
    if places is not None:
        text = f"{value:,.{places}f}"
    elif isinstance(value, int):
        text = f"{value:,}"
    else:
        text = f"{value:,.6f}".rstrip("0").rstrip(".")
    if not text.strip("-0.,"):
        text = text.removeprefix("-")
    return text.replace(",", NBSP).replace(".", ",").replace("-", MINUS)


def in_words(amount: Decimal | int) -> str:
    """Write a sum of money in words: «21 345 (двадцать одна тысяча триста сорок пять) рублей 67 копеек».

    Raises:
        AppError: the sum is less than nothing or a hundred billions and more.
    """
    if not 0 <= amount < _LARGEST_SUM:
        raise AppError(
            f"Сумму {number_text(amount)} нельзя написать прописью: нужна сумма от 0 до 99 999 999 999 рублей."
        )
    from pytils import numeral

    roubles, kopecks = divmod(int(Decimal(amount * 100).quantize(Decimal(1), ROUND_HALF_UP)), 100)
    return NBSP.join(
        (
            f"{number_text(roubles)} ({numeral.in_words(roubles)}) {plural(roubles, 'рубль', 'рубля', 'рублей')}",
            f"{kopecks:02}",
            plural(kopecks, "копейка", "копейки", "копеек"),
        )
    )


def about(topic: str) -> str:
    """Choose the preposition of a heading: «О плане», «Об утверждении», «Обо всех»."""
    word = fold(topic).lstrip("«»„“\"'( ")
    if word.split(" ", 1)[0] in _ABOUT_ALL:
        return "Обо"
    return "Об" if word[:1] in tuple("аиоуэ") else "О"


def initials(last: str, first: str, middle: str = "", before: bool = True) -> str:
    """Write «Н. П. Осокин» for a signature, or «Осокин Н. П.» for a list, never broken by a line end."""
    letters = NBSP.join(filter(None, map(_initial, (first, middle))))
    parts = (letters, last.strip()) if before else (last.strip(), letters)
    return NBSP.join(part for part in parts if part)


def _initial(name: str) -> str:
    """Write «А.», of a double name «А.-М.»."""
    return "-".join(f"{part[0].upper()}." for part in name.strip().split("-") if part)


def whole_name(last: str | None, first: str | None = "", middle: str | None = "") -> str:
    """Write «Осокин Николай Павлович» of what is known."""
    return " ".join(filter(None, (last, first, middle)))


def join_and(items: Iterable[str], word: str = "и") -> str:
    """Join words as in speech: «школа, лицей и гимназия»."""
    *head, tail = list(items) or [""]
    return f"{', '.join(head)} {word} {tail}" if head else tail


def capitalised(text: str) -> str:
    """Return the text with its first letter large and the others as they are."""
    return text[:1].upper() + text[1:]


def shortened(text: str, longest: int) -> str:
    """Return a text in one line, not longer than so many letters: what is too much is cut off behind a word."""
    words = " ".join(text.split())
    return words if len(words) <= longest else words[: longest - 1].rsplit(" ", 1)[0] + "…"


def uncapitalised(text: str) -> str:
    """Return the text with its first letter small, for the middle of a sentence; an abbreviation stays."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
