"""Financing norms (нормативы финансирования): what the region pays for a pupil or a class set of a level, in a year.

The shipped figures are an example: the region's act gives the real ones, and the office types them in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.words import number_text
from models.reference import ReferenceItem

NPF_NORMS = "npf_norms"
_LEVELS = {"primary": "НОО", "basic": "ООО", "secondary": "СОО"}
_PLACES = {"town": "город", "village": "село"}
_PER = {"pupil": "на обучающегося", "class_set": "на класс-комплект"}
_WORDS = {
    "level": ("уровень (НОО, ООО, СОО)", _LEVELS),
    "place": ("территория (город, село)", _PLACES),
    "per": ("норматив (на обучающегося, на класс-комплект)", _PER),
}
_YEAR, _AMOUNT, _COEFFICIENT = "финансовый год", "сумма в год, руб.", "коэффициент"
_BLANK = {"level": "primary", "place": "village", "per": "pupil", "year": "", "amount": "", "coefficient": "1"}


@dataclass(frozen=True)
class NpfNorm:
    """A norm: ``amount`` roubles a year for a pupil or a class set (``per``) of a level, times ``coefficient``."""

    title: str
    level: str
    place: str
    per: str
    year: int
    amount: Decimal
    coefficient: Decimal


def npf_norms(session: Session, year: int, day: date) -> list[NpfNorm]:
    """Return the norms of a financial year that hold on the day, in the order of the book."""
    query = select(ReferenceItem).where(ReferenceItem.book == NPF_NORMS, ReferenceItem.archived_at.is_(None))
    found = []
    for item in session.scalars(query.order_by(ReferenceItem.position, ReferenceItem.id)):
        details = item.details or {}
        if details.get("year") != year or (item.valid_from or day) > day or (item.valid_until or day) < day:
            continue
        sums = Decimal(details["amount"]), Decimal(details["coefficient"])
        found.append(NpfNorm(item.title, details["level"], details["place"], details["per"], year, *sums))
    return found


def norm_text(details: Mapping[str, Any]) -> str:
    """Write a norm as lines a person can edit: «сумма в год, руб.: 81 700»."""
    details = {**_BLANK, **details}
    lines = [f"{title}: {words[details[name]]}" for name, (title, words) in _WORDS.items()]
    lines.append(f"{_YEAR}: {details['year']}")
    for name, title in (("amount", _AMOUNT), ("coefficient", _COEFFICIENT)):
        lines.append(f"{title}: {number_text(Decimal(details[name])) if details[name] else ''}")
    return "\n".join(lines)


def read_norm(text: str) -> dict[str, Any]:
    """Read what `norm_text` has written and a person has changed.

    Raises:
        ValueError: a line is missing or not understood; a sentence says which.
    """
    typed: dict[str, str] = {}
    for line in filter(str.strip, text.splitlines()):
        title, _, value = line.rpartition(":")
        typed[" ".join(title.split()).casefold()] = value.strip()
    found: dict[str, Any] = {}
    for name, (title, words) in _WORDS.items():
        value = typed.get(title.casefold(), "").casefold()
        code = next((one for one, word in words.items() if word.casefold() == value), None)
        if code is None:
            raise ValueError(f"Строка «{title}»: выберите одно из слов: {', '.join(words.values())}.")
        found[name] = code
    year = typed.get(_YEAR, "")
    if not (year.isdecimal() and len(year) == 4):
        raise ValueError(f"Строка «{_YEAR}»: укажите год четырьмя цифрами, например 2026.")
    return found | {
        "year": int(year),
        "amount": str(_positive(typed, _AMOUNT)),
        "coefficient": str(_positive(typed, _COEFFICIENT)),
    }


def _positive(typed: Mapping[str, str], title: str) -> Decimal:
    value = "".join(typed.get(title.casefold(), "").split()).replace(",", ".")
    try:
        number = Decimal(value)
    except InvalidOperation as error:
        raise ValueError(f"Строка «{title}»: укажите число, например 81 700,50.") from error
    if not (number.is_finite() and number > 0):
        raise ValueError(f"Строка «{title}»: число должно быть больше нуля.")
    return number
