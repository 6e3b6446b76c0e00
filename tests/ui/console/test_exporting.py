"""Lists, reports and passports go out as files; the office goes out and comes back."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook

from app.passport import NOT_SHOWN
from tests.printed import words_of
from tests.ui.console.calls import Answer, say_here
from ui.console.listing import LISTS

INN = "0013010077"


@pytest.fixture(scope="module")
def office(teaching_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("export") / "Учебная база"
    shutil.copytree(teaching_folder, place)
    return place


def export(office: Path, *words: str | Path) -> Answer:
    return say_here(office.parent, "export", *words, "--folder", office)


def table(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream, delimiter=";"))


@pytest.mark.parametrize("name", sorted(LISTS))
def test_every_list_goes_into_a_sheet_as_it_is_listed(office: Path, tmp_path: Path, name: str) -> None:
    done = export(office, "register", name, "--out", tmp_path / "a.xlsx", "--json")
    assert done.code == 0, done.err
    listed = say_here(tmp_path, "list", name, "--folder", office, "--json").json
    branches = sum(len(one["branches"]) for one in listed) if name == "schools" else 0
    assert done.json["count"] == len(listed) + branches
    sheet = load_workbook(tmp_path / "a.xlsx").worksheets[0]
    assert sheet.max_row - 1 - done.json["count"] in (0, 1), "the rows, and perhaps a line of totals"


@pytest.mark.parametrize("ending", ["csv", "pdf"])
def test_a_list_goes_into_csv_and_pdf(office: Path, tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"a.{ending}"
    assert export(office, "register", "schools", "--out", file).code == 0
    words = file.read_text(encoding="utf-8-sig") if ending == "csv" else words_of(file)
    assert "Белоключевская" in words and "Заовражинская" in words


def test_a_summary_has_the_indicators_asked_for(office: Path, tmp_path: Path) -> None:
    done = export(office, "report", "summary", "--indicators", "4.01,4.02", "--year", "2025/2026", "--out",
                  tmp_path / "a.csv", "--json")  # fmt: skip
    rows = table(tmp_path / "a.csv")
    assert rows[0] == ["Школа", "Обучающихся, чел.", "Классов, ед."]
    assert len(rows) - 1 == done.json["count"]
    assert next(row for row in rows if row[0] == "МБОУ «Белоключевская СОШ»")[1:] == ["442", "20"]


def test_a_report_goes_into_a_sheet(office: Path, tmp_path: Path) -> None:
    assert export(office, "report", "districts", "--out", tmp_path / "a.xlsx").code == 0
    assert load_workbook(tmp_path / "a.xlsx").worksheets[0].max_row > 2


@pytest.mark.parametrize("kind", ["full", "brief", "public"])
def test_a_passport_goes_out_in_three_forms(office: Path, tmp_path: Path, kind: str) -> None:
    common = ("--school", INN, "--year", "2025/2026", "--out")
    for ending in ("xlsx", "csv", "pdf"):
        done = export(office, "passport", kind, *common, tmp_path / f"a.{ending}")
        assert done.code == 0, done.err
    assert load_workbook(tmp_path / "a.xlsx").sheetnames[0] == "Паспорт"
    codes = {row[0]: row for row in table(tmp_path / "a.csv")}
    assert codes["4.01"][2] == "442"
    assert "Белоключевская" in words_of(tmp_path / "a.pdf") and "2025/2026" in words_of(tmp_path / "a.pdf")
    if kind == "public":
        assert NOT_SHOWN not in codes["4.01"]


def test_another_kind_of_file_is_wrong_usage(office: Path, tmp_path: Path) -> None:
    done = export(office, "register", "schools", "--out", tmp_path / "a.doc")
    assert done.code == 2 and "должен оканчиваться на .xlsx, .csv или .pdf" in done.err


def test_the_office_goes_out_and_comes_back(office: Path, tmp_path: Path) -> None:
    first, second, place = tmp_path / "a.zip", tmp_path / "b.zip", tmp_path / "Новая"
    out = say_here(tmp_path, "export", "office", office, first)
    assert out.code == 0 and "персональные данные" in out.out
    back = say_here(tmp_path, "import", "office", first, place, "--json")
    assert back.code == 0 and back.json["counts"]["data/organisation.json"] == 23
    assert say_here(tmp_path, "export", "office", place, second).code == 0
    assert first.read_bytes() == second.read_bytes()
    assert say_here(tmp_path, "check", place).code == 0
    again = say_here(tmp_path, "import", "office", first, place)
    assert again.code == 1 and "уже есть база" in again.err
    gone = say_here(tmp_path, "import", "office", tmp_path / "нет.zip", tmp_path / "x")
    assert gone.code == 1 and "не найден" in gone.err
