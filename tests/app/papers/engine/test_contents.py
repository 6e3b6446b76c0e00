"""The contents of a paper: every section with the page it begins on, in both renderings."""

from __future__ import annotations

import pdfplumber
import pytest
from docx import Document
from docx.oxml.ns import qn

from app.papers.engine.composition import Composition
from app.papers.engine.docx.writer import write_docx
from app.papers.engine.errors import BadText
from app.papers.engine.markup.marks import marked
from app.papers.engine.pdf.layout import lay_out

LONG = "Текст раздела. " * 200
TEXT = (
    f"[[оглавление]]\n\n== 1. Первый\n{LONG}\n\n== Второй\n{LONG}\n\n"
    "---\n== 1. #[третий] Третий\nКонец, см. раздел @[третий].\n"
)


def test_every_section_stands_with_its_page(tmp_path):
    lay_out(Composition("Проба", marked(TEXT)), tmp_path / "paper.pdf")
    with pdfplumber.open(tmp_path / "paper.pdf") as book:
        texts = [page.extract_text() for page in book.pages]
    lines = [line.split() for line in texts[0].splitlines()[1:4]]
    for title, number in ((line[-2], int(line[-1])) for line in lines):
        assert title in texts[number - 1].replace(texts[0].splitlines()[0], "", 1)
    assert [line[-2] for line in lines] == ["Первый", "Второй", "Третий"]
    assert int(lines[-1][-1]) == len(texts)


def test_in_the_word_processor_the_pages_are_fields_of_bookmarks(tmp_path):
    write_docx(Composition("Проба", marked(TEXT)), tmp_path / "paper.docx")
    body = Document(str(tmp_path / "paper.docx")).element.body
    orders = [one.text.split() for one in body.iter(qn("w:instrText")) if "PAGEREF" in one.text]
    bookmarks = {one.get(qn("w:name")) for one in body.iter(qn("w:bookmarkStart"))}
    assert len(orders) == 3
    assert {order[1] for order in orders} <= bookmarks


def test_contents_of_a_paper_without_sections_are_refused_in_words(tmp_path):
    with pytest.raises(BadText, match="оглавление"):
        lay_out(Composition("Проба", marked("[[оглавление]]\nТекст")), tmp_path / "paper.pdf")
