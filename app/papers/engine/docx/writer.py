"""The DOCX renderer: the parsed document as a file of Word with real styles, lists, tables and fields."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.papers.engine.composition import Composition
from app.papers.engine.docx import styles
from app.papers.engine.docx.fields import number_pages
from app.papers.engine.docx.numbering import Numbering
from app.papers.engine.docx.paragraphs import Paragraphs
from app.papers.engine.docx.parties import add_parties
from app.papers.engine.docx.sheet import Sheets
from app.papers.engine.docx.tables import add_bare, add_bare_row, add_grid, first_paragraph
from app.papers.engine.emblem import picture_of
from app.papers.engine.markup.blocks import (
    RUNNING_TEXT,
    Appendix,
    Assignment,
    Block,
    ContentsHere,
    Corner,
    DateLine,
    DrawingHere,
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
from app.papers.engine.markup.reader import parse
from app.papers.engine.pdf.contents import labelled, with_contents
from app.papers.engine.pdf.grid import column_widths, head_height
from app.papers.engine.pdf.setter import CONTENTS
from app.papers.engine.profile import MM, first_landscape, profile_of

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

_SIGN_SHARE = 0.6
_TOGETHER = 2
"""So many ruled lines stay with the text above them, and with the last of them."""


def write_docx(whole: Composition, out: Path) -> None:
    """Write a composition as DOCX.

    Raises:
        BadText: the text has a mistake, named with its line.
    """
    from docx import Document

    blocks, whole = labelled(parse(whole.text)), with_contents(whole)
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
        self._text = Paragraphs(document, self._profile)
        self._signatures: Any = None
        self._labels: list[str] = []

    def write(self, blocks: Sequence[Block]) -> None:
        """Write the whole document."""
        self._labels = [block.label for block in blocks if isinstance(block, Section)]
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
                self._text.indent(paragraph)
                self._text.label(paragraph, label)
            case Item(text=text):
                paragraph = self._prose(styles.ITEM, text, previous)
                self._numbering.dash(paragraph)
                self._text.indent(paragraph)
            case Section():
                self._section(block)
            case Title(lines=lines):
                self._text.add_lines(styles.TITLE, lines, before=1)
            case Letterhead(lines=lines):
                self._text.add_lines(styles.LETTERHEAD, lines, before=0.5)
            case Heading(text=text):
                self._text.add(styles.HEADING, text, before=1)
            case DateLine():
                self._date_line(block)
            case Signature():
                self._signature(block)
            case Note(lines=lines):
                self._text.add_lines(styles.NOTE, lines, before=2)
            case Corner(lines=lines):
                self._text.add_lines(styles.CORNER, lines, before=1)
            case TwoCorners():
                self._two_corners(block)
            case Appendix():
                self._appendix(block)
            case NewPage(landscape=landscape):
                self._new_page(landscape)
            case TableHere(name=name):
                self._table(name)
            case ContentsHere():
                self._table(CONTENTS)
                number_pages(self._document.tables[-1], map(self._text.bookmarks.name, self._labels))
            case DrawingHere(name=name):
                self._sheets.add_drawing(self._whole.drawing(name))
            case PartiesHere():
                self._parties()
            case EmblemHere(left=left) if self._whole.emblem and self._profile.arms:
                self._sheets.add_picture(picture_of(self._whole.emblem), left)
            case RuledLines(count=count):
                for place in range(count):
                    if place < _TOGETHER or place > count - _TOGETHER:
                        self._text.stay_with_next()
                    self._text.add_rule(self._sheets.width)
            case Room(height=height):
                self._text.empty(styles.EMPTY, before=height * MM / self._profile.single)
            case _:
                pass

    def _prose(self, style: str, text: Text, previous: Block | None) -> Paragraph:
        paragraph = self._text.add(style, text, before=0 if isinstance(previous, RUNNING_TEXT) else 1)
        if plain(text).endswith(":"):
            paragraph.paragraph_format.keep_with_next = True
        return paragraph

    def _section(self, block: Section) -> None:
        paragraph = self._text.add(styles.SECTION, block.text, before=0.7)
        if block.number:
            self._numbering.point(paragraph, block.number)
        self._text.label(paragraph, block.label)

    def _date_line(self, block: DateLine) -> None:
        from docx.enum.text import WD_TAB_ALIGNMENT
        from docx.shared import Pt

        paragraph = self._text.empty(styles.DATE_LINE, before=0.7)
        stops = paragraph.paragraph_format.tab_stops
        stops.add_tab_stop(Pt(self._sheets.width / 2), WD_TAB_ALIGNMENT.CENTER)
        stops.add_tab_stop(Pt(self._sheets.width), WD_TAB_ALIGNMENT.RIGHT)
        for place, text in enumerate((block.left, block.centre, block.right)):
            if place:
                paragraph.add_run("\t")
            self._text.fill(paragraph, text)

    def _signature(self, block: Signature) -> None:
        """Add a signature; several in a row share one table, and the text above stays with them."""
        from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
        from docx.shared import Pt

        widths = (self._sheets.width * _SIGN_SHARE, self._sheets.width * (1 - _SIGN_SHARE))
        above = 1 if self._signatures is not None else 2
        if self._signatures is None:
            self._text.stay_with_next()
            self._signatures = add_bare(self._document, widths)
        cells = add_bare_row(self._signatures, widths)
        for cell, text in zip(cells, (block.post, block.name), strict=True):
            cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.BOTTOM
            paragraph = first_paragraph(cell, styles.SIGNATURE)
            paragraph.paragraph_format.space_before = Pt(above * self._profile.single)
            self._text.fill(paragraph, text)
        styles.align(cells[1].paragraphs[0], "right")

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
                self._text.fill(paragraph, line)

    def _appendix(self, block: Appendix) -> None:
        self._new_page(block.landscape)
        mark = self._text.empty(styles.CORNER)
        word, _, number = block.mark.partition(" ")
        self._text.fill(mark, (Run(word + (" " if number else "")),))
        if number:
            run = mark.add_run(number)
            self._text.bookmarks.set(block.label, run._r, run._r)
        self._text.add_lines(styles.CORNER, block.lines, before=0)

    def _new_page(self, landscape: bool | None) -> None:
        """Begin a page; where the sheet turns, a new section begins."""
        self._text.begins_page = not self._sheets.turn(landscape)

    def _begin_page_here(self) -> None:
        """Begin a page before something that is no paragraph."""
        if self._text.begins_page:
            self._text.empty(styles.EMPTY)

    def _table(self, name: str) -> None:
        table = self._whole.table(name)
        if not table.rows:
            return
        self._text.empty(styles.EMPTY)
        widths = column_widths(table, self._sheets.width, self._profile)
        high = head_height(table, self._sheets.width, self._profile)
        add_grid(self._document, table, widths, self._text.fill_plain, high)

    def _parties(self) -> None:
        """Add the requisites; their heading and the text above it stay with them."""
        for paragraph in self._document.paragraphs[-2:]:
            paragraph.paragraph_format.keep_with_next = True
        self._begin_page_here()
        add_parties(self._document, self._whole.signing_parties(), self._sheets.width, self._text.fill_plain)
