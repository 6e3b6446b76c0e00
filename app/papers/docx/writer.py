"""The DOCX renderer: the parsed document as a file of Word with real styles, lists, tables and fields."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.papers.composition import Composition
from app.papers.docx import styles
from app.papers.docx.fields import Bookmarks, add_field
from app.papers.docx.numbering import Numbering
from app.papers.docx.parties import add_parties
from app.papers.docx.sheet import Sheets
from app.papers.docx.tables import add_bare, add_bare_row, add_grid, first_paragraph
from app.papers.emblem import picture_of
from app.papers.errors import BadText
from app.papers.markup.blocks import (
    Appendix,
    Assignment,
    Block,
    Corner,
    DateLine,
    EmblemHere,
    Heading,
    Item,
    Letterhead,
    NewPage,
    Note,
    PartiesHere,
    Passage,
    Point,
    Room,
    RuledLines,
    Run,
    Section,
    Signature,
    TableHere,
    Text,
    Title,
    TwoCorners,
    plain,
)
from app.papers.markup.inline import cell as plain_text
from app.papers.markup.reader import parse
from app.papers.pdf.grid import column_widths, head_height
from app.papers.profile import MM, first_landscape, profile_of

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

_SIGN_SHARE = 0.6
_ALIKE = (Passage, Point, Item, Section)
_TOGETHER = 2
"""So many ruled lines stay with the text above them, and with the last of them."""


def write_docx(whole: Composition, out: Path) -> None:
    """Write a composition as DOCX.

    Raises:
        BadText: the text has a mistake, named with its line.
    """
    from docx import Document

    blocks = parse(whole.text)
    document = Document()
    document.core_properties.title = whole.title
    document.core_properties.author = whole.office
    document.core_properties.language = "ru-RU"
    sheets = Sheets(document, profile_of(whole, blocks), whole, first_landscape(blocks, whole.landscape))
    _Writer(document, sheets, whole).write(blocks)
    document.save(str(out))


class _Writer:
    """Writes one block after another."""

    def __init__(self, document: Any, sheets: Sheets, whole: Composition) -> None:
        self._document, self._sheets, self._whole = document, sheets, whole
        self._profile = sheets.profile
        styles.add_styles(document, self._profile, sheets.width)
        self._numbering = Numbering(document)
        self._bookmarks = Bookmarks()
        self._break = False
        self._signatures: Any = None

    def write(self, blocks: Sequence[Block]) -> None:
        """Write the whole document."""
        previous: Block | None = None
        for block in blocks:
            if not isinstance(block, Signature):
                self._signatures = None
            self._write(block, previous)
            previous = previous if isinstance(block, Assignment) else block

    def _write(self, block: Block, previous: Block | None) -> None:
        match block:
            case Passage(text=text, indented=indented):
                if isinstance(previous, Signature) and not indented:
                    self._hold_signature()
                self._prose(styles.PROSE if indented else styles.FLUSH, text, previous)
            case Point(text=text, number=number, label=label):
                paragraph = self._prose(styles.POINT, text, previous)
                self._numbering.point(paragraph, number)
                self._indent(paragraph)
                self._label(paragraph, label)
            case Item(text=text):
                paragraph = self._prose(styles.ITEM, text, previous)
                self._numbering.dash(paragraph)
                self._indent(paragraph)
            case Section():
                self._section(block)
            case Title(lines=lines):
                self._lines(styles.TITLE, lines, before=1)
            case Letterhead(lines=lines):
                self._lines(styles.LETTERHEAD, lines, before=0.5)
            case Heading(text=text):
                self._add(styles.HEADING, text, before=1)
            case DateLine():
                self._date_line(block)
            case Signature():
                self._signature(block)
            case Note(lines=lines):
                self._lines(styles.NOTE, lines, before=2)
            case Corner(lines=lines):
                self._lines(styles.CORNER, lines, before=1)
            case TwoCorners():
                self._two_corners(block)
            case Appendix():
                self._appendix(block)
            case NewPage(landscape=landscape):
                self._new_page(landscape)
            case TableHere(name=name):
                self._table(name)
            case PartiesHere():
                self._parties()
            case EmblemHere(left=left) if self._whole.emblem and self._profile.arms:
                self._sheets.add_picture(picture_of(self._whole.emblem), left)
            case RuledLines(count=count):
                for place in range(count):
                    if place < _TOGETHER or place > count - _TOGETHER:
                        self._stay_with_next()
                    self._rule()
            case Room(height=height):
                self._paragraph(styles.EMPTY, before=height * MM / self._profile.single)
            case _:
                pass

    def _prose(self, style: str, text: Text, previous: Block | None) -> Paragraph:
        paragraph = self._add(style, text, before=0 if isinstance(previous, _ALIKE) else 1)
        if plain(text).endswith(":"):
            paragraph.paragraph_format.keep_with_next = True
        return paragraph

    def _indent(self, paragraph: Paragraph) -> None:
        """Give a numbered paragraph its indent itself: processors take that of a list before that of a style."""
        from docx.shared import Pt

        paragraph.paragraph_format.left_indent = Pt(0)
        paragraph.paragraph_format.first_line_indent = Pt(self._profile.indent * MM)

    def _add(self, style: str, text: Text, before: float = 0) -> Paragraph:
        """Add a paragraph; ``before`` counts the empty lines above it."""
        paragraph = self._paragraph(style, before)
        self._fill(paragraph, text)
        return paragraph

    def _paragraph(self, style: str, before: float = 0) -> Paragraph:
        from docx.shared import Pt

        paragraph = self._document.add_paragraph(style=style)
        if self._break:
            paragraph.paragraph_format.page_break_before = True
            self._break = False
        elif before:
            paragraph.paragraph_format.space_before = Pt(before * self._profile.single)
        return paragraph

    def _fill(self, paragraph: Paragraph, text: Text) -> None:
        """Put runs into a paragraph; a reference becomes a field."""
        for run in text:
            if not run.text:
                continue
            if run.target:
                shown = run.text.lstrip()
                paragraph.add_run(run.text[: len(run.text) - len(shown)])
                kind = "\\w \\h" if shown[:1].isdigit() else "\\h"
                made = add_field(paragraph, f"REF {self._bookmarks.name(run.target)} {kind}", shown)
            else:
                made = paragraph.add_run(run.text)
            made.bold, made.italic = run.bold or None, run.italic or None

    def _fill_plain(self, paragraph: Paragraph, text: str) -> None:
        """Put a value into a paragraph."""
        self._fill(paragraph, plain_text(text))

    def _label(self, paragraph: Paragraph, label: str) -> None:
        """Set the bookmark of a label round the whole paragraph."""
        elements = paragraph._p.r_lst
        if elements:
            self._bookmarks.set(label, elements[0], elements[-1])

    def _lines(self, style: str, lines: Sequence[Text], before: float) -> None:
        for place, line in enumerate(lines):
            self._add(style, line, before=0 if place else before)

    def _section(self, block: Section) -> None:
        paragraph = self._add(styles.SECTION, block.text, before=0.7)
        if block.number:
            self._numbering.point(paragraph, block.number)
            self._label(paragraph, block.label)

    def _date_line(self, block: DateLine) -> None:
        from docx.enum.text import WD_TAB_ALIGNMENT
        from docx.shared import Pt

        paragraph = self._paragraph(styles.DATE_LINE, before=0.7)
        stops = paragraph.paragraph_format.tab_stops
        stops.add_tab_stop(Pt(self._sheets.width / 2), WD_TAB_ALIGNMENT.CENTER)
        stops.add_tab_stop(Pt(self._sheets.width), WD_TAB_ALIGNMENT.RIGHT)
        for place, text in enumerate((block.left, block.centre, block.right)):
            if place:
                paragraph.add_run("\t")
            self._fill(paragraph, text)

    def _signature(self, block: Signature) -> None:
        """Add a signature; several in a row share one table, and the text above stays with them."""
        from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
        from docx.shared import Pt

        widths = (self._sheets.width * _SIGN_SHARE, self._sheets.width * (1 - _SIGN_SHARE))
        above = 1 if self._signatures is not None else 2
        if self._signatures is None:
            self._stay_with_next()
            self._signatures = add_bare(self._document, widths)
        cells = add_bare_row(self._signatures, widths)
        for cell, text in zip(cells, (block.post, block.name), strict=True):
            cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.BOTTOM
            paragraph = first_paragraph(cell, styles.SIGNATURE)
            paragraph.paragraph_format.space_before = Pt(above * self._profile.single)
            self._fill(paragraph, text)
        styles.align(cells[1].paragraphs[0], "right")

    def _stay_with_next(self) -> None:
        """Keep the last paragraph of the text with what follows, and whole."""
        paragraphs = self._document.paragraphs
        if paragraphs:
            paragraphs[-1].paragraph_format.keep_with_next = True
            paragraphs[-1].paragraph_format.keep_together = True

    def _hold_signature(self) -> None:
        """Keep the signature with the closing words below it."""
        for cell in self._document.tables[-1]._cells:
            cell.paragraphs[-1].paragraph_format.keep_with_next = True

    def _two_corners(self, block: TwoCorners) -> None:
        widths = (self._sheets.width / 2, self._sheets.width / 2)
        self._begin_page_here()
        cells = add_bare_row(add_bare(self._document, widths), widths)
        for cell, lines in zip(cells, (block.left, block.right), strict=True):
            for place, line in enumerate(lines):
                paragraph = cell.add_paragraph(style=styles.EMPTY) if place else first_paragraph(cell, styles.EMPTY)
                self._fill(paragraph, line)

    def _appendix(self, block: Appendix) -> None:
        self._new_page(block.landscape)
        mark = self._paragraph(styles.CORNER)
        word, _, number = block.mark.partition(" ")
        self._fill(mark, (Run(word + (" " if number else "")),))
        if number:
            run = mark.add_run(number)
            self._bookmarks.set(block.label, run._r, run._r)
        self._lines(styles.CORNER, block.lines, before=0)

    def _new_page(self, landscape: bool | None) -> None:
        """Begin a page; where the sheet turns, a new section begins."""
        self._break = not self._sheets.turn(landscape)

    def _begin_page_here(self) -> None:
        """Begin a page before something that is no paragraph."""
        if self._break:
            self._paragraph(styles.EMPTY)

    def _table(self, name: str) -> None:
        if name not in self._whole.tables:
            known = ", ".join(self._whole.tables) or "таблиц у этой бумаги нет"
            raise BadText(f"Нет таблицы «{name}». Есть: {known}.")
        table = self._whole.tables[name]
        if not table.rows:
            return
        self._paragraph(styles.EMPTY)
        widths = column_widths(table, self._sheets.width, self._profile)
        high = head_height(table, self._sheets.width, self._profile)
        add_grid(self._document, table, widths, self._fill_plain, high)

    def _parties(self) -> None:
        if not self._whole.parties:
            raise BadText("У этой бумаги нет сторон: команда «[[реквизиты]]» здесь не нужна.")
        self._begin_page_here()
        add_parties(self._document, self._whole.parties, self._sheets.width, self._fill_plain)

    def _rule(self) -> None:
        """Add an empty ruled line: a tab with a leader as wide as the text."""
        from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
        from docx.shared import Pt

        paragraph = self._paragraph(styles.FLUSH, before=0.4)
        paragraph.paragraph_format.tab_stops.add_tab_stop(
            Pt(self._sheets.width), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.LINES
        )
        paragraph.add_run("\t")
