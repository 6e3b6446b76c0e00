"""What people and sheets write becomes one stored form, and is shown in one."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.indicators import IndicatorType, TableColumn, number_of, read_value, show_value, table_rows, typed_value
from app.indicators.canonical.figures import plain
from app.indicators.canonical.hints import value_warning
from tests.app.indicators.samples import indicator

NBSP = "\N{NO-BREAK SPACE}"
COUNT = indicator(unit="чел.")
AREA = indicator(places=1, unit="м²")
MONEY = indicator(type=IndicatorType.MONEY, unit="руб.")
SHARE = indicator(type=IndicatorType.SHARE)
FLAG = indicator(type=IndicatorType.FLAG)
DAY = indicator(type=IndicatorType.DATE)
TEXT = indicator(type=IndicatorType.TEXT)
ROOF = indicator(type=IndicatorType.CHOICE, choices=(("flat", "плоская"), ("gable", "двускатная")))
BUILDINGS = indicator(
    type=IndicatorType.TABLE,
    columns=(
        TableColumn("address", "Адрес", IndicatorType.TEXT),
        TableColumn("area", "Площадь", IndicatorType.NUMBER),
        TableColumn("built", "Дата постройки", IndicatorType.DATE),
    ),
)


@pytest.mark.parametrize(
    ("one", "typed", "stored"),
    [
        (COUNT, "412", "412"),
        (COUNT, " 1 234 ", "1234"),
        (COUNT, f"1{NBSP}234", "1234"),
        (COUNT, "412.0", "412"),
        (COUNT, "412 чел.", "412"),
        (COUNT, "1.2E3", "1200"),
        (AREA, "1 234,5", "1234.5"),
        (AREA, "1,234.5", "1234.5"),
        (AREA, "1.234,5", "1234.5"),
        (AREA, "1.234.567", "1234567"),
        (AREA, "−3,50", "-3.5"),
        (AREA, "- 3", "-3"),
        (AREA, "-0", "0"),
        (AREA, "33.3333333", "33.3"),
        (AREA, "120 м²", "120"),
        (MONEY, "2 500 руб.", "2500"),
        (MONEY, "2 500,567", "2500.57"),
        (SHARE, "12 из 35", "12/35"),
        (SHARE, "12/35", "12/35"),
        (SHARE, "34,3 % (12 из 35)", "12/35"),
        (SHARE, "34,5 %", "34.5%"),
        (SHARE, "34.5", "34.5%"),
        (SHARE, "0 из 0", "0/0"),
        (FLAG, "Да", "1"),
        (FLAG, "есть", "1"),
        (FLAG, "+", "1"),
        (FLAG, "нет", "0"),
        (FLAG, "0", "0"),
        (DAY, "01.09.2026", "2026-09-01"),
        (DAY, "1 сентября 2026 г.", "2026-09-01"),
        (DAY, "2026-09-01 00:00:00", "2026-09-01"),
        (ROOF, "двускатная", "gable"),
        (ROOF, "Плоская", "flat"),
        (ROOF, "flat", "flat"),
        (TEXT, " Ленточный фундамент ", "Ленточный фундамент"),
        (TEXT, "нет", "нет"),
    ],
)
def test_one_form_is_stored_whatever_is_typed(one, typed, stored):
    assert read_value(one, typed) == stored


@pytest.mark.parametrize("nothing", ["", " ", "-", "—", "н/д", "Н/Д", "нет данных", "…", "х"])
@pytest.mark.parametrize("one", [COUNT, AREA, MONEY, SHARE, FLAG, DAY, TEXT, ROOF, BUILDINGS])
def test_what_means_nothing_is_no_value(one, nothing):
    assert read_value(one, nothing) is None


@pytest.mark.parametrize(
    ("one", "typed", "sentence"),
    [
        (COUNT, "много", "Нужно целое число, а написано «много». Напишите, например, 12."),
        (COUNT, "12,5", "Нужно целое число, а написано 12,5. Напишите, например, 12."),
        (COUNT, "нет", "Нужно целое число, а написано «нет». Напишите, например, 12."),
        (COUNT, "12 34 56 78 90 12 34 56", "больше 15 цифр"),
        (SHARE, "40 из 35", "Часть больше целого: 40 из 35. Проверьте, не переставлены ли числа."),
        (SHARE, "134 %", f"Значение 134{NBSP}% больше допустимого (100)."),
        (SHARE, "половина", "Нужна доля, а написано «половина». Напишите, например, 12 из 35 или 34,5 %."),
        (FLAG, "может быть", "Нужно «да» или «нет», а написано «может быть»."),
        (DAY, "31.02.2026", "нет в календаре"),
        (ROOF, "шатровая", "Значения «шатровая» нет в списке. Можно выбрать: плоская; двускатная."),
        (BUILDINGS, "ул. Школьная, 1 | большая", "Строка 1, столбец «Площадь»: Нужно число"),
    ],
)
def test_what_cannot_be_a_value_is_refused_with_a_sentence(one, typed, sentence):
    with pytest.raises(ValueError) as refused:
        read_value(one, typed)
    assert sentence in str(refused.value)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("3001", f"Значение 3{NBSP}001{NBSP}чел. больше допустимого (3{NBSP}000)."),
        ("-1", "Значение −1\N{NO-BREAK SPACE}чел. меньше допустимого (0)."),
    ],
)
def test_a_value_beyond_the_limits_is_refused(typed, sentence):
    limited = indicator(unit="чел.", minimum=Decimal(0), maximum=Decimal(3000))
    with pytest.raises(ValueError) as refused:
        read_value(limited, typed)
    assert str(refused.value) == sentence


@pytest.mark.parametrize(
    ("one", "stored", "shown"),
    [
        (AREA, "1234.5", f"1{NBSP}234,5"),
        (MONEY, "2500", f"2{NBSP}500,00"),
        (SHARE, "12/35", f"34,3{NBSP}% (12 из 35)"),
        (SHARE, "34%", f"34{NBSP}%"),
        (SHARE, "0/0", "0 из 0"),
        (FLAG, "1", "да"),
        (DAY, "2026-09-01", "01.09.2026"),
        (ROOF, "gable", "двускатная"),
        (COUNT, None, ""),
    ],
)
def test_a_person_reads_russian(one, stored, shown):
    assert show_value(one, stored) == shown


def test_a_table_is_typed_line_by_line_and_kept_by_its_columns():
    stored = read_value(BUILDINGS, "ул. Школьная, 1 | 1 200,5 | 01.09.1974\n\nул. Мира, 3 | | ")
    assert table_rows(stored) == [
        {"address": "ул. Школьная, 1", "area": "1200.5", "built": "1974-09-01"},
        {"address": "ул. Мира, 3"},
    ]
    assert show_value(BUILDINGS, stored).splitlines()[0] == f"ул. Школьная, 1 | 1{NBSP}200,5 | 01.09.1974"
    assert read_value(BUILDINGS, stored or "") == stored


def test_the_figure_of_a_share_is_its_per_cents():
    assert number_of("7/35") == 20
    assert number_of("34.5%") == Decimal("34.5")
    assert number_of("0/0") is None
    assert number_of(None) is None


def test_a_list_of_names_is_warned_of_where_no_names_belong():
    names = "Осокин Николай Павлович, Ёлкина Вера Ильинична"
    assert "только численность" in value_warning(TEXT, names)
    assert "только численность" in value_warning(TEXT, "Осокин Н. П.; Ёлкина В.И.")
    assert value_warning(TEXT, "Директор Осокин Н. П.") == ""
    assert value_warning(TEXT, "МБОУ «Бурлинская СОШ», ул. Ленина, 5") == ""
    assert value_warning(indicator(type=IndicatorType.TEXT, personal=True), names) == ""


NUMBERS = st.decimals(-(10**9), 10**9, allow_nan=False, allow_infinity=False, places=3)
COUNTS = st.integers(0, 10**6)


@given(NUMBERS)
def test_a_number_survives_being_shown_and_typed_again(number):
    one = indicator(places=3)
    stored = plain(number)
    assert read_value(one, show_value(one, stored)) == stored
    assert Decimal(stored) == number
    assert read_value(one, stored) == stored


@given(COUNTS, COUNTS)
def test_a_share_survives_being_shown_and_typed_again(part, rest):
    stored = f"{part}/{part + rest}"
    assert read_value(SHARE, show_value(SHARE, stored)) == stored


@given(st.dates())
def test_a_date_survives_being_shown_and_typed_again(day):
    stored = day.isoformat()
    shown = show_value(DAY, stored)
    try:
        assert read_value(DAY, shown) == stored
    except ValueError as refused:
        assert "год" in str(refused)
    assert typed_value(DAY, stored) == day


@given(st.text(max_size=30))
def test_whatever_is_typed_is_read_or_refused_with_a_sentence(text):
    for one in (COUNT, AREA, MONEY, SHARE, FLAG, DAY, ROOF, BUILDINGS, TEXT):
        try:
            stored = read_value(one, text)
        except ValueError as refused:
            assert str(refused).endswith((".", ")"))
        else:
            assert stored is None or read_value(one, stored) == stored
