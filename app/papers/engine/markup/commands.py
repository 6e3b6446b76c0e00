"""Commands: lines in double square brackets."""

from __future__ import annotations

import re
from datetime import date

from app.papers.engine.markup.blocks import (
    Assignment,
    Block,
    ContentsHere,
    DrawingHere,
    EmblemHere,
    PartiesHere,
    Room,
    RuledLines,
    Sheet,
    Style,
    TableHere,
)
from app.papers.engine.markup.inline import ready
from app.papers.engine.markup.marks import BAR, CLOSE, OPEN, unmarked

_COMMAND = re.compile(rf"{OPEN}{OPEN}\s*([^{CLOSE}:]+?)\s*(?::\s*([^{CLOSE}]*?)\s*)?{CLOSE}{CLOSE}")
_SHEETS = {"альбомный": True, "книжный": False}
_NAMES = "таблица, рисунок, реквизиты, оформление, лист, поручение, строки, место, герб, оглавление"
_MOST_LINES = 200
_MOST_ROOM = 250.0


def command(line: str) -> Block:
    """Read a marked line that begins with two square brackets.

    Raises:
        ValueError: no such command, or its argument is wrong.
    """
    found = _COMMAND.fullmatch(line)
    if found is None:
        raise ValueError("команда должна стоять одна в строке и закрываться «]]».")
    name, argument = unmarked(found[1]).casefold(), found[2] or ""
    if name == "реквизиты":
        return PartiesHere()
    if name == "герб":
        if argument not in ("", "слева"):
            raise ValueError("герб ставится так: [[герб]] – посередине, [[герб: слева]] – над угловой шапкой.")
        return EmblemHere(left=bool(argument))
    if name == "оглавление":
        return ContentsHere()
    if not argument and name in ("таблица", "рисунок", "оформление", "строки", "место", "лист"):
        raise ValueError(f"после «{name}:» нужно {'число' if name in ('строки', 'место') else 'название'}.")
    match name:
        case "лист":
            return Sheet(is_landscape(argument))
        case "таблица":
            return TableHere(unmarked(argument))
        case "рисунок":
            return DrawingHere(unmarked(argument))
        case "оформление":
            return Style(unmarked(argument).casefold())
        case "строки":
            return RuledLines(round(_number(argument, _MOST_LINES)))
        case "место":
            return Room(_number(argument, _MOST_ROOM))
        case "поручение":
            return _assignment(argument)
    raise ValueError(f"нет команды «{name}». Есть: {_NAMES}.")


def is_landscape(text: str) -> bool:
    """Tell whether the named sheet lies on its side."""
    words = text.split()
    word = words[0].casefold() if words else ""
    if word not in _SHEETS:
        raise ValueError("лист бывает «альбомный» или «книжный».")
    return _SHEETS[word]


def begins_with_sheet(text: str) -> bool:
    """Tell whether a text names a sheet first."""
    return bool(text) and text.split(maxsplit=1)[0].casefold() in _SHEETS


def _number(text: str, most: float) -> float:
    try:
        number = float(text.replace(",", "."))
    except ValueError as error:
        raise ValueError(f"«{unmarked(text)}» – не число.") from error
    if not 0 < number <= most:
        raise ValueError(f"число бывает от 1 до {most:g}.")
    return number


def _assignment(text: str) -> Assignment:
    parts = [unmarked(part).strip() for part in text.split(BAR)]
    if len(parts) > 2:
        raise ValueError("образец поручения: [[поручение: кому | 15.09.2026]].")
    executor, due_on = parts[0], parts[1] if len(parts) == 2 else ""
    return Assignment(ready(executor), _date(due_on) if due_on else None)


def _date(text: str) -> date:
    try:
        day, month, year = text.split(".")
        return date(int(year), int(month), int(day))
    except ValueError as error:
        raise ValueError(f"срок «{text}» пишется цифрами: 15.09.2026.") from error
