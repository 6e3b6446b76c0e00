"""Sheets and forms come in from the command line, and a loading is taken back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.context import open_office
from app.exchange import SheetLayout, guess_sheet, remember_layout
from app.kernel.folder import OfficeFolder
from app.kernel.resources import resource
from tests.app.exchange.municipality import make_municipality
from tests.conftest import NOW
from tests.sheet_files import write_csv, write_xlsx
from tests.ui.console.calls import Answer, say_here

ROWS = [
    ["Школа", "Обучающихся всего", "Классов всего"],
    ["Бурлинская СОШ", 212, 11],
    ["Михайловская СОШ", 100, 9],
    ["Итого", 312, 20],
]


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Path]:
    """A place with an office in the folder «Округ» and a sheet beside it."""
    with open_office(OfficeFolder(tmp_path / "Округ"), lambda: NOW) as context:
        context.work_as("Петрова Анна Сергеевна")
        make_municipality(context.db, tmp_path)
    write_xlsx(tmp_path / "свод.xlsx", ROWS, "Контингент")
    yield tmp_path


def okrug(place: Path, *words: str) -> Answer:
    return say_here(place, *words, "--folder", "Округ")


def done(place: Path, *words: str) -> Answer:
    answer = okrug(place, *words)
    assert answer.code == 0, f"{answer.out}{answer.err}"
    return answer


def test_a_dry_run_tells_of_every_row_and_writes_nothing(place: Path) -> None:
    found = done(place, "import", "sheet", "свод.xlsx", "--year", "2026/2027", "--dry-run", "--json").json
    assert [(row["row"], row["state"], row["school"]) for row in found["rows"]] == [
        (2, "changed", "Бурлинская СОШ"),
        (3, "changed", "Михайловская СОШ"),
        (4, "passed", ""),
    ]
    assert found["rows"][0]["changes"][0] == {
        "target": "4.01",
        "title": "4.01 Обучающихся",
        "old": "",
        "new": "212",
    }
    assert found["rows"][0]["year"] == "2026/2027" and found["loaded_before"] is None
    assert [one["target"] for one in found["mapping"]["columns"]] == ["name", "4.01", "4.02"]
    words = done(place, "import", "sheet", "свод.xlsx", "--dry-run").out
    assert "Лист «Контингент»" in words and "пусто → 212" in words and "(итоговая строка)" in words


def test_a_sheet_is_loaded_and_the_loading_taken_back(place: Path) -> None:
    first = done(place, "import", "sheet", "свод.xlsx", "--year", "2026/2027", "--json").json
    assert (first["rows_taken"], first["values_written"], first["rows_passed"]) == (2, 4, 1)
    assert "уже есть" in done(place, "import", "sheet", "свод.xlsx", "--year", "2026/2027").out
    undone = done(place, "undo-import", str(first["batch"]), "--json").json
    assert undone == {"restored": 0, "removed": 4, "kept": [], "stays": []}
    assert okrug(place, "undo-import", str(first["batch"])).code == 1
    assert okrug(place, "undo-import", "77").code == 1


def test_mistakes_refuse_the_whole_sheet_unless_bad_rows_are_left_out(place: Path) -> None:
    write_csv(place / "плохо.csv", [*ROWS[:2], ["Заречная СОШ", 1, 1], ["Михайловская СОШ", "сто", 9]], "cp1251")
    refused = okrug(place, "import", "sheet", "плохо.csv", "--json")
    assert refused.code == 1 and "Ничего не загружено" in refused.err
    assert [(one["row"], one["column"]) for one in refused.json["problems"]] == [
        (3, "столбец A «Школа»"),
        (4, "столбец B «Обучающихся всего»"),
    ]
    some = done(place, "import", "sheet", "плохо.csv", "--skip-bad-rows")
    assert "строк 1, значений 2" in some.out and "Строка 3, столбец A «Школа»: «Заречная СОШ»" in some.out


def test_a_mapping_is_taken_by_its_name_or_from_a_file(place: Path) -> None:
    write_xlsx(place / "свой.xlsx", [["Кто", "Сколько"], ["Бурлинская СОШ", 7]])
    mapping = {"header_row": 1, "header_rows": 1}
    mapping["columns"] = [{"title": "Кто", "target": "name"}, {"title": "Сколько", "target": "4.02"}]  # type: ignore[assignment]
    (place / "столбцы.json").write_text(json.dumps(mapping), encoding="utf-8")
    by_file = done(place, "import", "sheet", "свой.xlsx", "--mapping", "столбцы.json", "--dry-run", "--json").json
    assert by_file["values"] == 1
    with open_office(OfficeFolder(place / "Округ"), lambda: NOW) as context:
        layout = guess_sheet(context.db, place / "свой.xlsx", SheetLayout(header_row=1, header_rows=1)).layout
        remember_layout(context.db, "Наш", layout.with_target(0, "name").with_target(1, "4.01"))
    by_name = done(place, "import", "sheet", "свой.xlsx", "--mapping", "наш", "--dry-run", "--json").json
    assert by_name["rows"][0]["changes"][0]["target"] == "4.01"
    for name, words in {"чужой": "Есть: «Наш»", "нет.json": "не найден"}.items():
        answer = okrug(place, "import", "sheet", "свой.xlsx", "--mapping", name)
        assert answer.code == 1 and words in answer.err


def test_a_folder_of_forms_is_loaded(place: Path) -> None:
    (place / "формы").mkdir()
    rows = [
        ["Форма № ОО-1"],
        ["Наименование организации", "МБОУ «Бурлинская СОШ»"],
        ["2.1.1. Сведения о классах"],
        ["Наименование", "№ строки", "Всего"],
        [1, 2, 3],
        ["Всего классов", "09", 11],
        ["в них обучающихся", "10", 212],
    ]
    write_xlsx(place / "формы" / "бурла.xlsx", rows)
    words = ("import", "forms", "формы", "--form", "ОО-1", "--year", "2026/2027")
    assert "Изменится значений: 2" in done(place, *words, "--dry-run").out
    found = done(place, *words, "--json").json
    assert found["values"] == 2 and found["files"][0]["school"] == "Бурлинская СОШ" and found["problems"] == []
    write_xlsx(place / "формы" / "чужая.xlsx", [["Форма № ОО-1"], ["Наименование организации", "МБОУ «Нет такой»"]])
    refused = okrug(place, *words, "--json")
    assert refused.code == 1 and refused.json["problems"][0]["file"] == "чужая.xlsx"


@pytest.mark.parametrize(
    "words",
    [
        ("import", "sheet"),
        ("import", "вверх", "свод.xlsx"),
        ("import", "sheet", "свод.xlsx", "--year", "осень"),
        ("import", "forms", "формы", "--form", "ОО-3"),
        ("undo-import", "пять"),
    ],
)
def test_a_command_that_is_not_understood_says_so(place: Path, words: tuple[str, ...]) -> None:
    answer = okrug(place, *words)
    assert answer.code == 2 and answer.err


def test_a_file_that_is_no_table_is_refused_in_a_sentence(place: Path) -> None:
    (place / "письмо.xlsx").write_bytes(b"%PDF-1.7")
    answer = okrug(place, "import", "sheet", "письмо.xlsx")
    assert answer.code == 1 and "внутри — другое" in answer.err
    assert okrug(place, "import", "sheet", "нет.xlsx").code == 1


def test_a_later_register_changes_only_what_is_wanted_of_known_schools(place: Path) -> None:
    text = next(resource("samples").glob("*.xml")).read_text(encoding="utf-8")
    (place / "реестр.xml").write_text(text, encoding="utf-8")
    later = text.replace("Lugovaya_school@example.ru", "meadow@example.ru").replace("ул. Школьная, 12", "ул. Новая, 1")
    (place / "позже.xml").write_text(later, encoding="utf-8")
    first = done(place, "import", "register", "реестр.xml", "--json").json
    assert first["added"] == 3 and first["batch"] is not None

    assert done(place, "import", "register", "позже.xml", "--only-new", "--json").json["fields"] == 0
    taken = done(place, "import", "register", "позже.xml", "--take", "emails", "--json").json
    rest = done(place, "import", "register", "позже.xml", "--dry-run", "--json").json

    assert (taken["fields"], rest["fields"]) == (1, 1)
    undone = done(place, "undo-import", str(taken["batch"]), "--json").json
    assert (undone["restored"], undone["stays"]) == (1, [])
    assert okrug(place, "import", "register", "позже.xml", "--only-new", "--take", "emails").code == 2
