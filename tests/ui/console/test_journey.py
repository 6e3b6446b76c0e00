"""Console calls alone take an empty folder to the eight printed papers, with the real names in their cases."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.console.calls import ALTAI, EIGHT, SAMPLE, TODAY, Journey, call, once_outside, say_here

OFFICE = {"region": "Заозёрный край", "place": "с. Луговое", "head-name": "Тверитина Алла Павловна"}


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Journey]:
    """The journey with the shipped sample."""
    journey = Journey(
        tmp_path_factory.mktemp("Луговской район"),
        SAMPLE,
        OFFICE
        | {
            "office": "Отдел образования администрации Луговского района",
            "municipality": "Луговской район",
            "head-post": "начальник отдела",
        },
        "Луговской",
        call=once_outside(),
    )
    journey.travel()
    journey.call = call
    yield journey


@pytest.fixture(scope="module")
def altai(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Journey]:
    """The journey with real schools."""
    if not ALTAI.exists():
        pytest.skip("The slice of the real register is not here.")
    journey = Journey(
        tmp_path_factory.mktemp("Бурлинский район"),
        ALTAI,
        {
            "office": "Комитет по образованию администрации Бурлинского района",
            "region": "Алтайский край",
            "municipality": "Бурлинский район",
            "place": "с. Бурла",
            "head-post": "председатель комитета",
            "head-name": "Тверитина Алла Павловна",
        },
        "Бурлинский",
        "Бурлинский район",
        say_here,
    )
    journey.travel()
    yield journey


def test_the_sample_comes_in_and_a_second_load_changes_nothing(sample: Journey) -> None:
    assert sample.before == [], "a dry run has added schools"
    assert sample.preview["added"] == sample.first["added"] == len(sample.schools) >= 2
    assert sample.first["branches_added"] == sum(len(one["branches"]) for one in sample.schools) >= 1
    assert (sample.again["added"], sample.again["changed"]) == (0, 0)
    assert sample.again["unchanged"] == sample.again["found"] == sample.first["found"]


def test_the_sample_brings_all_eight_papers(sample: Journey) -> None:
    assert set(sample.papers) == set(EIGHT)
    for kind in EIGHT:
        text = sample.text(kind)
        assert "Лугов" in text, kind
        assert "None" not in text and "{{" not in text and "■" not in text, kind


def test_the_order_is_registered_once_and_bears_its_number_again(sample: Journey) -> None:
    assert sample.papers["district_order"]["number"] == "1"
    assert sample.papers["district_order"]["date"] == TODAY.isoformat()
    assert sample.print("district_order")["number"] == "1"
    documents = sample.listed("documents")
    assert [(one["number"], one["paper"]) for one in documents] == [("1", "district_order")]
    assert sample.ok("check", sample.folder).out.strip() == "База и файлы целы."


def test_names_of_the_sample_stand_in_their_cases(sample: Journey) -> None:
    order, contract = sample.text("district_order"), sample.text("base_school_contract")
    assert "Верещагину П. И." in order
    assert "Чайке О. Д." in order
    assert "А. П. Тверитина" in order
    assert "в лице начальника отдела Тверитиной Аллы Павловны" in contract
    assert "в лице директора Верещагина Петра Ильича" in contract


def test_the_schools_of_altai_are_complete(altai: Journey) -> None:
    assert altai.first["found"] == altai.first["added"] == 4
    assert {one["short_name"] for one in altai.schools} == {
        "МБОУ «Бурлинская СОШ»",
        "МБОУ «Михайловская СОШ»",
        "МБОУ «Новопесчанская СОШ»",
        "МБОУ «Устьянская СОШ»",
    }
    branches = " ".join(one["short_name"] for school in altai.schools for one in school["branches"])
    for name in ("Ореховская", "Новоандреевская", "Новосельская", "Лесная"):
        assert name in branches
    needed = ("uuid", "inn", "kpp", "ogrn", "postal_code", "region", "district", "settlement", "phones", "head_name")
    assert [name for school in altai.schools for name in needed if not school[name]] == []
    assert altai.again["unchanged"] == 4 and altai.again["added"] == altai.again["changed"] == 0


def test_the_order_of_altai_speaks_to_each_director(altai: Journey) -> None:
    order = altai.text("district_order")
    assert "О создании школьного округа «Бурлинский»" in order
    assert "Директору МБОУ «Бурлинская СОШ» Осокину Н. П." in order
    assert "временно исполняющему обязанности директора МБОУ «Новопесчанская СОШ» Мещерякову Г. Б." in order
    assert "директору МБОУ «Устьянская СОШ» Жарковой Е. К." in order
    assert "методиста Гончаренко М. Л." in order
    assert "Председатель комитета А. П. Тверитина" in order


def test_the_contracts_of_altai_name_the_parties(altai: Journey) -> None:
    joint, base = altai.text("joint_contract"), altai.text("base_school_contract")
    assert "в лице директора Осокина Николая Павловича, действующего на основании Устава" in joint
    assert "в лице директора Поляковой Ольги Викторовны, действующей на основании Устава" in joint
    assert "временно исполняющего обязанности директора Мещерякова Глеба Борисовича" in joint
    assert "в лице председателя комитета Тверитиной Аллы Павловны" in base


def test_the_other_papers_of_altai_bear_their_names(altai: Journey) -> None:
    assert set(altai.papers) == set(EIGHT)
    assert "Из 4 членов Совета присутствуют 4. Кворум имеется." in altai.text("council_minutes")
    assert "Семинар учителей химии" in altai.text("interaction_plan")
    assert "Кабинет химии" in altai.text("resource_map")
    assert "Учитель химии, 2 часа в неделю" in altai.text("resource_map")
    for kind in ("district_regulation", "council_regulation"):
        assert "Бурлинский" in altai.text(kind)


def test_the_whole_slice_comes_in_without_a_municipality(altai: Journey, tmp_path: Path) -> None:
    whole = Journey(tmp_path, ALTAI, altai.office, "", call=say_here)
    whole.make_office()
    outcome = whole.load()
    assert outcome["found"] + outcome["branches_found"] >= 15
    assert outcome["found"] == len(whole.listed("schools"))
