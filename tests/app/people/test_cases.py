"""Names and posts in cases, as a careful secretary would write them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.people import (
    Case,
    Gender,
    expand_acting,
    full_name_in_case,
    gender_of,
    name_in_case,
    post_in_case,
    short_name,
    split_name,
)

G, D = Case.GENITIVE, Case.DATIVE
OBLIQUE = (G, D, Case.ACCUSATIVE, Case.INSTRUMENTAL, Case.PREPOSITIONAL)


def table(name: str) -> list[str]:
    """Read the lines of a table of forms."""
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


NAMES = table("names_in_cases.txt")
POSTS = table("posts_in_cases.txt")


@pytest.mark.parametrize("line", NAMES, ids=lambda line: line.split("|")[0])
def test_a_name_stands_in_its_case(line):
    name, *expected = line.split("|")
    assert [full_name_in_case(*split_name(name), case) for case in OBLIQUE] == expected


def test_the_tables_are_long_enough_to_be_trusted():
    assert len(NAMES) >= 170
    assert len(POSTS) >= 170


@pytest.mark.parametrize("line", POSTS, ids=lambda line: line.split("|")[0])
def test_a_post_stands_in_its_case(line):
    post, *expected = line.split("|")
    assert [post_in_case(post, case) for case in OBLIQUE] == expected


ODD_SIGNS = st.text(alphabet=st.sampled_from("абеийоцшьяАИЕЬ -.()«»\"'oX1Ⅷſİ"), max_size=20)
TYPED = st.one_of(ODD_SIGNS, st.text(max_size=20))
PIECES = st.sampled_from(
    [
        "врио",
        "и.о.",
        "директор",
        "главный",
        "учитель-логопед",
        "и",
        "по",
        "(",
        ")",
        " - ",
        ",",
        '"',
        "«",
        "»",
        "ся",
        "-",
    ]
)


@given(TYPED, TYPED, TYPED, st.sampled_from(Case), st.sampled_from([None, *Gender]))
@example("А»", "", "", G, Gender.MALE)
def test_whatever_is_typed_for_a_name_can_be_written(last, first, middle, case, gender):
    whole = full_name_in_case(last, first, middle, case, gender)
    assert len(whole.split()) == len(f"{last} {first} {middle}".split())
    short_name(last, first, middle, case, gender)


@given(st.one_of(TYPED, st.lists(PIECES, max_size=8).map(" ".join)), st.sampled_from(Case))
def test_whatever_is_typed_for_a_post_can_be_written(post, case):
    whole, _ = expand_acting(post)
    assert len(post_in_case(whole, case).split()) == len(whole.split())


def test_the_nominative_is_left_as_it_was_written():
    assert name_in_case("Осокин", "Николай", "Павлович", Case.NOMINATIVE) == ("Осокин", "Николай", "Павлович")
    assert post_in_case(" врио директора ", Case.NOMINATIVE) == "врио директора"


def test_initials_follow_the_surname_in_a_list_and_go_before_it_in_a_text():
    assert short_name("Осокин", "Николай", "Павлович", D) == "Осокину\u00a0Н.\u00a0П."
    assert short_name("Осокин", "Николай", "Павлович", before=True) == "Н.\u00a0П.\u00a0Осокин"
    assert short_name("Осокин", "Николай", "Павлович", G, before=True) == "Н.\u00a0П.\u00a0Осокина"
    assert short_name("Соловей", "Анна", "Ильинична", D) == "Соловей\u00a0А.\u00a0И."
    assert short_name("Осокин", "Н.", "П.", D) == "Осокину\u00a0Н.\u00a0П."


def test_capitals_of_a_name_are_kept():
    assert full_name_in_case("ЗАЯЦ", "ЛЕВ", "ИЛЬИЧ", G) == "ЗАЙЦА ЛЬВА ИЛЬИЧА"


@pytest.mark.parametrize(
    ("last", "first", "middle", "gender"),
    [
        ("Цой", "Саша", "Робертович", Gender.MALE),
        ("Цой", "Саша", "Робертовна", Gender.FEMALE),
        ("Алиев", "Гейдар", "Гасан оглы", Gender.MALE),
        ("Мамедова", "Лейла", "Али кызы", Gender.FEMALE),
        ("Шевченко", "Тарас", "", Gender.MALE),
        ("Шевченко", "Анна", "", Gender.FEMALE),
        ("Осокин", "Н.", "П.", Gender.MALE),
        ("Уфимцева", "Н.", "Б.", Gender.FEMALE),
        ("Шевченко", "Т.", "Г.", None),
        ("Калина", "Пётр", "", Gender.MALE),
        ("Калина", "А.", "С.", None),
        ("Батомункуева", "Сэсэг", "", Gender.FEMALE),
        ("Кыпчаков", "Амыр", "", Gender.MALE),
        ("Ооржак", "Чечек", "", None),
        ("Пак", "Чжон", "Хи", None),
        ("Шин", "Чжин", "", None),
        ("Ли", "Женя", "", None),
        ("Ахметов", "Ренат", "Гумер улы", Gender.MALE),
        ("", "", "", None),
    ],
)
def test_the_gender_is_told_only_where_it_is_clear(last, first, middle, gender):
    assert gender_of(last, first, middle) is gender


def test_a_name_of_unclear_gender_is_not_guessed_at_but_follows_the_person():
    assert name_in_case("Мороз", "Саша", "", D) == ("Мороз", "Саша", "")
    assert name_in_case("Мороз", "Саша", "", D, Gender.MALE) == ("Морозу", "Саше", "")


def test_a_full_name_is_cut_into_parts():
    assert split_name("Осокин Николай Павлович") == ("Осокин", "Николай", "Павлович")
    assert split_name("  Цой  Анна ") == ("Цой", "Анна", "")
    assert split_name("Алиев Гейдар Гасан оглы") == ("Алиев", "Гейдар", "Гасан оглы")
    assert split_name("") == ("", "", "")


@pytest.mark.parametrize(
    ("post", "whole", "mark"),
    [
        ("врио директора", "временно исполняющий обязанности директора", "врио"),
        ("вр. и. о. директора", "временно исполняющий обязанности директора", "врио"),
        ("и.о. директора", "исполняющий обязанности директора", "и.\u00a0о."),
        ("И. о. директора", "Исполняющий обязанности директора", "и.\u00a0о."),
        ("директор", "директор", ""),
        ("инструктор по труду", "инструктор по труду", ""),
    ],
)
def test_who_acts_for_another_is_spelt_out(post, whole, mark):
    assert expand_acting(post) == (whole, mark)


def test_a_woman_who_acts_for_another_is_a_woman():
    assert post_in_case("врио директора", G, Gender.FEMALE) == "временно исполняющей обязанности директора"


def test_usual_names_and_posts_do_not_load_the_big_dictionary():
    code = (
        "import sys; from app.people import *;"
        "assert not {'pytrovich', 'pymorphy3'} & set(sys.modules);"
        "post_in_case('заместитель директора по учебной работе', Case.DATIVE);"
        "full_name_in_case('Осокин', 'Николай', 'Павлович', Case.DATIVE);"
        "assert 'pymorphy3' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
