"""Paragraphs of the word processor: what stands in them, and what they stay together with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.papers.engine.docx.fields import Bookmarks, add_field
from app.papers.engine.docx.styles import FLUSH
from app.papers.engine.markup.blocks import Text
from app.papers.engine.markup.inline import cell
from app.papers.engine.profile import MM, Profile

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.text.paragraph import Paragraph


class Paragraphs:
    """Adds paragraphs to the end of a document; references in them follow the labels."""

    def __init__(self, document: WordDocument, profile: Profile) -> None:
        """Begin with none."""
        self._document, self._profile = document, profile
        self.bookmarks = Bookmarks()
        self.begins_page = False
        """Whether the next paragraph begins a page."""

    def add(self, style: str, text: Text, before: float = 0) -> Paragraph:
        """Add a paragraph; ``before`` counts the empty lines above it."""
        paragraph = self.empty(style, before)
        self.fill(paragraph, text)
        return paragraph

    def empty(self, style: str, before: float = 0) -> Paragraph:
        """Add a paragraph without words; the first on a page has no room above it."""
        from docx.shared import Pt

        paragraph = self._document.add_paragraph(style=style)
        if self.begins_page:
            paragraph.paragraph_format.page_break_before = True
            self.begins_page = False
        elif before:
            paragraph.paragraph_format.space_before = Pt(before * self._profile.single)
        return paragraph

    def add_lines(self, style: str, lines: Sequence[Text], before: float) -> None:
        """Add lines one under another, with room above the first."""
        for place, line in enumerate(lines):
            self.add(style, line, before=0 if place else before)

    def fill(self, paragraph: Paragraph, text: Text) -> None:
        """Put runs into a paragraph; a reference becomes a field."""
        for run in text:
            if not run.text:
                continue
            if run.target:
                shown = run.text.lstrip()
                paragraph.add_run(run.text[: len(run.text) - len(shown)])
                kind = "\\w \\h" if shown[:1].isdigit() else "\\h"
                made = add_field(paragraph, f"REF {self.bookmarks.name(run.target)} {kind}", shown)
            else:
                made = paragraph.add_run(run.text)
            made.bold, made.italic = run.bold or None, run.italic or None

    def fill_plain(self, paragraph: Paragraph, text: str) -> None:
        """Put a value into a paragraph."""
        self.fill(paragraph, cell(text))

    def label(self, paragraph: Paragraph, label: str) -> None:
        """Set the bookmark of a label round the whole paragraph."""
        elements = paragraph._p.r_lst
        if elements:
            self.bookmarks.set(label, elements[0], elements[-1])

    def indent(self, paragraph: Paragraph) -> None:
        """Give a numbered paragraph its indent itself: processors take that of a list before that of a style."""
        from docx.shared import Pt

        paragraph.paragraph_format.left_indent = Pt(0)
        paragraph.paragraph_format.first_line_indent = Pt(self._profile.indent * MM)

    def stay_with_next(self) -> None:
        """Keep the last paragraph of the text with what follows, and whole."""
        paragraphs = self._document.paragraphs
        if paragraphs:
            paragraphs[-1].paragraph_format.keep_with_next = True
            paragraphs[-1].paragraph_format.keep_together = True

    def add_rule(self, width: float) -> None:
        """Add an empty ruled line: a tab with a leader as wide as the text."""
        from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
        from docx.shared import Pt

        paragraph = self.empty(FLUSH, before=0.4)
        paragraph.paragraph_format.tab_stops.add_tab_stop(Pt(width), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.LINES)
        paragraph.add_run("\t")
