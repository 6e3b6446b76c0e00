"""A file is known by what is hidden in it, whatever has been done to it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from app.questionnaires import Outcome, read_answers
from models.questionnaire import Questionnaire
from tests.app.questionnaires.conftest import Asked
from tests.app.questionnaires.filling import MAIN, RIGHT, fill


def newer(book: Workbook) -> None:
    book["okrug"]["B1"].value = "2"


def repeated(book: Workbook) -> None:
    book.copy_worksheet(book[MAIN])


def emptied(book: Workbook) -> None:
    for name in book.sheetnames:
        if name != "okrug":
            del book[name]
    book.create_sheet("Лист1")


@pytest.mark.parametrize(
    ("change", "words"),
    [(newer, "более новой версией"), (repeated, "повторён: «Опросный лист»"), (emptied, "нет листов с ответами")],
)
def test_a_spoiled_file_is_refused_with_what_to_do(
    asked: Asked, tmp_path: Path, change: Callable[[Workbook], None], words: str
) -> None:
    answer = fill(asked.file, RIGHT, tmp_path / "Ответ.xlsx")
    book = load_workbook(answer)
    change(book)
    book.save(answer)
    refused = read_answers(asked.db, [answer]).files[0].refused
    assert words in refused and "Ничего не принято." in refused


def test_without_the_hidden_sheet_the_lines_in_small_letters_are_enough(asked: Asked, tmp_path: Path) -> None:
    answer = fill(asked.file, RIGHT, tmp_path / "без имени.xlsx")
    book = load_workbook(answer)
    del book["okrug"]
    book.save(answer)
    assert read_answers(asked.db, [answer]).count(Outcome.ACCEPTED) == 1


def test_a_sheet_that_has_lost_its_line_is_known_by_the_hidden_one(asked: Asked, tmp_path: Path) -> None:
    answer = fill(asked.file, RIGHT, tmp_path / "Ответ.xlsx")
    book = load_workbook(answer)
    book[MAIN]["A5"].value = None
    book[MAIN].title = "Лист1"
    book.save(answer)
    assert read_answers(asked.db, [answer]).count(Outcome.ACCEPTED) == 1


def test_an_outdated_file_names_what_has_been_added_since(asked: Asked, tmp_path: Path) -> None:
    answer = fill(asked.file, RIGHT, tmp_path / "Ответ.xlsx")
    with asked.db.changing("Добавление показателя") as session:
        questionnaire = session.get_one(Questionnaire, asked.questionnaire)
        questionnaire.codes = [*questionnaire.codes, "5.01"]
    refused = read_answers(asked.db, [answer]).files[0].refused
    assert "устарел" in refused and "5.01" in refused


def test_a_form_of_another_office_is_not_taken(asked: Asked, tmp_path: Path) -> None:
    answer = fill(asked.file, RIGHT, tmp_path / "Ответ.xlsx")
    with asked.db.changing("Удаление") as session:
        session.delete(session.get_one(Questionnaire, asked.questionnaire))
    assert "нет в этой базе" in read_answers(asked.db, [answer]).files[0].refused


def test_both_files_in_one_go_are_taken_and_the_second_copy_is_noticed(asked: Asked, tmp_path: Path) -> None:
    first = fill(asked.file, RIGHT, tmp_path / "Ответ.xlsx")
    copy = fill(asked.file, RIGHT, tmp_path / "Ответ (1).xlsx")
    other = next(one for one in asked.files if one != asked.file)
    second = fill(other, {**RIGHT, "2.01": None}, tmp_path / "Михайловка.xlsx")
    reading = read_answers(asked.db, [first, second, copy])
    assert [file.sheets[0].outcome for file in reading.files] == [Outcome.ACCEPTED, Outcome.RETURNED, Outcome.SAME]
    assert reading.words() == "Принято листов: 1, уже были приняты: 1, возвращено с замечаниями: 1."
