"""Register files: the shipped sample of invented schools, and the real slice where it lies beside the repository."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.context import open_office
from app.kernel.folder import OfficeFolder
from app.kernel.resources import resource
from tests.app.exchange.municipality import Municipality, make_municipality
from tests.conftest import NOW

SLICE = Path(__file__).resolve().parents[4] / "shared" / "data" / "rosobrnadzor-altai.xml"


@pytest.fixture
def sample() -> Path:
    """Three invented schools with two branches, dirty in the ways real ones are."""
    return resource("samples", "register_sample.xml")


@pytest.fixture
def real_slice() -> Path:
    """Fifteen real schools of Altai; not part of the repository."""
    if not SLICE.exists():
        pytest.skip("the slice of the real register is not here")
    return SLICE


@pytest.fixture(scope="session")
def municipality_database(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, int]]:
    """A database with the schools that files speak of, made once, and the keys of the schools."""
    folder = OfficeFolder(tmp_path_factory.mktemp("municipality") / "Округ")
    with open_office(folder, lambda: NOW) as context:
        context.work_as("")
        made = make_municipality(context.db, folder.path)
    return folder.database, made.ids


@pytest.fixture
def office(
    folder: OfficeFolder, tmp_path: Path, municipality_database: tuple[Path, dict[str, int]]
) -> Iterator[Municipality]:
    """An office with schools that files speak of."""
    database, ids = municipality_database
    shutil.copyfile(database, folder.database)
    with open_office(folder, lambda: NOW) as context:
        context.work_as("Петрова Анна Сергеевна")
        yield Municipality(context.db, ids, tmp_path)
