"""Ids of rows are of one office only: the same data under other ids make the same file."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

from app.context import AppContext
from app.exchange import import_office
from app.exchange.office_file.answers import ANSWERS
from app.exchange.office_file.shape import Form, Shape, kinds, shapes
from app.kernel.folder import OfficeFolder
from app.kernel.sqlite import problems_of
from models.base import Base
from tests.app.exchange.office_file.trips import contents, out
from tests.conftest import NOW

ENTITIES: list[Shape] = [one for shape in shapes() for one in shape.everything()]
SHIFT = {shape.name: 7 + 10 * place for place, shape in enumerate(ENTITIES)}


def give_other_ids(database: Path) -> None:
    """Move the ids of every table by a step of its own, with all that points to them."""
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        for table in Base.metadata.tables.values():
            for column in table.columns:
                for link in column.foreign_keys:
                    if step := SHIFT.get(link.column.table.name):
                        connection.execute(f"UPDATE {table.name} SET {column.name} = -({column.name} + {step})")
                        connection.execute(f"UPDATE {table.name} SET {column.name} = -{column.name}")
        for name, step in SHIFT.items():
            connection.execute(f"UPDATE {name} SET id = -(id + {step})")
            connection.execute(f"UPDATE {name} SET id = -id")
        pairs = [(one.name, field.key) for one in ENTITIES for field in one.fields if field.form is Form.SUBJECT]
        for table, key in (*pairs, ("change_entry", "subject"), ("change_entry", "entity")):
            for kind, name in kinds().items():
                connection.execute(
                    f"UPDATE {table} SET {key}_id = {key}_id + {SHIFT[name]} WHERE {key}_kind = ? AND {key}_id > 0",
                    (kind,),
                )
        for key, code in connection.execute("SELECT id, code FROM journal WHERE code LIKE '%/%'").fetchall():
            family, _, of = code.partition("/")
            step = SHIFT["council" if family == "minutes" else "contract"]
            connection.execute("UPDATE journal SET code = ? WHERE id = ?", (f"{family}/{int(of) + step}", key))
        for key, text in connection.execute("SELECT id, answers FROM document WHERE answers <> ''").fetchall():
            answers = {
                name: str(int(one) + SHIFT[ANSWERS[name]]) if name in ANSWERS and str(one).isdecimal() else one
                for name, one in json.loads(text).items()
            }
            connection.execute(
                "UPDATE document SET answers = ? WHERE id = ?", (json.dumps(answers, ensure_ascii=False), key)
            )


def test_the_same_data_under_other_ids_make_the_same_file(lively: AppContext, tmp_path: Path) -> None:
    before = out(lively, tmp_path / "до.zip")
    assert '"исполнитель": "' in before["data/document.json"].decode(), "no answer holds an id: the test proves less"
    give_other_ids(lively.folder.database)
    assert problems_of(lively.folder.database) == []
    after = out(lively, tmp_path / "после.zip")
    assert [name for name in before if after[name] != before[name]] == []


def test_what_a_broken_import_has_left_is_no_hindrance(lively: AppContext, tmp_path: Path) -> None:
    written = out(lively, tmp_path / "a.zip")
    folder = OfficeFolder(tmp_path / "Новая")
    (folder.path / "~import.part" / "scans").mkdir(parents=True)
    (folder.path / "~import.part" / "okrug.db").write_bytes(b"half")
    import_office(tmp_path / "a.zip", folder, lambda: NOW)
    assert not (folder.path / "~import.part").exists()
    assert contents(tmp_path / "a.zip") == written and folder.exists


def test_own_texts_workbooks_and_the_emblem_travel_and_copies_do_not(lively: AppContext, tmp_path: Path) -> None:
    folder = lively.folder
    for place in (
        folder.templates / "orders" / "свой.txt",
        folder.workbooks / "регион.xlsx",
        folder.emblem / "герб.png",
    ):
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(b"own")
    for place in (folder.copies / "copy.db", folder.log_file, folder.scans / "half.part"):
        place.write_bytes(b"not ours")
    names = {name.removeprefix("files/") for name in out(lively, tmp_path / "a.zip") if name.startswith("files/")}
    assert {"templates/orders/свой.txt", "workbooks/регион.xlsx", "emblem/герб.png"} <= names
    assert not {name for name in names if name.startswith(("copies", "okrug")) or name.endswith(".part")}
    new = OfficeFolder(tmp_path / "Новая")
    import_office(tmp_path / "a.zip", new, lambda: NOW)
    assert (new.emblem / "герб.png").read_bytes() == b"own"
