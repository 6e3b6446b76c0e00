"""The round trip of a school that works in LibreOffice: real conversions, values with their source."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from app.indicators import load_catalogue
from app.passport import passport_card, read_values
from app.questionnaires import Outcome, read_answers
from tests.app.questionnaires.conftest import YEAR, Asked
from tests.app.questionnaires.filling import MAIN, RIGHT, cells_of, fill
from tests.soffice import convert

pytestmark = pytest.mark.office
WRONG = {"1.07": "хутор", "2.01": "2236002067", "4.02": -3, "4.04": None, "8.73/1": 400}
TABLE = [["№ 1", 12.5, 30, 20, "автобус"]]


@pytest.mark.parametrize("endings", [("ods",), ("xls",), ("ods", "xlsx"), ("xls", "xlsx")], ids="-".join)
def test_right_answers_survive(asked: Asked, tmp_path: Path, endings: tuple[str, ...]) -> None:
    answer = fill(asked.file, {**RIGHT, "4.60": TABLE}, tmp_path / "Ответ.xlsx")
    for place, ending in enumerate(endings):
        answer = convert(answer, ending, tmp_path / str(place))
    reading = read_answers(asked.db, [answer], tmp_path / "Возврат")
    assert reading.count(Outcome.ACCEPTED) == 1, reading.files[0].words()
    with asked.db.reading() as session:
        found = read_values(session, load_catalogue(session, YEAR), [asked.network.base], [YEAR])
    known = found[asked.network.base, YEAR]
    assert (known["4.01"], known["8.73"], known["1.07"], known["2.01"]) == ("312", "100/312", "rural", "2236002066")
    assert '"length":"12.5"' in known["4.60"]
    assert cells_of(asked.file)["4.01"] in passport_card(asked.db, asked.network.base, YEAR).lines["4.01"].origin


@pytest.mark.parametrize("ending", ["ods", "xls", "xlsx"])
def test_five_planted_mistakes_are_exactly_those_cells(asked: Asked, tmp_path: Path, ending: str) -> None:
    filled = fill(asked.file, {**RIGHT, **WRONG}, tmp_path / "Ответ.xlsx")
    answer = convert(filled, ending, tmp_path / "школа")
    (file,) = read_answers(asked.db, [answer], tmp_path / "Возврат").files
    places = cells_of(asked.file)
    assert {one.cell for one in file.mistakes} == {places[code] for code in WRONG}
    assert file.returned is not None and file.returned.suffix == ".xlsx"
    assert ("возвращается как xlsx" in file.note) is (ending != "xlsx")
    sheet = load_workbook(file.returned)[MAIN]
    red = {cell.coordinate for row in sheet.iter_rows() for cell in row if cell.fill.fgColor.rgb == "FFFFC7CE"}
    assert red == {places[code] for code in WRONG}
    assert sheet[places["4.01"]].value == 312 and sheet[places["4.02"]].value == -3
    mended = fill(file.returned, RIGHT, tmp_path / "Исправлено.xlsx")
    again = convert(mended, "ods", tmp_path / "снова")
    assert read_answers(asked.db, [again]).count(Outcome.ACCEPTED) == 1


def test_a_returned_file_saved_by_libreoffice_is_returned_again(asked: Asked, tmp_path: Path) -> None:
    filled = fill(asked.file, {**RIGHT, "4.02": -3, "2.01": "12"}, tmp_path / "Ответ.xlsx")
    (first,) = read_answers(asked.db, [filled], tmp_path / "Возврат").files
    assert first.returned is not None
    mended = convert(fill(first.returned, {"2.01": "2236002066"}), "xlsx", tmp_path / "школа")
    (again,) = read_answers(asked.db, [mended], tmp_path / "Возврат 2").files
    places = cells_of(asked.file)
    assert [one.cell for one in again.mistakes] == [places["4.02"]] and again.returned is not None
    sheet = load_workbook(convert(again.returned, "xlsx", tmp_path / "снова"))[MAIN]
    red = {cell.coordinate for row in sheet.iter_rows() for cell in row if cell.fill.fgColor.rgb == "FFFFC7CE"}
    assert red == {places["4.02"]}
    comments = {cell.coordinate for row in sheet.iter_rows() for cell in row if cell.comment}
    assert comments == {places["4.02"]}
    assert [sheet.cell(7, column).value for column in (7, 8)] == ["Причина", None]
