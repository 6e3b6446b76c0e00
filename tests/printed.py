"""The words of a printed paper, read back from the file."""

from pathlib import Path

import pypdfium2


def words_of(file: Path) -> str:
    """Return the text of a PDF: plain spaces, and a word broken at the end of a line is whole again."""
    document = pypdfium2.PdfDocument(file)
    try:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()
    return " ".join(" ".join(pages).replace("\x02", "").replace("\u200b", "").split())


def pages_in(file: Path) -> int:
    """Return how many pages a PDF has."""
    document = pypdfium2.PdfDocument(file)
    try:
        return len(document)
    finally:
        document.close()
