"""Words: folding, ordering, counting, joining."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.kernel.errors import AppError
from app.kernel.words import (
    NBSP,
    about,
    capitalised,
    counted,
    fold,
    in_words,
    initials,
    join_and,
    number_text,
    plural,
    shortened,
    sort_key,
    uncapitalised,
)
from models.choice import Choice


class Stage(Choice):
    """An official list in its own order."""

    SECOND_WORD = "a", "Яма"
    FIRST_WORD = "b", "Арка"


def test_folding_forgets_case_yo_and_spaces():
    assert fold("  Плёсо-Курьинская\u00a0 ООШ ") == "плесо-курьинская оош"


@given(st.text())
def test_folding_twice_changes_nothing_more(text):
    assert fold(fold(text)) == fold(text)


def test_schools_are_ordered_as_people_count_them():
    names = ["СОШ № 10", "СОШ № 9", "«Ёлка»", "Ель", "Еж", "", "Жук", None]
    assert sorted(names, key=sort_key) == ["Еж", "«Ёлка»", "Ель", "Жук", "СОШ № 9", "СОШ № 10", "", None]


def test_yo_stands_next_to_ye_and_after_it():
    assert sorted(["Зуев", "Ёжиков", "Ежиков", "Ерёмин"], key=sort_key) == ["Ежиков", "Ёжиков", "Ерёмин", "Зуев"]


def test_numbers_are_ordered_as_numbers_and_empty_ones_last():
    assert sorted([None, 10, Decimal("9.5"), 2.0, -1], key=sort_key) == [-1, 2.0, Decimal("9.5"), 10, None]


def test_an_official_list_keeps_its_own_order():
    assert sorted([Stage.FIRST_WORD, Stage.SECOND_WORD], key=sort_key) == [Stage.SECOND_WORD, Stage.FIRST_WORD]


@given(st.lists(st.one_of(st.none(), st.text(), st.integers(), st.dates(), st.lists(st.text()), st.booleans())))
def test_anything_can_be_ordered(values):
    assert len(sorted(values, key=sort_key)) == len(values)


def test_dates_are_ordered_by_time():
    assert sorted([date(2027, 1, 1), date(2026, 12, 31)], key=sort_key)[0] == date(2026, 12, 31)


@pytest.mark.parametrize(
    ("n", "expected"),
    [
        (0, "школ"),
        (1, "школа"),
        (2, "школы"),
        (4, "школы"),
        (5, "школ"),
        (11, "школ"),
        (12, "школ"),
        (21, "школа"),
        (111, "школ"),
        (-1, "школа"),
    ],
)
def test_a_noun_agrees_with_its_number(n, expected):
    assert plural(n, "школа", "школы", "школ") == expected


def test_a_number_and_its_noun_are_never_parted():
    assert counted(12345, "школа", "школы", "школ") == f"12{NBSP}345{NBSP}школ"


@pytest.mark.parametrize(
    ("value", "places", "expected"),
    [
        (12345, None, "12\u00a0345"),
        (12345.6, None, "12\u00a0345,6"),
        (Decimal("1000.00"), None, "1\u00a0000"),
        (5, 2, "5,00"),
        (-3.5, None, "−3,5"),
        (0, None, "0"),
        (-0.0, None, "0"),
    ],
)
def test_numbers_are_written_in_russian(value, places, expected):
    assert number_text(value, places) == expected


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        ("21345.67", "21 345 (двадцать одна тысяча триста сорок пять) рублей 67 копеек"),
        ("0", "0 (ноль) рублей 00 копеек"),
        ("1", "1 (один) рубль 00 копеек"),
        ("2.01", "2 (два) рубля 01 копейка"),
        ("1000", "1 000 (одна тысяча) рублей 00 копеек"),
        ("112002.52", "112 002 (сто двенадцать тысяч два) рубля 52 копейки"),
        ("1000001.11", "1 000 001 (один миллион один) рубль 11 копеек"),
        ("0.995", "1 (один) рубль 00 копеек"),
    ],
)
def test_a_sum_is_written_in_words(amount, expected):
    assert in_words(Decimal(amount)).replace(NBSP, " ") == expected


@given(st.decimals(0, Decimal("99999999999.99"), places=2))
def test_any_sum_of_an_office_can_be_written_in_words(amount):
    roubles, _, kopecks = f"{amount:.2f}".partition(".")
    text = in_words(amount).replace(NBSP, "")
    assert text.startswith(f"{roubles} (")
    assert f"{kopecks}копе" in text


@pytest.mark.parametrize("amount", [-1, 10**11])
def test_an_impossible_sum_is_refused_with_a_sentence(amount):
    with pytest.raises(AppError, match="нельзя написать прописью"):
        in_words(amount)


@pytest.mark.parametrize(
    ("topic", "expected"),
    [
        ("создании школьного округа", "О"),
        ("утверждении положения", "Об"),
        ("итогах", "Об"),
        ("едином методическом дне", "О"),
        ("ёлке", "О"),
        ("юбилее", "О"),
        ("Алтайском крае", "Об"),
        ("«Ассоциации школ»", "Об"),
        ("всех школах", "Обо"),
        ("всём", "Обо"),
    ],
)
def test_a_heading_takes_the_right_preposition(topic, expected):
    assert about(topic) == expected


def test_initials_stand_before_the_name_in_a_signature_and_after_it_in_a_list():
    assert initials("Осокин", "Николай", "Павлович") == "Н.\u00a0П.\u00a0Осокин"
    assert initials("Осокин", "Николай", "Павлович", before=False) == "Осокин\u00a0Н.\u00a0П."
    assert initials("Цой", "Анна") == "А.\u00a0Цой"
    assert initials("Иванова", "Анна-Мария", "Сергеевна") == "А.-М.\u00a0С.\u00a0Иванова"
    assert initials("Осокин", "") == "Осокин"


def test_words_are_joined_as_in_speech():
    assert join_and([]) == ""
    assert join_and(["школа"]) == "школа"
    assert join_and(["школа", "лицей", "гимназия"]) == "школа, лицей и гимназия"


def test_the_first_letter_changes_but_an_abbreviation_stays():
    assert capitalised("муниципальное учреждение") == "Муниципальное учреждение"
    assert uncapitalised("Директор") == "директор"
    assert uncapitalised("МБОУ «Бурлинская СОШ»") == "МБОУ «Бурлинская СОШ»"
    assert uncapitalised("") == ""


@given(st.text(alphabet="абв \n«», ", max_size=60), st.integers(min_value=10, max_value=40))
def test_a_text_is_cut_behind_a_word_and_never_too_long(text, longest):
    short = shortened(text, longest)
    assert len(short) <= longest and "\n" not in short
    assert " ".join(text.split()).startswith(short.removesuffix("…"))


def test_a_long_text_ends_with_a_whole_word():
    assert shortened("Утвердить план\nсетевого взаимодействия", 22) == "Утвердить план…"
    assert shortened("Утвердить план", 22) == "Утвердить план"
