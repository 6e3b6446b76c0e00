"""The teaching office whose contracts the tests print."""

from collections.abc import Iterator
from datetime import datetime

import pytest

from app.context import AppContext, open_office
from app.kernel.folder import OfficeFolder
from app.teaching import make_teaching_office


@pytest.fixture(scope="module")
def teaching(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AppContext]:
    """The teaching office on a Tuesday in November."""
    place = OfficeFolder(tmp_path_factory.mktemp("Договоры") / "База")
    with open_office(place, lambda: datetime(2026, 11, 24, 9, 0)) as context:
        make_teaching_office(context)
        yield context
