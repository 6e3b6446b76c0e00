"""How a single value is written for a person, wherever it stands: screen, sheet, paper, change log."""

from __future__ import annotations

from enum import Enum
from typing import Any

from app.kernel.dates import short_date
from app.kernel.words import number_text


class Kind(Enum):
    """How the values of a column are written and aligned."""

    TEXT = "text"
    NUMBER = "number"
    MONEY = "money"
    DATE = "date"
    PERCENT = "percent"
    FLAG = "flag"
    STATE = "state"


def value_text(value: Any, kind: Kind = Kind.TEXT) -> str:
    """Write a value in Russian: an empty one as nothing, a date as 01.09.2026, a choice by its label."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "да" if value else "нет"
    if isinstance(value, Enum):
        return str(getattr(value, "label", value.value))
    if isinstance(value, str):
        return value
    if kind is Kind.MONEY:
        return number_text(value, places=2)
    if kind is Kind.PERCENT:
        return f"{number_text(value)}\N{NO-BREAK SPACE}%"
    if hasattr(value, "isoformat"):
        return short_date(value)
    if isinstance(value, (list, tuple)):
        return "; ".join(filter(None, (value_text(item) for item in value)))
    if hasattr(value, "__float__"):
        return number_text(value)
    return str(value)
