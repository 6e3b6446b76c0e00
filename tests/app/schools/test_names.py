"""One organisation's name in different writings, and the names of branches."""

import pytest

from app.schools import branch_own_name, branch_short_name, name_key, short_form


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            'МБОУ "Бурлинская СОШ"',
            "муниципальное бюджетное общеобразовательное учреждение «Бурлинская средняя общеобразовательная школа» "
            "Бурлинского района",
        ),
        ('МКОУ "Устьянская СОШ"', "МКОУ «Устьянская  сош»"),
        ("МБОУ СОШ № 1", "МБОУ «СОШ №1»"),
        ("МБОУ «Берёзовская ООШ»", "МБОУ «Березовская ООШ»"),
    ],
)
def test_writings_of_one_name_are_equal(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("МБОУ «Бурлинская СОШ»", "МБДОУ «Бурлинский детский сад»"),
        ("МБОУ СОШ № 1", "МБОУ СОШ № 11"),
        ("МБОУ «Лесная СОШ»", "МБОУ «Лесная ООШ»"),
    ],
)
def test_different_organisations_have_different_keys(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


def test_a_branch_is_known_by_its_own_name() -> None:
    assert branch_own_name('филиал "Новосельская СОШ" МБОУ "Бурлинская СОШ"') == "Новосельская СОШ"
    assert branch_short_name("Лесная основная общеобразовательная школа — филиал МБОУ «Бурлинская СОШ»") == "Лесная ООШ"


def test_a_full_name_is_shortened_to_its_letters() -> None:
    full = "муниципальное бюджетное общеобразовательное учреждение «Бурлинская средняя общеобразовательная школа»"
    assert short_form(full) == "МБОУ «Бурлинская СОШ»"
