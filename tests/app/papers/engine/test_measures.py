"""Measures: what a ruler laid on the paper would show, in both profiles of ГОСТ Р 7.0.97."""

from dataclasses import replace

import pdfplumber
import pypdfium2
import pytest

from app.kernel.resources import resource
from app.papers import PAPERS, latest_subject
from app.papers.composing import compose
from app.papers.engine.composition import Composition
from app.papers.engine.markup.marks import marked
from app.papers.engine.pdf.layout import lay_out
from app.papers.engine.profile import MM, Figures
from app.papers.paper import Request
from tests.app.papers.engine.ink import ink_in_margins

HALF = 0.5
"""Millimetres a ruler forgives."""
POINT = "1. Пункт приказа, который занимает не меньше двух строк, чтобы было что переносить на следующую страницу.\n"
ORDER = f"""[[оформление: приказ]]
^ КОМИТЕТ ПО ОБРАЗОВАНИЮ
= ПРИКАЗ
> 1 сентября 2026 г. | с. Бурла | № 112-ОД
~ О создании школьного округа «Бурлинский» и об утверждении положения о нём

{POINT * 30}
/ Председатель комитета по образованию администрации Бурлинского района | Е. С. Воронцова
* Седых Анна Павловна
"""


@pytest.fixture(params=["gost_2025", "gost_2016"])
def figures(request) -> dict[str, float]:
    import json

    shipped = json.loads(resource("reference", "layout_profiles.json").read_text(encoding="utf-8"))
    return next(one["details"] for one in shipped["items"] if one["code"] == request.param)


@pytest.fixture
def laid(tmp_path, figures):
    """Lay out a text and return its pages as pdfplumber reads them."""
    books = []

    def lay(text, **more):
        out = tmp_path / f"{len(books)}.pdf"
        lay_out(Composition("Проба", marked(text), figures=figures, **more), out)
        books.append(pdfplumber.open(out))
        return books[-1].pages

    yield lay
    for book in books:
        book.close()


def mm(points: float) -> float:
    return float(points) / MM


def body(page, top=20.0):
    """Return the letters below the upper margin."""
    return [char for char in page.chars if mm(char["top"]) >= top - HALF and char["text"].strip()]


def line_of(page, word):
    """Return the letters of the line that holds a word, from left to right."""
    found = next(one for one in page.extract_words() if word in one["text"])
    return sorted(
        (char for char in page.chars if abs(char["bottom"] - found["bottom"]) < 1 and char["text"].strip()),
        key=lambda char: char["x0"],
    )


def test_the_shipped_standard_is_what_a_paper_without_figures_looks_like():
    import json

    shipped = json.loads(resource("reference", "layout_profiles.json").read_text(encoding="utf-8"))
    assert Figures.given(shipped["items"][0]["details"]) == Figures()


def test_the_text_lies_exactly_between_the_margins(laid):
    pages = laid(ORDER)
    letters = [char for page in pages for char in body(page)]
    assert min(mm(char["x0"]) for char in letters) == pytest.approx(30, abs=HALF)
    assert max(mm(char["x1"]) for char in letters) == pytest.approx(200, abs=HALF)
    assert min(mm(char["top"]) for char in body(pages[1])) == pytest.approx(20, abs=HALF)
    assert all(mm(char["bottom"]) <= 277 + HALF for char in letters)


def test_date_place_and_number_stand_on_one_line_at_its_ends_and_middle(laid):
    (page, *_) = laid(ORDER)
    words = {word["text"]: word for word in page.extract_words()}
    date, place, number = words["1"], words["Бурла"], words["112-ОД"]
    assert date["bottom"] == pytest.approx(place["bottom"], abs=0.1) == pytest.approx(number["bottom"], abs=0.1)
    assert mm(date["x0"]) == pytest.approx(30, abs=HALF)
    assert mm(number["x1"]) == pytest.approx(200, abs=HALF)
    assert mm((words["с."]["x0"] + place["x1"]) / 2) == pytest.approx(115, abs=HALF)


def test_the_signature_ends_at_the_right_margin_level_with_the_last_line_of_the_post(laid):
    page = laid(ORDER)[-1]
    words = {word["text"]: word for word in page.extract_words()}
    assert mm(words["Воронцова"]["x1"]) == pytest.approx(200, abs=HALF)
    assert words["Воронцова"]["bottom"] == pytest.approx(words["района"]["bottom"], abs=0.1)
    assert mm(words["Председатель"]["x0"]) == pytest.approx(30, abs=HALF)


