"""Sheets of the word processor: margins, which way they lie, page numbers, the emblem and the code of the document."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from app.papers.engine.composition import Composition
from app.papers.engine.docx.fields import add_field
from app.papers.engine.docx.styles import NORMAL, align
from app.papers.engine.drawn import PaperDrawing
from app.papers.engine.fixed import SHEET, TEACHING, TEACHING_SIZE
from app.papers.engine.profile import MM, Profile

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_LINES_WITH_DRAWING = 5
"""So many lines find room on the page of a drawing."""
_DOTS = 200 / 72
"""Dots of a picture in a point: as many as an office printer can show."""


class Sheets:
    """Lays out the sections of a document; ``width`` is what the text has on the sheet that is written now."""

    def __init__(self, document: WordDocument, profile: Profile, whole: Composition, landscape: bool) -> None:
        """Prepare the first sheet: it bears no page number."""
        self._document, self.profile, self._whole = document, profile, whole
        self._landscape = landscape
        first: Any = document.sections[0]
        self._shape(first)
        first.different_first_page_header_footer = True
        self._head(first.header, numbered=True)
        self._head(first.first_page_header, numbered=False)
        self._code(first.first_page_footer)
        _set_up(document, profile.mirrored)

    @property
    def width(self) -> float:
        """Return the width between the margins in points."""
        side = SHEET[1] if self._landscape else SHEET[0]
        return side - (self.profile.left + self.profile.right) * MM

    def turn(self, landscape: bool | None) -> bool:
        """Begin a section on a sheet that lies another way; tell whether that was done."""
        if landscape is None or landscape == self._landscape:
            return False
        from docx.enum.section import WD_SECTION

        self._landscape = landscape
        section = self._document.add_section(WD_SECTION.NEW_PAGE)
        section.different_first_page_header_footer = False
        self._shape(section)
        section.header.is_linked_to_previous = False
        self._head(section.header, numbered=True)
        return True

    def add_picture(self, picture: bytes, left: bool = False) -> None:
        """Put the arms in the middle above the letterhead, or above one that stands in the left corner."""
        from docx.shared import Pt

        paragraph = self._document.add_paragraph()
        align(paragraph, "centre")
        paragraph.paragraph_format.keep_with_next = True
        if left:
            paragraph.paragraph_format.right_indent = Pt(self.width / 2)
        paragraph.add_run().add_picture(BytesIO(picture), height=Pt(self.profile.figures.emblem_height * MM))

    def add_drawing(self, drawn: PaperDrawing) -> None:
        """Put a drawing as a picture in the middle; its words are there for who cannot see it."""
        from docx.shared import Pt

        paragraph = self._document.add_paragraph()
        align(paragraph, "centre")
        paragraph.paragraph_format.keep_with_next = True
        scale = drawn.scale(self.width, self._height - _LINES_WITH_DRAWING * self.profile.single)
        width = drawn.drawing.width * scale
        shape = paragraph.add_run().add_picture(BytesIO(drawn.png(round(width * _DOTS))), width=Pt(width))
        shape._inline.docPr.set("descr", drawn.words)

    @property
    def _height(self) -> float:
        """Return the height between the margins in points."""
        side = SHEET[0] if self._landscape else SHEET[1]
        return side - (self.profile.top + self.profile.bottom) * MM

    def _shape(self, section: Any) -> None:
        from docx.enum.section import WD_ORIENTATION
        from docx.shared import Pt

        width, height = (SHEET[1], SHEET[0]) if self._landscape else SHEET
        section.page_width, section.page_height = Pt(width), Pt(height)
        section.orientation = WD_ORIENTATION.LANDSCAPE if self._landscape else WD_ORIENTATION.PORTRAIT
        for side in ("left", "right", "top", "bottom"):
            setattr(section, f"{side}_margin", Pt(getattr(self.profile, side) * MM))
        section.header_distance = section.footer_distance = Pt(self.profile.figures.number_from_top * MM)

    def _head(self, header: Any, numbered: bool) -> None:
        """Fill the running head: the number of the page in the middle, the mark of the teaching office on the right."""
        from docx.enum.text import WD_TAB_ALIGNMENT
        from docx.shared import Pt

        paragraph = header.paragraphs[0]
        paragraph.style = NORMAL
        stops = paragraph.paragraph_format.tab_stops
        stops.add_tab_stop(Pt(self.width / 2), WD_TAB_ALIGNMENT.CENTER)
        stops.add_tab_stop(Pt(self.width), WD_TAB_ALIGNMENT.RIGHT)
        if numbered:
            paragraph.add_run("\t")
            add_field(paragraph, "PAGE", "2").font.size = Pt(self.profile.figures.number_size)
        if self._whole.teaching:
            paragraph.add_run(("" if numbered else "\t") + "\t" + TEACHING).font.size = Pt(TEACHING_SIZE)

    def _code(self, footer: Any) -> None:
        """Put the code of the document into the lower right corner of the first page."""
        if not self._whole.qr:
            return
        import segno
        from docx.shared import Pt

        picture = BytesIO()
        segno.make(self._whole.qr, error="m", micro=False).save(picture, kind="png", scale=6, border=2)
        picture.seek(0)
        paragraph = footer.paragraphs[0]
        paragraph.style = NORMAL
        align(paragraph, "right")
        paragraph.add_run().add_picture(picture, width=Pt(self.profile.figures.qr_size * MM))


def _set_up(document: WordDocument, mirrored: bool) -> None:
    """Let the processor divide words, as the PDF does, and change the margins of the two sides of a sheet."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for name in ("w:mirrorMargins",) * mirrored + ("w:autoHyphenation",):
        mark = OxmlElement(name)
        mark.set(qn("w:val"), "true")
        document.settings.element.append(mark)
