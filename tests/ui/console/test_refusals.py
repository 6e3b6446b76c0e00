"""What the command line refuses: a sentence on stderr, the right exit code, and nothing changed."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from app.context import AppContext
from app.kernel.folder import OfficeFolder
from app.office import OfficeDraft, WorkerDraft, set_up_office
from tests.ui.console.calls import SAMPLE, Answer, call, say_here
from ui.console.common import opened

CYRILLIC = set("абвгдеёжзийклмнопрстуфхцчшщъыьэюя")


@pytest.fixture
def office(folder: OfficeFolder) -> OfficeFolder:
    """An office that nobody works in at the moment."""
    from app.context import open_office

    with open_office(folder) as context:
        set_up(context)
    with opened(folder.path):
        pass  # the first call completes the shipped books
    return folder


def set_up(context: AppContext) -> None:
    draft = OfficeDraft(name="Отдел образования", region="Заозёрный край", municipality="Луговской район")
    set_up_office(context, draft, None, WorkerDraft(full_name="Зимина Анна Петровна"))


def contents(folder: OfficeFolder) -> str:
    """The sum of the database as it lies on the disk."""
    return hashlib.sha256(folder.database.read_bytes()).hexdigest()


def refused(answer: Answer, code: int = 1) -> str:
    """The sentence of a refusal: Russian, whole, without a traceback."""
    assert answer.code == code, answer
    sentence = answer.err.strip()
    assert answer.out == "" and "Traceback" not in sentence
    assert CYRILLIC & set(sentence.lower()) and sentence.endswith((".", "--example", "ФАЙЛ.pdf", "ПАПКА")), sentence
    return sentence


def spoilt(tmp_path: Path, what: str) -> Path:
    """A file that is not the register as it should be."""
    file, whole = tmp_path / f"{what}.xml", SAMPLE.read_bytes()
    texts = {
        "cut": whole[: len(whole) * 2 // 3],
        "broken": whole.replace(b"</Certificates>", b"</Cert>", 1),
        "other": '<?xml version="1.0"?><Прайс><Товар>мел</Товар></Прайс>'.encode(),
        "no-xml": "просто текст".encode(),
        "empty": b"",
    }
    file.write_bytes(texts[what])
    return file


@pytest.mark.parametrize("what", ["cut", "broken", "other", "no-xml", "empty"])
def test_a_spoilt_register_file_changes_nothing(office: OfficeFolder, tmp_path: Path, what: str) -> None:
    before = contents(office)
    refused(say_here(tmp_path, "import", "register", spoilt(tmp_path, what), "--folder", office.path))
    assert contents(office) == before
    assert say_here(tmp_path, "list", "schools", "--folder", office.path, "--json").json == []


def test_a_refusal_is_an_exit_code_of_the_real_process(office: OfficeFolder, tmp_path: Path) -> None:
    before = contents(office)
    refused(call(tmp_path, "import", "register", spoilt(tmp_path, "cut"), "--folder", office.path))
    assert contents(office) == before
    assert call(tmp_path, "list", "schools").code == 2


def test_a_dry_run_changes_nothing(office: OfficeFolder, tmp_path: Path) -> None:
    before = contents(office)
    answer = say_here(tmp_path, "import", "register", SAMPLE, "--folder", office.path, "--dry-run", "--json")
    assert answer.code == 0 and answer.json["added"] >= 2
    assert contents(office) == before


def test_an_unknown_municipality_is_named(office: OfficeFolder, tmp_path: Path) -> None:
    words = ("import", "register", SAMPLE, "--folder", office.path, "--municipality", "Марсианский район")
    assert "Марсианск" in refused(say_here(tmp_path, *words))


@pytest.mark.parametrize(
    "words",
    [
        ("list", "schools", "--folder", "нет такой"),
        ("check", "нет такой"),
        ("add", "plan", "нет.json", "--folder", "нет такой"),
        ("import", "register", "нет.xml", "--folder", "нет такой"),
        ("print", "district_order", "--folder", "нет такой", "--out", "a.pdf"),
        ("print", "prikaz", "--folder", "нет такой", "--out", "a.pdf"),
    ],
)
def test_what_is_not_there_is_said(tmp_path: Path, words: tuple[str, ...]) -> None:
    refused(say_here(tmp_path, *words))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "words",
    [
        ("list",),
        ("list", "oops", "--folder", "x"),
        ("fly", "away"),
        ("init", "x"),
        ("import", "register"),
        ("print", "district_order", "--folder", "x"),
        ("print", "district_order", "--folder", "x", "--out", "a.pdf", "--subject", "один"),
        ("add", "plan", "--folder", "x"),
        ("add", "starship", "--example"),
        ("check",),
        ("--no-such-option",),
    ],
)
def test_wrong_usage_is_answered_with_two(tmp_path: Path, words: tuple[str, ...]) -> None:
    refused(say_here(tmp_path, *words), code=2)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("{", "строка 1"),
        ("[]", "один объект"),
        ('{"colour": "red"}', "colour"),
        ('{"school_year": "2026"}', "целое число"),
        ('{"approved_on": "32.13.2026"}', "approved_on"),
        ('{"state": "flying"}', "flying"),
        ("{}", "district"),
    ],
)
def test_a_wrong_card_names_the_field(office: OfficeFolder, tmp_path: Path, text: str, word: str) -> None:
    before = contents(office)
    file = tmp_path / "план.json"
    file.write_text(text, encoding="utf-8")
    answer = say_here(tmp_path, "add", "plan", file, "--folder", office.path)
    assert answer.code == 1 and word in answer.err
    assert contents(office) == before


def test_a_school_that_is_not_there_is_named_by_its_number(office: OfficeFolder, tmp_path: Path) -> None:
    file = tmp_path / "ресурс.json"
    file.write_text(json.dumps({"school": "0000000000", "type": "room", "name": "Зал"}), encoding="utf-8")
    assert "0000000000" in refused(say_here(tmp_path, "add", "resource", file, "--folder", office.path))


def test_a_second_office_in_a_folder_is_refused(office: OfficeFolder, tmp_path: Path) -> None:
    before = contents(office)
    words = ("--office", "Другой отдел", "--region", "Заозёрный край", "--municipality", "Луговской район")
    refused(say_here(tmp_path, "init", office.path, *words))
    refused(say_here(tmp_path, "demo", office.path))
    assert contents(office) == before


def test_a_folder_that_is_open_is_left_alone(context: AppContext, tmp_path: Path) -> None:
    assert "открыта" in refused(say_here(tmp_path, "list", "schools", "--folder", context.folder.path))


def test_check_tells_of_a_damaged_file(office: OfficeFolder, tmp_path: Path) -> None:
    whole = say_here(tmp_path, "check", office.path)
    assert (whole.code, whole.out.strip()) == (0, "База и файлы целы.")
    office.database.write_bytes(b"SQLite format 3\0" + b"\xff" * 4096)
    answer = say_here(tmp_path, "check", office.path)
    assert answer.code == 1 and CYRILLIC & set((answer.out + answer.err).lower())
