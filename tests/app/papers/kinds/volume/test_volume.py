"""The bound volume of a district: one file with true page numbers, bookmarks and an index of acts."""

import re

import pypdfium2
import pytest

from app.papers import paper_named, print_paper


@pytest.fixture(scope="module")
def volume(teaching, tmp_path_factory):
    out = tmp_path_factory.mktemp("volume") / "Сборник.pdf"
    print_paper(teaching.db, paper_named("district_volume"), 1, out, teaching.folder.templates)
    return out


def pages_of(path):
    """Return the words of each page."""
    book = pypdfium2.PdfDocument(path)
    found = []
    for page in book:
        text = page.get_textpage()
        found.append(" ".join(text.get_text_range().split()))
        text.close()
        page.close()
    book.close()
    return found


def test_the_contents_name_the_page_on_which_each_document_begins(volume):
    pages = pages_of(volume)
    assert pages[1].startswith("2 ОГЛАВЛЕНИЕ")
    contents = dict(re.findall(r"\d+ ((?:Паспорт|Приказ|Положение о школьном|Акт|Указатель)\D+?) (\d+)", pages[1]))
    beginnings = {
        "Паспорт школьного округа": "ПАСПОРТ",
        "Приказ о создании школьного округа": "ПРИКАЗ",
        "Положение о школьном округе": "ПОЛОЖЕНИЕ",
        "Акт инвентаризации ресурсов": "АКТ",
        "Указатель актов": "УКАЗАТЕЛЬ АКТОВ",
    }
    for title, word in beginnings.items():
        assert word in pages[int(contents[title]) - 1], title


def test_pages_are_numbered_through(volume):
    for number, text in enumerate(pages_of(volume)[1:], start=2):
        assert text.startswith(f"{number} ")


def test_every_document_has_a_bookmark_that_leads_to_its_first_page(volume):
    book = pypdfium2.PdfDocument(volume)
    marks = [
        (one.get_title(), dest.get_index()) for one in book.get_toc() if one.level == 0 and (dest := one.get_dest())
    ]
    book.close()
    assert [title for title, _ in marks][:3] == [
        "Сборник документов школьного округа",
        "Оглавление",
        "Паспорт школьного округа",
    ]
    assert marks[-1][0] == "Указатель актов"
    places = [place for _, place in marks if place is not None]
    assert places == sorted(places)


def test_the_index_names_the_acts_by_date_and_says_which_are_kept_only_in_their_file(volume):
    index = pages_of(volume)[-1]
    days = [(one[6:], one[3:5], one[:2]) for one in re.findall(r"(\d\d\.\d\d\.\d{4}) \S+ (?=Приказ|Протокол)", index)]
    assert len(days) >= 4
    assert days == sorted(days)
    assert "в деле" in index


def test_a_volume_printed_twice_has_the_same_bytes(teaching, volume, tmp_path):
    again = print_paper(
        teaching.db, paper_named("district_volume"), 1, tmp_path / "again.pdf", teaching.folder.templates
    )
    assert again.read_bytes() == volume.read_bytes()
