"""Orders of two pages: how long one takes once the program is warm, and a hundred in one go. In its own process."""

import statistics
import sys
import tempfile
import time
from pathlib import Path

import pypdfium2

from app.context import AppContext, open_office
from app.kernel.folder import OfficeFolder
from app.papers import latest_subject, paper_named, print_paper
from app.papers.question import PointAnswer
from tests.bench.long_text import heading, paragraphs

TIMES, MANY = 15, 100


def print_order(office: AppContext, number: int, out: Path) -> float:
    """Print one order with texts of its own and return the seconds."""
    paper = paper_named("free_order")
    points = [PointAnswer(text) for text in paragraphs(number)[:8]]
    answers = {"заголовок": heading(number), "пункты": points}
    began = time.perf_counter()
    print_paper(office.db, paper, latest_subject(office.db, paper), out, office.folder.templates, answers)
    return time.perf_counter() - began


def measure(folder: Path) -> None:
    """Print pages of an order, the median of its milliseconds when warm, the seconds of a hundred orders."""
    with open_office(OfficeFolder(folder)) as office, tempfile.TemporaryDirectory() as place:
        out = Path(place) / "order.pdf"
        print_order(office, 0, out)
        book = pypdfium2.PdfDocument(out)
        pages = len(book)
        book.close()
        warm = statistics.median(print_order(office, one, out) for one in range(1, TIMES))
        began = time.perf_counter()
        for one in range(MANY):
            print_order(office, 100 + one, Path(place) / f"{one}.pdf")
        print(pages, f"{warm * 1000:.0f}", f"{time.perf_counter() - began:.1f}")


if __name__ == "__main__":
    measure(Path(sys.argv[1]))
