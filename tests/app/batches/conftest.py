"""An office with the shipped catalogue and one school."""

import pytest

from app.context import AppContext
from app.indicators import complete_catalogue
from app.kernel.database import Database
from tests.records import make_school


@pytest.fixture
def db(context: AppContext) -> Database:
    """The database with the shipped catalogue."""
    complete_catalogue(context.db)
    return context.db


@pytest.fixture
def school(db: Database) -> int:
    """A school with a director."""
    return make_school(db, "Бурлинская", "Осокин Николай Павлович")
