"""A file that is damaged, changed or of another program is a sentence, and nothing is loaded."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.context import AppContext
from app.exchange import BadOfficeFile, export_office, import_office
from app.kernel.errors import Conflict
from app.kernel.folder import OfficeFolder
from tests.app.conftest import Network
from tests.app.exchange.office_file.trips import changed, contents, out, signed
from tests.conftest import NOW
from tests.zips import locked

SCHOOLS = "data/organisation.json"


@pytest.fixture
def package(network: Network, context: AppContext, tmp_path: Path) -> Path:
    """The district of four schools as a file."""
    path = tmp_path / "Отдел.zip"
    (context.folder.scans / "скан.pdf").write_bytes(b"%PDF-1.4 scan")
    export_office(context.db, context.folder, path)
    return path


def refused(path: Path, place: Path, words: str) -> None:
    with pytest.raises(BadOfficeFile, match=words) as caught:
        import_office(path, OfficeFolder(place), lambda: NOW)
    assert "Ничего не загружено" in str(caught.value)
    assert not place.exists()


def test_a_changed_file_is_refused(package: Path, tmp_path: Path) -> None:
    schools = contents(package)[SCHOOLS].replace("Бурлинская".encode(), "Бурлинсквя".encode())
    refused(changed(package, tmp_path / "x.zip", {SCHOOLS: schools}), tmp_path / "Новая", "organisation.json.*изменён")


def test_a_changed_attachment_is_refused(package: Path, tmp_path: Path) -> None:
    path = changed(package, tmp_path / "x.zip", {"files/scans/скан.pdf": b"%PDF-1.4 scaN"})
    refused(path, tmp_path / "Новая", r"скан\.pdf.*изменён")


def test_a_file_that_is_missing_or_added_is_refused(package: Path, tmp_path: Path) -> None:
    refused(changed(package, tmp_path / "x.zip", {SCHOOLS: None}), tmp_path / "Новая", "нет файла «data/organisation")
    refused(changed(package, tmp_path / "y.zip", {"files/virus.exe": b""}), tmp_path / "Новая", r"лишний файл «.*virus")


def test_a_broken_archive_is_refused(package: Path, tmp_path: Path) -> None:
    content = package.read_bytes()
    (tmp_path / "half.zip").write_bytes(content[: len(content) // 2])
    refused(tmp_path / "half.zip", tmp_path / "Новая", "повреждён или это не архив")
    spoilt = bytearray(content)
    spoilt[2000:2040] = bytes(40)
    (tmp_path / "spoilt.zip").write_bytes(bytes(spoilt))
    refused(tmp_path / "spoilt.zip", tmp_path / "Новая", "повреждён")


def test_an_archive_with_a_password_is_refused(package: Path, tmp_path: Path) -> None:
    (tmp_path / "пароль.zip").write_bytes(locked(package.read_bytes()))
    refused(tmp_path / "пароль.zip", tmp_path / "Новая", "закрыт паролем")


def test_some_other_archive_is_refused(package: Path, tmp_path: Path) -> None:
    refused(changed(package, tmp_path / "x.zip", {"manifest.json": None}), tmp_path / "Новая", "нет данных программы")
    refused(changed(package, tmp_path / "y.zip", {"manifest.json": b"[]"}), tmp_path / "Новая", "нет данных программы")


@pytest.mark.parametrize(("version", "words"), [(2, "более новой программой"), (0, "не читает")])
def test_another_version_of_the_format_is_refused(package: Path, tmp_path: Path, version: int, words: str) -> None:
    manifest = json.loads(contents(package)["manifest.json"]) | {"format_version": version}
    path = changed(package, tmp_path / "x.zip", {"manifest.json": json.dumps(manifest).encode()})
    refused(path, tmp_path / "Новая", words)


@pytest.mark.parametrize("name", ["../beside.txt", "/etc/x", "files/../../x", "C:\\x"])
def test_a_name_that_leads_out_of_the_folder_is_refused(package: Path, tmp_path: Path, name: str) -> None:
    manifest = json.loads(contents(package)["manifest.json"])
    manifest["files"].append({"name": name, "size": 0, "sha256": "0" * 64})
    path = changed(package, tmp_path / "x.zip", {"manifest.json": json.dumps(manifest).encode(), name: b""})
    refused(path, tmp_path / "Новая", "недопустимое имя")


def records(package: Path) -> list[Any]:
    return json.loads(contents(package)[SCHOOLS])


def test_a_record_that_leads_nowhere_is_refused(package: Path, tmp_path: Path) -> None:
    schools = records(package)
    schools[-2]["parent"] = "00000000-0000-0000-0000-000000000000"
    refused(signed(package, tmp_path / "x.zip", {SCHOOLS: schools}), tmp_path / "Новая", "ссылка на запись 00000000")


def test_a_record_out_of_shape_is_refused_by_name_of_the_field(package: Path, tmp_path: Path) -> None:
    schools = records(package)
    schools[0]["type"] = "castle"
    refused(signed(package, tmp_path / "x.zip", {SCHOOLS: schools}), tmp_path / "Новая", "запись 1: поле «type»")
    schools = records(package)
    del schools[1]["inn"]
    refused(signed(package, tmp_path / "y.zip", {SCHOOLS: schools}), tmp_path / "Новая", "запись 2: .*inn")
    schools = records(package)
    schools[2]["appointments"][0]["since"] = "2020-13-41"
    refused(signed(package, tmp_path / "z.zip", {SCHOOLS: schools}), tmp_path / "Новая", "недопустимое значение")


def test_a_record_that_is_there_twice_is_refused(package: Path, tmp_path: Path) -> None:
    schools = records(package)
    refused(
        signed(package, tmp_path / "x.zip", {SCHOOLS: [*schools, schools[0]]}), tmp_path / "Новая", "дважды встречается"
    )


def test_a_folder_with_an_office_is_left_alone(package: Path, context: AppContext, tmp_path: Path) -> None:
    before = out(context, tmp_path / "до.zip")
    with pytest.raises(Conflict, match="уже есть база"):
        import_office(package, context.folder, lambda: NOW)
    assert out(context, tmp_path / "после.zip") == before


def test_a_folder_with_files_of_another_office_is_left_alone(package: Path, tmp_path: Path) -> None:
    folder = OfficeFolder(tmp_path / "Старая")
    folder.prepare()
    (folder.scans / "чужой.pdf").write_bytes(b"x")
    with pytest.raises(Conflict, match=r"уже лежат файлы, например «чужой\.pdf»"):
        import_office(package, folder, lambda: NOW)
    assert not folder.exists


def test_an_empty_folder_stays_empty_after_a_refusal(package: Path, tmp_path: Path) -> None:
    folder = OfficeFolder(tmp_path / "Пустая")
    folder.path.mkdir()
    schools = records(package)
    schools[0]["parent"] = "00000000-0000-0000-0000-000000000000"
    with pytest.raises(BadOfficeFile):
        import_office(signed(package, tmp_path / "x.zip", {SCHOOLS: schools}), folder, lambda: NOW)
    assert [path for path in folder.path.rglob("*") if path.is_file() and path.suffix != ".lock"] == []
