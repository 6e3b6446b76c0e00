"""The municipality that the rooms' tests work in: an office, four schools of one district, a branch, a stranger."""

from dataclasses import dataclass
from datetime import date

import pytest

from app.context import AppContext
from app.kernel.database import Database
from app.office import load_reference_books
from models.office import Office
from tests.records import make_branch, make_district, make_school, make_schools

TODAY = date(2026, 11, 22)


@dataclass(frozen=True)
class Network:
    """The municipality: keys of its schools and of its district «Бурлинский»."""

    db: Database
    base: int
    mikhailovka: int
    peschanka: int
    ustyanka: int
    branch: int
    stranger: int
    district: int

    @property
    def schools(self) -> tuple[int, ...]:
        """The members, the base school first."""
        return (self.base, self.mikhailovka, self.peschanka, self.ustyanka)


@pytest.fixture
def network(context: AppContext) -> Network:
    """The district as it stands after its founding."""
    db = context.db
    with db.changing("Первый запуск") as session:
        load_reference_books(session)
        session.add(
            Office(
                name="Отдел образования администрации Бурлинского района",
                region="Алтайский край",
                municipality="Бурлинский район",
                place="с. Бурла",
            )
        )
    base, mikhailovka, peschanka, ustyanka = schools = make_schools(db)
    branch = make_branch(db, base)
    district = make_district(db, schools)
    stranger = make_school(db, "Славгородская", "Лис Олег Ильич")
    return Network(db, base, mikhailovka, peschanka, ustyanka, branch, stranger, district)
