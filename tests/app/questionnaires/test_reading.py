"""Answers come back: taken with their cells as source, or returned with what is wrong."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from app.batches import undo_batch
from app.indicators import load_catalogue, table_rows
from app.passport import close_year, passport_card, read_values
from app.questionnaires import (
    Outcome,
    SheetState,
    archive_questionnaire,
    read_answers,
    sheet_rows,
    write_workbooks,
)
from app.schools import archive_organisation
from tests.app.questionnaires.conftest import YEAR, Asked
from tests.app.questionnaires.filling import MAIN, RIGHT, cells_of, fill


def values(asked: Asked) -> dict[str, str]:
    with asked.db.reading() as session:
        catalogue = load_catalogue(session, YEAR)
        return read_values(session, catalogue, [asked.network.base], [YEAR])[asked.network.base, YEAR]


def state(asked: Asked) -> SheetState:
    return next(
        row.state for row in sheet_rows(asked.db, asked.questionnaire) if row.organisation_id == asked.network.base
    )


def test_a_right_answer_is_taken_with_the_cell_it_came_from(asked: Asked, tmp_path: Path) -> None:
    rows = [["Главное здание", "ул. Мира, 1", "школа"], ["Мастерская", "ул. Мира, 3", "уроки труда"]]
    answer = fill(asked.file, {**RIGHT, "1.14": rows}, tmp_path / "ответ наш.xlsx")
    reading = read_answers(asked.db, [answer], tmp_path / "Возврат")
    (file,) = reading.files
    assert (file.sheets[0].outcome, file.mistakes, file.returned) == (Outcome.ACCEPTED, (), None)
    known = values(asked)
    assert {code: known[code] for code in ("4.01", "4.02", "8.73", "2.01")} == {
        "4.01": "312",
        "4.02": "12",
        "8.73": "100/312",
        "2.01": "2236002066",
    }
    assert table_rows(known["1.14"])[1] == {"building": "Мастерская", "address": "ул. Мира, 3", "use": "уроки труда"}
    line = passport_card(asked.db, asked.network.base, YEAR).lines["4.01"]
    assert f"лист «{MAIN}», ячейка {cells_of(asked.file)['4.01']}" in line.origin
    assert "файл «ответ наш.xlsx»" in line.origin
    assert state(asked) is SheetState.ACCEPTED
    assert not (tmp_path / "Возврат" / "ответ наш (с замечаниями).xlsx").exists()


def test_five_mistakes_come_back_as_exactly_those_cells(asked: Asked, tmp_path: Path) -> None:
    wrong = {"1.07": "хутор", "2.01": "2236002067", "4.02": -3, "4.04": None, "8.73/1": 400}
    answer = fill(asked.file, {**RIGHT, **wrong}, tmp_path / "Ответ.xlsx")
    (file,) = read_answers(asked.db, [answer], tmp_path / "Возврат").files
    places = cells_of(asked.file)
    assert {one.cell for one in file.mistakes} == {places[code] for code in wrong}
    assert values(asked).get("4.01") is None and state(asked) is SheetState.RETURNED
    assert file.returned is not None
    sheet = load_workbook(file.returned)[MAIN]
    red = {cell.coordinate for row in sheet.iter_rows() for cell in row if cell.fill.fgColor.rgb == "FFFFC7CE"}
    assert red == {places[code] for code in wrong}
    assert sheet["G7"].value == "Причина"
    reasons = {cell.row for (cell,) in sheet.iter_rows(min_col=7, max_col=7, min_row=8) if cell.value}
    assert reasons == {sheet[places[code]].row for code in wrong}
    comment = sheet[places["4.02"]].comment
    assert comment is not None and "меньше допустимого" in comment.text
    assert sheet[places["4.01"]].value == 312


def test_what_was_mended_loses_its_red_and_the_rest_is_said_anew(asked: Asked, tmp_path: Path) -> None:
    back = tmp_path / "Возврат"
    first = fill(asked.file, {**RIGHT, "4.02": -3, "2.01": "12"}, tmp_path / "Ответ.xlsx")
    (file,) = read_answers(asked.db, [first], back).files
    assert file.returned is not None
    second = fill(file.returned, {"2.01": "2236002066"}, tmp_path / "Ответ 2.xlsx")
    (again,) = read_answers(asked.db, [second], back).files
    assert again.returned is not None and [one.code for one in again.mistakes] == ["4.02"]
    sheet, places = load_workbook(again.returned)[MAIN], cells_of(asked.file)
    assert sheet[places["2.01"]].fill.fgColor.rgb == "FFFFF8E1" and sheet[places["2.01"]].comment is None
    assert sheet[places["2.01"]].offset(0, 3).value is None
    third = fill(again.returned, {"4.02": 12}, tmp_path / "Ответ 3.xlsx")
    assert read_answers(asked.db, [third], back).count(Outcome.ACCEPTED) == 1


def test_a_check_among_the_answers_marks_its_cells(asked: Asked, tmp_path: Path) -> None:
    answer = fill(asked.file, {**RIGHT, "4.03": 100}, tmp_path / "Ответ.xlsx")
    (file,) = read_answers(asked.db, [answer]).files
    assert {one.code for one in file.mistakes} == {"4.01", "4.03", "4.04"}
    assert all("Девочек (100) и мальчиков (152) вместе 252" in one.reason for one in file.mistakes)


def test_a_wrong_cell_of_a_table_is_named(asked: Asked, tmp_path: Path) -> None:
    rows = [["№ 1", 12, 30, 20, "автобус"], ["№ 2", "далеко", 40, 15, "автобус"]]
    answer = fill(asked.file, {**RIGHT, "4.60": rows}, tmp_path / "Ответ.xlsx")
    (file,) = read_answers(asked.db, [answer], tmp_path / "Возврат").files
    (mistake,) = file.mistakes
    assert (mistake.sheet, mistake.cell) == ("Таблица 4.60", "C8")
    assert file.returned is not None
    sheet = load_workbook(file.returned)["Таблица 4.60"]
    assert sheet["C8"].fill.fgColor.rgb == "FFFFC7CE" and str(sheet["G8"].value).startswith("C8: ")


def test_rows_may_be_moved_inserted_and_lose_their_codes(asked: Asked, tmp_path: Path) -> None:
    answer = fill(asked.file, RIGHT, tmp_path / "Ответ.xlsx")
    book = load_workbook(answer)
    sheet = book[MAIN]
    places = cells_of(answer)
    sheet[places["4.03"]].offset(0, -3).value = None
    sheet.move_range("A7:F60", rows=3, cols=1)
    book.save(answer)
    assert read_answers(asked.db, [answer]).count(Outcome.ACCEPTED) == 1
    assert values(asked)["4.03"] == "160"


def test_deleted_rows_come_back_in_a_new_file_with_the_answers_given(asked: Asked, tmp_path: Path) -> None:
    answer = fill(asked.file, RIGHT, tmp_path / "Ответ.xlsx")
    book = load_workbook(answer)
    row = book[MAIN][cells_of(answer)["4.04"]].row
    for cell in book[MAIN][row]:
        cell.value = None
    del book["Таблица 3.12"]
    book.save(answer)
    (file,) = read_answers(asked.db, [answer], tmp_path / "Возврат").files
    assert [one.code for one in file.mistakes] == ["", "4.04"]
    assert "лист таблицы 3.12" in file.mistakes[0].reason and "удалена" in file.mistakes[1].reason
    assert "не хватает строк" in file.note and file.returned is not None
    fresh = load_workbook(file.returned)
    places = cells_of(file.returned)
    assert fresh[MAIN][places["4.01"]].value == 312
    assert fresh[MAIN][places["4.04"]].fill.fgColor.rgb == "FFFFC7CE"


def test_the_same_answer_twice_changes_nothing_and_another_one_has_to_be_asked_for(
    asked: Asked, tmp_path: Path
) -> None:
    answer = fill(asked.file, RIGHT, tmp_path / "Ответ.xlsx")
    read_answers(asked.db, [answer])
    assert read_answers(asked.db, [answer]).files[0].sheets[0].outcome is Outcome.SAME
    other = fill(answer, {"4.02": 14}, tmp_path / "Ответ новый.xlsx")
    (sheet,) = read_answers(asked.db, [other]).files[0].sheets
    assert sheet.outcome is Outcome.REFUSED and "4.02: было 12, стало 14" in sheet.sentence
    assert values(asked)["4.02"] == "12"
    assert read_answers(asked.db, [other], replace=True).count(Outcome.ACCEPTED) == 1
    assert values(asked)["4.02"] == "14"


def test_an_answer_whose_batch_was_undone_is_waited_for_again(asked: Asked, tmp_path: Path) -> None:
    answer = fill(asked.file, RIGHT, tmp_path / "Ответ.xlsx")
    batch = read_answers(asked.db, [answer]).files[0].batch_id
    assert batch is not None
    undo_batch(asked.db, batch)
    row = next(row for row in sheet_rows(asked.db, asked.questionnaire) if row.batch_id == batch)
    assert not row.answered and row.state_words == "ответ отменён" and "4.01" not in values(asked)
    assert read_answers(asked.db, [answer]).count(Outcome.ACCEPTED) == 1


def test_one_file_for_all_takes_those_who_answered(asked: Asked, tmp_path: Path) -> None:
    (path,) = write_workbooks(asked.db, asked.questionnaire, tmp_path / "Все", together=True)
    fill(path, RIGHT, sheet="Бурлинская СОШ")
    sheets = {one.school: one.outcome for one in read_answers(asked.db, [path]).files[0].sheets}
    assert sheets == {"Бурлинская СОШ": Outcome.ACCEPTED, "Михайловская СОШ": Outcome.BLANK}


def test_what_cannot_be_taken_is_refused_in_a_sentence(asked: Asked, tmp_path: Path) -> None:
    from openpyxl import Workbook

    foreign = tmp_path / "Меню столовой.xlsx"
    book = Workbook()
    book.save(foreign)
    first = fill(asked.file, RIGHT, tmp_path / "Ответ.xlsx")
    mixed = tmp_path / "Смешано.xlsx"
    both = load_workbook(first)
    other = load_workbook(next(one for one in asked.files if one != asked.file))
    copied = both.create_sheet("Михайловка")
    for row in other[MAIN].iter_rows():
        for cell in row:
            copied[cell.coordinate] = cell.value
    both.save(mixed)
    missing = tmp_path / "нет.xlsx"
    reading = read_answers(asked.db, [foreign, mixed, missing])
    words = [file.refused for file in reading.files]
    assert "не опросный лист этой программы" in words[0]
    assert "соединены листы из разных файлов" in words[1]
    assert "не найден" in words[2]
    assert reading.refused == 3 and "4.01" not in values(asked)


@pytest.mark.parametrize(("deed", "words"), [("archive", "убран в архив"), ("close", "закрыты")])
def test_an_answer_that_is_not_waited_for_any_more(asked: Asked, tmp_path: Path, deed: str, words: str) -> None:
    answer = fill(asked.file, RIGHT, tmp_path / "Ответ.xlsx")
    if deed == "archive":
        archive_questionnaire(asked.db, asked.questionnaire)
    else:
        close_year(asked.db, YEAR)
    assert words in read_answers(asked.db, [answer]).files[0].refused


def test_the_answer_of_an_archived_school_is_refused_and_its_passport_stays(asked: Asked, tmp_path: Path) -> None:
    answer = fill(asked.file, RIGHT, tmp_path / "Ответ.xlsx")
    archive_organisation(asked.db, asked.network.base)
    (sheet,) = read_answers(asked.db, [answer]).files[0].sheets
    assert sheet.outcome is Outcome.REFUSED
    assert "в архиве: её паспорт можно только смотреть" in sheet.sentence
    assert "4.01" not in values(asked)
