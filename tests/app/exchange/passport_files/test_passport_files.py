"""A passport in a workbook and in CSV: every section, figures as figures, nothing the public may not see."""

import csv
import re
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from app.context import AppContext
from app.exchange import PassportKind, write_passport
from app.passport import passport_card, public_values
from app.schools import organisation_rows


@pytest.fixture
def school(teaching: AppContext) -> int:
    return next(row.id for row in organisation_rows(teaching.db) if "Белоключевская СОШ" in row.short_name)


def lines(path: Path) -> dict[str, list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return {line[0]: line[1:] for line in csv.reader(stream, delimiter=";")}


def rows(sheet: Any) -> dict[str, tuple[Any, ...]]:
    return {str(row[0].value): row[1:] for row in sheet.iter_rows() if row[0].value}


def test_the_workbook_has_a_sheet_for_each_section(teaching: AppContext, school: int, tmp_path: Path) -> None:
    card = passport_card(teaching.db, school, 2025)
    write_passport(teaching.db, tmp_path / "p.xlsx", school, 2025, PassportKind.FULL)
    book = load_workbook(tmp_path / "p.xlsx")
    assert book.sheetnames[0] == "Паспорт"
    for section in card.sections:
        assert any(name.startswith(f"{section.code}. ") for name in book.sheetnames)
    sheet = next(one for one in book.worksheets if one.title.startswith("4. Контингент"))
    assert card.school in sheet["A1"].value and "2025/2026" in sheet["A1"].value
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("A3", "$1:$2")
    pupils = rows(sheet)["4.01"]
    assert pupils[1].value == int(card.lines["4.01"].value)
    assert pupils[2].value == "чел."
    assert "введено" in pupils[3].value
    assert re.fullmatch(r"\d\d\.\d\d\.\d{4}", pupils[4].value)
    assert all(cell.data_type != "f" for one in book.worksheets for row in one.iter_rows() for cell in row)


def test_a_grid_is_laid_out_as_a_table(teaching: AppContext, school: int, tmp_path: Path) -> None:
    card = passport_card(teaching.db, school, 2025)
    section = next(one for one in card.sections if one.code == "4")
    grid = section.grids[0].grid
    row = next(one for one in grid.rows if one.title == "5 класс")
    wanted = [int(card.lines[code].value) for one in grid.columns if (code := grid.cell(one, row)) in card.lines]
    write_passport(teaching.db, tmp_path / "p.xlsx", school, 2025, PassportKind.FULL)
    sheet = load_workbook(tmp_path / "p.xlsx")["4. Таблицы"]
    classes = next(one for one in sheet.iter_rows() if one[1].value == "5 класс")
    assert wanted and [cell.value for cell in classes[2 : 2 + len(wanted)]] == wanted


def test_the_csv_is_flat_and_typed(teaching: AppContext, school: int, tmp_path: Path) -> None:
    count = write_passport(teaching.db, tmp_path / "p.csv", school, 2025, PassportKind.FULL)
    found, card = lines(tmp_path / "p.csv"), passport_card(teaching.db, school, 2025)
    assert found["Код"] == ["Показатель", "Значение", "Единица", "Источник", "Дата"]
    assert found["4.01"][1] == card.lines["4.01"].value
    assert sum(bool(line[1]) for code, line in found.items() if code != "Код") == count
    assert len(found) - 1 == len(card.lines)


def test_a_brief_one_has_what_is_asked_first(teaching: AppContext, school: int, tmp_path: Path) -> None:
    write_passport(teaching.db, tmp_path / "p.csv", school, 2025, PassportKind.BRIEF)
    card = passport_card(teaching.db, school, 2025)
    wanted = {code for code, line in card.lines.items() if line.indicator.required or line.indicator.quick}
    assert lines(tmp_path / "p.csv").keys() - {"Код"} == wanted


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_the_public_sees_nothing_that_could_tell_of_a_child(
    teaching: AppContext, school: int, tmp_path: Path, ending: str
) -> None:
    write_passport(teaching.db, tmp_path / f"p.{ending}", school, 2025, PassportKind.PUBLIC)
    card = passport_card(teaching.db, school, 2025)
    words = public_values(teaching.db, card)
    secret = {code for code, line in card.lines.items() if code not in words and line.value}
    assert secret, "the teaching office has nothing secret: the test proves nothing"
    if ending == "csv":
        found = lines(tmp_path / "p.csv")
        assert not secret & found.keys()
        for code, text in words.items():
            if text != card.lines[code].text:
                assert found[code][1] == text
        assert all(not line[4] for code, line in found.items() if code != "Код")
        assert "введено" not in (tmp_path / "p.csv").read_text(encoding="utf-8-sig")
        return
    shown = {code for sheet in load_workbook(tmp_path / "p.xlsx").worksheets for code in rows(sheet)}
    assert not secret & shown
