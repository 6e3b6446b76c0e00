"""Ink: what is seen on the pages of a PDF file outside the margins."""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2

MM = 72 / 25.4


def ink_in_margins(out: Path, scale: int = 2) -> Iterator[str]:
    """Name the pages and sides where something stands in a margin; the upper one may hold the head of the page."""
    document = pypdfium2.PdfDocument(out)
    for number, page in enumerate(document, start=1):
        picture = page.render(scale=scale, grayscale=True).to_pil().point(lambda shade: 255 if shade < 200 else 0)
        width, height = picture.size
        ruler = scale * MM
        sides = {
            "top": (0, 0, width, int(9.5 * ruler)),
            "left": (0, 0, int(19.5 * ruler), height),
            "right": (width - int(9.5 * ruler), 0, width, height),
            "bottom": (0, height - int(19.5 * ruler), width, height),
        }
        yield from (f"{side} of page {number}" for side, box in sides.items() if picture.crop(box).getbbox())
        page.close()
    document.close()
