"""Numbers of organisations, telephones, e-mail addresses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.kernel.ids import email_problem, emails, inn_problem, kpp_problem, ogrn_problem, phones


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("8(38572) 25-7-33", "8 (38572) 2-57-33"),
        ("8(38572) 25379", "8 (38572) 2-53-79"),
        ("+7 (385) 722 32 98", "8 (38572) 2-32-98"),
        ("(838572) 21-3-33", "8 (38572) 2-13-33"),
        ("+7-(385 72)-23-2-98", "8 (38572) 2-32-98"),
        ("+7 ( 385 69) 2 13 04", "8 (38569) 2-13-04"),
        ("8(38561) 25- 3- 16", "8 (38561) 2-53-16"),
        ("8(385-76) 22-3-45", "8 (38576) 2-23-45"),
        ("+7(38576)28316", "8 (38576) 2-83-16"),
        ("8 (38596) 2-15-56", "8 (38596) 2-15-56"),
        ("+7(3852)561716", "8 (3852) 56-17-16"),
        ("3852561716", "8 (3852) 56-17-16"),
        ("+79230000000", "+7 923 000-00-00"),
        ("8-913-000-00-00", "+7 913 000-00-00"),
        ("+7 (933) 000 00 00", "+7 933 000-00-00"),
        ("8 800 555 35 35", "8 800 555-35-35"),
        ("8 (495) 123-45-67", "8 (495) 123-45-67"),
        ("84752721111", "8 (4752) 72-11-11"),
        ("8 (47532) 2-11-11", "8 (47532) 2-11-11"),
        ("8(38822)2-33-44", "8 (38822) 2-33-44"),
        ("8 343 222-33-44", "8 (343) 222-33-44"),
        ("8 (34350) 5-66-77", "8 (34350) 5-66-77"),
        ("тел. 8(38572) 22-3-45 доб. 12", "8 (38572) 2-23-45 доб. 12"),
        ("8(38572) 22-3-45, доб. 12", "8 (38572) 2-23-45 доб. 12"),
    ],
)
def test_a_telephone_is_written_alike_in_whatever_shape_it_comes(typed, expected):
    assert phones(typed) == [expected]


def test_several_telephones_are_told_apart_and_the_second_shares_the_code():
    assert phones("8(38572) 22-3-45, 22-3-46; 8-913-000-00-00") == [
        "8 (38572) 2-23-45",
        "8 (38572) 2-23-46",
        "+7 913 000-00-00",
    ]
    assert phones("8 (38572) 22-3-45 8 (38572) 22-3-46") == ["8 (38572) 2-23-45", "8 (38572) 2-23-46"]


@pytest.mark.parametrize("typed", ["нет", "22-3-45", "тел./факс 8(38572) 22-3-45", "по запросу"])
def test_a_telephone_that_cannot_be_read_stays_as_typed(typed):
    assert phones(typed) == [typed]


def test_no_telephone_is_no_telephone():
    assert phones("  ;, ") == []


@given(st.from_regex(r"\A[3489]\d{9}\Z"))
def test_figures_of_a_telephone_are_never_lost(figures):
    figures = "".join(str(int(figure)) for figure in figures)
    (written,) = phones(f"8{figures}")
    assert "".join(filter(str.isdigit, written))[1:] == figures
    assert phones(written) == [written]


@pytest.mark.parametrize("number", ["7707083893", "500100732259", "", "  ", "7707 083893"])
def test_a_right_inn_is_accepted(number):
    assert inn_problem(number) is None


@pytest.mark.parametrize(
    ("number", "part"), [("7707083894", "контрольная цифра"), ("770708389", "из 10 цифр"), ("ИНН", "из 10 цифр")]
)
def test_a_wrong_inn_is_explained(number, part):
    assert part in str(inn_problem(number))


def test_ogrn_and_kpp_are_checked():
    assert ogrn_problem("1027700132195") is None
    assert ogrn_problem("304500116000157") is None
    assert ogrn_problem("") is None
    assert "контрольная цифра" in str(ogrn_problem("1027700132196"))
    assert "из 13 цифр" in str(ogrn_problem("10277001321"))
    assert kpp_problem("224501001") is None
    assert kpp_problem("") is None
    assert "из 9 знаков" in str(kpp_problem("22450100"))


def test_addresses_are_tidied_and_a_wrong_one_is_named():
    assert emails("Kurja-School@yandex.ru; e-mail: ou@mail.ru, ou@mail.ru") == ["kurja-school@yandex.ru", "ou@mail.ru"]
    assert email_problem("ou@mail.ru школа@округ.рф") is None
    assert "«ou@mail»" in str(email_problem("ou@mail"))
    assert "«нет»" in str(email_problem("нет"))
    assert email_problem("") is None
