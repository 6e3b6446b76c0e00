"""Words a template may use to shape a value: «{{ дата | прописью }}», «{{ директор.фио | родительный }}»."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from app.kernel.dates import full_date, long_date, short_date
from app.kernel.words import about, capitalised, counted, in_words, join_and, plural, uncapitalised
from app.papers.engine.markup.marks import SIGN
from app.papers.engine.text.forms import Forms
from app.papers.engine.text.marked import MarkedText

_ABBREVIATED = re.compile(r"(?:\b[\dIVX]+[\s\u00a0]г{1,2}|\bи[\s\u00a0](?:др|т\.[\s\u00a0]?[дп]))\.$")

NO_NUMBER = "______"
NO_DATE = "____________\u00a020__\u00a0г."
NO_FULL_DATE = "____________\u00a020__\u00a0года"
NO_SUM = "____________ (____________________) рублей ____ копеек"


def _in_words(day: date | None) -> str:
    """Write «1 сентября 2026 г.»; a paper without a date keeps a place for it."""
    return long_date(day) if day else NO_DATE


def _in_figures(day: date | None) -> str:
    """Write «01.09.2026»; a paper without a date keeps a place for it."""
    return short_date(day) if day else NO_DATE


def _with_year_in_words(day: date | None) -> str:
    """Write «1 сентября 2026 года»; a paper without a date keeps a place for it."""
    return full_date(day) if day else NO_FULL_DATE


def _sum_in_words(amount: Decimal | int | None) -> str:
    """Write «21 345 (двадцать одна тысяча …) рублей 67 копеек»; an unknown sum keeps a place for it."""
    return NO_SUM if amount is None else in_words(amount)


def _number(number: str | None) -> str:
    """Write the number; a paper without one keeps a place for it."""
    return number or NO_NUMBER


def _case(case: str) -> Callable[[Any], str]:
    """Make the filter that puts an expression into a case; a plain string stays as it is."""

    def put(value: Any) -> str:
        return value.in_case(case) if isinstance(value, Forms) else str(value)

    return put


def _list(items: Iterable[Any]) -> str:
    """Write «А, Б и В»."""
    return join_and(str(item) for item in items)


def _point(text: Any) -> str:
    """End a sentence: exactly one full stop."""
    whole = str(text).strip()
    return whole if whole.endswith((".", "!", "?", "…")) else whole.rstrip(",;:") + "."


def without_point(text: Any) -> str:
    """Return the text without a full stop at its end; the one of an abbreviation stays: «до 1 июня 2026 г.»."""
    whole = str(text).strip().rstrip(";,")
    return whole if _ABBREVIATED.search(whole) else whole.rstrip(".;,")


class Lines(str):
    """Lines made by a filter, whose ends are meant."""

    __slots__ = ()


def _paragraphs(text: Any) -> str:
    """Make every line of a typed text a paragraph; in a marked text the lines are what their signs say."""
    if isinstance(text, MarkedText):
        return text
    return Lines("\n\n".join(f"{SIGN}\\{line.strip()}" for line in str(text or "").splitlines() if line.strip()))


FILTERS: dict[str, Callable[..., Any]] = {
    "прописью": _in_words,
    "цифрами": _in_figures,
    "датой_года": _with_year_in_words,
    "сумма_прописью": _sum_in_words,
    "номер": _number,
    "родительный": _case("genitive"),
    "дательный": _case("dative"),
    "винительный": _case("accusative"),
    "творительный": _case("instrumental"),
    "предложный": _case("prepositional"),
    "список": _list,
    "сколько": len,
    "строчная": lambda value: uncapitalised(str(value)),
    "прописная": lambda value: capitalised(str(value)),
    "прописными": lambda value: str(value).upper(),
    "точка": _point,
    "без_точки": without_point,
    "абзацы": _paragraphs,
}

FUNCTIONS: dict[str, Callable[..., str]] = {
    "слово": plural,
    "число": counted,
    "о": lambda topic: f"{about(topic)} {topic}",
}
