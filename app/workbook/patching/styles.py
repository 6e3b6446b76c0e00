"""Styles derived from those of the cells: the same cell with another fill, as a date, with wrapped lines."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Any

from app.workbook.patching.package import Package
from app.workbook.patching.relations import relate, related

RED = "FFFFC7CE"
"""The fill of a cell that has to be looked at."""

_DATES = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_PERCENTS = (9, 10)
_SHORT_DATE = "14"
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PLAIN = (
    f'<styleSheet xmlns="{_MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '</fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
    '<cellXfs count="1"><xf xfId="0"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


class Styles:
    """The styles of a workbook; the part is changed only when something new is asked of it."""

    def __init__(self, package: Package, book: str) -> None:
        """Find the part, or make one in a workbook that has none."""
        self._package = package
        part = related(package, book, "styles")
        if part is None or not package.has(part):
            part = package.new_name("xl/styles{}.xml").replace("styles1.xml", "styles.xml")
            package.put(part, _PLAIN.encode())
            package.declare(part, _TYPE)
            relate(package, book, "styles", part)
        self._part = part
        self._derived: dict[tuple[str, str, str], str] = {}

    def filled(self, style: str, colour: str) -> str:
        """Return the style with a solid fill of the colour (ARGB)."""
        return self._derive(style, "fill", colour)

    def fill_of(self, style: str) -> str:
        """Return the colour of a solid fill (ARGB), empty for any other."""
        root = self._package.look(self._part)
        fills = root.find(f"{_space(root)}fills")
        number = int(self._at(root, style).get("fillId", "0"))
        return _solid(fills[number]) if number < len(fills) else ""

    def wrapped(self, style: str) -> str:
        """Return the style with wrapped lines from the left, as an explanation is written."""
        return self._derive(style, "wrap", "")

    def as_date(self, style: str) -> str:
        """Return the style by which a number is shown as a date; one that does so already stays."""
        number, words = self._format(style)
        is_date = number in _DATES or re.search("[dy]", _QUOTED.sub("", words).lower())
        return style if is_date else self._derive(style, "date", "")

    def shows_percent(self, style: str) -> bool:
        """Tell whether 0.345 is seen as «34,5 %»."""
        number, words = self._format(style)
        return number in _PERCENTS or "%" in _QUOTED.sub("", words)

    def _format(self, style: str) -> tuple[int, str]:
        """Return the number of the format and, if it is not one of the built-in ones, its code."""
        root = self._package.look(self._part)
        space = _space(root)
        chosen = self._at(root, style).get("numFmtId", "0")
        codes = {
            one.get("numFmtId"): one.get("formatCode", "") for one in root.iterfind(f"{space}numFmts/{space}numFmt")
        }
        return int(chosen), codes.get(chosen, "")

    def _derive(self, style: str, change: str, argument: str) -> str:
        known = (style, change, argument)
        if known not in self._derived:
            root = self._package.tree(self._part)
            copy = deepcopy(self._at(root, style))
            if change == "fill":
                copy.set("fillId", _fill(root, argument))
                copy.set("applyFill", "1")
            elif change == "date":
                copy.set("numFmtId", _SHORT_DATE)
                copy.set("applyNumberFormat", "1")
            else:
                _wrap(copy)
            styles = root.find(f"{_space(root)}cellXfs")
            styles.append(copy)
            styles.set("count", str(len(styles)))
            self._derived[known] = str(len(styles) - 1)
        return self._derived[known]

    def _at(self, root: Any, style: str) -> Any:
        styles = root.find(f"{_space(root)}cellXfs")
        number = int(style or 0)
        return styles[number if number < len(styles) else 0]


def _space(root: Any) -> str:
    return root.tag[: root.tag.index("}") + 1]


def _fill(root: Any, colour: str) -> str:
    """Return the number of the solid fill, an old one if it is there."""
    space = _space(root)
    fills = root.find(f"{space}fills")
    for number, fill in enumerate(fills):
        if _solid(fill) == colour:
            return str(number)
    fill = fills.makeelement(f"{space}fill")
    pattern = fills.makeelement(f"{space}patternFill", {"patternType": "solid"})
    pattern.append(fills.makeelement(f"{space}fgColor", {"rgb": colour}))
    pattern.append(fills.makeelement(f"{space}bgColor", {"indexed": "64"}))
    fill.append(pattern)
    fills.append(fill)
    fills.set("count", str(len(fills)))
    return str(len(fills) - 1)


def _solid(fill: Any) -> str:
    space = _space(fill)
    pattern = fill.find(f"{space}patternFill")
    if pattern is None or pattern.get("patternType") != "solid":
        return ""
    front = pattern.find(f"{space}fgColor")
    return "" if front is None else front.get("rgb", "")


def _wrap(style: Any) -> None:
    space = _space(style)
    alignment = style.find(f"{space}alignment")
    if alignment is None:
        alignment = style.makeelement(f"{space}alignment")
        style.insert(0, alignment)
    alignment.set("wrapText", "1")
    alignment.set("horizontal", "left")
    style.set("applyAlignment", "1")
