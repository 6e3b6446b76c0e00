"""Writing a value into the XML of a cell, and reading one out of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

CellValue = str | int | float | Decimal | bool | date | None

LONGEST = 32_767
"""So many letters fit into a cell."""

_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def write_value(cell: Any, value: CellValue, epoch_1904: bool = False) -> None:
    """Put the value in the place of whatever the cell holds, its formula too; the style stays.

    A text is written within the cell, so that the table of shared texts is left alone; «=1+1» remains a text.
    """
    space = cell.tag[: cell.tag.index("}") + 1] if cell.tag.startswith("{") else ""
    for child in list(cell):
        cell.remove(child)
    for name in ("t", "cm", "vm"):
        cell.attrib.pop(name, None)
    if value is None or value == "":
        return
    if isinstance(value, str):
        cell.set("t", "inlineStr")
        holder = cell.makeelement(f"{space}is")
        text = cell.makeelement(f"{space}t", {_SPACE: "preserve"})
        text.text = _FORBIDDEN.sub("", value)[:LONGEST]
        holder.append(text)
        cell.append(holder)
        return
    number = cell.makeelement(f"{space}v")
    if isinstance(value, bool):
        cell.set("t", "b")
        number.text = "1" if value else "0"
    elif isinstance(value, date):
        number.text = _plain(serial(value, epoch_1904))
    else:
        number.text = _plain(value)
    cell.append(number)


def serial(day: date, epoch_1904: bool = False) -> float | int:
    """Return a day as workbooks count it; dates before March 1900 do not come up in an office."""
    start = date(1904, 1, 1) if epoch_1904 else date(1899, 12, 30)
    days = day.toordinal() - start.toordinal()
    if not isinstance(day, datetime):
        return days
    return days + (day.hour * 3600 + day.minute * 60 + day.second) / 86_400


def read_text(cell: Any | None, shared: Sequence[str]) -> str:
    """Return what stands in a cell as a text; a number as it is stored."""
    if cell is None:
        return ""
    space = cell.tag[: cell.tag.index("}") + 1] if cell.tag.startswith("{") else ""
    if cell.get("t") == "inlineStr":
        return text_of(cell.find(f"{space}is"))
    stored = cell.findtext(f"{space}v") or ""
    if cell.get("t") == "s":
        return shared[int(stored)] if stored.isdigit() and int(stored) < len(shared) else ""
    return stored


def text_of(holder: Any | None) -> str:
    """Join the runs of a rich text; what only helps to pronounce it is left out."""
    if holder is None:
        return ""
    space = holder.tag[: holder.tag.index("}") + 1] if holder.tag.startswith("{") else ""
    runs = holder.iter(f"{space}t")
    return "".join(run.text or "" for run in runs if run.getparent().tag != f"{space}rPh")


def _plain(number: Any) -> str:
    if isinstance(number, Decimal):
        return format(number, "f")
    return repr(number)
