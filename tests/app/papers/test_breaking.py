"""Lines of a paragraph: nothing is lost, nothing stands outside, a divided word is found as one."""

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.papers.pdf.breaking import set_in_type
from app.papers.pdf.fonts import FAMILY, register_fonts
from app.papers.pdf.hyphens import hyphenated

WORDS = st.lists(
    st.one_of(
        st.sampled_from(["округ", "использоваться", "образовательных", "и", "№\u00a05", "15\u00a0октября", "–"]),
        st.text(alphabet="абвгд-ABC9", min_size=1, max_size=60),
    ),
    max_size=40,
)


@pytest.fixture(autouse=True)
def letters():
    register_fonts()


@given(WORDS, st.floats(20, 500), st.sampled_from(["left", "centre", "right", "justify"]))
def test_every_word_stands_in_the_lines_and_no_line_is_wider_than_its_place(words, width, align):
    register_fonts()
    typed = set_in_type([(hyphenated(" ".join(words)), FAMILY)], width, 12, 14, align, 10)
    written = "".join(text for line in typed.lines for text, _ in line.parts)
    assert written.replace(" ", "").replace("-", "") == "".join(words).replace("-", "").replace("\u00ad", "")
    for line in typed.lines:
        spaces = sum(text.count(" ") + text.count("\u00a0") for text, _ in line.parts)
        narrow = len(line.parts) == 1 and len(line.parts[0][0]) == 1
        assert narrow or line.indent + line.width + line.gain * spaces <= width + 0.01 or line.gain < 0


def test_a_divided_word_is_found_in_the_file_as_one(tmp_path):
    from reportlab.pdfgen.canvas import Canvas

    sentence = "Школы округа обеспечивают совместное использование образовательных ресурсов. " * 6
    typed = set_in_type([(hyphenated(sentence), FAMILY)], 170, 12, 14)
    assert any(line.opens for line in typed.lines)
    out = tmp_path / "lines.pdf"
    canvas = Canvas(str(out))
    typed.draw(canvas, 50, 800)
    canvas.save()
    document = pypdfium2.PdfDocument(out)
    page = document[0].get_textpage()
    for word in ("использование", "образовательных", "обеспечивают", "совместное"):
        search, count = page.search(word), 0
        while search.get_next():
            count += 1
        assert count == 6, word
    page.close()
    document.close()
