"""What has been read once is read again only after one of its tables has been changed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.kernel.database import Database
from app.kernel.folder import OfficeFolder
from app.kernel.memory import remembered
from app.kernel.migration import bring_up_to_date
from models.person import Person
from models.reference import ReferenceItem

PEOPLE = frozenset({"person"})


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    folder = OfficeFolder(tmp_path / "Округ 2026")
    folder.prepare()
    bring_up_to_date(folder, datetime.now)
    database = Database(folder.database)
    yield database
    database.close()


class People:
    """Counts the people and how often it was asked to."""

    def __init__(self) -> None:
        self.asked = 0

    def count(self, session: Session) -> int:
        def make() -> int:
            self.asked += 1
            return session.scalar(select(func.count()).select_from(Person)) or 0

        return remembered(session, "people", PEOPLE, make)


def add_person(db: Database) -> None:
    with db.changing("Добавление человека") as session:
        session.add(Person(last_name="Осокин"))


def test_an_answer_is_used_again_until_its_table_is_changed(db: Database) -> None:
    people = People()
    for _ in range(3):
        with db.reading() as session:
            assert people.count(session) == 0
    assert people.asked == 1
    add_person(db)
    with db.reading() as session:
        assert people.count(session) == 1
    assert people.asked == 2


def test_a_change_of_another_table_is_no_reason_to_read_again(db: Database) -> None:
    people = People()
    with db.reading() as session:
        people.count(session)
    with db.changing("Новая строка") as session:
        session.add(ReferenceItem(book="x", code="1", title="Строка"))
    with db.reading() as session:
        people.count(session)
    assert people.asked == 1


def test_a_deed_sees_what_it_has_not_committed_yet(db: Database) -> None:
    people = People()
    with db.reading() as session:
        people.count(session)
    with db.changing("Добавление человека") as session:
        session.add(Person(last_name="Осокин"))
        session.flush()
        assert people.count(session) == 1


def test_a_session_that_began_before_a_change_leaves_nothing_old_behind(db: Database) -> None:
    people = People()
    with db.reading() as early:
        early.scalar(select(func.count()).select_from(Person))
        add_person(db)
        assert people.count(early) == 0
    with db.reading() as session:
        assert people.count(session) == 1
