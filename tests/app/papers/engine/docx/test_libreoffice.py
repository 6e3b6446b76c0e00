"""LibreOffice opens every DOCX: nothing of it is lost, and it takes as many pages as the PDF, one more or less."""

import subprocess
from collections import Counter

import pypdfium2
import pytest

from app.papers import PAPERS, latest_subject
from app.papers.composing import compose
from app.papers.paper import Request
from app.papers.printing import write
from tests.app.papers.engine.docx.reading import docx_words

pytestmark = pytest.mark.office


def read(path):
    """Return the pages and the words of a PDF."""
    book = pypdfium2.PdfDocument(path)
    words: list[str] = []
    for page in book:
        text = page.get_textpage()
        words += text.get_text_range().replace("\u00a0", " ").replace("\u200b", "").split()
        text.close()
        page.close()
    count = len(book)
    book.close()
    return count, words


@pytest.fixture(scope="module")
def opened(teaching, tmp_path_factory):
    """Write every paper, let LibreOffice open them all, return the folder."""
    place = tmp_path_factory.mktemp("office")
    names = []
    for paper in PAPERS:
        if paper.bound or paper.name == "school_packet":
            continue
        subject = latest_subject(teaching.db, paper)
        with teaching.db.reading() as session:
            whole = compose(session, paper, Request(subject, teaching.db.today()), teaching.folder.templates)
        write(whole, place / "own" / f"{paper.name}.pdf")
        names.append(str(write(whole, place / f"{paper.name}.docx")))
    profile = f"-env:UserInstallation={(place / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(place / "opened"), *names],
        check=True,
        stdout=subprocess.DEVNULL,
        timeout=600,
    )
    return place


@pytest.mark.parametrize("name", [paper.name for paper in PAPERS if not paper.bound and paper.name != "school_packet"])
def test_nothing_is_lost_when_a_word_processor_opens_the_file(opened, name):
    pages, shown = read(opened / "opened" / f"{name}.pdf")
    written = docx_words(opened / f"{name}.docx")
    assert not Counter("".join(written).replace("-", "")) - Counter("".join(shown))
    own, _ = read(opened / "own" / f"{name}.pdf")
    # A long paper whose wide tables lie on their side is paged more closely by a word processor.
    assert abs(pages - own) <= max(1, own // 5)
