"""Cleaning of cells: what people and programs have made of a number, a date, an ИНН is undone, and nothing guessed.

Every function gives the text in which a person would have typed the value; what cannot be understood stays as it was,
so that whoever knows the kind of the value can complain of it by showing it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from app.kernel.dates import parse_date, short_date
from app.kernel.words import fold
from app.workbook.reading.cells import Cell, CellError, Percent

_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]")
_DASHES = "-–—−‐‑_.…*"
_APOSTROPHES = frozenset("'’`")
NOTHING = frozenset(
    ("н/д", "нд", "н.д.", "н. д.", "н/д.", "нет данных", "нет сведений", "не указано", "не указан", "не указана",
     "не заполнено", "данных нет", "сведений нет", "нд.", "нет данных.", "n/a", "null", "none", "nan", "#н/д",
     "#n/a", "?", "??")
)  # fmt: skip
"""Words by which people say that they do not know; not in reference books: these are habits of typing."""
_BEGINNINGS = frozenset(letter for word in NOTHING for letter in (word[0], word[0].upper()))
_LONGEST = max(map(len, NOTHING))
_BARE = re.compile(r"-?\d+(?:[.,]\d+)?")
_NUMBER = re.compile(r"[-+]?\d[\d.,]*")
_GROUPED = re.compile(r"-?\d{1,3}(?:\.\d{3}){2,}|-?\d{1,3}(?:,\d{3}){2,}")
_SHORT = re.compile(r"\d[.,]\d+[eе][+]?\d+")
_CLOCK = re.compile(r"\s+\d{1,2}:\d{2}(:\d{2})?$")
_FIRST_DAY = date(1899, 12, 30)
"""The day nought of Excel, as its serial numbers count from March 1900 on."""
_FIRST_SERIAL, _LAST_SERIAL = 61, 109_574
ProblemOf = Callable[[str], str | None]


@lru_cache(maxsize=8192, typed=True)
def clean_cell(cell: Cell) -> str:
    """Return the text of a cell as a person would type it; of a blank cell and of «н/д» or «—» an empty one.

    Every cell of a file comes by here, and most of them repeat: small numbers, names of places, blanks.
    """
    kind = type(cell)
    if kind is str:
        if not cell:
            return ""
        text = tidy_text(cell)  # type: ignore[arg-type]
        return "" if is_nothing(text) else text
    if kind is float:
        exact = repr(cell)
        if exact.endswith(".0"):
            return exact[:-2] if cell else "0"
        return number_words(cell)  # type: ignore[arg-type]
    return _other_text(cell)


def tidy_text(text: str) -> str:
    """Drop what is not seen: an apostrophe in front, spaces of every kind at the ends and in a row."""
    if not text.isprintable() or "  " in text or text[:1] == " " or text[-1:] == " ":
        text = " ".join(_UNSEEN.sub("", text).split())
    return text[1:].lstrip() if text[:1] in _APOSTROPHES and text.count(text[0]) == 1 else text


def is_nothing(text: str) -> bool:
    """Tell whether the text says that nothing is known: «н/д», «—»."""
    if not text:
        return True
    if text[0] in _DASHES:
        return not text.strip(_DASHES)
    return text[0] in _BEGINNINGS and len(text) <= _LONGEST and fold(text) in NOTHING


def number_words(value: float) -> str:
    """Write a number of a cell with its comma and without the noise of its binary form."""
    exact = Decimal(f"{value:.15g}")
    return f"{exact:f}".replace(".", ",")


def tidy_number(text: str) -> str:
    """Write «1 234,5», «1,234.50», «1.234,50» and «'1234» as 1234,5; per cent keep their sign.

    A comma alone parts the decimals, as Russians write; what is no number comes back as it was.
    """
    if _BARE.fullmatch(text):
        return text.replace(".", ",")
    solid = "".join(text.split()).replace("−", "-").replace("–", "-").replace("'", "").replace("’", "")
    percent = "%" if solid.endswith("%") else ""
    solid = solid.removesuffix("%")
    if not _NUMBER.fullmatch(solid):
        return text
    if _GROUPED.fullmatch(solid):
        return solid.replace(".", "").replace(",", "") + percent
    point, comma = solid.rfind("."), solid.rfind(",")
    if point >= 0 and comma >= 0:
        group = "," if point > comma else "."
        head, _, tail = solid.replace(group, "").replace(",", ".").rpartition(".")
        if "." in head or not _rightly_grouped(solid, group):
            return text
        solid = f"{head}.{tail}"
    try:
        exact = Decimal(solid.replace(",", ".").removeprefix("+"))
    except InvalidOperation:
        return text
    return f"{exact:f}".replace(".", ",") + percent


def tidy_date(cell: Cell) -> str:
    """Write a day as 01.09.2026, out of a date, the serial number of Excel or a text; else the text as it was."""
    if isinstance(cell, (date, datetime)):
        return short_date(cell.date() if isinstance(cell, datetime) else cell)
    text = clean_cell(cell)
    if (serial := text.partition(",")[0]).isdecimal() and len(serial) == 5:
        days = int(serial)
        if _FIRST_SERIAL <= days <= _LAST_SERIAL and not isinstance(cell, Percent):
            return short_date(_FIRST_DAY + timedelta(days))
    try:
        return short_date(parse_date(_CLOCK.sub("", text)))
    except ValueError:
        return text


def tidy_digits(
    label: str, text: str, lengths: Collection[int], problem_of: ProblemOf
) -> tuple[str, tuple[tuple[str, bool], ...]]:
    """Undo what Excel does to long numbers: «2236002066.0», a lost nought in front.

    Returns the number and what is to be said of it: sentences, each with whether the number may be used all the same.
    """
    number = re.sub(r"[.,]0+$", "", "".join(text.split()))
    if not number:
        return "", ()
    if _SHORT.fullmatch(fold(number)):
        return "", ((f"Excel показал число сокращённо («{text}»): задайте ячейке формат «Текстовый».", False),)
    if number.isdecimal() and len(number) + 1 in lengths and not problem_of(f"0{number}"):
        return f"0{number}", ((f"Excel потерял ноль впереди: «{number}» исправлено на «0{number}».", True),)
    if reason := problem_of(number):
        return number, ((reason, False),)
    return number, ()


def _rightly_grouped(text: str, group: str) -> bool:
    """Tell whether the signs between the thousands stand where thousands begin."""
    whole = re.split(r"[.,](?=\d*$)", text)[0].lstrip("+-")
    first, *others = whole.split(group)
    return 1 <= len(first) <= 3 and all(len(one) == 3 for one in others)


def _other_text(cell: Cell) -> str:
    if isinstance(cell, CellError):
        return "" if cell == "#Н/Д" else str(cell)
    if isinstance(cell, Percent):
        return f"{number_words(cell * 100)}%"
    if isinstance(cell, bool):
        return "да" if cell else "нет"
    if isinstance(cell, (int, float)):
        return number_words(cell)
    if isinstance(cell, datetime):
        return short_date(cell if cell.time() != time.min else cell.date())
    if isinstance(cell, date):
        return short_date(cell)
    if isinstance(cell, time):
        return f"{cell:%H:%M}"
    if isinstance(cell, timedelta):
        minutes = round(cell.total_seconds() / 60)
        return f"{minutes // 60}:{minutes % 60:02}"
    return tidy_text(str(cell))
