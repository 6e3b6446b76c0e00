"""Layout: where pages end, what stands on each of them, what the file is made of."""

from dataclasses import replace

import pdfplumber
import pypdfium2
import pytest

from app.papers.engine.composition import Composition
from app.papers.engine.errors import BadText
from app.papers.engine.markup.marks import marked
from app.papers.engine.pdf.layout import lay_out as lay_out_marked
from app.papers.engine.table import PaperTable, PartyBlock, TableColumn, TableGroup

POINT = "1. Пункт приказа, который занимает не меньше двух строк, чтобы было что переносить на следующую страницу.\n"


def lay_out(whole, out):
    """Lay out a text as if it were the source of a template."""
    return lay_out_marked(replace(whole, text=marked(whole.text)), out)


@pytest.fixture
def pages(tmp_path):
    """Lay out a text and return the words of its pages."""

    def lay(text, **more):
        out = tmp_path / "paper.pdf"
        lay_out(Composition("Проба", text, **more), out)
        with pdfplumber.open(out) as book:
            return [page.extract_text() for page in book.pages]

    return lay


@pytest.mark.parametrize("points", range(14, 26))
def test_a_signature_never_stands_without_two_lines_above_it(pages, points):
    order = (
        "[[оформление: приказ]]\n= ПРИКАЗ\n"
        + POINT * points
        + "1. Контроль оставляю за собой.\n/ Директор | Н. П. Осокин"
    )
    for text in pages(order):
        lines = [line for line in text.splitlines() if not line.isdigit()]
        if "Осокин" in text:
            assert len(lines) >= 3


@pytest.mark.parametrize("points", range(14, 26))
def test_who_has_read_the_order_signs_on_the_page_of_its_signature(pages, points):
    end = "\n/ Директор | И. И. Иванов\n\n| С приказом ознакомлены:\n\n[[строки: 2]]\n"
    last = pages("[[оформление: приказ]]\n= ПРИКАЗ\n" + POINT * points + end)[-1]
    words = last.split("Директор")[0]
    assert "С приказом ознакомлены:" in last
    assert words.count("Пункт приказа") >= 1


@pytest.mark.parametrize("points", range(14, 26))
def test_no_heading_ends_a_page(pages, points):
    text = "[[оформление: приказ]]\n" + POINT * points + "== Раздел\nСтороны обязуются:\n- одно;\n- другое."
    for page in pages(text):
        assert not page.rstrip().endswith(("Раздел", "обязуются:"))


def test_pages_are_numbered_from_the_second_in_the_middle_of_the_top(tmp_path):
    out = tmp_path / "paper.pdf"
    lay_out(Composition("Проба", "[[оформление: приказ]]\n" + POINT * 60), out)
    with pdfplumber.open(out) as book:
        tops = [page.extract_words()[0] for page in book.pages]
        assert tops[0]["text"] == "1."
        assert [word["text"] for word in tops[1:]] == [str(number) for number in range(2, len(tops) + 1)]
        middle = (30 + (210 - 30 - 10) / 2) * 72 / 25.4
        assert abs((tops[1]["x0"] + tops[1]["x1"]) / 2 - middle) < 1
        assert tops[1]["top"] >= 10 * 72 / 25.4 - 3


def test_the_text_keeps_the_margins(tmp_path):
    out = tmp_path / "paper.pdf"
    lay_out(Composition("Проба", "[[оформление: приказ]]\n" + POINT * 30), out)
    millimetre = 72 / 25.4
    with pdfplumber.open(out) as book:
        for letter in book.pages[0].chars:
            assert letter["x0"] >= 30 * millimetre - 1
            assert letter["x1"] <= 200 * millimetre + 1
            assert letter["bottom"] <= 277 * millimetre + 1


def test_only_our_letters_are_in_the_file_and_the_same_text_gives_the_same_bytes(tmp_path):
    made = []
    for name in ("one.pdf", "two.pdf"):
        lay_out(Composition("Проба", "Текст **полужирный**, 5 ₽, «ёлочки»."), tmp_path / name)
        made.append((tmp_path / name).read_bytes())
    assert made[0] == made[1]
    assert b"Helvetica" not in made[0]
    assert b"Tinos" in made[0]


