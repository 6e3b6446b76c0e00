"""A questionnaire is made up and its workbooks written."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from app.kernel.errors import InvalidInput, NotFound
from app.passport import save_passport
from app.questionnaires import (
    KnownAnswer,
    QuestionnaireDraft,
    known_answers,
    left_out,
    make_questionnaire,
    questionnaire_rows,
    write_workbooks,
)
from tests.app.questionnaires.conftest import CODES, YEAR, Asked, draft
from tests.app.questionnaires.filling import MAIN, cells_of


def test_a_school_gets_a_workbook_where_only_its_answers_can_be_written(asked: Asked) -> None:
    assert [one.name for one in asked.files] == [
        "Сведения на начало года — Бурлинская СОШ.xlsx",
        "Сведения на начало года — Михайловская СОШ.xlsx",
    ]
    book = load_workbook(asked.file)
    assert book.sheetnames == [MAIN, "Таблица 1.14", "Таблица 3.12", "Таблица 4.60", "okrug"]
    assert book["okrug"].sheet_state == "veryHidden"
    sheet, places = book[MAIN], cells_of(asked.file)
    assert sheet.protection.sheet and sheet.protection.password is None
    assert not sheet[places["4.01"]].protection.locked
    assert sheet["B8"].protection.locked
    assert sheet[places["4.02"]].value == 11
    assert sheet[places["4.01"]].offset(0, 1).value == "300"
    assert sheet[places["4.01"]].value is None


def test_lists_and_limits_speak_russian(asked: Asked) -> None:
    sheet, places = load_workbook(asked.file)[MAIN], cells_of(asked.file)
    rules = {str(one.sqref): one for one in sheet.data_validations.dataValidation}
    choice, number = rules[places["1.07"]], rules[places["4.01"]]
    assert choice.type == "list" and str(choice.formula1).startswith("okrug!$")
    assert (number.type, number.operator, number.formula1) == ("whole", "greaterThanOrEqual", "0")
    assert "Целое число от 0." in str(number.error)


def test_one_workbook_for_all_has_a_sheet_for_each_school(asked: Asked, tmp_path: Path) -> None:
    (path,) = write_workbooks(asked.db, asked.questionnaire, tmp_path / "Все", together=True)
    names = load_workbook(path).sheetnames
    assert names[0] == "Бурлинская СОШ" and "Михайловская СОШ" in names


def test_what_the_program_computes_is_not_asked(asked: Asked) -> None:
    derived = [code for code in ("4.56", "4.01") if code in left_out(asked.db, ["4.56", "4.01"], YEAR)]
    assert derived == ["4.56"]
    with pytest.raises(InvalidInput, match="вычисляет сама"):
        make_questionnaire(asked.db, QuestionnaireDraft("Доли", YEAR, ["4.56"], [asked.network.base]))


def test_a_questionnaire_without_schools_or_indicators_is_refused_by_field(asked: Asked) -> None:
    with pytest.raises(InvalidInput) as refusal:
        make_questionnaire(asked.db, QuestionnaireDraft(due_on=date(2026, 11, 1)))
    assert set(refusal.value.problems) == {"title", "year", "codes", "school_ids", "due_on"}
    unknown = draft(asked.network)
    unknown.codes = ["99.99"]
    with pytest.raises(NotFound, match=r"99\.99"):
        make_questionnaire(asked.db, unknown)


def test_what_is_known_is_shown_with_source_and_date_before_it_is_asked(asked: Asked) -> None:
    save_passport(asked.db, asked.network.base, YEAR - 1, {"1.07": "сельская"})
    known = known_answers(asked.db, CODES, YEAR, [asked.network.base, asked.network.mikhailovka])
    by_code: dict[str, KnownAnswer] = {one.code: one for one in known if one.school_id == asked.network.base}
    assert by_code["4.02"].text == "11" and by_code["4.02"].on == date(2026, 11, 22)
    assert by_code["4.02"].origin == "введено вручную 22.11.2026, Петрова Анна Сергеевна"
    assert by_code["1.07"].origin.endswith("(за 2025/2026)")
    assert "4.01" not in by_code


def test_the_register_counts_who_has_answered(asked: Asked) -> None:
    (row,) = questionnaire_rows(asked.db)
    assert (row.schools, row.answered, row.missing, row.state) == (2, 0, 2, "ждём ответов")
