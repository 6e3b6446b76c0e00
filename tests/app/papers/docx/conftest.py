"""The teaching office, made once: every paper is printed about it."""

from collections.abc import Iterator

import pytest

from app.context import AppContext, open_office
from app.kernel.folder import OfficeFolder
from app.teaching import make_teaching_office
from tests.conftest import NOW


@pytest.fixture(scope="session")
def teaching(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AppContext]:
    """A whole teaching office; nobody changes it."""
    with open_office(OfficeFolder(tmp_path_factory.mktemp("teaching") / "Учебная база"), lambda: NOW) as office:
        make_teaching_office(office)
        yield office