def test_the_heading_keeps_its_width(laid, figures):
    (page, *_) = laid(ORDER)
    edge = max(char["x1"] for word in ("создании", "положения") for char in line_of(page, word))
    assert mm(edge) <= 30 + figures["heading_width"] + HALF
    assert not any(char["fontname"].endswith("Bold") for char in line_of(page, "создании"))


def test_corner_requisites_keep_the_width_of_the_standard(laid, figures):
    text = "[[оформление: таблица]]\n! УТВЕРЖДЁН\n! приказом комитета по образованию администрации Бурлинского района\n"
    (page,) = laid(text + "\n<< СОГЛАСОВАНО | протокол\n>> УТВЕРЖДАЮ | Начальник\n\nТекст")
    left = 200 - figures["requisite_width"]
    for word in ("УТВЕРЖДЁН", "УТВЕРЖДАЮ", "Начальник"):
        assert mm(line_of(page, word)[-1]["x1"]) <= 200 + HALF
        assert mm(next(one for one in page.extract_words() if one["text"] == word)["x0"]) == pytest.approx(
            left, abs=HALF
        )
    words = {word["text"]: word for word in page.extract_words()}
    assert mm(words["СОГЛАСОВАНО"]["x0"]) == pytest.approx(20, abs=HALF)
    assert words["СОГЛАСОВАНО"]["bottom"] == pytest.approx(words["УТВЕРЖДАЮ"]["bottom"], abs=0.1)


def test_page_numbers_stand_in_the_middle_of_the_upper_margin_from_the_second_page_on(laid):
    pages = laid(ORDER)
    for number, page in enumerate(pages, start=1):
        above = [char for char in page.chars if mm(char["bottom"]) < 20]
        assert "".join(char["text"] for char in above) == ("" if number == 1 else str(number))
        for char in above:
            assert mm(char["top"]) >= 10 - HALF
            assert mm((char["x0"] + char["x1"]) / 2) == pytest.approx(115, abs=HALF)


def test_the_first_line_of_a_paragraph_is_indented_by_the_standard(laid):
    (page,) = laid("[[оформление: договор]]\nСлово " + "и ещё слово " * 30)
    assert mm(line_of(page, "Слово")[0]["x0"]) == pytest.approx(20 + 12.5, abs=HALF)


def test_margins_change_sides_on_the_back_of_a_sheet(laid, figures):
    figures["mirrored"] = 1
    first, second, *_ = laid(ORDER)
    assert min(mm(char["x0"]) for char in body(first)) == pytest.approx(30, abs=HALF)
    assert min(mm(char["x0"]) for char in body(second)) == pytest.approx(10, abs=HALF)
    assert max(mm(char["x1"]) for char in body(second)) == pytest.approx(180, abs=HALF)


def test_who_prepared_the_paper_stands_at_the_bottom_of_the_last_page(laid):
    page = laid(ORDER)[-1]
    assert mm(line_of(page, "Седых")[-1]["bottom"]) == pytest.approx(277, abs=1)


def test_the_code_of_the_document_stands_in_the_corner_and_nothing_touches_it(laid):
    page, *rest = laid(ORDER, qr="приказ|01.09.2026|112-ОД|Комитет по образованию|a1b2c3d4")
    edges = [(mm(one["x0"]), mm(one["top"]), mm(one["x1"]), mm(one["bottom"])) for one in page.curves + page.rects]
    left, top = min(one[0] for one in edges), min(one[1] for one in edges)
    right, bottom = max(one[2] for one in edges), max(one[3] for one in edges)
    assert right <= 200
    assert bottom <= 277
    quiet = 200 - right
    assert quiet > 1.5
    assert right - left == pytest.approx(20 - 2 * quiet, abs=HALF)
    assert all(mm(char["bottom"]) <= top - quiet for char in body(page))
    assert not any(one.curves or one.rects for one in rest)


