"""Whose row it is: by ИНН, КПП, ОГРН, name; where several fit nobody is chosen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange.sheets.likeness import likeness, wording
from app.exchange.sheets.places import place_key
from app.exchange.sheets.schools import KnownSchool, KnownSchools, Marks
from app.schools import name_key


def school(key: int, name: str, inn: str = "", kpp: str = "", ogrn: str = "", **more: object) -> KnownSchool:
    fields = {"parent_id": None, "archived": False, "place": place_key(str(more.pop("settlement", ""))), **more}
    return KnownSchool(key, name, inn, kpp, ogrn, keys=frozenset({name_key(name)}), **fields)  # type: ignore[arg-type]


KNOWN = KnownSchools(
    [
        school(1, "Бурлинская СОШ", "2236020604", "223601001", "1022202364980"),
        school(2, "Ореховская ООШ", "2236020604", "223602001", parent_id=1),
        school(3, "Асямовская НОШ", "", "", parent_id=1),
        school(4, "Школа № 1 г. Славгорода", "2236020611"),
        school(5, "Школа № 2 г. Славгорода", "2236020629"),
        school(6, "СОШ с. Ивановка"),
        school(7, "СОШ с. Ивановка"),
        school(8, "Закрытая СОШ", "2236020636", archived=True),
    ]
)


@pytest.mark.parametrize(
    ("marks", "key"),
    [
        (Marks(inn="2236020604"), 1),
        (Marks(inn="2236020604", kpp="223602001"), 2),
        (Marks(inn="2236020604", names=("Ореховская основная общеобразовательная школа",)), 2),
        (Marks(inn="2236020604", names=("Асямовская НОШ",)), 3),
        (Marks(inn="2236020604", kpp="999999999", names=("МБОУ «Бурлинская СОШ»",)), 1),
        (Marks(ogrn="1022202364980"), 1),
        (Marks(names=('МБОУ "Бурлинская средняя общеобразовательная школа"',)), 1),
        (Marks(names=("Бурлинска СОШ",)), 1),
        (Marks(names=("Школа №2 г.Славгорода",)), 5),
        (Marks(inn="2236020612", names=("СОШ № 17",)), None),
        (Marks(names=("Школа № 3 г. Славгорода",)), None),
        (Marks(names=("СОШ с. Ивановка",)), None),
        (Marks(inn="2236020636"), None),
        (Marks(), None),
    ],
)
def test_a_row_finds_its_school_or_says_why_not(marks: Marks, key: int | None) -> None:
    found = KNOWN.recognise(marks)
    assert (found.school.id if found.school else None) == key
    assert bool(found.reason) is (key is None)


def test_the_reasons_tell_what_to_do() -> None:
    for marks, words in {
        Marks(names=("СОШ с. Ивановка",)): "Укажите ИНН и КПП",
        Marks(inn="2236020636"): "в архиве",
        Marks(inn="2236020643", names=("Бурлинская СОШ",)): "а у школы «Бурлинская СОШ» ИНН 2236020604",
        Marks(inn="2236020604", names=("филиал",)): "КПП 223602001",
        Marks(): "нет ни ИНН",
    }.items():
        assert words in KNOWN.recognise(marks).reason


def test_a_likeness_that_was_needed_is_told() -> None:
    assert "по похожему названию" in KNOWN.recognise(Marks(names=("Бурлинска СОШ",))).remark
    assert "отличается" in KNOWN.recognise(Marks(inn="2236020604", names=("Гимназия № 5",))).remark
    assert not KNOWN.recognise(Marks(inn="2236020604", names=("МБОУ «Бурлинская СОШ»",))).remark


PLACED = KnownSchools(
    [
        school(1, "Трёхозёрновская СОШ", settlement="с. Трёхозёрново"),
        school(2, "Малоозёрновская НОШ", settlement="с. Трёхозёрново"),
        school(3, "Липоборская ООШ", settlement="с. Липоборье"),
        school(4, "Верхнепихтинская НОШ", settlement="с. Верхняя Пихта"),
        school(5, "Детский сад «Рябинка»"),
    ]
)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("СОШ с. Трёхозёрново", 1),
        ("Трехозерново НОШ", 2),
        ("с. Трёхозёрново", None),
        ("Липоборье, ООШ", 3),
        ("МБОУ СОШ Липоборье", None),
        ("Липоборье", 3),
        ("школа с.Верхняя Пихта", 4),
        ("СОШ", None),
        ("Рябинка", None),
    ],
)
def test_a_school_may_be_named_by_its_settlement(name: str, key: int | None) -> None:
    found = PLACED.recognise(Marks(names=(name,)))
    assert (found.school.id if found.school else None) == key
    assert ("по населённому пункту" in found.remark) is (key is not None)


def test_a_name_that_is_only_near_is_offered_and_not_taken() -> None:
    reason = PLACED.recognise(Marks(names=("МБОУ «Липобор ООШ»",))).reason
    assert "школы «МБОУ „Липобор ООШ“» в программе нет. Не «Липоборская ООШ» ли это?" in reason
    assert "укажите ИНН" in reason


def test_two_lost_noughts_are_given_back_only_to_a_school_that_is_known() -> None:
    known = KnownSchools([school(1, "Белоключевская СОШ", "0013010077")])
    assert known.tidy_mark("inn", "13010077") == ("0013010077", "")
    number, wrong = known.tidy_mark("inn", "12001016")
    assert number == "12001016" and "10 цифр" in wrong


WORDS = st.lists(st.sampled_from(("обучающихся", "классов", "девочек", "мест", "всего", "на", "с", "ОВЗ")), min_size=1)


@given(WORDS, st.integers(1, 11), st.integers(1, 11))
def test_headings_with_different_numbers_are_never_alike(words: list[str], one: int, other: int) -> None:
    first, second = (wording(f"{' '.join(words)} {number} класс") for number in (one, other))
    assert (likeness(first, second) > 0) is (one == other)


@given(st.text(max_size=30), st.text(max_size=30))
def test_likeness_has_no_first_and_second(one: str, other: str) -> None:
    first, second = wording(one), wording(other)
    assert likeness(first, second) == likeness(second, first) <= 100


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Кол-во уч-ся, чел.", "Количество учащихся"),
        ("Обучающихся на 01.09.2026 г.", "Численность обучающихся"),
        ("1 кл.", "1 класс"),
        ("Пед. работники", "Педагогических работников"),
        ("в т.ч. девочек", "Девочек"),
        ("из них учителей", "Учителей"),
        ("подлежит подвозу, чел.", "Подлежат подвозу"),
    ],
)
def test_the_same_heading_in_other_words_is_the_same(one: str, other: str) -> None:
    assert likeness(wording(one), wording(other)) >= 84
