"""Read the words of both renderings of a paper, as a person sees them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
from docx import Document
from docx.oxml.ns import qn

from app.papers.engine.composition import Composition
from app.papers.engine.pdf.contents import laid
from app.papers.engine.pdf.grid import GridPiece
from app.papers.engine.pdf.typed import Typed

_LOOSE = r"[\s«»„“\"-]*"
CONTINUED = re.compile(r"^(?:\d+ )?(?:Учебная база: сведения вымышлены(?: |$))?(?:Продолжение приложения(?: № \d+)? )?")


def docx_words(path: Path) -> list[str]:
    """Return the words of a DOCX file in order; numbers of points are counted from its numbering part."""
    document = Document(str(path))
    counter = _Counter(document)
    words: list[str] = []
    for paragraph in _paragraphs(document.element.body):
        words += counter.number(paragraph).split()
        words += _text(paragraph).split()
    return [word for word in words if word.strip("\u200b")]


def references(path: Path) -> list[tuple[str, str, str]]:
    """Return every reference as (instruction, cached text, what its bookmark says now)."""
    document = Document(str(path))
    body = document.element.body
    counter = _Counter(document)
    targets: dict[str, str] = {}
    for paragraph in _paragraphs(body):
        number = counter.number(paragraph).rstrip(".")
        for mark in paragraph.iter(qn("w:bookmarkStart")):
            targets[mark.get(qn("w:name"))] = number or _between(mark)
    found = []
    for paragraph in _paragraphs(body):
        for order in paragraph.iter(qn("w:instrText")):
            if order.text.strip().startswith("REF "):
                found.append((order.text.strip(), _cached(order), targets.get(order.text.split()[1], "")))
    return found


def pdf_words(path: Path, whole: Composition) -> list[str]:
    """Return the words of a PDF in order, without page numbers, running heads and repeated heads of tables."""
    book = pypdfium2.PdfDocument(path)
    words: list[str] = []
    for number, repeated in enumerate(_repeated(whole)):
        page = book[number]
        text = page.get_textpage()
        shown = " ".join(text.get_text_range().replace("\u00a0", " ").replace("\u200b", "").split())
        text.close()
        page.close()
        if number:
            shown = CONTINUED.sub("", shown, count=1)
            rest = _after(shown, repeated)
            assert not repeated or rest is not None, f"page {number + 1} does not begin with {repeated}"
            shown = shown if rest is None else rest
        else:
            shown = shown.replace("Учебная база: сведения вымышлены", "", 1)
        words += shown.split()
    book.close()
    return words


def _repeated(whole: Composition) -> Iterator[str]:
    """Yield what each page repeats at its top: the head of a table that goes on, and the name of its group."""
    for page in laid(whole)[1]:
        first = page.placed[0] if page.placed else None
        yield _head_of(first.piece, first.start) if first and isinstance(first.piece, GridPiece) else ""


def _head_of(piece: GridPiece, start: int) -> str:
    if not start or not piece._titles:
        return ""
    group = piece._group_above(start)
    title = group.cells[0][0] if group else None
    return "".join(column.title for column in piece._columns) + (_letters(title) if title else "")


def _letters(title: Typed) -> str:
    return "".join(words for line in title.lines for words, _ in line.parts)


def _after(text: str, head: str) -> str | None:
    """Return what follows the head, wherever its words are parted."""
    letters = [re.escape(sign) for sign in re.sub(r"[\s«»„“\"-]", "", head)]
    found = re.match(r"\s*" + _LOOSE.join(letters) + r"[»“\"]*", text) if letters else None
    return None if found is None else text[found.end() :]


def _paragraphs(element: Any) -> Iterator[Any]:
    yield from element.iter(qn("w:p"))


def _text(paragraph: Any) -> str:
    parts: list[str] = []
    for one in paragraph.iter(qn("w:t"), qn("w:tab"), qn("w:br")):
        if one.tag == qn("w:t"):
            parts.append(one.text or "")
        elif one.getparent().tag == qn("w:r"):
            parts.append(" ")
    return "".join(parts).replace("\u00a0", " ")


def _between(mark: Any) -> str:
    """Return the text between the two ends of a bookmark."""
    words: list[str] = []
    for one in mark.itersiblings():
        if one.tag == qn("w:bookmarkEnd") and one.get(qn("w:id")) == mark.get(qn("w:id")):
            break
        words += [text.text or "" for text in one.iter(qn("w:t"))]
    return "".join(words)


def _cached(order: Any) -> str:
    """Return the text a field shows until it is counted again."""
    words: list[str] = []
    shown = False
    for run in order.getparent().itersiblings():
        sign = run.find(qn("w:fldChar"))
        kind = sign.get(qn("w:fldCharType")) if sign is not None else ""
        if kind == "end":
            break
        if shown:
            words += [text.text or "" for text in run.iter(qn("w:t"))]
        shown = shown or kind == "separate"
    return "".join(words)


class _Counter:
    """Counts the numbers of paragraphs as a word processor does."""

    def __init__(self, document: Any) -> None:
        root = document.part.numbering_part.element
        self._abstract = {one.get(qn("w:abstractNumId")): one for one in root.iter(qn("w:abstractNum"))}
        self._lists = {one.get(qn("w:numId")): one for one in root.iter(qn("w:num"))}
        self._counts: dict[str, list[int]] = {}

    def number(self, paragraph: Any) -> str:
        """Return what the processor shows before the text of a paragraph."""
        found = paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        if found is None:
            return ""
        number, level = found.find(qn("w:numId")).get(qn("w:val")), int(found.find(qn("w:ilvl")).get(qn("w:val")))
        one = self._lists[number]
        abstract = self._abstract[one.find(qn("w:abstractNumId")).get(qn("w:val"))]
        pattern = next(
            lvl.find(qn("w:lvlText")).get(qn("w:val"))
            for lvl in abstract.iter(qn("w:lvl"))
            if lvl.get(qn("w:ilvl")) == str(level)
        )
        counts = self._counts.setdefault(number, [])
        starts = {
            override.get(qn("w:ilvl")): int(override.find(qn("w:startOverride")).get(qn("w:val")))
            for override in one.iter(qn("w:lvlOverride"))
        }
        while len(counts) < level:
            counts.append(starts.get(str(len(counts)), 1))
        if len(counts) == level:
            counts.append(starts.get(str(level), 1))
        else:
            del counts[level + 1 :]
            counts[level] += 1
        for place, count in enumerate(counts, start=1):
            pattern = pattern.replace(f"%{place}", str(count))
        return pattern
