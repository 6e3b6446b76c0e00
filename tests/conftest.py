"""What every test starts from: no screen, and the office that the tests work in."""

import os
import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from app.context import AppContext, open_office
from app.kernel.folder import OfficeFolder

NOW = datetime(2026, 11, 22, 10, 30)


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database brought up to date once, to be copied for each test."""
    folder = OfficeFolder(tmp_path_factory.mktemp("empty") / "Округ")
    with open_office(folder, lambda: NOW) as office:
        office.work_as("")
    return folder.database


@pytest.fixture
def folder(tmp_path: Path, empty_database: Path) -> OfficeFolder:
    """An office folder as people have it: Cyrillic and spaces in its path."""
    folder = OfficeFolder(tmp_path / "Мария Ивановна" / "Округ 2026")
    folder.prepare()
    shutil.copyfile(empty_database, folder.database)
    return folder


@pytest.fixture
def context(folder: OfficeFolder) -> Iterator[AppContext]:
    """An open office with nothing in it; it is the morning of 22 November 2026."""
    with open_office(folder, lambda: NOW) as office:
        office.work_as("Петрова Анна Сергеевна")
        yield office


@pytest.fixture(scope="session")
def teaching_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a whole teaching office, made once, to be copied by those who change it."""
    from app.teaching import make_teaching_office

    folder = OfficeFolder(tmp_path_factory.mktemp("teaching") / "Учебная база")
    with open_office(folder, lambda: NOW) as office:
        make_teaching_office(office)
    return folder.path


@pytest.fixture(scope="session")
def teaching(tmp_path_factory: pytest.TempPathFactory, teaching_folder: Path) -> Iterator[AppContext]:
    """The teaching office, open; nobody changes it."""
    place = tmp_path_factory.mktemp("reading") / "Учебная база"
    shutil.copytree(teaching_folder, place)
    with open_office(OfficeFolder(place), lambda: NOW) as office:
        yield office


@pytest.fixture
def lively(teaching_folder: Path, tmp_path: Path) -> Iterator[AppContext]:
    """A copy of the teaching office, to be worked in."""
    shutil.copytree(teaching_folder, tmp_path / "Учебная база")
    with open_office(OfficeFolder(tmp_path / "Учебная база"), lambda: NOW) as office:
        yield office


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what LibreOffice has to open where there is none; `make test-office` brings it."""
    if shutil.which("soffice"):
        return
    left_out = [item for item in items if item.get_closest_marker("office")]
    if left_out:
        items[:] = [item for item in items if item not in left_out]
        config.hook.pytest_deselected(items=left_out)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Say in the last line, once for all processes, that some were left out."""
    if not shutil.which("soffice") and not hasattr(config, "workerinput"):
        print("Left out for want of LibreOffice: the tests marked «office» (make test-office).")  # noqa: T201
