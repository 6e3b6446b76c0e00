"""Templates: values in their places, Russian filters, mistakes in plain words."""

from datetime import date

import pytest

from app.papers.errors import BadText
from app.papers.text.forms import Forms
from app.papers.text.template import fill

DIRECTOR = Forms("Осокин Н. П.", "Осокина Н. П.", "Осокину Н. П.", "Осокина Н. П.", "Осокиным Н. П.")


@pytest.fixture
def filled(tmp_path):
    """Fill a text of the office's own folder."""

    def fill_own(text, **values):
        (tmp_path / "sample.txt").write_text(text, encoding="utf-8")
        return fill("sample", values, tmp_path)

    return fill_own


def test_names_stand_in_the_case_the_text_asks_for(filled):
    text = filled("{{ кто | дательный }}, {{ кто | творительный }}, {{ кто }}", кто=DIRECTOR)
    assert text == "Осокину Н. П., Осокиным Н. П., Осокин Н. П."


def test_dates_are_written_in_words_and_figures(filled):
    text = filled("{{ день | прописью }} {{ день | цифрами }}", день=date(2026, 9, 1))
    assert text.replace("\u00a0", " ") == "1 сентября 2026 г. 01.09.2026"


def test_a_draft_keeps_places_for_date_and_number(filled):
    text = filled("{{ день | прописью }} № {{ номер | номер }}", день=None, номер=None)
    assert text.replace("\u00a0", " ") == "____________ 20__ г. № ______"


def test_the_third_style_of_dates_and_a_sum_in_words(filled):
    text = filled("с {{ день | датой_года }} на {{ сумма | сумма_прописью }}", день=date(2026, 9, 1), сумма=21345)
    assert text.replace("\u00a0", " ") == (
        "с 1 сентября 2026 года на 21 345 (двадцать одна тысяча триста сорок пять) рублей 00 копеек"
    )
    text = filled("{{ день | датой_года }}; {{ сумма | сумма_прописью }}", день=None, сумма=None)
    assert text == "____________\u00a020__\u00a0года; ____________ (____________________) рублей ____ копеек"


def test_words_agree_with_numbers(filled):
    text = filled("{{ слово(n, 'школа', 'школы', 'школ') }} {{ список | список }}", n=4, список=["А", "Б", "В"])
    assert text == "школы А, Б и В"


def test_a_sentence_that_ends_with_a_date_has_one_full_stop(filled):
    assert filled("до {{ день | прописью }}.", день=date(2026, 9, 1)).endswith("2026\u00a0г.")


def test_a_line_of_tags_leaves_nothing_behind_and_a_line_with_text_keeps_its_end(filled):
    text = filled("{% if да %}\nРаз{% if да %}!{% endif %}\n\nДва\n{% endif %}\n", да=True)
    assert text == "Раз!\n\nДва\n"


def test_what_was_typed_cannot_break_the_markup(filled):
    assert filled("1. {{ текст }}", текст="раз\n/ два") == "1. раз / два"
    assert filled("{{ текст | абзацы }}", текст="раз\n= два\n") == "\\раз\n\n\\= два"


def test_an_unknown_value_is_named_with_its_line(filled):
    with pytest.raises(BadText, match="Шаблон «sample», строка 2: нет значения «окург»"):
        filled("= ПРИКАЗ\n{{ окург.название }}")


def test_an_unknown_filter_is_named(filled):
    with pytest.raises(BadText, match="нет фильтра «прописьью»"):
        filled("{{ 1 | прописьью }}")


def test_a_template_cannot_reach_into_the_program(filled):
    with pytest.raises(BadText):
        filled("{{ ''.__class__.__mro__ }}")


def test_the_shipped_text_is_used_where_the_office_has_no_own(tmp_path):
    assert "^ КОМИТЕТ" in fill("letterhead", {"орган": {"шапка": ["КОМИТЕТ"]}}, tmp_path)
