"""A batch is one deed: undoing it brings earlier values back, keeps later edits and names them."""

from __future__ import annotations

import pytest

from app.batches import (
    BATCHES,
    BatchSource,
    KeptValue,
    batch_card,
    batch_values,
    note_field,
    open_batch,
    undo_batch,
    undo_preview,
)
from app.indicators import load_catalogue
from app.kernel.database import Database
from app.kernel.errors import Conflict
from app.passport import EntrySource, EntryWords, close_year, open_year, passport_card, save_passport, write_values
from app.search import find
from models.school import Organisation

YEAR = 2026
PUPILS, CLASSES = "4.01", "4.02"


def load(db: Database, school: int, values: dict[str, str | None], row: int = 12, **fields: str) -> int:
    """Load one row of a file; return the batch."""
    with db.changing("Загрузка таблицы") as session:
        batch = open_batch(
            session, BatchSource.SHEET, "контингент.xlsx", sheet="Лист1", year=YEAR, at=db.now(), who="Орлова А. П."
        )
        entry = EntryWords(EntrySource.IMPORT, f"строка {row}", batch.id)
        catalogue = load_catalogue(session, YEAR)
        write_values(session, catalogue, school, YEAR, values, entry, db.now(), "Орлова А. П.")
        for field, text in fields.items():
            note_field(session, batch, row, session.get_one(Organisation, school), field, text)
        return batch.id


def value(db: Database, school: int, code: str) -> str:
    """What the passport shows."""
    return passport_card(db, school, YEAR).line(code).text


def test_undoing_brings_back_what_was_there_and_removes_what_was_not(db: Database, school: int) -> None:
    save_passport(db, school, YEAR, {PUPILS: "100"})
    batch = load(db, school, {PUPILS: "120", CLASSES: "11"})
    undone = undo_batch(db, batch)
    assert (undone.restored, undone.removed, undone.kept) == (1, 1, ())
    assert (value(db, school, PUPILS), value(db, school, CLASSES)) == ("100", "")


def test_undoing_keeps_what_has_been_typed_since_and_names_it(db: Database, school: int) -> None:
    batch = load(db, school, {PUPILS: "120", CLASSES: "11"})
    save_passport(db, school, YEAR, {PUPILS: "121"})
    undone = undo_batch(db, batch)
    assert undone.kept == (
        KeptValue("Бурлинская СОШ", PUPILS, "Обучающихся всего", "121", "Петрова Анна Сергеевна", db.now()),
    )
    assert undone.kept[0].sentence == (
        "Бурлинская СОШ: 4.01 Обучающихся всего — осталось «121» "
        "(изменено после загрузки: 22.11.2026, Петрова Анна Сергеевна)."
    )
    assert (value(db, school, PUPILS), value(db, school, CLASSES)) == ("121", "")
    assert batch_card(db, batch).kept == (undone.kept[0].sentence,)


def test_a_value_that_has_been_cleared_since_stays_cleared(db: Database, school: int) -> None:
    save_passport(db, school, YEAR, {PUPILS: "100"})
    batch = load(db, school, {PUPILS: "120"})
    save_passport(db, school, YEAR, {PUPILS: ""})
    assert [one.value for one in undo_batch(db, batch).kept] == [""]
    assert value(db, school, PUPILS) == ""


def test_two_rows_of_one_school_are_undone_together(db: Database, school: int) -> None:
    save_passport(db, school, YEAR, {PUPILS: "100"})
    batch = load(db, school, {PUPILS: "120"})
    with db.changing("Загрузка таблицы") as session:
        entry = EntryWords(EntrySource.IMPORT, "строка 13", batch)
        write_values(session, load_catalogue(session, YEAR), school, YEAR, {PUPILS: "130"}, entry, db.now(), "Орлова")
    undo_batch(db, batch)
    assert value(db, school, PUPILS) == "100"


def test_an_earlier_batch_undone_after_a_later_one_leaves_nothing(db: Database, school: int) -> None:
    first, second = load(db, school, {PUPILS: "120"}), load(db, school, {PUPILS: "130"})
    undo_batch(db, second)
    assert value(db, school, PUPILS) == "120"
    undo_batch(db, first)
    assert value(db, school, PUPILS) == ""


