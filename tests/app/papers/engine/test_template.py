"""Templates: values in their places, Russian filters, mistakes in plain words."""

from datetime import date
from typing import Any

import pytest

from app.papers.engine.errors import BadText
from app.papers.engine.markup.blocks import DateLine, EmblemHere, Letterhead, Passage, Point, Run, Title, plain
from app.papers.engine.markup.reader import parse
from app.papers.engine.text.forms import Forms
from app.papers.engine.text.marked import MarkedText
from app.papers.engine.text.template import fill

DIRECTOR = Forms("Осокин Н. П.", "Осокина Н. П.", "Осокину Н. П.", "Осокина Н. П.", "Осокиным Н. П.")


@pytest.fixture
def filled(tmp_path):
    """Fill a text of the office's own folder."""

    def fill_own(text, **values):
        (tmp_path / "own").mkdir(exist_ok=True)
        (tmp_path / "own" / "sample.txt").write_text(text, encoding="utf-8")
        return fill("own/sample", values, tmp_path)

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


def read(filled, text, **values) -> list[Any]:
    """Fill a text and return its blocks."""
    return parse(filled(text, **values))


def test_what_was_typed_cannot_break_the_markup(filled):
    assert read(filled, "1. {{ текст }}", текст="раз\n/ два") == [Point((Run("раз / два"),), "1.", 1)]
    assert read(filled, "{{ текст | абзацы }}", текст="раз\n= два\n") == [
        Passage((Run("раз"),)),
        Passage((Run("= два"),)),
    ]


@pytest.mark.parametrize(
    "typed",
    [
        "= ПРИКАЗ",
        "1. пункт",
        "!",
        "[[таблица: школы]]",
        "**жирно**",
        "*курсив*",
        "@[метка]",
        "#[метка]",
        "{{ 7*7 }}",
        "--- ---",
        "+++ к приказу",
        "\\ строка",
        "/ а | б",
        "\ue000= ПРИКАЗ",
        "\ue001\ue001жирно\ue001\ue001",
    ],
)
def test_no_sign_in_a_value_is_markup(filled, typed):
    for text in ("{{ текст }}", "{% if да %}{{ текст }}{% endif %}", "1. #[сам] {{ текст }}", "{{ текст | абзацы }}"):
        (block,) = read(filled, text, текст=typed, да=True)
        assert isinstance(block, Passage | Point)
        assert not any(run.bold or run.italic or run.target for run in block.text)


def test_a_value_with_a_bar_stays_in_its_column(filled):
    assert read(filled, "> {{ a }} | {{ a }} | № 5", a="один | два") == [
        DateLine((Run("один | два"),), (Run("один | два"),), (Run("№\u00a05"),))
    ]


def test_signs_of_marked_text_are_meant(filled):
    blocks = read(filled, "{{ текст }}", текст=MarkedText("1. Один **два**.\n1.1. Три.\n= ИТОГ"))
    assert [type(block) for block in blocks] == [Point, Point, Title]
    assert blocks[0].text[1] == Run("два", bold=True)


def test_a_sign_after_tags_is_a_sign_and_after_a_value_it_is_not(filled):
    text = "{% for n in числа %}{% if n %}1. Пункт {{ n }}{% endif %}\n{% endfor %}\n\n{{ слово_ }}1. Нет"
    assert [type(block) for block in read(filled, text, числа=[1, 2], слово_="")] == [Point, Point, Passage]


def test_lines_of_a_macro_are_markup_and_what_was_typed_in_them_is_not(filled):
    text = "{% macro блок(x) %}\n! УТВЕРЖДЁН\n! {{ x }}\n{% endmacro %}\n{{ блок(кем) }}"
    (corner,) = read(filled, text, кем="! приказом **таким**")
    assert [plain(line) for line in corner.lines] == ["УТВЕРЖДЁН", "! приказом **таким**"]


def test_an_unknown_value_is_named_with_its_line(filled):
    with pytest.raises(BadText, match="Шаблон «own/sample», строка 2: нет значения «окург»"):
        filled("= ПРИКАЗ\n{{ окург.название }}")


def test_words_are_joined_and_replaced(filled):
    assert filled("{{ 'округ ' ~ 5 ~ имя }}{{ имя | replace('а', 'о') }}", имя="а") == "округ 5ао"


def test_an_unknown_filter_is_named(filled):
    with pytest.raises(BadText, match="нет фильтра «прописьью»"):
        filled("{{ 1 | прописьью }}")


def test_a_template_cannot_reach_into_the_program(filled):
    for text in (
        "{{ ''.__class__.__mro__ }}",
        "{{ (список | list).__class__ }}",
        "{{ список | attr('__class__') }}",
        "{{ кто.in_case.__globals__ }}",
        "{{ слово.__globals__ }}",
        "{{ '{0.__class__}'.format(1) }}",
        "{% set x = cycler.__init__.__globals__ %}{{ x }}",
        "{% import 'os' as os %}",
    ):
        with pytest.raises(BadText):
            filled(text, список=[1], кто=DIRECTOR)


@pytest.mark.parametrize(
    "text",
    [
        "{% for n in range(10**9) %}x{% endfor %}",
        "{% for n in range(1000000) %}x{% endfor %}",
        "{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}",
        "{% macro м() %}{{ м() }}{% endmacro %}{{ м() }}",
        "{% macro м(n) %}{{ м(n) }}{{ м(n) }}{% endmacro %}{{ м(1) }}",
        "{{ 'x' * 1000000000 }}",
        "{{ 9 ** 9 ** 9 }}",
        "{{ 'x'.ljust(1000000000) }}",
        "{{ '%1000000000d' % 1 }}",
        "{% for n in range(9999) %}{{ 'x' * 9999 }}{% endfor %}",
        "{% set a = 'xxxxxxxx' %}" + "{% set a = a ~ a %}" * 40 + "{{ a }}",
        "{% set a = 'xxxxxxxx' %}" + "{% set a %}{{ a }}{{ a }}{% endset %}" * 40 + "{{ a }}",
        "{% set a = 'xxxxxxxx' %}" + "{% set a = a | replace('x', a) %}" * 40 + "{{ a }}",
        "{% set a = 'xxxxxxxx' %}" + "{% set a = [a, a] | join %}" * 40 + "{{ a }}",
        "{% include 'own/sample' %}",
    ],
)
def test_work_without_end_is_refused_in_words(filled, text):
    with pytest.raises(BadText, match="Шаблон «own/sample»"):
        filled(text)


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "own/../../secret", "own", "", "Own/Sample"])
def test_a_template_is_read_from_its_folder_only(filled, name):
    with pytest.raises(BadText, match="имя шаблона"):
        filled("{% include имя %}", имя=name)


def test_a_link_out_of_the_folder_is_not_followed(tmp_path):
    (tmp_path / "templates" / "own").mkdir(parents=True)
    (tmp_path / "secret.txt").write_text("тайна", encoding="utf-8")
    (tmp_path / "templates" / "own" / "link.txt").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(BadText, match="ссылка за её пределы"):
        fill("own/link", {}, tmp_path / "templates")


def test_the_shipped_text_is_used_where_the_office_has_no_own(tmp_path):
    text = fill("common/letterhead", {"орган": {"шапка": ["КОМИТЕТ"]}}, tmp_path)
    assert parse(text) == [EmblemHere(), Letterhead(((Run("КОМИТЕТ"),),))]
