"""What stands on a drawn page: its words with their places, and whether ink leaves the sheet."""

import io
from dataclasses import dataclass

import pypdfium2
from reportlab.graphics.shapes import Circle, Drawing, Path, String
from reportlab.pdfbase.pdfmetrics import stringWidth

from app.drawing.boxes import Box


@dataclass(frozen=True)
class Written:
    """A piece of words and the room it takes."""

    text: str
    box: Box


def written(drawing: Drawing) -> list[Written]:
    """Return the words of a drawing."""
    found = []
    for shape in drawing.contents:
        if isinstance(shape, String):
            width = stringWidth(shape.text, shape.fontName, shape.fontSize)
            low, high = shape.y - 0.2 * shape.fontSize, shape.y + 0.7 * shape.fontSize
            found.append(Written(shape.text, Box(shape.x, low, shape.x + width, high)))
    return found


def outside(drawing: Drawing) -> list[str]:
    """Name what leaves the sheet."""
    sheet = Box(-0.1, -0.1, drawing.width + 0.1, drawing.height + 0.1)
    found = [one.text for one in written(drawing) if not sheet.holds(one.box)]
    for shape in drawing.contents:
        if isinstance(shape, Circle):
            reach = Box(shape.cx - shape.r, shape.cy - shape.r, shape.cx + shape.r, shape.cy + shape.r)
            found += [] if sheet.holds(reach) else ["circle"]
        elif isinstance(shape, Path):
            xs, ys = shape.points[::2], shape.points[1::2]
            found += [] if sheet.holds(Box(min(xs), min(ys), max(xs), max(ys))) else ["path"]
    return found


def overlapping(drawing: Drawing) -> list[tuple[str, str]]:
    """Return the pairs of words that lie over each other."""
    words = written(drawing)
    return [
        (one.text, two.text)
        for place, one in enumerate(words)
        for two in words[place + 1 :]
        if one.box.overlap(two.box) > 0.5
    ]


def pdf_words(pdf: bytes) -> str:
    """Return the text of a PDF with plain spaces."""
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    try:
        return " ".join(document[0].get_textpage().get_text_bounded().split())
    finally:
        document.close()
