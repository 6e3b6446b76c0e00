"""Numbers of points, counted by the word processor itself and begun anew where the engine begins anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.text.paragraph import Paragraph

LEVELS = 4
_POINTS, _DASHES = "0", "1"


class Numbering:
    """Gives paragraphs their numbers: what the processor counts is what the engine has counted."""

    def __init__(self, document: WordDocument) -> None:
        """Put the two kinds of lists, points and dashes, into the document."""
        self._root: Any = document.part.numbering_part.element
        for old in list(self._root):
            self._root.remove(old)
        self._root.append(_abstract(_POINTS, [_level(one, _pattern(one), "decimal") for one in range(LEVELS)]))
        self._root.append(_abstract(_DASHES, [_level(0, "–", "bullet")]))
        self._lists = 0
        self._dashes = self._begin(_DASHES)
        self._points = 0
        self._counted: list[int] = []

    def point(self, paragraph: Paragraph, number: str) -> None:
        """Number a paragraph so that it shows this number: «2.1.»."""
        wanted = [int(one) for one in number.strip(".").split(".")]
        if not self._points or self._next(len(wanted)) != wanted:
            self._points = self._begin(_POINTS, wanted)
        self._counted = wanted
        _number(paragraph, self._points, len(wanted) - 1)

    def dash(self, paragraph: Paragraph) -> None:
        """Put a dash before a paragraph."""
        _number(paragraph, self._dashes, 0)

    def _next(self, level: int) -> list[int]:
        """Return what the processor counts next at a level of the list that is going on."""
        above = [*self._counted[:level], *([0] * (level - len(self._counted)))]
        return [*above[:-1], above[-1] + 1]

    def _begin(self, abstract: str, starts: list[int] | None = None) -> int:
        """Begin a list; its levels start from the given numbers."""
        from docx.oxml import OxmlElement

        self._lists += 1
        one = OxmlElement("w:num")
        one.set(_w("numId"), str(self._lists))
        one.append(_valued("w:abstractNumId", abstract))
        if starts is not None:
            for level in range(LEVELS):
                override = OxmlElement("w:lvlOverride")
                override.set(_w("ilvl"), str(level))
                override.append(_valued("w:startOverride", str(starts[level] if level < len(starts) else 1)))
                one.append(override)
        self._root.append(one)
        return self._lists


def _pattern(level: int) -> str:
    return "".join(f"%{one + 1}." for one in range(level + 1))


def _abstract(number: str, levels: list[Any]) -> Any:
    from docx.oxml import OxmlElement

    element = OxmlElement("w:abstractNum")
    element.set(_w("abstractNumId"), number)
    element.append(_valued("w:multiLevelType", "multilevel"))
    for level in levels:
        element.append(level)
    return element


def _level(level: int, text: str, kind: str) -> Any:
    from docx.oxml import OxmlElement

    element = OxmlElement("w:lvl")
    element.set(_w("ilvl"), str(level))
    for name, value in (
        ("w:start", "1"),
        ("w:numFmt", kind),
        ("w:suff", "space"),
        ("w:lvlText", text),
        ("w:lvlJc", "left"),
    ):
        element.append(_valued(name, value))
    return element


def _number(paragraph: Paragraph, number: int, level: int) -> None:
    properties: Any = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = level
    properties.get_or_add_numId().val = number


def _valued(name: str, value: str) -> Any:
    from docx.oxml import OxmlElement

    element = OxmlElement(name)
    element.set(_w("val"), value)
    return element


def _w(name: str) -> str:
    from docx.oxml.ns import qn

    return qn(f"w:{name}")
