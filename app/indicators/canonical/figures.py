"""Figures as people and sheets write them: «1 234,5», «−3», «2 500 руб.», «12 из 35», «34,5 %»."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from app.kernel.words import number_text

_SPACES = re.compile(r"[\s\u00a0\u2007\u2009\u202f']+")
_MINUS = re.compile(r"^[−–—-]\s*(?=[\d.,])")
_PLAIN = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,2})?")
_THOUSANDS = re.compile(r"[+-]?\d{1,3}(?:\.\d{3}){2,}|[+-]?\d{1,3}(?:,\d{3}){2,}")
_WORDS_BEHIND = re.compile(
    r"\s*(?:руб(?:лей|ля|ль|\.)?|р\.|₽|чел(?:овека?|\.)?|шт(?:ук[иа]?|\.)?|ед(?:иниц[аы]?|\.)?|км|м²|м2|кв\.\s?м\.?|лет|года?)$",
    re.IGNORECASE,
)
_PARTS = re.compile(r"(.+?)\s*(?:/|\bиз\b|\bот\b)\s*(.+)", re.IGNORECASE)
_BOTH = re.compile(r".*%\s*\((.+)\)")
LONGEST = 15
"""So many digits of a number are kept by a spreadsheet; more is a number of something else, or a slip."""


def parse_number(text: str, unit: str = "", *, whole: bool = False) -> Decimal:
    """Read a number; where only a ``whole`` one will do, the sentence says so.

    Raises:
        ValueError: it is none; the sentence says what to write.
    """
    typed = _MINUS.sub("-", text.strip())
    if unit and typed.casefold().endswith(unit.casefold()):
        typed = typed[: -len(unit)]
    typed = _SPACES.sub("", _WORDS_BEHIND.sub("", typed))
    if _THOUSANDS.fullmatch(typed):
        typed = typed.replace(".", "").replace(",", "")
    elif "," in typed and "." in typed:
        grouping = "," if typed.rindex(".") > typed.rindex(",") else "."
        typed = typed.replace(grouping, "")
    typed = typed.replace(",", ".")
    if not _PLAIN.fullmatch(typed):
        wanted, example = ("целое число", "12") if whole else ("число", "1 234,5")
        raise ValueError(f"Нужно {wanted}, а написано «{_short(text)}». Напишите, например, {example}.")
    try:
        number = Decimal(typed)
    except InvalidOperation as error:
        raise ValueError(f"Число «{_short(text)}» не читается. Напишите, например, 1 234,5.") from error
    if len(number.as_tuple().digits) > LONGEST or abs(number) >= 10**LONGEST:
        raise ValueError(f"В числе «{_short(text)}» больше {LONGEST} цифр. Проверьте его.")
    return number


def plain(number: Decimal) -> str:
    """Write a number in its canonical form: no trailing zeros, no exponent, no minus before nothing."""
    text = f"{number:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "", "-") else text


def parse_share(text: str) -> str:
    """Read a share: its two parts if they are there, else the bare percentage.

    Raises:
        ValueError: it is neither.
    """
    typed = " ".join(text.replace("\N{NO-BREAK SPACE}", " ").split())
    if both := _BOTH.fullmatch(typed):
        typed = both[1]
    if parts := _PARTS.fullmatch(typed):
        part, whole = (parse_number(piece) for piece in parts.groups())
        if part < 0 or whole < 0:
            raise ValueError(f"В доле «{_short(text)}» не может быть чисел меньше нуля.")
        if part > whole:
            raise ValueError(
                f"Часть больше целого: {number_text(part)} из {number_text(whole)}. "
                "Проверьте, не переставлены ли числа."
            )
        return f"{plain(part)}/{plain(whole)}"
    try:
        number = parse_number(typed.removesuffix("%").removesuffix("процентов"))
    except ValueError as error:
        raise ValueError(
            f"Нужна доля, а написано «{_short(text)}». Напишите, например, 12 из 35 или 34,5 %."
        ) from error
    return f"{plain(number)}%"


def percent_of(canonical: str) -> Decimal | None:
    """Return how many per cent a share is; None for a share of nothing."""
    if canonical.endswith("%"):
        return Decimal(canonical[:-1])
    part, _, whole = canonical.partition("/")
    return Decimal(part) * 100 / Decimal(whole) if Decimal(whole) else None


def show_share(canonical: str, places: int) -> str:
    """Write «34,3 % (12 из 35)», or the percentage alone where its parts are not known."""
    percent = percent_of(canonical)
    words = "" if percent is None else f"{_rounded(percent, places)}\N{NO-BREAK SPACE}%"
    if canonical.endswith("%"):
        return words
    part, _, whole = canonical.partition("/")
    parts = f"{number_text(Decimal(part))} из {number_text(Decimal(whole))}"
    return f"{words} ({parts})" if words else parts


def _rounded(percent: Decimal, places: int) -> str:
    return number_text(round(percent, max(places, 1)))


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 40 else f"{words[:39]}…"
