"""The same school twice: found by its numbers and its name, told on the card and in the list."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.kernel.database import Database
from app.schools import (
    OrganisationDraft,
    OrganisationKind,
    archive_organisation,
    name_key,
    save_organisation,
    twin_rows,
    twins_of,
)

LAKE = "Муниципальное казённое общеобразовательное учреждение «Озёрная средняя общеобразовательная школа»"


def add(db: Database, name: str, **fields: object) -> int:
    return save_organisation(db, OrganisationDraft(**{"full_name": name, "settlement": "с. Озёрное", **fields}))  # type: ignore[arg-type]


@pytest.fixture
def lake(context) -> int:
    return add(context.db, LAKE, short_name="Озёрная СОШ", inn="2262002390", ogrn="1022202365618")


@pytest.mark.parametrize(
    ("name", "fields", "reason"),
    [
        ("Школа на озере", {"inn": "2262002390", "ogrn": "1022202365619"}, "тот же ИНН 2262002390"),
        ("Школа на озере", {"ogrn": "1022202365618"}, "тот же ОГРН 1022202365618"),
        ("МКОУ «Озерная СОШ»", {}, "то же наименование в том же населённом пункте"),
        ("МКОУ «Озерная СОШ»", {"settlement": "село Озерное"}, "то же наименование в том же населённом пункте"),
        ("МКОУ «Озерная СОШ»", {"settlement": ""}, "то же наименование"),
        ("МКОУ «Озёрнная СОШ»", {}, "похожее наименование в том же населённом пункте"),
    ],
)
def test_a_possible_twin_is_told_with_its_reason(context, lake, name, fields, reason):
    twin = add(context.db, name, **fields)

    assert [(one.id, one.reason) for one in twins_of(context.db, lake)] == [(twin, reason)]
    assert [(one.id, one.reason) for one in twins_of(context.db, twin)] == [(lake, reason)]
    assert [(row.id, row.twin_id, row.reason) for row in twin_rows(context.db)] == [(lake, twin, reason)]


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("МКОУ «Озерная СОШ»", {"settlement": "с. Степное"}),
        ("МКОУ «Озерная СОШ»", {"settlement": "", "district": "Горный район"}),
        ("МКДОУ детский сад «Озёрный»", {}),
        ("МКОУ «Лесная СОШ»", {}),
    ],
)
def test_another_school_is_no_twin(context, name, fields):
    lake = add(context.db, LAKE, short_name="Озёрная СОШ", district="Луговской район")
    add(context.db, name, **fields)
    assert twins_of(context.db, lake) == () and twin_rows(context.db) == []


def test_schools_that_differ_by_their_numbers_are_two_schools(context):
    first = add(context.db, "МБОУ «СОШ № 1»", settlement="г. Славгород")
    add(context.db, "МБОУ «СОШ № 2»", settlement="г. Славгород")
    add(context.db, "МБОУ «СОШ № 1»", settlement="")
    assert twins_of(context.db, first) == () and twin_rows(context.db) == []


def test_a_branch_may_have_the_numbers_of_its_school_but_not_stand_beside_it_as_a_school(context, lake):
    add(
        context.db,
        "филиал «Лесная ООШ» МКОУ «Озёрная СОШ»",
        type=OrganisationKind.BRANCH,
        parent_id=lake,
        inn="2262002390",
        settlement="п. Лесной",
    )
    assert twins_of(context.db, lake) == ()
    typed = add(context.db, "Лесная основная общеобразовательная школа", settlement="пос. Лесной")
    assert [one.reason for one in twins_of(context.db, typed)] == ["то же наименование в том же населённом пункте"]


def test_what_is_in_the_archive_is_no_twin(context, lake):
    twin = add(context.db, "МКОУ «Озерная СОШ»")
    archive_organisation(context.db, twin)
    assert twins_of(context.db, lake) == () == twins_of(context.db, twin)
    assert twin_rows(context.db) == []


@given(st.sampled_from(["МБОУ", "МКОУ", "Муниципальное бюджетное общеобразовательное учреждение"]), st.booleans())
def test_every_writing_of_a_name_is_the_same_name(form, quoted):
    name = "Озёрная средняя общеобразовательная школа"
    assert name_key(f"{form} «{name}»" if quoted else f"{form} {name.replace('ё', 'е')}") == name_key(LAKE)
