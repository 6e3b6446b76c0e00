"""Every paper of the teaching office: the PDF and the DOCX carry the same words in the same order."""

from dataclasses import replace

import pytest

from app.papers import PAPERS, latest_subject
from app.papers.composing import compose
from app.papers.engine.drawn import PaperDrawing
from app.papers.paper import Request
from app.papers.printing import write
from tests.app.papers.engine.docx.reading import docx_words, pdf_words, references


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_the_pdf_and_the_docx_carry_the_same_words(teaching, paper, tmp_path):
    subject = latest_subject(teaching.db, paper)
    with teaching.db.reading() as session:
        whole = compose(session, paper, Request(subject, teaching.db.today()), teaching.folder.templates)
    whole = replace(whole, drawings={name: _wordless(one) for name, one in whole.drawings.items()})
    docx = docx_words(write(whole, tmp_path / "paper.docx"))
    pdf = pdf_words(write(whole, tmp_path / "paper.pdf"), whole)
    assert docx == pdf
    for instruction, cached, target in references(tmp_path / "paper.docx"):
        assert cached == target, instruction


def _wordless(drawn: PaperDrawing) -> PaperDrawing:
    """Leave the words of a drawing out: in the word processor it is a picture."""
    from reportlab.graphics.shapes import Drawing

    return PaperDrawing(Drawing(drawn.drawing.width, drawn.drawing.height), drawn.png)
