"""A drawing as a file: PDF with its letters inside, SVG for the screen, PNG for a message or a presentation."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any, cast

from app.kernel.fonts import PLAIN, PLAIN_BOLD, register_fonts

if TYPE_CHECKING:
    from reportlab.graphics.shapes import Drawing

_FONTS = {PLAIN: {"family": PLAIN}, PLAIN_BOLD: {"family": PLAIN, "weight": "bold"}}


def drawing_pdf(drawing: Drawing, title: str = "") -> bytes:
    """Return a PDF of one page as large as the drawing; equal drawings give equal bytes."""
    from reportlab.graphics import renderPDF
    from reportlab.pdfgen.canvas import Canvas

    register_fonts()
    out = BytesIO()
    canvas = Canvas(
        out,
        pagesize=(drawing.width, drawing.height),
        invariant=1,
        initialFontName=cast(Any, PLAIN),
        pageCompression=1,
        lang="ru-RU",
    )
    canvas.setTitle(title)
    for say_nothing in (canvas.setAuthor, canvas.setSubject, canvas.setCreator, canvas.setProducer):
        say_nothing("")
    renderPDF.draw(drawing, canvas, 0, 0, showBoundary=False)
    canvas.save()
    return out.getvalue()


def drawing_svg(drawing: Drawing) -> str:
    """Return the drawing as SVG for the screen; the letters are those the window has loaded."""
    from reportlab.graphics import renderSVG

    return renderSVG.drawToString(drawing, showBoundary=False, fontHacks=_FONTS, useClip=True)


def drawing_png(drawing: Drawing, width: int) -> bytes:
    """Return a picture so many pixels wide, made of the PDF: what is printed and what is sent look the same."""
    import pypdfium2

    document = pypdfium2.PdfDocument(drawing_pdf(drawing))
    try:
        picture = document[0].render(scale=cast(Any, width / drawing.width)).to_pil()
    finally:
        document.close()
    out = BytesIO()
    picture.save(out, "PNG", optimize=True)
    return out.getvalue()


def fitted(drawing: Drawing, width: float, height: float) -> Drawing:
    """Return the drawing as large as it can be within the room, to stand on a page of a paper.

    It is a flowable of ReportLab; `renderPDF.draw(fitted(…), canvas, left, bottom)` draws it at a place.
    """
    from reportlab.graphics.shapes import Drawing, Group

    scale = min(width / drawing.width, height / drawing.height)
    scaled = Drawing(drawing.width * scale, drawing.height * scale, initialFontName=PLAIN)
    scaled.add(Group(*drawing.contents, transform=(scale, 0, 0, scale, 0, 0)))
    return scaled
