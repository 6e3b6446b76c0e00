"""Lines of a paragraph: nothing is lost, nothing stands outside, a divided word is found as one."""

import subprocess
import sys

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.kernel.fonts import FAMILY, register_fonts
from app.papers.engine.composition import Composition
from app.papers.engine.markup.blocks import Run, Signature
from app.papers.engine.pdf.breaking import set_in_type
from app.papers.engine.pdf.hyphens import hyphenated
from app.papers.engine.pdf.pieces import even_lines
from app.papers.engine.pdf.requisites import signature_columns
from app.papers.engine.profile import profile_of

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


def _lines(typed) -> list[str]:
    return ["".join(text for text, _ in line.parts) for line in typed.lines]


@given(st.lists(st.text("абвгд", min_size=1, max_size=12), min_size=1, max_size=20), st.floats(60, 400))
def test_even_lines_are_no_more_than_filled_ones_and_hold_the_same_words(words, width):
    register_fonts()
    text = " ".join(words)
    even, filled = even_lines((Run(text),), width, 12, 14, "left"), set_in_type([(text, FAMILY)], width, 12, 14, "left")
    assert even.count == filled.count
    assert even.natural_width <= filled.natural_width + 0.01
    assert " ".join(_lines(even)).replace(" ", "") == text.replace(" ", "")


def test_no_word_of_a_heading_is_left_over_in_the_last_line():
    heading = (Run("О проведении конкурса рисунков «Пять сёл»"),)
    assert _lines(even_lines(heading, 227, 14, 16, "left")) == ["О проведении конкурса", "рисунков «Пять сёл»"]


def test_a_name_no_line_holds_is_parted_behind_its_hyphen():
    name = even_lines((Run("А.\u00a0К.\u00a0Рождественская-Преображенская"),), 170, 14, 16, "right")
    assert [line.replace("\u00a0", " ").strip() for line in _lines(name)] == ["А. К. Рождественская-", "Преображенская"]


def test_a_long_name_gets_the_room_it_needs_beside_the_post():
    name = "А.\u00a0К.\u00a0Рождественская-Преображенская"
    block = Signature((Run("Начальник управления образования"),), (Run(name),))
    (_, (post,)), (left, (signed,)) = signature_columns(block, 467, profile_of(Composition("Приказ", ""), ()))
    assert _lines(signed) == [name]
    assert post.natural_width < left


def test_a_text_is_measured_before_anything_has_been_printed():
    begin = "from app.papers.engine.pdf.breaking import set_in_type"
    command = f"{begin}; set_in_type([('слово', '{FAMILY}')], 100, 9, 10)"
    assert subprocess.run([sys.executable, "-c", command], check=False).returncode == 0