def test_quotes_and_spaces_are_set_by_the_rules(tmp_path):
    out = tmp_path / "paper.pdf"
    lay_out(Composition("Проба", 'Директору МБОУ "Бурлинская СОШ" Осокину Н. П., № 5.'), out)
    document = pypdfium2.PdfDocument(out)
    text = document[0].get_textpage().get_text_range()
    document.close()
    assert "«Бурлинская СОШ»" in text
    assert "№\u00a05" in text or "№ 5" in text


def test_signs_the_letters_lack_leave_no_hole(pages):
    assert "да" in pages("Отметка: ✓")[0]


def test_a_table_repeats_its_head_and_keeps_a_group_with_its_first_row(pages):
    rows = tuple(
        row for group in range(30) for row in (TableGroup(f"Группа {group}"), (str(group), "Кабинет физики " * 12))
    )
    table = PaperTable((TableColumn("№ п/п", 0.3), TableColumn("Ресурс", 3)), rows)
    found = pages("[[оформление: таблица]]\n[[таблица: ресурсы]]", tables={"ресурсы": table}, landscape=True)
    assert len(found) > 2
    for text in found:
        assert "Ресурс" in text
        assert not text.splitlines()[-1].startswith("Группа")


def test_a_group_cut_by_the_end_of_a_page_is_named_again(pages):
    rows = (TableGroup("Михайловская школа"), *((str(n), "Кабинет физики " * 20) for n in range(40)))
    table = PaperTable((TableColumn("№ п/п", 0.3), TableColumn("Ресурс", 3)), rows)
    found = pages("[[оформление: таблица]]\n[[таблица: ресурсы]]", tables={"ресурсы": table})
    assert len(found) > 2
    assert all(text.count("Михайловская школа") == 1 for text in found)


@pytest.mark.parametrize("points", range(14, 26))
def test_who_prepared_the_paper_stands_on_the_page_of_the_signature(pages, points):
    order = "[[оформление: приказ]]\n" + POINT * points + "/ Директор | Н. П. Осокин\n* Седых Анна Павловна\n* 2-11-11"
    (last,) = (text for text in pages(order) if "Осокин" in text)
    assert "Седых Анна Павловна" in last
    assert "2-11-11" in last


def test_the_last_word_of_a_paragraph_is_never_broken(pages):
    for count in range(3, 40):
        text = pages("а " * count + "заключили настоящий договор о нижеследующем.")[0]
        assert "нижеследующем." in text


def test_a_row_taller_than_a_page_goes_on_with_nothing_lost(pages):
    words = " ".join(f"слово{number}" for number in range(1500))
    table = PaperTable((TableColumn("№", 0.2), TableColumn("Текст", 1)), (("1", words), ("2", "конец")))
    found = pages("[[таблица: одна]]", tables={"одна": table})
    text = " ".join(found)
    assert len(found) > 1
    assert all(f"слово{number}" in text for number in range(1500))


@pytest.mark.parametrize("count", [2, 3, 12])
def test_every_party_has_its_place_to_sign(pages, count):
    parties = [
        PartyBlock(
            f"Школа {n}", "Муниципальное учреждение", ("с. Бурла", "ИНН 2236002193"), "Директор", f"И. И. Иванов{n}"
        )
        for n in range(count)
    ]
    text = "\n".join(pages("== Реквизиты\n[[реквизиты]]", parties=parties))
    assert text.count("М.П. (при наличии)") == count
    assert all(f"Иванов{n}" in text for n in range(count))


def test_the_teaching_office_is_named_on_every_page(pages):
    found = pages(POINT * 60, teaching=True)
    assert len(found) > 1
    assert all("Учебная база" in text for text in found)


def test_unknown_tables_and_styles_are_named():
    with pytest.raises(BadText, match="Нет таблицы «школы»"):
        lay_out(Composition("Проба", "[[таблица: школы]]"), None)  # type: ignore[arg-type]
    with pytest.raises(BadText, match="Нет оформления «афиша»"):
        lay_out(Composition("Проба", "[[оформление: афиша]]\nТекст"), None)  # type: ignore[arg-type]