def test_a_later_batch_undone_after_an_earlier_one_leaves_nothing_of_it(db: Database, school: int) -> None:
    first, second = load(db, school, {PUPILS: "120"}), load(db, school, {PUPILS: "130"})
    assert [one.value for one in undo_batch(db, first).kept] == ["130"]
    undo_batch(db, second)
    assert value(db, school, PUPILS) == ""


def test_a_second_undo_is_refused(db: Database, school: int) -> None:
    batch = load(db, school, {PUPILS: "120"})
    undo_batch(db, batch)
    with pytest.raises(Conflict, match=r"уже отменена 22\.11\.2026"):
        undo_batch(db, batch)


def test_fields_of_the_card_come_back_unless_somebody_has_changed_them(db: Database, school: int) -> None:
    batch = load(db, school, {}, site="burla.ru", phones="+7 385 72 2-21-07")
    with db.changing("Изменение организации") as session:
        session.get_one(Organisation, school).site = "burlinskaya.ru"
    undone = undo_batch(db, batch)
    assert [(one.title, one.value, one.who) for one in undone.kept] == [
        ("Сайт", "burlinskaya.ru", "Петрова Анна Сергеевна")
    ]
    with db.reading() as session:
        organisation = session.get_one(Organisation, school)
        assert (organisation.site, organisation.phones) == ("burlinskaya.ru", "")


def test_a_batch_of_a_closed_year_is_undone_only_when_the_year_is_open(db: Database, school: int) -> None:
    batch = load(db, school, {PUPILS: "120"})
    close_year(db, YEAR)
    with pytest.raises(Conflict, match="закрыты, поэтому загрузка"):
        undo_batch(db, batch)
    open_year(db, YEAR, "Загружен не тот файл")
    assert undo_batch(db, batch).removed == 1


def test_of_a_batch_with_a_closed_year_the_rest_is_undone(db: Database, school: int) -> None:
    batch = load(db, school, {PUPILS: "120"}, site="burla.ru")
    close_year(db, YEAR)
    undone = undo_batch(db, batch)
    assert [one.reason for one in undone.kept] == ["2026/2027 учебный год закрыт"]
    assert undone.removed == 1


def test_the_register_shows_the_batch_and_that_it_is_undone(db: Database, school: int) -> None:
    batch = load(db, school, {PUPILS: "120"})
    undo_batch(db, batch)
    (row,) = BATCHES.load(db)
    texts = {column.title: column.text(row) for column in BATCHES.columns}
    assert texts["Файл"] == "контингент.xlsx"
    assert texts["Учебный год"] == "2026/2027"
    assert texts["Состояние"] == "отменена"


def test_what_undoing_would_do_is_told_before_anything_is_written(db: Database, school: int) -> None:
    save_passport(db, school, YEAR, {PUPILS: "100"})
    batch = load(db, school, {PUPILS: "120", CLASSES: "11", "4.03": "60"}, phones="8 (385) 22-3-11")
    save_passport(db, school, YEAR, {CLASSES: "12"})
    told = undo_preview(db, batch)
    assert (value(db, school, PUPILS), value(db, school, CLASSES)) == ("120", "12")
    assert told == undo_batch(db, batch)
    assert (told.restored, told.removed, [one.code for one in told.kept]) == (1, 2, [CLASSES])


def test_a_batch_lists_what_it_has_written_and_what_of_it_still_stands(db: Database, school: int) -> None:
    save_passport(db, school, YEAR, {PUPILS: "100"})
    batch = load(db, school, {PUPILS: "120", CLASSES: "11"}, phones="8 (385) 22-3-11")
    save_passport(db, school, YEAR, {CLASSES: "12"})
    rows = [(one.name, one.old, one.new, one.place, one.state) for one in batch_values(db, batch)]
    assert rows == [
        ("4.01 Обучающихся всего", "100", "120", "строка 12", "действует"),
        ("4.02 Классов всего", "", "11", "строка 12", "заменено"),
        ("Карточка: Телефоны", "", "8 (385) 22-3-11", "строка 12", "действует"),
    ]
    undo_batch(db, batch)
    assert {one.state for one in batch_values(db, batch)} == {"заменено"}


def test_a_batch_is_found_by_its_file(db: Database, school: int) -> None:
    batch = load(db, school, {PUPILS: "120"})
    (hit,) = find(db, "КОНТИНГЕНТ.xlsx")
    assert (hit.kind, hit.id, hit.title) == ("import_batch", batch, f"Загрузка № {batch} «контингент.xlsx»")
