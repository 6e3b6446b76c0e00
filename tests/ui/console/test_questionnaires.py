"""Questionnaires and the region's workbooks from the command line."""

import json
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from app.context import open_office
from app.kernel.folder import OfficeFolder
from app.schools import OrganisationDraft, OrganisationKind, organisation_named, save_organisation
from models.school import Organisation
from tests.app.questionnaires.filling import RIGHT, cells_of, fill
from tests.records import make_schools
from tests.ui.console.calls import say_here

INN = "2236002066"
SET = "1.07,2.01,4.01,4.02,4.03,4.04,8.50,8.73"


@pytest.fixture
def place(folder: OfficeFolder) -> Path:
    """The folder of an office with four schools; the base one has an ИНН."""
    with open_office(folder) as context:
        base = make_schools(context.db)[0]
        with context.db.changing("ИНН") as session:
            session.get_one(Organisation, base).inn = INN
    return folder.path


def test_a_questionnaire_goes_out_and_comes_back(place: Path, tmp_path: Path) -> None:
    made = say_here(tmp_path, "questionnaire", "make", "--folder", place, "--school", INN, "--indicators", SET,
                    "--year", "2026/2027", "--out", tmp_path / "Отправить", "--json")  # fmt: skip
    assert list(made.json) == ["questionnaire", "files", "left_out", "known"]
    (file,) = made.json["files"]
    wrong = fill(Path(file), {**RIGHT, "4.02": -3}, tmp_path / "Ответ.xlsx")
    read = say_here(tmp_path, "questionnaire", "read", wrong, "--folder", place, "--returned", "Возврат", "--json")
    (sheet,) = read.json["files"][0]["sheets"]
    assert [one["cell"] for one in sheet["mistakes"]] == [cells_of(Path(file))["4.02"]]
    assert Path(read.json["files"][0]["returned"]).name == "Ответ (с замечаниями).xlsx"
    right = fill(Path(file), RIGHT, tmp_path / "Ответ 2.xlsx")
    words = say_here(tmp_path, "questionnaire", "read", right, "--folder", place)
    assert words.code == 0 and "принят: 8 ответов" in words.out.replace("\N{NO-BREAK SPACE}", " ")
    lines = say_here(tmp_path, "questionnaire", "list", "1", "--folder", place, "--json").json
    assert [(one["state"], one["waiting_days"]) for one in lines] == [("accepted", None)]
    alien = tmp_path / "Чужой.xlsx"
    Workbook().save(alien)
    refused = say_here(tmp_path, "questionnaire", "read", alien, "--folder", place)
    assert refused.code == 1 and "не опросный лист" in refused.err


def test_all_are_the_schools_and_their_branches(place: Path, tmp_path: Path) -> None:
    with open_office(OfficeFolder(place)) as context:
        base = organisation_named(context.db, INN).id
        branch = OrganisationDraft(type=OrganisationKind.BRANCH, parent_id=base, full_name="Ореховская НОШ, филиал")
        save_organisation(context.db, branch)
    made = say_here(tmp_path, "questionnaire", "make", "--folder", place, "--school", "all", "--indicators", SET,
                    "--year", "2026/2027", "--out", tmp_path / "Всем", "--json")  # fmt: skip
    names = sorted(Path(one).name for one in made.json["files"])
    assert len(names) == 5 and any("Ореховская НОШ" in one for one in names)
    assert all(one.startswith("Сведения за 2026-2027 учебный год — ") for one in names)


def test_what_is_not_understood_is_said_in_russian(place: Path, tmp_path: Path) -> None:
    common = ("--folder", place, "--school", "all", "--out", tmp_path / "x")
    year = say_here(tmp_path, "questionnaire", "make", *common, "--indicators", "quick", "--year", "26")
    assert year.code == 2 and "не учебный год" in year.err
    codes = say_here(tmp_path, "questionnaire", "make", *common, "--indicators", "погода", "--year", "2026/2027")
    assert codes.code == 1 and "не набор, не раздел и не код" in codes.err


def test_a_workbook_is_proposed_bound_and_filled(place: Path, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["Школа", "Обучающихся всего"], ["Бурлинская СОШ", None], ["Итого", "=SUM(B2:B2)"]):
        sheet.append(row)
    book.save(tmp_path / "Свод.xlsx")
    proposed = say_here(tmp_path, "workbook", "propose", "Свод.xlsx", "--folder", place, "--json").json
    assert (proposed[0]["cell"], proposed[0]["code"]) == ("B2", "4.01")
    (tmp_path / "связи.json").write_text(json.dumps(proposed), encoding="utf-8")
    bound = say_here(tmp_path, "workbook", "bind", "Свод.xlsx", "--folder", place, "--title", "Свод",
                     "--cells", "связи.json")  # fmt: skip
    assert bound.code == 0, bound.err
    filled = say_here(tmp_path, "workbook", "fill", "свод", "--folder", place, "--year", "2026/2027",
                      "--out", "Готово.xlsx", "--json")  # fmt: skip
    assert [one["cell"] for one in filled.json["empty"]] == ["B2"]
    assert [one["cell"] for one in filled.json["kept"]] in ([], ["B3"])
    assert load_workbook(tmp_path / "Готово.xlsx").worksheets[0]["B3"].value == "=SUM(B2:B2)"
