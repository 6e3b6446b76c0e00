"""Fields of the word processor: the number of the page, references that follow what they refer to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.table import Table
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run as WordRun

BOOKMARK = "ref_{}"


class Bookmarks:
    """Names the labels of a text as bookmarks."""

    def __init__(self) -> None:
        """Begin with none."""
        self._names: dict[str, str] = {}
        self._set: set[str] = set()

    def name(self, label: str) -> str:
        """Return the bookmark of a label; it may be referred to before it is set."""
        return self._names.setdefault(label, BOOKMARK.format(len(self._names) + 1))

    def set(self, label: str, first: Any, last: Any) -> None:
        """Put the bookmark of a label round some elements of a paragraph."""
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        if not label or label in self._set:
            return
        self._set.add(label)
        name = self.name(label)
        start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        for element in (start, end):
            element.set(qn("w:id"), name.rsplit("_", 1)[1])
        start.set(qn("w:name"), name)
        first.addprevious(start)
        last.addnext(end)


def number_pages(table: Table, bookmarks: Iterable[str]) -> None:
    """Let the last cell of each row below the head follow the page of a bookmark."""
    for row, bookmark in zip(table.rows[1:], bookmarks, strict=True):
        paragraph = row.cells[-1].paragraphs[0]
        shown = paragraph.text
        for run in paragraph.runs:
            run._r.getparent().remove(run._r)
        add_field(paragraph, f"PAGEREF {bookmark} \\h", shown)


def add_field(paragraph: Paragraph, instruction: str, shown: str) -> WordRun:
    """Add a field with the text that is shown until it is counted again; return the run of that text."""
    paragraph.add_run()._r.append(_sign("begin"))
    order = _text("w:instrText", f" {instruction} ")
    paragraph.add_run()._r.append(order)
    paragraph.add_run()._r.append(_sign("separate"))
    run = paragraph.add_run(shown)
    paragraph.add_run()._r.append(_sign("end"))
    return run


def _sign(kind: str) -> Any:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    element = OxmlElement("w:fldChar")
    element.set(qn("w:fldCharType"), kind)
    return element


def _text(name: str, text: str) -> Any:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    element = OxmlElement(name)
    element.set(qn("xml:space"), "preserve")
    element.text = text
    return element
