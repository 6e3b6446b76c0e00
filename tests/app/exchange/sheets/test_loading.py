"""One file is one batch: with provenance, undone as one, never left half done."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import select

from app.batches import batch_card, batch_rows, undo_batch
from app.exchange.progress import LoadingCancelled
from app.exchange.sheets import RowState
from app.kernel.folder import OfficeFolder
from app.passport import close_year, save_passport
from models.passport import PassportEntry
from models.school import Organisation
from tests.app.exchange.municipality import INNS, YEAR, Municipality
from tests.sheet_files import write_csv, write_xlsx
from tests.soffice import convert

HEAD = ["Школа", "ИНН", "Обучающихся всего", "Телефон", "Адрес"]
ROWS = [
    HEAD,
    [
        "Бурлинская СОШ",
        "2236020604",
        212,
        "8 (38572) 2-25-33",
        "658810, Алтайский край, Бурлинский район, с. Бурла, ул. Ленина, 1",
    ],
    ["Михайловская СОШ", "2236020611", 100, "", ""],
]
ROOT = Path(__file__).resolve().parents[4]


def test_a_dry_run_shows_old_and_new_and_writes_nothing(office: Municipality) -> None:
    save_passport(office.db, office.ids["Михайловская СОШ"], YEAR, {"4.01": "90"})
    preview = office.preview(write_xlsx(office.place / "1.xlsx", ROWS, "Контингент"))
    assert [(row.number, row.state, row.school) for row in preview.rows] == [
        (2, RowState.CHANGED, "Бурлинская СОШ"),
        (3, RowState.CHANGED, "Михайловская СОШ"),
    ]
    (change,) = preview.rows[1].changes
    assert (change.target, change.old, change.new) == ("4.01", "90", "100")
    assert {one.target for one in preview.rows[0].changes} >= {"4.01", "card.phones", "card.settlement"}
    assert not office.values("Бурлинская СОШ") and not batch_rows(office.db)


def test_every_value_tells_from_which_row_of_which_sheet_it_is(office: Municipality) -> None:
    outcome = office.load(write_xlsx(office.place / "1.xlsx", ROWS, "Контингент"), sender="Бурлинский район")
    assert outcome.rows_taken == 2 and outcome.batch_id is not None
    with office.db.reading() as session:
        places = session.execute(select(PassportEntry.school_id, PassportEntry.place, PassportEntry.batch_id)).all()
    assert {tuple(one) for one in places} == {
        (office.ids["Бурлинская СОШ"], "лист «Контингент», строка 2", outcome.batch_id),
        (office.ids["Михайловская СОШ"], "лист «Контингент», строка 3", outcome.batch_id),
    }
    card = batch_card(office.db, outcome.batch_id)
    assert card is not None


def test_the_same_file_given_twice_changes_nothing_and_is_known_again(office: Municipality) -> None:
    path = write_xlsx(office.place / "1.xlsx", ROWS)
    first = office.load(path)
    again = office.preview(path)
    assert again.earlier is not None and again.earlier.batch_id == first.batch_id
    assert {row.state for row in again.rows} == {RowState.SAME} and again.values == 0
    second = office.load(path)
    assert second.batch_id is None and second.rows_same == 2 and len(batch_rows(office.db)) == 1


def test_undoing_takes_values_and_card_back_and_keeps_what_was_typed_since(office: Municipality) -> None:
    burla = office.ids["Бурлинская СОШ"]
    outcome = office.load(write_xlsx(office.place / "1.xlsx", ROWS))
    save_passport(office.db, office.ids["Михайловская СОШ"], YEAR, {"4.01": "101"})
    assert outcome.batch_id is not None
    undone = undo_batch(office.db, outcome.batch_id)
    assert not office.values("Бурлинская СОШ") and office.values("Михайловская СОШ") == {"4.01": "101"}
    assert [one.code for one in undone.kept] == ["4.01"]
    with office.db.reading() as session:
        assert session.get_one(Organisation, burla).phones == ""
    assert office.preview(office.place / "1.xlsx").earlier is None


def test_an_empty_cell_does_not_wipe_what_is_known(office: Municipality) -> None:
    save_passport(office.db, office.ids["Бурлинская СОШ"], YEAR, {"4.01": "212", "4.02": "11"})
    rows = [["ИНН", "Обучающихся всего", "Классов всего"], ["2236020604", "н/д", 12]]
    office.load(write_csv(office.place / "1.csv", rows))
    assert office.values("Бурлинская СОШ") == {"4.01": "212", "4.02": "12"}


def test_a_closed_year_takes_nothing_and_the_row_says_so(office: Municipality) -> None:
    save_passport(office.db, office.ids["Бурлинская СОШ"], YEAR - 1, {"4.01": "200"})
    close_year(office.db, YEAR - 1)
    rows = [["ИНН", "Учебный год", "Обучающихся всего"], ["2236020604", "2025/2026", 1], ["2236020604", "2026/2027", 2]]
    path = write_xlsx(office.place / "1.xlsx", rows)
    (problem,) = office.preview(path).problems
    assert (problem.row, "закрыты" in problem.reason) == (2, True) and problem.column.startswith("столбец")
    office.load(path, skip_bad=True)
    assert office.values("Бурлинская СОШ", YEAR - 1) == {"4.01": "200"}
    assert office.values("Бурлинская СОШ")["4.01"] == "2"


def test_a_stopped_loading_leaves_nothing(office: Municipality) -> None:
    told: list[tuple[int, int]] = []
    path = write_xlsx(office.place / "1.xlsx", ROWS)
    with pytest.raises(LoadingCancelled):
        office.load(path, progress=lambda done, total: told.append((done, total)), cancelled=lambda: bool(told) or True)
    assert not office.values("Бурлинская СОШ") and not batch_rows(office.db)


KILLED = """
import os, signal, sys
from pathlib import Path
from app.exchange.sheets import import_sheet
from app.kernel.database import Database

def die(done, total):
    print("half", flush=True)
    os.kill(os.getpid(), signal.SIGKILL)

import_sheet(Database(Path(sys.argv[1])), Path(sys.argv[2]), year=2026, progress=die)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_process_killed_in_the_middle_leaves_nothing_of_the_batch(office: Municipality, folder: OfficeFolder) -> None:
    path = write_xlsx(office.place / "1.xlsx", ROWS)
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(folder.database), str(path)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.strip() == "half" and done.returncode == -signal.SIGKILL, done.stderr
    assert not batch_rows(office.db) and not any(office.values(one) for one in INNS)
    with office.db.reading() as session:
        assert not session.scalars(select(PassportEntry.id)).all()
        assert session.get_one(Organisation, office.ids["Бурлинская СОШ"]).phones == ""
    assert office.load(path).rows_taken == 2


@pytest.mark.office
@pytest.mark.parametrize("kind", ["xls", "ods"])
def test_old_and_open_formats_come_in_alike(office: Municipality, kind: str) -> None:
    rows = [["Сведения"], ["№", "Школа", "Обучающиеся", None], [None, None, "всего", "из них девочек"],
            [1, "Бурлинская СОШ", 212, 100], [2, "Михайловская СОШ", "н/д", 51], ["", "Итого", 212, 151]]  # fmt: skip
    path = write_xlsx(office.place / "свод.xlsx", rows, merged=["A1:D1", "A2:A3", "B2:B3", "C2:D2"])
    office.load(convert(path, kind, office.place / "as"))
    assert office.values("Бурлинская СОШ") == {"4.01": "212", "4.03": "100"}
    assert office.values("Михайловская СОШ") == {"4.03": "51"}
