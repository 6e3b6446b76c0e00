"""Dirty records of the register become schools with branches; nothing is lost, what looks wrong is said."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange.organisations.records import OrganisationRecord
from app.exchange.organisations.values import head_from, levels_from, values_from
from app.exchange.register.certificate import is_in_force, school_record
from app.exchange.register.source import (
    RegisterCertificate,
    RegisterOrganisation,
    RegisterProgram,
    RegisterSupplement,
)
from app.exchange.register.stream import read_register
from app.schools import Acting, EduLevel, OrganisationKind

PRIMARY, BASIC, SECONDARY = EduLevel.PRIMARY, EduLevel.BASIC, EduLevel.SECONDARY


def records(path) -> dict[str, OrganisationRecord]:
    return {record.title: record for record in map(school_record, read_register(path))}


def reasons(record: OrganisationRecord, field: str) -> list[str]:
    return [problem.reason for one in (record, *record.branches) for problem in one.problems if problem.field == field]


def test_the_sample_holds_three_schools_with_two_branches(sample):
    schools = records(sample)

    assert list(schools) == [
        "МБОУ «Луговская СОШ»",
        "МКОУ «Озерновская ООШ № 2»",
        "МБОУ «Степная СОШ им. А. В. Громова»",
    ]
    branches = {title: [one.title for one in record.branches] for title, record in schools.items()}
    assert [*branches.values()] == [["Заречная ООШ"], ["Боровская НОШ"], []]


def test_the_words_of_the_register_stay_beside_the_tidy_values(sample):
    lakes = records(sample)["МКОУ «Озерновская ООШ № 2»"]

    assert (
        lakes.source["PostAddress"] == "600110, Заозёрный край, р-н Луговской, поселок Озерновский, улица Лесная, 7 а"
    )
    assert (lakes.values.district, lakes.values.settlement) == ("Луговской район", "п. Озерновский")
    assert lakes.source["Phone"] == "8-900-000-00-00; 8 (30011) 31- 4- 07"
    assert lakes.values.phones == "+7 900 000-00-00; 8 (30011) 3-14-07"
    assert lakes.values.head.post == "врио директора"
    assert lakes.values.head.acting is Acting.INTERIM


def test_a_short_name_missing_on_the_card_is_taken_from_the_certificate(sample):
    lakes = records(sample)["МКОУ «Озерновская ООШ № 2»"]

    assert lakes.source["ShortName"] == 'МКОУ "Озерновская ООШ №2"'
    assert reasons(lakes, "Краткое наименование") == ["в реестре нет; составлено «Боровская НОШ»."]


def test_levels_are_those_of_programmes_and_supplements_in_force(sample):
    lakes = records(sample)["МКОУ «Озерновская ООШ № 2»"]

    assert lakes.values.levels == (PRIMARY, BASIC)
    assert lakes.branches[0].values.levels == (PRIMARY,)


def test_an_older_record_of_the_school_is_kept_and_is_no_branch(sample):
    meadow = records(sample)["МБОУ «Луговская СОШ»"]

    assert [words["HeadName"] for _, words in meadow.aliases] == ["Кудрявцева Мария Львовна"]
    assert meadow.values.head.full_name == "Верещагин Пётр Ильич"
    assert "это не филиал" in reasons(meadow, "Запись реестра")[0]


def test_what_looks_wrong_is_said_and_hinders_nothing(sample):
    schools = records(sample)

    assert "Приморская область" in reasons(schools["МБОУ «Луговская СОШ»"], "Приложение")[0]
    assert reasons(schools["МКОУ «Озерновская ООШ № 2»"], "КПП") == [
        "в реестре разные: 001201001, 001201002; взят 001201001."
    ]
    assert len(reasons(schools["МКОУ «Озерновская ООШ № 2»"], "Полное наименование")) == 2
    assert reasons(schools["МКОУ «Озерновская ООШ № 2»"], "Руководитель") == ["в реестре не указан."]
    assert reasons(schools["МБОУ «Степная СОШ им. А. В. Громова»"], "Телефон") == ["не разобран: «нет»."]


def test_the_real_slice_holds_fifteen_schools_with_twelve_branches(real_slice):
    schools = records(real_slice)
    branches = [branch.title for record in schools.values() for branch in record.branches]

    assert len(schools) == 15
    assert sorted(branches) == sorted(
        [
            *("Трусовская СОШ", "Усть-Таловская СОШ", "Ивановская СОШ", "Дубровинская ООШ", "Ореховская ООШ"),
            *("Новоандреевская ООШ", "Новосельская СОШ", "Усть-Катунская ООШ", "Катунская ООШ"),
            *("Плёсо-Курьинская ООШ", "Лесная ООШ", "Степновская НОШ"),
        ]
    )


def test_the_schools_of_burla_are_complete(real_slice):
    schools = {
        title: record for title, record in records(real_slice).items() if record.values.district == "Бурлинский район"
    }

    assert {title: [one.title for one in record.branches] for title, record in schools.items()} == {
        "МБОУ «Михайловская СОШ»": ["Ореховская ООШ", "Новоандреевская ООШ"],
        "МБОУ «Бурлинская СОШ»": ["Новосельская СОШ"],
        "МБОУ «Новопесчанская СОШ»": [],
        "МБОУ «Устьянская СОШ»": ["Лесная ООШ"],
    }
    assert Counter(record.values.kpp for record in schools.values()) == {"223601001": 4}
    for record in schools.values():
        values = record.values
        assert values.type is OrganisationKind.SCHOOL
        assert values.levels == (PRIMARY, BASIC, SECONDARY)
        assert all((values.inn, values.ogrn, values.postal_code, values.settlement, values.street, values.emails))
        assert values.phones.startswith("8 (38572) ")
        assert values.site.startswith("http")
        assert values.accreditation.number.startswith("А007-01260-22/")
    assert schools["МБОУ «Новопесчанская СОШ»"].values.head.acting is Acting.INTERIM


def test_the_real_slice_keeps_what_it_says_in_two_ways(real_slice):
    schools = records(real_slice)

    assert schools["МБОУ «Верх-Обская СОШ им. М. С. Евдокимова»"].values.settlement == "п. Верх Обский"
    assert "МБОУ СОШ № 113 имени Сергея Семенова" in schools
    assert reasons(schools["МБОУ «СОШ № 78»"], "КПП") == ["в реестре разные: 222501001, 222101001; взят 222501001."]
    kurya = next(record for title, record in schools.items() if "Курьинская" in title)
    assert "a451cda5" in reasons(kurya, "Запись реестра")[0]


BRANCH = RegisterOrganisation(register_id="b", full_name='филиал "Лесная ООШ" МБОУ "Степная СОШ"', inn="1")


def supplement(status: str, level: str, organisation: RegisterOrganisation = BRANCH) -> RegisterSupplement:
    return RegisterSupplement(status=status, organisation=organisation, programs=(RegisterProgram(level=level),))


def certificate(*supplements: RegisterSupplement) -> RegisterCertificate:
    own = RegisterOrganisation(
        register_id="s", full_name="МБОУ «Степная СОШ»", inn="1", address="с. Степное, ул. Мира, 1"
    )
    return RegisterCertificate(organisation=own, full_name=own.full_name, supplements=supplements)


def test_a_branch_in_several_supplements_counts_once_and_the_one_in_force_wins():
    older = RegisterOrganisation(register_id="old", full_name="Лесная основная общеобразовательная школа", kpp="2")
    record = school_record(
        certificate(
            supplement("Недействующее", "Среднее общее образование", older),
            supplement("Действующее", "Основное общее образование"),
        )
    )

    (branch,) = record.branches
    assert branch.register_ids == ("b", "old")
    assert branch.values.levels == (BASIC,)
    assert branch.title == "Лесная ООШ"


def test_a_branch_of_supplements_out_of_force_is_kept_with_a_remark():
    record = school_record(certificate(supplement("Недействующее", "Основное общее образование")))

    assert record.branches[0].values.levels == ()
    assert "недействующих" in reasons(record, "Филиал")[0]


def test_a_branch_without_an_id_is_kept():
    record = school_record(certificate(supplement("", "", RegisterOrganisation(full_name="Новая ООШ"))))

    assert [one.title for one in record.branches] == ["Новая ООШ"]


@pytest.mark.parametrize(
    ("status", "in_force"),
    [("Действующее", True), ("", True), ("Недействующее", False), ("Приостановлено", False), ("Прекращено", False)],
)
def test_what_is_in_force(status, in_force):
    assert is_in_force(status) is in_force


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("Среднее общее образование; Начальное общее образование", (PRIMARY, SECONDARY)),
        ("основное общее", (BASIC,)),
        ("Среднее (полное) общее образование", (SECONDARY,)),
        ("Дошкольное образование", (EduLevel.PRESCHOOL,)),
        ("Среднее профессиональное образование", ()),
    ],
)
def test_levels_are_known_by_their_words(text, levels):
    assert levels_from(text) == levels


@pytest.mark.parametrize(
    ("name", "post", "parts", "acting"),
    [
        ("Осокин Николай Павлович", "директор", ("Осокин", "Николай", "Павлович"), Acting.NONE),
        ("ОСОКИН НИКОЛАЙ ПАВЛОВИЧ", "И.о. директора", ("Осокин", "Николай", "Павлович"), Acting.ACTING),
        ("Мамедов Али Гусейн оглы", "врио директора", ("Мамедов", "Али", "Гусейн оглы"), Acting.INTERIM),
        ("Н. П. Осокин", "", ("Осокин", "Н.", "П."), Acting.NONE),
        ("Осокин", "", ("Осокин", "", ""), Acting.NONE),
        ("", "", ("", "", ""), Acting.NONE),
    ],
)
def test_a_head_is_split_into_a_person(name, post, parts, acting):
    head = head_from(name, post)

    assert (head.last_name, head.first_name, head.middle_name) == parts
    assert (head.post, head.acting) == (post, acting)


WRITTEN = (
    "+7 ({0}{1}{2}) {3}{4}{5} {6}{7} {8}{9}",
    "8({0}{1}{2}-{3}{4}) {5}-{6}{7}-{8}{9}",
    "8{0}{1}{2}{3}{4}{5}{6}{7}{8}{9}",
)


@given(st.lists(st.tuples(st.sampled_from(WRITTEN), st.integers(300_000_0000, 999_999_9999)), min_size=1, max_size=4))
def test_no_figure_of_a_telephone_is_lost(written):
    numbers = [str(number) for _, number in written]
    text = "; ".join(shape.format(*number) for (shape, _), number in zip(written, numbers, strict=True))
    tidy = values_from({"FullName": "Школа", "Phone": text}).phones.split("; ")

    assert {"".join(filter(str.isdigit, one))[-10:] for one in tidy} == set(numbers)


@given(st.text(alphabet='абвАБВёЁ0123456789 "«»„“-№.,()', min_size=1, max_size=60))
def test_no_letter_or_figure_of_a_name_is_lost(text):
    values = values_from({"FullName": text, "ShortName": text})

    solid = [sign for sign in text.casefold() if sign.isalnum()]
    assert [sign for sign in values.full_name.casefold() if sign.isalnum()] == solid
