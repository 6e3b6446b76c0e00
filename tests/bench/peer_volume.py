"""The peer of the bound volume: WeasyPrint on the same text, with hyphenation and a contents of true page numbers."""

import sys
import tempfile
import time
from html import escape
from pathlib import Path

from tests.bench.long_text import heading, paragraphs

STYLE = """
@page { size: A4; margin: 20mm 10mm 20mm 30mm; @top-center { content: counter(page); font: 12pt Tinos } }
@font-face { font-family: Tinos; src: url("%s") }
body { font: 14pt/17pt Tinos; text-align: justify; hyphens: auto }
h1 { font-size: 14pt; text-align: left; width: 85mm; break-before: page }
p { margin: 0; text-indent: 12.5mm; orphans: 2; widows: 2 }
.contents a::after { content: leader('.') target-counter(attr(href), page) }
.contents a { color: black; text-decoration: none }
"""


def page_source(documents: int, font: Path) -> str:
    """Write the same documents as HTML."""
    titles = "".join(f'<p><a href="#d{one}">{escape(heading(one))}</a></p>' for one in range(documents))
    body = "".join(
        f'<h1 id="d{one}">{escape(heading(one))}</h1>'
        + "".join(f"<p>{place}. {escape(text)}</p>" for place, text in enumerate(paragraphs(one), start=1))
        for one in range(documents)
    )
    style = STYLE % font.as_uri()
    return f'<html lang="ru"><style>{style}</style><body><div class="contents">{titles}</div>{body}</body></html>'


def measure(documents: int) -> None:
    """Lay the volume out; print pages and seconds."""
    from weasyprint import HTML  # pyright: ignore[reportMissingImports]  # of the group bench

    font = Path(__file__).parents[2] / "resources" / "fonts" / "Tinos-Regular.ttf"
    source = page_source(documents, font)
    with tempfile.TemporaryDirectory() as place:
        began = time.perf_counter()
        whole = HTML(string=source).render()
        whole.write_pdf(str(Path(place) / "volume.pdf"))
        print(len(whole.pages), f"{time.perf_counter() - began:.2f}")


if __name__ == "__main__":
    measure(int(sys.argv[1]))
