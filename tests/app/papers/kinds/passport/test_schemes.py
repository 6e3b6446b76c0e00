"""The scheme of a district on paper: vectors with words in the PDF, a picture with its words in the DOCX."""

from __future__ import annotations

import pytest
from docx import Document

from app.papers import BadText, paper_named, print_paper
from app.papers.composing import compose
from app.papers.engine.composition import Composition
from app.papers.engine.markup.marks import marked
from app.papers.engine.pdf.layout import lay_out
from app.papers.paper import Request
from tests.app.papers.signing import words


@pytest.mark.parametrize("name", ["district_scheme", "municipality_scheme"])
def test_the_scheme_is_drawn_on_one_page(teaching, tmp_path, name):
    said = words(print_paper(teaching.db, paper_named(name), 1, tmp_path / "scheme.pdf"))
    assert "с. Белоключье" in said and "км" in said
    assert "по сведениям на 22 ноября 2026 г." in said


def test_in_the_word_processor_the_scheme_is_a_picture_with_words(teaching, tmp_path):
    out = print_paper(teaching.db, paper_named("district_scheme"), 1, tmp_path / "scheme.docx")
    document = Document(str(out))
    (picture,) = document.inline_shapes
    assert "Белоключье" in picture._inline.docPr.get("descr")
    section = document.sections[0]
    assert section.page_width and section.left_margin and section.right_margin
    assert picture.width <= section.page_width - section.left_margin - section.right_margin


def test_a_paper_with_a_drawing_is_not_kept(teaching):
    with teaching.db.reading() as session:
        whole = compose(session, paper_named("district_scheme"), Request(1, teaching.db.today()))
    with pytest.raises(BadText, match="не хранится"):
        whole.to_json()


def test_a_drawing_that_is_not_there_is_said_in_words(tmp_path):
    with pytest.raises(BadText, match="Нет рисунка «план»"):
        lay_out(Composition("Проба", marked("[[рисунок: план]]")), tmp_path / "paper.pdf")
