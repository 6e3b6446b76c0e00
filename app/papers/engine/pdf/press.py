"""The press: compositions become pages of one PDF file, one composition after another."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from app.kernel.fonts import FAMILY, register_fonts
from app.papers.engine.composition import Composition
from app.papers.engine.errors import BadText
from app.papers.engine.fixed import SHEET
from app.papers.engine.markup.blocks import Run
from app.papers.engine.pdf import furniture
from app.papers.engine.pdf.contents import laid
from app.papers.engine.pdf.pages import Page
from app.papers.engine.pdf.pieces import TextPiece, paragraph
from app.papers.engine.profile import MM, SINGLE, Profile

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_FORM = "pages"


@dataclass(frozen=True)
class Reserved:
    """Pages whose words are not known yet: the first of them, and a form for each."""

    first: int
    forms: tuple[str, ...]


class Press:
    """Opens a file, takes compositions, closes the file.

    A single paper: ``press.add(whole); press.close()``. A volume: every composition is added in turn, pages are
    numbered through, and only one composition is in memory at a time (its pages are kept by the canvas as compressed
    bytes). The contents stand at the beginning and are known at the end:

        press = Press(out, "Том", office)
        press.add(title_page)
        place = press.reserve(contents_with_any_numbers)          # as many pages as it takes
        pages = [press.add(one, bookmark=one.title) for one in compositions]     # the first page of each
        press.fill(place, contents_with_true_numbers)
        press.close()

    ``bookmark`` makes a line of the outline (its appendices stand below it); ``level`` is its depth.
    """

    def __init__(self, out: Path, title: str, office: str = "") -> None:
        """Open the file; the canvas writes it when the press is closed."""
        from reportlab.pdfgen.canvas import Canvas

        register_fonts()
        self._canvas = Canvas(
            str(out),
            pagesize=SHEET,
            invariant=1,
            initialFontName=cast(Any, FAMILY),
            pageCompression=1,
            lang="ru-RU",
        )
        _write_metadata(self._canvas, title, office)
        self.pages = 0
        """How many pages there are."""
        self._forms = 0
        self._bookmarks = 0

    def add(self, whole: Composition, bookmark: str = "", level: int = 0, apart: bool = False) -> int:
        """Lay a composition out, draw its pages and return the number of the first.

        One that is added ``apart`` counts its own pages: it is a paper of its own, only printed together with others.

        Raises:
            BadText: the text has a mistake.
        """
        first = self.pages + 1
        profile, pages = laid(whole)
        for page in pages:
            self.pages += 1
            self._outline(page, bookmark, level, begins=self.pages == first)
            self._canvas.setPageSize(furniture.sheet(page.landscape))
            number = self.pages - first + 1 if apart else self.pages
            _draw(self._canvas, page, number, profile, whole, first=self.pages == first)
            self._canvas.showPage()
        return first

    def reserve(self, whole: Composition, bookmark: str = "", level: int = 0) -> Reserved:
        """Leave as many pages as a composition takes now; its words come later."""
        first = self.pages + 1
        forms: list[str] = []
        for page in laid(whole)[1]:
            self.pages += 1
            self._forms += 1
            self._outline(page, bookmark, level, begins=self.pages == first)
            forms.append(f"{_FORM}{self._forms}")
            self._canvas.setPageSize(furniture.sheet(page.landscape))
            self._canvas.doForm(forms[-1])
            self._canvas.showPage()
        return Reserved(first, tuple(forms))

    def fill(self, place: Reserved, whole: Composition) -> None:
        """Draw a composition on the pages left for it.

        Raises:
            BadText: it takes more or fewer pages than were left.
        """
        profile, found = laid(whole)
        pages = list(found)
        if len(pages) != len(place.forms):
            raise BadText(f"Для «{whole.title}» оставлено страниц: {len(place.forms)}, а нужно: {len(pages)}.")
        for number, (form, page) in enumerate(zip(place.forms, pages, strict=True), start=place.first):
            width, height = furniture.sheet(page.landscape)
            self._canvas.beginForm(form, 0, 0, width, height)
            _draw(self._canvas, page, number, profile, whole, first=number == place.first)
            self._canvas.endForm()

    def close(self) -> None:
        """Write the file."""
        self._canvas.save()

    def _outline(self, page: Page, bookmark: str, level: int, begins: bool) -> None:
        """Put a line into the outline where a composition or one of its appendices begins."""
        if not bookmark:
            return
        titles = ([(bookmark, level)] if begins else []) + ([(page.begins, level + 1)] if page.begins else [])
        for title, depth in titles:
            self._bookmarks += 1
            key = f"place{self._bookmarks}"
            self._canvas.bookmarkPage(key)
            self._canvas.addOutlineEntry(title, key, depth, closed=True)


def _draw(canvas: Canvas, page: Page, number: int, profile: Profile, whole: Composition, first: bool) -> None:
    """Draw one page."""
    furniture.draw_number(canvas, profile, page.landscape, number)
    if whole.teaching:
        furniture.draw_teaching(canvas, profile, page.landscape, number)
    if first and whole.qr:
        furniture.draw_code(canvas, profile, page.landscape, number, whole.qr)
    left = furniture.left_margin(profile, number)
    top = furniture.sheet(page.landscape)[1] - profile.top * MM
    if page.continued:
        width = furniture.room(profile, page.landscape)[0]
        words = paragraph((Run(page.continued),), width, profile.size, profile.size * SINGLE, "right")
        TextPiece(words).draw(canvas, left, top, 0, 1)
    for placed in page.placed:
        placed.piece.draw(canvas, left, top - placed.down, placed.start, placed.stop)


def _write_metadata(canvas: Canvas, title: str, office: str) -> None:
    """Let the file say its title and its office and nothing of the program or the computer."""
    from reportlab.pdfbase import pdfdoc

    class Info(pdfdoc.PDFInfo):
        """Only the title and the office."""

        def format(self, document: Any) -> Any:
            words = {"Title": pdfdoc.PDFString(title)} | ({"Author": pdfdoc.PDFString(office)} if office else {})
            return pdfdoc.PDFDictionary(words).format(document)

    canvas._doc.info = Info()  # pyright: ignore[reportAttributeAccessIssue]
