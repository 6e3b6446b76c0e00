"""One deed is one transaction; afterwards everybody hears of it and the change log tells of it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import insert, select, text

from app.kernel.database import Database, quietly
from app.kernel.errors import Conflict, Unavailable
from app.kernel.finding import matches
from app.kernel.folder import OfficeFolder
from app.kernel.history import changes_of
from app.kernel.migration import bring_up_to_date
from app.kernel.records import fetch_to_change, set_archived
from models.change import ChangeEntry
from models.passport import PassportConfirmation
from models.person import Person
from models.school import Appointment, EduLevel, Organisation, OrganisationKind


def clock() -> datetime:
    return datetime(2026, 11, 22, 10, 0)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    folder = OfficeFolder(tmp_path / "Мария Ивановна" / "Округ 2026")
    folder.prepare()
    bring_up_to_date(folder, clock)
    database = Database(folder.database, clock, who=lambda: "Тверитина А. П.")
    yield database
    database.close()


def add_school(db: Database, name: str = "МБОУ «Ёлкинская СОШ»") -> int:
    with db.changing("Создание школы") as session:
        school = Organisation(type=OrganisationKind.SCHOOL, full_name=name, short_name=name)
        session.add(school)
        session.flush()
        return school.id


def test_the_file_is_kept_the_safe_way(db: Database) -> None:
    with db.reading() as session:
        assert session.execute(text("PRAGMA journal_mode")).scalar() == "wal"
        assert session.execute(text("PRAGMA synchronous")).scalar() == 2
        assert session.execute(text("PRAGMA foreign_keys")).scalar() == 1


def test_listeners_hear_of_the_tables_only_after_the_commit(db: Database) -> None:
    heard: list[frozenset[str]] = []
    stop = db.subscribe(heard.append)
    with db.changing("Создание школы") as session:
        session.add(Organisation(type=OrganisationKind.SCHOOL, full_name="Школа"))
        session.flush()
        assert heard == []
    assert heard == [frozenset({"organisation"})]
    stop()
    add_school(db)
    assert len(heard) == 1


def test_a_deed_that_breaks_leaves_nothing(db: Database) -> None:
    def breaks_in_the_middle() -> None:
        with db.changing("Создание школы") as session:
            session.add(Organisation(type=OrganisationKind.SCHOOL, full_name="Школа"))
            session.flush()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        breaks_in_the_middle()
    with db.reading() as session:
        assert session.scalars(select(Organisation)).all() == []


def test_the_history_tells_who_changed_which_field_from_what_to_what(db: Database) -> None:
    school = add_school(db)
    with db.changing("Сохранение школы") as session:
        stored = fetch_to_change(session, Organisation, school, None)
        stored.inn = "2236002193"
        stored.levels = (EduLevel.PRIMARY, EduLevel.BASIC)
        person = Person(last_name="Осокин", first_name="Николай", middle_name="Павлович")
        stored.appointments.append(Appointment(person=person, post="директор"))
    lines = changes_of(db, "organisation", school)
    assert {line.who for line in lines} == {"Тверитина А. П."}
    changed = {line.field: (line.old, line.new) for line in lines if line.action == "changed"}
    assert changed == {
        "inn": ("", "2236002193"),
        "levels": ("", "начальное общее образование; основное общее образование"),
    }
    assert [line.new for line in lines if line.entity_kind == "appointment"] == ["директор Осокин Николай Павлович"]
    assert lines[-1].action == "created"


def test_a_link_is_written_by_name_not_by_number(db: Database) -> None:
    school = add_school(db)
    with db.changing("Назначение") as session:
        stored = fetch_to_change(session, Organisation, school, None)
        stored.appointments.append(Appointment(person=Person(last_name="Осокин"), post="директор"))
    with db.changing("Назначение") as session:
        stored = fetch_to_change(session, Organisation, school, None)
        stored.appointments[0].person = Person(last_name="Полякова")
    line = changes_of(db, "organisation", school)[0]
    assert (line.field, line.old, line.new) == ("person_id", "Осокин", "Полякова")


def test_saving_the_same_values_adds_no_line(db: Database) -> None:
    school = add_school(db)
    before = changes_of(db, "organisation", school)
    with db.changing("Сохранение школы") as session:
        fetch_to_change(session, Organisation, school, None).short_name = "МБОУ «Ёлкинская СОШ»"
    assert changes_of(db, "organisation", school) == before


def test_archive_and_restore_stand_in_the_history_as_deeds(db: Database) -> None:
    school = add_school(db)
    set_archived(db, Organisation, school, True, "Школа убрана в архив")
    set_archived(db, Organisation, school, False, "Школа возвращена из архива")
    assert [line.action for line in changes_of(db, "organisation", school)] == ["restored", "archived", "created"]


def test_a_save_over_a_colleagues_change_is_refused(db: Database) -> None:
    school = add_school(db)
    with db.changing("Сохранение школы") as session:
        fetch_to_change(session, Organisation, school, 1).note = "раз"
    with pytest.raises(Conflict, match="другой сотрудник"), db.changing("Сохранение школы") as session:
        fetch_to_change(session, Organisation, school, 1).note = "два"


def test_two_deeds_at_once_wait_for_each_other(db: Database) -> None:
    names = [f"Школа {number}" for number in range(8)]
    workers = [threading.Thread(target=add_school, args=(db, name)) for name in names]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    with db.reading() as session:
        assert sorted(session.scalars(select(Organisation.full_name))) == names


def test_a_bulk_statement_is_announced_and_leaves_one_line(db: Database) -> None:
    heard: list[frozenset[str]] = []
    db.subscribe(heard.append)
    rows = [{"last_name": f"Осокин-{number}", "uuid": _uuid(number), "gender": None} for number in range(500)]
    with db.changing("Загрузка") as session:
        db.bulk(session, insert(Person), "Загружено 500 человек", rows)
    assert heard == [frozenset({"person"})]
    assert [line.new for line in changes_of(db, "person", 0)] == ["Загружено 500 человек"]


def _uuid(number: int):
    import uuid

    return uuid.UUID(int=number + 1)


@pytest.mark.parametrize("needle", ["ЕЛКИН", "ёлкин", "сош елк", "Ёлкинская"])
def test_search_folds_case_and_yo(db: Database, needle: str) -> None:
    school = add_school(db)
    with db.reading() as session:
        assert session.scalars(select(Organisation.id).where(matches(Organisation, needle))).all() == [school]


def test_search_takes_percent_and_underscore_as_they_are(db: Database) -> None:
    add_school(db)
    with db.reading() as session:
        assert session.scalars(select(Organisation.id).where(matches(Organisation, "100%_"))).all() == []


def test_a_full_disk_is_a_sentence_and_the_data_stay(db: Database) -> None:
    add_school(db)
    with db.reading() as session:
        pages = session.execute(text("PRAGMA page_count")).scalar_one()

    def fill_the_disk() -> None:
        with db.changing("Загрузка") as session:
            session.connection().exec_driver_sql(f"PRAGMA max_page_count = {pages}")
            for number in range(5_000):
                session.add(Organisation(type=OrganisationKind.SCHOOL, full_name=f"Школа {number} " * 20))

    with pytest.raises(Unavailable, match="На диске нет места"):
        fill_the_disk()
    with db.reading() as session:
        assert len(session.scalars(select(Organisation.id)).all()) == 1


def test_a_table_with_a_history_of_its_own_is_announced_without_a_line(db: Database) -> None:
    school = add_school(db)
    heard: list[frozenset[str]] = []
    db.subscribe(heard.append)
    row = {"school_id": school, "year": 2026, "check": "sum", "basis": "", "reason": "Верно", "at": clock(), "who": ""}
    with db.changing("Сохранение паспорта") as session:
        quietly(session, insert(PassportConfirmation), [row])
    assert heard == [frozenset({"passport_confirmation"})]
    with db.reading() as session:
        assert session.scalars(select(ChangeEntry.deed).where(ChangeEntry.deed == "Сохранение паспорта")).all() == []


def test_a_table_without_a_history_of_its_own_cannot_be_changed_quietly(db: Database) -> None:
    with pytest.raises(ValueError, match="person"), db.changing("Правка") as session:
        quietly(session, insert(Person), [{"last_name": "Осокин"}])
