"""The whole office goes out and comes back the same."""

import json
from pathlib import Path

import pytest

from app.context import AppContext
from app.contracts import contract_rows
from app.documents import document_rows, missing_files
from app.exchange import LoadingCancelled, export_office, import_office
from app.kernel.folder import OfficeFolder
from app.kernel.migration import HEAD
from app.kernel.sqlite import problems_of, stored_value
from app.passport import passport_card
from app.schools import organisation_rows
from app.search import find
from tests.app.exchange.office_file.trips import back, out
from tests.conftest import NOW


def test_the_teaching_office_comes_back_byte_for_byte(teaching: AppContext, tmp_path: Path) -> None:
    first = tmp_path / "Отдел.zip"
    written = out(teaching, first)
    with back(first, tmp_path / "Новая папка") as context:
        again = out(context, tmp_path / "Снова.zip")
        assert [name for name in written if again.get(name) != written[name]] == []
        assert again.keys() == written.keys()
        assert problems_of(context.folder.database) == []
        assert missing_files(context.db, context.folder) == []
        assert stored_value(context.folder.database, "SELECT version_num FROM alembic_version") == HEAD
    assert (tmp_path / "Снова.zip").read_bytes() == first.read_bytes()


def test_the_office_that_comes_back_can_be_worked_with(teaching: AppContext, tmp_path: Path) -> None:
    out(teaching, tmp_path / "Отдел.zip")
    with back(tmp_path / "Отдел.zip", tmp_path / "Новая папка") as context:
        school = next(row for row in organisation_rows(context.db) if "Белоключевская СОШ" in row.short_name)
        theirs = passport_card(teaching.db, school.id, 2025)
        ours = passport_card(context.db, school.id, 2025)
        assert {code: line.text for code, line in ours.lines.items()} == {
            code: line.text for code, line in theirs.lines.items()
        }
        assert [row.number for row in document_rows(context.db)] == [row.number for row in document_rows(teaching.db)]
        assert [row.between for row in contract_rows(context.db)] == [row.between for row in contract_rows(teaching.db)]
        assert [hit.title for hit in find(context.db, "белоключевская")] == [
            hit.title for hit in find(teaching.db, "белоключевская")
        ]


def test_a_person_can_read_the_file_without_the_program(teaching: AppContext, tmp_path: Path) -> None:
    files = out(teaching, tmp_path / "Отдел.zip")
    readme = files["README.txt"].decode("utf-8-sig")
    assert "персональные данные" in readme
    for name in files:
        assert name.startswith("files/") or name in readme
    (office,) = json.loads(files["data/office.json"])
    assert office["region"] and "id" not in office
    districts = json.loads(files["data/school_district.json"])
    schools = {one["uuid"]: one for one in json.loads(files["data/organisation.json"])}
    assert all(member["organisation"] in schools for district in districts for member in district["members"])
    values = [json.loads(line) for line in files["data/passport_value.jsonl"].decode().splitlines()]
    codes = {one["code"] for one in json.loads(files["data/indicator.json"])}
    assert all(line["school"] in schools for line in values)
    assert {value["indicator"] for line in values for value in line["values"]} <= codes
    manifest = json.loads(files["manifest.json"])
    assert manifest["counts"]["data/organisation.json"] == len(schools)
    assert manifest["counts"]["data/passport_value.jsonl"] == sum(len(line["values"]) for line in values)
    attached = {name for name in files if name.startswith("files/")}
    assert attached and attached <= {one["name"] for one in manifest["files"]}


def test_the_person_may_stop_and_nothing_is_left(teaching: AppContext, tmp_path: Path) -> None:
    target, place = tmp_path / "Отдел.zip", tmp_path / "Новая папка"
    steps: list[tuple[int, int]] = []
    with pytest.raises(LoadingCancelled):
        export_office(teaching.db, teaching.folder, target, cancelled=lambda: True)
    assert list(tmp_path.glob("*.zip*")) == []
    export_office(teaching.db, teaching.folder, target, lambda done, total: steps.append((done, total)))
    assert steps == sorted(steps) and steps[-1][0] == steps[-1][1]
    seen: list[int] = []
    with pytest.raises(LoadingCancelled):
        import_office(
            target, OfficeFolder(place), lambda: NOW, lambda done, _: seen.append(done), lambda: len(seen) > 60
        )
    assert not place.exists()
