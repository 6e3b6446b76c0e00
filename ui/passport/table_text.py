"""Rows of a table that is the value of one indicator, as the passport stores them: a JSON list of objects."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from app.indicators import IndicatorType


def rows_of(text: str | None, types: Mapping[str, IndicatorType]) -> list[dict[str, Any]]:
    """Return the rows, their cells as the editors want them."""
    rows = json.loads(text) if text else []
    return [{name: _value(row.get(name), kind) for name, kind in types.items()} for row in rows]


def text_of(rows: Sequence[Mapping[str, Any]]) -> str:
    """Return rows as text; empty cells are left out, no rows are no text."""
    plain = [{name: _plain(value) for name, value in row.items() if value not in (None, "")} for row in rows]
    return json.dumps([row for row in plain if row], ensure_ascii=False) if any(plain) else ""


def _value(value: Any, kind: IndicatorType) -> Any:
    if value in (None, ""):
        return "" if kind is IndicatorType.TEXT else None
    match kind:
        case IndicatorType.NUMBER | IndicatorType.MONEY:
            number = Decimal(str(value))
            return int(number) if number == number.to_integral_value() else number
        case IndicatorType.DATE:
            return date.fromisoformat(str(value))
        case IndicatorType.FLAG:
            return str(value) == "1"
    return str(value)


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return "1" if value else "0"
    return value.isoformat() if isinstance(value, date) else str(value)
