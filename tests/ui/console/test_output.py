"""What the command line prints: the JSON keys that others rely on, samples that can be added as they are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.console.calls import SAMPLE, say_here
from ui.console.cards import CARDS

SCHOOL = [
    "id",
    "uuid",
    "type",
    "full_name",
    "short_name",
    "inn",
    "kpp",
    "ogrn",
    "postal_code",
    "region",
    "district",
    "settlement",
    "street",
    "phones",
    "emails",
    "site",
    "head_post",
    "head_name",
    "levels",
    "accreditation",
    "branches",
]
IMPORT = [
    "found",
    "added",
    "changed",
    "unchanged",
    "branches_found",
    "branches_added",
    "branches_changed",
    "branches_unchanged",
    "fields",
    "batch",
    "problems",
    "problems_found",
]


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """An office without a head, with the schools of the sample."""
    place = tmp_path_factory.mktemp("Луговое") / "База"
    words = ("--office", "Отдел образования", "--region", "Заозёрный край", "--municipality", "Луговской район")
    assert say_here(place.parent, "init", place, *words).code == 0
    answer = say_here(place.parent, "import", "register", SAMPLE, "--folder", place, "--json")
    assert list(answer.json) == IMPORT
    assert all(list(one) == ["record", "field", "reason"] for one in answer.json["problems"])
    yield place


def test_a_school_has_the_promised_keys_and_so_has_its_branch(loaded: Path) -> None:
    schools = say_here(loaded.parent, "list", "schools", "--folder", loaded, "--json").json
    for school in schools:
        for one in (school, *school["branches"]):
            assert list(one) == SCHOOL
            assert isinstance(one["phones"], list) and isinstance(one["levels"], list)
    assert len({one["uuid"] for one in schools}) == len(schools)


def test_every_sample_can_be_added_as_it_is(loaded: Path) -> None:
    order = (
        "district",
        "contract",
        "council",
        "meeting",
        "resource",
        "need",
        "plan",
        "event",
        "submission",
        "organisation",
    )
    assert set(order) == {card.kind for card in CARDS}
    for kind in order:
        sample = say_here(loaded.parent, "add", kind, "--example", "--folder", loaded)
        file = loaded.parent / f"{kind}.json"
        file.write_text(sample.out, encoding="utf-8")
        answer = say_here(loaded.parent, "add", kind, file, "--folder", loaded, "--json")
        assert answer.code == 0, f"{kind}: {answer.err}"
        assert list(answer.json) == ["kind", "id"]
    for name in ("districts", "contracts", "councils", "resources", "plans"):
        rows = say_here(loaded.parent, "list", name, "--folder", loaded, "--json").json
        assert len(rows) == 1 and rows[0]["id"] == 1
        text = say_here(loaded.parent, "list", name, "--folder", loaded).out.splitlines()
        assert len(text) == 2 and text[0].startswith("id\t") and text[1].startswith("1\t")
    assert say_here(loaded.parent, "list", "documents", "--folder", loaded, "--json").json == []


def test_the_catalogue_of_papers_names_kind_title_subject_and_group(tmp_path: Path) -> None:
    papers = say_here(tmp_path, "print", "--list", "--json").json
    assert len(papers) >= 8
    assert all(list(paper) == ["kind", "title", "subject", "group"] and all(paper.values()) for paper in papers)
    lines = say_here(tmp_path, "print", "--list").out.splitlines()
    assert lines[0] == "district_order\tПриказ о создании школьного округа\tdistrict\tПриказы"
    assert len(lines) == len(papers)


def test_every_command_explains_itself_in_russian(tmp_path: Path) -> None:
    for command in ((), ("demo",), ("init",), ("add",), ("import",), ("list",), ("print",), ("check",)):
        answer = say_here(tmp_path, *command, "--help")
        assert answer.code == 0 and answer.out.startswith("Команда: okrug"), command
        assert "usage" not in answer.out and "options" not in answer.out
