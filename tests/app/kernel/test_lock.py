"""One program at a time in an office folder; a dead one is no hindrance."""

from __future__ import annotations

import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from app.context import open_office
from app.kernel.errors import Conflict, Unavailable
from app.kernel.folder import OfficeFolder
from app.kernel.lock import FolderLock

HOLDER = """
import sys
from datetime import datetime
from pathlib import Path
from app.kernel.lock import FolderLock
lock = FolderLock(Path(sys.argv[1]))
lock.acquire(lambda: datetime(2026, 11, 22, 9, 30))
print("held", flush=True)
sys.stdin.readline()
"""


def clock() -> datetime:
    return datetime(2026, 11, 22, 10, 0)


def start_holder(folder: Path) -> subprocess.Popen[str]:
    root = Path(__file__).parents[3]
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(folder)], cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    return holder


def test_a_second_program_is_told_who_works_and_since_when(tmp_path: Path) -> None:
    with start_holder(tmp_path) as holder:
        with pytest.raises(Conflict, match=r"Работает .+, компьютер .+, с 22\.11\.2026 09:30\. Данные не изменены"):
            FolderLock(tmp_path).acquire(clock)
        holder.kill()


def test_the_lock_of_a_killed_program_is_recovered(tmp_path: Path) -> None:
    with start_holder(tmp_path) as holder:
        holder.kill()
    assert (tmp_path / "okrug.lock.json").exists()
    lock = FolderLock(tmp_path)
    lock.acquire(clock)
    lock.release()
    assert not (tmp_path / "okrug.lock.json").exists()


def test_an_office_can_be_opened_again_after_it_was_closed(tmp_path: Path) -> None:
    folder = OfficeFolder(tmp_path / "Рабочий стол" / "Округ 2026")
    with open_office(folder, clock) as context:
        context.work_as("Тверитина А. П.")
    with open_office(folder, clock) as context:
        assert context.who == "Тверитина А. П."


def test_a_network_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="на сетевом диске"):
        OfficeFolder(Path("//server/school")).prepare()


def test_a_place_that_refuses_to_be_written_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "файл").write_text("", encoding="utf-8")
    with pytest.raises(Unavailable, match="Не удалось создать папку"):
        OfficeFolder(tmp_path / "файл" / "Округ").prepare()
