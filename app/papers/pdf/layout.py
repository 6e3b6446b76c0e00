"""Layout: blocks become pages of a PDF file by the profile of the paper."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from app.papers.composition import Composition
from app.papers.errors import BadText
from app.papers.markup.blocks import (
    Appendix,
    Block,
    Corner,
    DateLine,
    Heading,
    Item,
    Letterhead,
    NewPage,
    Note,
    PartiesHere,
    Passage,
    Point,
    Run,
    Section,
    Sheet,
    Signature,
    Style,
    TableHere,
    Text,
    Title,
    plain,
)
from app.papers.markup.reader import parse
from app.papers.pdf.fonts import FAMILY, register_fonts
from app.papers.pdf.grid import GridPiece
from app.papers.pdf.pages import Page, paginate
from app.papers.pdf.parties import PartiesPiece
from app.papers.pdf.pieces import BreakPiece, Piece, RowPiece, TextPiece, paragraph
from app.papers.pdf.profile import MM, PROFILES, Profile
from app.papers.pdf.typed import Setting

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_SHEET = (210 * MM, 297 * MM)
_NUMBER_FROM_TOP = 13 * MM
_TEACHING = "Учебная база: сведения вымышлены"
_DEFAULT = "положение"


def lay_out(whole: Composition, out: Path) -> int:
    """Write the paper as PDF and return the number of its pages."""
    from reportlab.pdfgen.canvas import Canvas

    register_fonts()
    blocks = parse(whole.text)
    profile, landscape = _profile(blocks), _landscape(blocks, whole.landscape)
    pieces = _Setter(profile, whole, blocks, landscape).pieces()
    pages = paginate(pieces, landscape, lambda lying: _room(profile, lying)[1])
    canvas = Canvas(
        str(out), pagesize=_SHEET, invariant=1, initialFontName=cast(Any, FAMILY), pageCompression=1, lang="ru-RU"
    )
    canvas.setTitle(whole.title)
    for number, page in enumerate(pages, start=1):
        _draw_page(canvas, page, number, profile, whole.teaching)
        canvas.showPage()
    canvas.save()
    return len(pages)


def _profile(blocks: Sequence[Block]) -> Profile:
    """Find the profile the text asks for."""
    name = next((block.name for block in blocks if isinstance(block, Style)), _DEFAULT)
    if name not in PROFILES:
        raise BadText(f"Нет оформления «{name}». Есть: {', '.join(PROFILES)}.")
    return PROFILES[name]


def _landscape(blocks: Sequence[Block], usual: bool) -> bool:
    """Tell how the first sheet lies."""
    return next((block.landscape for block in blocks if isinstance(block, Sheet)), usual)


def _sheet(landscape: bool) -> tuple[float, float]:
    """Return the width and height of the sheet."""
    return (_SHEET[1], _SHEET[0]) if landscape else _SHEET


def _room(profile: Profile, landscape: bool) -> tuple[float, float]:
    """Return the width and height between the margins."""
    width, height = _sheet(landscape)
    return width - (profile.left + profile.right) * MM, height - (profile.top + profile.bottom) * MM


def _draw_page(canvas: Canvas, page: Page, number: int, profile: Profile, teaching: bool) -> None:
    """Draw one page: number from the second on, mark of the teaching office, text."""
    width, height = _sheet(page.landscape)
    canvas.setPageSize((width, height))
    canvas.setFont(FAMILY, 12)
    if number > 1:
        middle = (profile.left * MM + width - profile.right * MM) / 2
        canvas.drawCentredString(middle, height - _NUMBER_FROM_TOP, str(number))
    if teaching:
        canvas.setFont(FAMILY, 9)
        canvas.drawRightString(width - profile.right * MM, height - _NUMBER_FROM_TOP, _TEACHING)
    for placed in page.placed:
        top = height - profile.top * MM - placed.down
        placed.piece.draw(canvas, profile.left * MM, top, placed.start, placed.stop)


class _Setter:
    """Sets blocks in type one after another."""

    def __init__(self, profile: Profile, whole: Composition, blocks: Sequence[Block], landscape: bool) -> None:
        self._profile, self._whole, self._blocks = profile, whole, blocks
        self._found: list[Piece] = []
        self._turn(landscape)

    def pieces(self) -> list[Piece]:
        """Return the measured pieces of the whole text."""
        previous: Block | None = None
        for block in self._blocks:
            self._set(block, previous)
            previous = block
        return self._found

    def _turn(self, landscape: bool) -> None:
        """Measure from now on for a sheet lying this way."""
        self._landscape = landscape
        self._width, self._height = _room(self._profile, landscape)

    def _set(self, block: Block, previous: Block | None) -> None:
        """Set one block."""
        match block:
            case Passage(text=text, indented=indented):
                self._passage(text, previous, indented)
            case Point(text=text, number=number):
                self._passage((Run(f"{number}\u00a0"), *text), previous)
            case Item(text=text):
                self._passage((Run("–\u00a0"), *text), previous)
            case Appendix():
                self._turn(self._landscape if block.landscape is None else block.landscape)
                self._found.append(BreakPiece(self._landscape))
                self._corner(((Run(block.mark),), *block.lines))
            case Title(lines=lines):
                self._centred(lines, before=self._line(1), bold=True)
            case Letterhead(lines=lines):
                self._centred(lines, before=self._line(0.5), bold=True)
            case Section():
                self._section(block)
            case Heading(text=text):
                width = self._profile.heading_width * MM
                self._found.append(TextPiece(self._type(text, width, "left"), before=self._line(1)))
            case DateLine():
                self._date_line(block)
            case Signature():
                self._signature(block, previous)
            case Note(lines=lines):
                self._note(lines)
            case Corner(lines=lines):
                self._corner(lines)
            case TableHere(name=name):
                self._table(name)
            case PartiesHere():
                self._parties()
            case NewPage(landscape=landscape):
                self._turn(self._landscape if landscape is None else landscape)
                self._found.append(BreakPiece(self._landscape))
            case _:
                pass

    def _line(self, part: float) -> float:
        """Return so many lines of the text in points."""
        return self._profile.leading * part

    def _type(self, text: Text, width: float, align: Setting = "justify", indent: float = 0, bold: bool = False):
        """Set a paragraph in the letters of the text."""
        return paragraph(text, width, self._profile.size, self._profile.leading, align, indent, bold)

    def _passage(self, text: Text, previous: Block | None, indented: bool = True) -> None:
        """Set a paragraph or a point."""
        indent = self._profile.indent * MM if indented else 0
        laid = self._type(text, self._width, indent=indent)
        alike = isinstance(previous, Passage | Point | Item | Section)
        piece = TextPiece(laid, before=self._profile.gap if alike else self._line(1))
        piece.with_next = plain(text).endswith(":")
        self._found.append(piece)

    def _centred(self, lines: Sequence[Text], before: float, bold: bool) -> None:
        """Set lines in the middle; none of them ends a page."""
        for position, line in enumerate(lines):
            piece = TextPiece(self._type(line, self._width, "centre", bold=bold))
            piece.before = 0 if position else before
            piece.with_next = True
            self._found.append(piece)

    def _section(self, block: Section) -> None:
        """Set the heading of a section."""
        text = (Run(f"{block.number}\u00a0"), *block.text) if block.number else block.text
        piece = TextPiece(self._type(text, self._width, "centre", bold=True), before=self._line(0.7))
        piece.with_next = True
        self._found.append(piece)

    def _date_line(self, block: DateLine) -> None:
        """Set date, place and number in one line."""
        third = self._width / 3
        parts: tuple[tuple[Text, Setting], ...] = (
            (block.left, "left"),
            (block.centre, "centre"),
            (block.right, "right"),
        )
        cells = [(place * third, self._type(text, third, align)) for place, (text, align) in enumerate(parts) if text]
        if cells:
            self._found.append(RowPiece(cells, before=self._line(0.7)))

    def _signature(self, block: Signature, previous: Block | None) -> None:
        """Set the post on the left and the name, level with its last line, on the right."""
        post_width = self._width * 0.52
        name_width = self._width * 0.38
        cells = [(self._width - name_width, self._type(block.name, name_width, "right"))]
        if block.post:
            cells.append((0.0, self._type(block.post, post_width, "left")))
        before = self._line(1 if isinstance(previous, Signature) else 2)
        piece = RowPiece(cells, before=before, low=True)
        piece.with_previous = True
        self._found.append(piece)

    def _note(self, lines: Sequence[Text]) -> None:
        """Set small lines on the left; they stay with the signature above them."""
        size, leading = self._profile.size - 3, self._profile.leading - 3
        for position, line in enumerate(lines):
            laid = paragraph(line, self._width / 2, size, leading, "left")
            piece = TextPiece(laid, before=0 if position else self._line(2))
            piece.with_previous = True
            self._found.append(piece)

    def _corner(self, lines: Sequence[Text]) -> None:
        """Set lines in the upper right corner."""
        width = min(self._profile.corner_width * MM, self._width / 2)
        for position, line in enumerate(lines):
            laid = self._type(line, width, "left")
            piece = TextPiece(laid, before=0 if position else self._line(1), left=self._width - width)
            piece.with_next = True
            self._found.append(piece)

    def _table(self, name: str) -> None:
        """Set a table of the values."""
        if name not in self._whole.tables:
            known = ", ".join(self._whole.tables) or "таблиц у этой бумаги нет"
            raise BadText(f"Нет таблицы «{name}». Есть: {known}.")
        table = self._whole.tables[name]
        if table.rows:
            self._found.append(GridPiece(table, self._width, self._height, self._profile, self._line(0.7)))

    def _parties(self) -> None:
        """Set the details and signatures of the parties."""
        if not self._whole.parties:
            raise BadText("У этой бумаги нет сторон: команда «[[реквизиты]]» здесь не нужна.")
        self._found.append(PartiesPiece(self._whole.parties, self._width, self._profile, self._line(0.5)))
