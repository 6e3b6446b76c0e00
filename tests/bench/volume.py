"""The bound volume: documents of two or three pages each behind a contents of true page numbers. In its own process."""

import resource
import sys
import tempfile
import time
from pathlib import Path

from app.papers.engine.composition import Composition, Volume, VolumePart
from app.papers.engine.markup.marks import marked
from app.papers.engine.pdf.binding import lay_out_volume
from tests.bench.long_text import heading, paragraphs

FIGURES = {"permanent_left": 30, "order_size": 14, "spacing": 17 / 14 / 1.15}


def paper(title: str, text: str) -> Composition:
    """Return a composition of a hand-written text."""
    return Composition(title, marked(f"[[оформление: приказ]]\n{text}"), figures=FIGURES)


def volume_of(documents: int) -> Volume:
    """Return a volume of the same text that the peer lays out."""
    parts = [
        VolumePart(
            heading(one),
            paper(heading(one), f"~ {heading(one)}\n" + "".join(f"1. {text}\n" for text in paragraphs(one))),
        )
        for one in range(documents)
    ]
    return Volume(
        paper("Том", "= ТОМ"),
        parts,
        paper("Оглавление", "= ОГЛАВЛЕНИЕ\n\n[[оглавление]]"),
        paper("Указатель", "= УКАЗАТЕЛЬ"),
    )


def measure(documents: int) -> None:
    """Lay the volume out; print pages, seconds and the peak of memory in MB."""
    with tempfile.TemporaryDirectory() as place:
        began = time.perf_counter()
        pages = lay_out_volume(volume_of(documents), Path(place) / "volume.pdf")
        seconds = time.perf_counter() - began
    print(pages, f"{seconds:.2f}", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)


if __name__ == "__main__":
    measure(int(sys.argv[1]))
