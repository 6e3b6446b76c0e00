"""The setter: blocks of a document become pieces of known height."""

from __future__ import annotations

from collections.abc import Sequence

from app.papers.engine.composition import Composition
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
from app.papers.engine.pdf.bare import DrawingPiece, PicturePiece, RoomPiece, RulesPiece
from app.papers.engine.pdf.furniture import continued_room, room, taken
from app.papers.engine.pdf.grid import GridPiece
from app.papers.engine.pdf.parties import party_pieces
from app.papers.engine.pdf.pieces import BreakPiece, Piece, RowPiece, TextPiece, paragraph
from app.papers.engine.pdf.requisites import (
    Columns,
    corner_columns,
    corner_width,
    date_columns,
    requisite,
    signature_columns,
)
from app.papers.engine.pdf.typed import Setting, Typed
from app.papers.engine.profile import MM, Profile

CONTENTS = "оглавление"
"""The name of the table that stands in the place of the contents."""
_RULED_STEP = 8 * MM
_LINES_WITH_DRAWING = 3
"""So many lines find room on the page of a drawing."""


class Setter:
    """Sets blocks in type one after another."""

    def __init__(self, profile: Profile, whole: Composition, landscape: bool) -> None:
        """Begin on a sheet that lies this way."""
        self._profile, self._whole = profile, whole
        self._found: list[Piece] = []
        self._continued = ""
        self._turn(landscape)

    def pieces(self, blocks: Sequence[Block]) -> list[Piece]:
        """Return the measured pieces of the whole text."""
        previous: Block | None = None
        for block in blocks:
            self._set(block, previous)
            previous = previous if isinstance(block, Assignment) else block
        return self._found

    def _turn(self, landscape: bool | None) -> None:
        """Measure from now on for a sheet lying this way; None: as before."""
        if landscape is not None:
            self._landscape = landscape
        self._width, height = room(self._profile, self._landscape)
        self._height = height - taken(self._whole, self._profile) - continued_room(self._profile)

    def _set(self, block: Block, previous: Block | None) -> None:
        """Set one block."""
        match block:
            case Passage(text=text, indented=indented):
                self._passage(text, previous, indented).with_previous = isinstance(previous, Signature) and not indented
            case Point(text=text, number=number):
                self._passage((Run(f"{number}\u00a0"), *text), previous)
            case Item(text=text):
                self._passage((Run("–\u00a0"), *text), previous)
            case Title(lines=lines):
                self._centred(lines, before=self._line(1))
            case Letterhead(lines=lines):
                self._centred(lines, before=self._line(0.5))
            case Section():
                self._section(block)
            case Heading(text=text):
                self._heading(text)
            case DateLine():
                if columns := date_columns(block, self._width, self._profile):
                    self._row(columns, self._line(0.7))
            case Signature():
                self._signature(block, previous)
            case Note(lines=lines):
                self._note(lines)
            case Corner(lines=lines):
                self._corner(lines)
            case TwoCorners():
                columns = corner_columns(block, self._width, self._profile)
                if columns and (row := self._row(columns, self._line(1))):
                    row.with_next = True
            case Appendix():
                self._appendix(block)
            case NewPage(landscape=landscape):
                self._turn(landscape)
                self._found.append(BreakPiece(self._landscape, self._continued))
            case TableHere(name=name):
                self._table(name)
            case _:
                self._bare(block)

    def _bare(self, block: Block) -> None:
        """Set what has no words of its own."""
        match block:
            case DrawingHere(name=name):
                most = self._height - self._line(_LINES_WITH_DRAWING)
                self._found.append(DrawingPiece(self._whole.drawing(name), self._width, most))
            case ContentsHere():
                self._table(CONTENTS)
            case PartiesHere():
                self._parties()
            case RuledLines(count=count):
                self._found.append(RulesPiece(count, _RULED_STEP, self._width))
            case Room(height=height):
                self._found.append(RoomPiece(min(height * MM, self._height)))
            case EmblemHere(left=left) if self._whole.emblem and self._profile.arms:
                figures = self._profile.figures
                box = figures.emblem_width * MM, figures.emblem_height * MM
                room_for_it = corner_width(self._width, self._profile) if left else self._width
                self._found.append(PicturePiece(picture_of(self._whole.emblem), *box, room_for_it))
            case _:
                pass

    def _line(self, part: float) -> float:
        """Return so many single-spaced lines of the text in points."""
        return self._profile.single * part

    def _type(self, text: Text, width: float, align: Setting = "left", bold: bool = False) -> Typed:
        return requisite(text, width, self._profile, align, bold)

    def _passage(self, text: Text, previous: Block | None, indented: bool = True) -> TextPiece:
        """Set a paragraph or a point."""
        profile = self._profile
        indent = profile.indent * MM if indented else 0
        laid = paragraph(text, self._width, profile.size, profile.leading, "justify", indent)
        piece = TextPiece(laid, before=profile.gap if isinstance(previous, RUNNING_TEXT) else self._line(1))
        piece.with_next = plain(text).endswith(":")
        self._found.append(piece)
        return piece

    def _centred(self, lines: Sequence[Text], before: float) -> None:
        """Set lines in the middle; none of them ends a page."""
        for position, line in enumerate(lines):
            piece = TextPiece(self._type(line, self._width, "centre", bold=True))
            piece.before = 0 if position else before
            piece.with_next = True
            self._found.append(piece)

    def _section(self, block: Section) -> None:
        """Set the heading of a section."""
        text = (Run(f"{block.number}\u00a0"), *block.text) if block.number else block.text
        piece = TextPiece(self._type(text, self._width, "centre", bold=True), before=self._line(0.7))
        piece.with_next = piece.listed = True
        self._found.append(piece)

    def _heading(self, text: Text) -> None:
        """Set the heading to the text on the left."""
        width = min(self._profile.heading_width * MM, self._width)
        piece = TextPiece(self._type(text, width), before=self._line(1))
        piece.with_next = True
        self._found.append(piece)

    def _row(self, cells: Columns, before: float, low: bool = False) -> RowPiece | None:
        """Set columns side by side; where they are higher than a page, one below the other."""
        piece = RowPiece(cells, before, low)
        if piece.heights[0] <= self._height / 2:
            self._found.append(piece)
            return piece
        for left, column in cells:
            self._found += [TextPiece(laid, left=left) for laid in column]
        return None

    def _signature(self, block: Signature, previous: Block | None) -> None:
        """Set the post on the left and the name, level with its last line, on the right."""
        columns = signature_columns(block, self._width, self._profile)
        piece = self._row(columns, self._line(1 if isinstance(previous, Signature) else 2), low=True)
        if piece is not None:
            piece.with_previous = True

    def _note(self, lines: Sequence[Text]) -> None:
        """Set small lines at the bottom on the left; they stay on the page of the signature above them."""
        width = self._width / 2
        for position, line in enumerate(lines):
            laid = requisite(line, width, self._profile, size=self._profile.small_size)
            piece = TextPiece(laid, before=0 if position else self._line(2))
            piece.with_previous = piece.at_bottom = laid.height <= self._height / 4
            self._found.append(piece)

    def _corner(self, lines: Sequence[Text]) -> None:
        """Set lines in the upper right corner."""
        width = min(self._profile.corner_width * MM, self._width / 2)
        for position, line in enumerate(lines):
            before = 0 if position else self._line(1)
            piece = TextPiece(self._type(line, width), before=before, left=self._width - width)
            piece.with_next = True
            self._found.append(piece)

    def _appendix(self, block: Appendix) -> None:
        """Begin an appendix on a new page with its mark in the corner."""
        self._turn(block.landscape)
        self._continued = block.continued
        self._found.append(BreakPiece(self._landscape, block.continued, begins=block.mark))
        self._corner(((Run(block.mark),), *block.lines))

    def _table(self, name: str) -> None:
        """Set a table of the values."""
        table = self._whole.table(name)
        if table.rows:
            self._found.append(GridPiece(table, self._width, self._height, self._profile, self._line(0.7)))

    def _parties(self) -> None:
        """Set the details and signatures of the parties."""
        self._found += party_pieces(
            self._whole.signing_parties(), self._width, self._height, self._profile, self._line(0.5)
        )
