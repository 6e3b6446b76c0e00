"""An office with the shipped catalogue and one school; its clock can be moved."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from app.context import AppContext, open_office
from app.indicators import Catalogue, complete_catalogue, load_catalogue
from app.kernel.database import Database
from app.kernel.folder import OfficeFolder
from tests.conftest import NOW
from tests.records import make_school

YEAR = 2026


class MovingClock:
    """The program's clock; tests let days pass."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def pass_days(self, days: int) -> None:
        """Let so many days pass."""
        self.now += timedelta(days=days)


@pytest.fixture
def clock() -> MovingClock:
    """It is the morning of 22 November 2026."""
    return MovingClock(NOW)


@pytest.fixture
def context(folder: OfficeFolder, clock: MovingClock) -> Iterator[AppContext]:
    """An open office whose clock can be moved."""
    with open_office(folder, clock) as office:
        office.work_as("Петрова Анна Сергеевна")
        yield office


@pytest.fixture
def db(context: AppContext) -> Database:
    """The database with the shipped catalogue."""
    complete_catalogue(context.db)
    return context.db


@pytest.fixture
def catalogue(db: Database) -> Catalogue:
    """The shipped catalogue."""
    return load_catalogue(db, YEAR)


@pytest.fixture
def school(db: Database) -> int:
    """A school with a director."""
    return make_school(db, "Бурлинская", "Осокин Николай Павлович")
