"""Dates as an office reads and writes them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from app.kernel.words import NBSP, counted

Clock = Callable[[], datetime]

MONTHS = (
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
)
MONTHS_GENITIVE = (
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
)
WEEKDAYS = ("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье")
QUARTERS = ("I квартал", "II квартал", "III квартал", "IV квартал")

_EARLIEST, _LATEST = 1900, 2199
_HINT = "Напишите, например, 01.09.2026 или 1.9.26."
_IN_FIGURES = re.compile(r"(\d{1,2})\s*[./,\-\s]\s*(\d{1,2})\s*[./,\-\s]\s*(\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_SOLID = re.compile(r"(\d{2})(\d{2})(\d{4}|\d{2})")
_IN_WORDS = re.compile(r"[«\"„]?(\d{1,2})[»\"“]?\s*([а-яё]{3,})\.?\s*(\d{4}|\d{2})")
_SCHOOL_YEAR = re.compile(r"(\d{4})(?:\s*[/\-–—]\s*(\d{4}|\d{2}))?")
_YEAR_WORD = re.compile(r"\s*(?:года?|г\.?)$")


def month_genitive(month: int) -> str:
    """Return the month as it stands in a date: 9 gives «сентября»."""
    return MONTHS_GENITIVE[month - 1]


def weekday(day: date) -> str:
    """Return the day of the week: «вторник»."""
    return WEEKDAYS[day.weekday()]


def quarter(day: date) -> str:
    """Return the quarter of the calendar year: «III квартал»."""
    return QUARTERS[(day.month - 1) // 3]


def short_date(day: date | None) -> str:
    """Write 01.09.2026; a moment also with its hour and minute; nothing for no date."""
    if day is None:
        return ""
    text = f"{day.day:02}.{day.month:02}.{day.year:04}"
    return f"{text} {day:%H:%M}" if isinstance(day, datetime) else text


def long_date(day: date | None) -> str:
    """Write «1 сентября 2026 г.», never broken by a line end; nothing for no date."""
    if day is None:
        return ""
    return NBSP.join((str(day.day), month_genitive(day.month), str(day.year), "г."))


def full_date(day: date | None) -> str:
    """Write «1 сентября 2026 года», never broken by a line end; nothing for no date."""
    if day is None:
        return ""
    return NBSP.join((str(day.day), month_genitive(day.month), str(day.year), "года"))


def parse_date(text: str) -> date:
    """Read a date typed by a person: 1.9.26, 01/09/2026, 010926, «1 сентября 2026 г.»."""
    typed = _YEAR_WORD.sub("", " ".join(text.casefold().split()))
    if not typed:
        raise ValueError(f"Дата не указана. {_HINT}")
    if found := _ISO.fullmatch(typed):
        year, month, day = (int(piece) for piece in found.groups())
    elif found := _IN_FIGURES.fullmatch(typed) or _SOLID.fullmatch(typed):
        day, month, year = (int(piece) for piece in found.groups())
        year = _century(found[3])
    elif found := _IN_WORDS.fullmatch(typed):
        day, month, year = int(found[1]), _month(found[2], text), _century(found[3])
    else:
        raise ValueError(f"Не удалось прочитать дату «{text.strip()}». {_HINT}")
    if not _EARLIEST <= year <= _LATEST:
        raise ValueError(f"Проверьте год в дате «{text.strip()}»: он должен быть от {_EARLIEST} до {_LATEST}.")
    try:
        return date(year, month, day)
    except ValueError as error:
        raise ValueError(f"Даты «{text.strip()}» нет в календаре. {_HINT}") from error


def _century(year: str) -> int:
    """Complete a year of two figures: 26 is 2026, 85 is 1985."""
    if len(year) == 4:
        return int(year)
    return int(year) + (2000 if int(year) < 70 else 1900)


def _month(word: str, text: str) -> int:
    """Find the month by its name in any of the usual forms: «сентября», «сентябрь», «сент»."""
    for number, (name, genitive) in enumerate(zip(MONTHS, MONTHS_GENITIVE, strict=True), start=1):
        if word in (name, genitive) or (len(word) >= 3 and genitive.startswith(word)):
            return number
    raise ValueError(f"Не удалось прочитать месяц в дате «{text.strip()}». {_HINT}")


def in_days(day: date, today: date) -> str:
    """Say how far a term is: «через 12 дней», «сегодня», «просрочен на 3 дня»."""
    left = (day - today).days
    if left == 0:
        return "сегодня"
    if left == 1:
        return "завтра"
    distance = counted(abs(left), "день", "дня", "дней")
    return f"через {distance}" if left > 0 else f"просрочен на {distance}"


@dataclass(frozen=True, order=True)
class SchoolYear:
    """A school year (учебный год), named by the calendar year in which it begins."""

    start: int

    @classmethod
    def of(cls, day: date) -> SchoolYear:
        """Return the school year a day belongs to; it begins on the first of September."""
        return cls(day.year if day.month >= 9 else day.year - 1)

    @property
    def label(self) -> str:
        """Return «2026/2027»."""
        return f"{self.start}/{self.start + 1}"

    @property
    def starts(self) -> date:
        """Return the first day."""
        return date(self.start, 9, 1)

    @property
    def ends(self) -> date:
        """Return the last day."""
        return date(self.start + 1, 8, 31)

    @property
    def next(self) -> SchoolYear:
        """Return the year that follows."""
        return SchoolYear(self.start + 1)

    @property
    def previous(self) -> SchoolYear:
        """Return the year before."""
        return SchoolYear(self.start - 1)

    def __contains__(self, day: date) -> bool:
        """Tell whether a day lies in this school year."""
        return self.starts <= day <= self.ends

    def __str__(self) -> str:
        """Return the label."""
        return self.label


def parse_school_year(text: str) -> SchoolYear:
    """Read a school year: «2025/2026», «2025-26», or 2025 alone.

    Raises:
        ValueError: it is none, as a Russian sentence.
    """
    found = _SCHOOL_YEAR.fullmatch(text.strip())
    start = int(found[1]) if found else 0
    if found is None or not _EARLIEST <= start <= _LATEST or (found[2] and (start + 1) % 100 != int(found[2][-2:])):
        raise ValueError(f"«{text.strip()}» — не учебный год. Напишите, например, 2025/2026.")
    return SchoolYear(start)
