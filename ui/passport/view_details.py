"""The filters of a saved view as plain words that a database keeps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from ui.kit.register_rows import ColumnFilter, RangeFilter, TextFilter, ValuesFilter

FIRST = ""
"""The code that stands for the first column: the names of schools."""


def filters_to(filters: Iterable[ColumnFilter], codes: Sequence[str]) -> list[dict[str, Any]]:
    """Return the conditions by the codes of their columns."""
    found: list[dict[str, Any]] = []
    for one in filters:
        code = codes[one.column - 1] if one.column else FIRST
        if isinstance(one, ValuesFilter):
            found.append({"code": code, "values": sorted(one.values)})
        elif isinstance(one, TextFilter):
            found.append({"code": code, "text": one.needle})
        elif isinstance(one, RangeFilter):
            found.append({"code": code, "low": _plain(one.low), "high": _plain(one.high)})
    return found


def filters_from(kept: Iterable[Any], codes: Sequence[str]) -> list[ColumnFilter]:
    """Return the conditions on the columns as they stand now; one on a column that is gone is left out."""
    places = {FIRST: 0} | {code: place for place, code in enumerate(codes, start=1)}
    found: list[ColumnFilter] = []
    for one in kept:
        if (place := places.get(one.get("code"))) is None:
            continue
        if "values" in one:
            found.append(ValuesFilter(place, frozenset(one["values"])))
        elif "text" in one:
            found.append(TextFilter(place, one["text"]))
        else:
            found.append(RangeFilter(place, _value(one.get("low")), _value(one.get("high"))))
    return found


def _plain(value: Any) -> str | None:
    if value is None:
        return None
    return value.isoformat() if isinstance(value, date) else str(value)


def _value(text: str | None) -> Any:
    """Read the end of a range: a date is written with two dashes, everything else is a number."""
    if text is None:
        return None
    return date.fromisoformat(text) if text.count("-") == 2 and len(text) == 10 else Decimal(text)
