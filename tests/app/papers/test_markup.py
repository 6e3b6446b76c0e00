"""The markup of a text: signs at the beginning of a line."""

import pytest

from app.papers.errors import BadText
from app.papers.markup.blocks import Corner, Letterhead, NewPage, Passage, Section, Signature, TableHere, Title
from app.papers.markup.reader import parse


def test_points_are_numbered_by_the_program_whatever_number_is_typed():
    points = [one for one in parse("1. Раз.\n1.1. Два.\n1.1. Три.\n7. Четыре.") if isinstance(one, Passage)]
    assert [one.number for one in points] == ["1.", "1.1.", "1.2.", "2."]


def test_points_go_on_under_the_number_of_their_section_and_begin_anew_on_a_new_page():
    blocks = parse("== 1. Предмет\n1.1. Раз.\n== 1. Срок\n1.1. Два.\n---\n1. Снова.")
    numbers = [one.number for one in blocks if isinstance(one, Section | Passage)]
    assert numbers == ["1.", "1.1.", "2.", "2.1.", "1."]


def test_a_line_goes_on_until_an_empty_line_or_a_sign():
    assert parse("Начало\nпродолжение\n\nДругой абзац\n- строка") == [
        Passage("Начало продолжение"),
        Passage("Другой абзац"),
        Passage("строка", number="–"),
    ]


def test_lines_of_one_kind_make_one_block_until_an_empty_line():
    blocks = parse("^ КОМИТЕТ\n^ АДМИНИСТРАЦИИ\n\n= ПЛАН\n= округа\n\n= ДРУГОЙ\n! УТВЕРЖДЁН\n! приказом")
    assert blocks == [
        Letterhead(("КОМИТЕТ", "АДМИНИСТРАЦИИ")),
        Title(("ПЛАН", "округа")),
        Title(("ДРУГОЙ",)),
        Corner(("УТВЕРЖДЁН", "приказом")),
    ]


def test_signature_table_and_sheet_are_understood():
    assert parse("/ Директор | Н. П. Осокин\n[[таблица: школы]]\n--- альбомный лист") == [
        Signature("Директор", "Н. П. Осокин"),
        TableHere("школы"),
        NewPage(landscape=True),
    ]


def test_a_backslash_makes_an_ordinary_paragraph_of_any_line():
    assert parse("\\- не строка списка") == [Passage("- не строка списка")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Текст\n\n> 1 сентября | № 5", "Строка 3 («> 1 сентября | № 5»): здесь нужно частей: 3, а найдено: 2."),
        ("/ Директор", "Строка 1 («/ Директор»): здесь нужно частей: 2, а найдено: 1."),
        ("1.1. Пункт", "перед этим пунктом нет пункта уровнем выше"),
        ("[[таблица:]]", "после «таблица:» нужно название"),
        ("[[картинка: герб]]", "нет команды «картинка»"),
        ("[[таблица: школы", "закрываться «]]»"),
        ("--- круглый лист", "лист бывает «альбомный» или «книжный»"),
    ],
)
def test_a_mistake_is_named_with_its_line(text, said):
    with pytest.raises(BadText) as refused:
        parse(text)
    assert said in str(refused.value)
    assert str(refused.value).startswith("Строка ")