def test_the_code_is_drawn_as_it_was_written(tmp_path):
    import segno

    out = tmp_path / "paper.pdf"
    words = "приказ|01.09.2026|112"
    lay_out(Composition("Проба", "", qr=words), out)
    document = pypdfium2.PdfDocument(out)
    picture = document[0].render(scale=8, grayscale=True).to_pil()
    document.close()
    left, top, right, _ = picture.point(lambda shade: 255 - shade).getbbox()
    matrix = segno.make(words, error="m", micro=False).matrix
    step = (right - left) / len(matrix)
    for row, modules in enumerate(matrix):
        for place, dark in enumerate(modules):
            spot = picture.getpixel((int(left + (place + 0.5) * step), int(top + (row + 0.5) * step)))
            assert (spot < 128) is bool(dark)


def test_an_appendix_goes_on_under_its_name(laid):
    text = (
        "[[оформление: приказ]]\n1. Утвердить (приложения @[а] и @[б]).\n"
        "+++ #[а] к приказу | от 1.09.2026 № 5\n= ПЕРЕЧЕНЬ\n"
        f"{POINT * 40}\n---\nЕщё страница\n+++ альбомный | #[б] к приказу\n= ПЛАН\nТекст"
    )
    texts = [page.extract_text().replace("\u00a0", " ") for page in laid(text)]
    assert "(приложения № 1 и № 2)" in texts[0]
    assert "Приложение № 1\nк приказу\nот 1.09.2026 № 5" in texts[1]
    assert all("Продолжение приложения № 1" in one for one in texts[2:-1])
    assert "Продолжение" not in texts[1] + texts[-1]
    assert "Приложение № 2" in texts[-1]


@pytest.fixture(scope="module")
def printed(teaching, tmp_path_factory):
    """Every paper of the teaching office in a profile, printed once."""
    folder = tmp_path_factory.mktemp("papers")

    def print_one(paper, code, figures):
        subject = latest_subject(teaching.db, paper)
        with teaching.db.reading() as session:
            whole = compose(session, paper, Request(subject, teaching.db.today()), teaching.folder.templates)
        out = folder / f"{paper.name}_{code}.pdf"
        lay_out(replace(whole, figures=figures, qr=whole.qr or "проба|1"), out)
        return out

    return print_one


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_nothing_of_any_paper_leaves_the_margins(printed, figures, paper):
    """Ink is looked for on the picture of each page: in the margins there is only the head of the page."""
    out = printed(paper, figures["requisite_width"], figures)
    assert b"Helvetica" not in out.read_bytes()
    assert list(ink_in_margins(out)) == []


def test_every_letter_is_in_the_file_and_it_says_only_its_title_and_its_office(tmp_path):
    out = tmp_path / "paper.pdf"
    text = "= ПРИКАЗ\nОбычный, **полужирный**, *курсив*, ***оба***."
    lay_out(Composition("Приказ", marked(text), office="Комитет по образованию", qr="проба"), out)
    document = pypdfium2.PdfDocument(out)
    known = {name: words for name, words in document.get_metadata_dict().items() if words}
    document.close()
    assert known == {"Title": "Приказ", "Author": "Комитет по образованию"}
    data = out.read_bytes()
    assert data.count(b"/FontFile2") == data.count(b"/Subtype /TrueType") == 4


def test_the_arms_stand_in_the_middle_above_the_letterhead(tmp_path):
    from base64 import b64encode
    from io import BytesIO

    from PIL import Image

    picture = BytesIO()
    Image.new("RGB", (170, 200), "red").save(picture, "PNG")
    emblem = b64encode(picture.getvalue()).decode("ascii")
    for mark, middle in (("[[герб]]", 115), ("[[герб: слева]]", 30 + 40)):
        out = tmp_path / "paper.pdf"
        lay_out(Composition("Проба", marked(f"[[оформление: приказ]]\n{mark}\n^ КОМИТЕТ"), emblem=emblem), out)
        with pdfplumber.open(out) as book:
            (image,), words = book.pages[0].images, book.pages[0].extract_words()
        assert mm((image["x0"] + image["x1"]) / 2) == pytest.approx(middle, abs=HALF)
        assert mm(image["top"]) == pytest.approx(20, abs=HALF)
        assert mm(image["width"]) == pytest.approx(17, abs=HALF)
        assert mm(image["height"]) == pytest.approx(20, abs=HALF)
        assert words[0]["top"] > image["bottom"]
    lay_out(Composition("Проба", marked("[[герб]]\n^ КОМИТЕТ")), out)
    with pdfplumber.open(out) as book:
        assert book.pages[0].images == []
