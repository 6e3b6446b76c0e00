"""Papers about the passport of a school: what stands in them, what is never shown to the public."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pdfplumber
import pytest

from app.context import AppContext
from app.indicators import load_catalogue, set_section_enabled
from app.kernel.errors import InvalidInput
from app.office import load_office, save_office
from app.papers import paper_named, print_paper
from app.passport import read_values, save_passport
from models.office import ActKind
from tests.app.papers.signing import words

SCHOOL, YEAR = 1, 2026
Text = Callable[..., str]


@pytest.fixture
def text(teaching: AppContext, tmp_path: Path) -> Text:
    """Print a paper of the teaching office and return its words."""

    def print_one(name: str, subject: int = SCHOOL, **answers: Any) -> str:
        out = tmp_path / f"{name}.pdf"
        return words(print_paper(teaching.db, paper_named(name), subject, out, teaching.folder.templates, answers))

    return print_one


def _pages(office: AppContext, tmp_path: Path, name: str, subject: int = SCHOOL, **answers: Any) -> int:
    out = print_paper(office.db, paper_named(name), subject, tmp_path / "paper.pdf", office.folder.templates, answers)
    with pdfplumber.open(out) as book:
        return len(book.pages)


def test_the_full_passport_has_every_section_last_year_and_its_branch(teaching, text):
    said = text("school_passport")
    with teaching.db.reading() as session:
        titles = [f"Раздел {one.code}. {one.title}" for one in load_catalogue(session, YEAR).sections]
    assert [title for title in titles if title not in said] == []
    assert "СОГЛАСОВАНО УТВЕРЖДАЮ Председатель комитета Директор МБОУ «Белоключевская СОШ»" in said
    assert "по состоянию на 22 ноября 2026 г." in said
    assert "2026/2027 2025/2026" in said
    assert "Обязательных показателей — 60, заполнено — 58. Не заполнены: Успеваемость (7.01)" in said
    assert "Сведения о филиале: «Заовражинская НОШ»" in said
    assert "Сведения не представлены: успеваемость" in said
    assert "Семьи участников СВО" in said


def test_what_is_empty_gets_a_dash_a_blank_or_no_line(text):
    assert "2.04 ОКПО – " in text("school_passport").replace("—", "–")
    assert "ОКПО" not in text("school_passport", пустые="skip")
    blank = text("school_passport", пустые="blank")
    assert "2.04 ОКПО 2.05" in blank
    assert re.search(r"чел\. –", blank) is None
    assert "Региональный этап олимпиады (РЭ)" in blank


def test_a_section_that_the_office_does_not_use_is_not_printed(lively, tmp_path):
    with lively.db.reading() as session:
        results = load_catalogue(session, YEAR).section("7").id
    set_section_enabled(lively.db, results, False)
    out = print_paper(lively.db, paper_named("school_passport"), SCHOOL, tmp_path / "paper.pdf")
    assert "Раздел 6. " in words(out) and "Раздел 8. " in words(out)
    assert "Раздел 7. " not in words(out)


def test_the_passport_as_of_an_earlier_day_has_the_values_of_that_day(text):
    said = text("school_passport_brief", на_дату=date(2026, 11, 1))
    assert "по состоянию на 1 ноября 2026 г." in said
    assert "Обучающихся всего, чел. –" in said
    assert "Обучающихся всего, чел. 454" in text("school_passport_brief")


def test_the_brief_passport_is_two_pages_at_most(teaching, tmp_path):
    for school in (1, 4, 11):
        assert _pages(teaching, tmp_path, "school_passport_brief", school) <= 2


def test_a_school_without_a_single_value_prints_too(text):
    assert "заполнено — " in text("school_passport", 16)
    assert "Сопоставить не с чем" in text("school_report", 16)


def test_the_public_passport_tells_nothing_secret_and_no_small_counts(teaching, text):
    said = text("school_passport_public")
    for secret in ("Семьи участников СВО", "Обучающиеся с ОВЗ", "КДНиЗП", "Лицевой счёт", "аварийном"):
        assert secret not in said
    assert "менее 5" in said
    assert "Слова «менее 5» стоят вместо чисел от одного до четырёх" in said
    with teaching.db.reading() as session:
        catalogue = load_catalogue(session, YEAR)
        found = read_values(session, catalogue, [SCHOOL], (YEAR,), ["11.29"], today=teaching.db.today())
    bonus = found[SCHOOL, YEAR]["11.29"].partition(".")[0]
    assert bonus and bonus not in re.sub(r"\s", "", said)


def test_the_public_passport_is_ten_pages_at_most_unless_everything_is_asked_for(teaching, text, tmp_path):
    assert max(_pages(teaching, tmp_path, "school_passport_public", school) for school in (1, 13)) <= 10
    short, whole = text("school_passport_public"), text("school_passport_public", всё=True)
    for idle in ("ОКАТО", "Классы-комплекты", "В библиотеке есть сканер"):
        assert idle not in short and idle in whole
    assert "Показатели, значение которых равно нулю, не приводятся" in short
    assert "Обучающихся всего 454 чел." in short


def test_a_wide_table_stands_on_its_side(text):
    said = text("school_passport")
    assert "№ п/п 1 Адрес" in said and "Нужен капитальный ремонт нет" in said


def test_the_office_signs_its_sheets_itself_where_the_administration_issues_acts(lively, tmp_path):
    draft = load_office(lively.db)
    draft.act_kind, draft.administration = ActKind.RESOLUTION, draft.administration or "Администрация района"
    save_office(lively.db, draft)
    for name, subject in (("district_summary", 1), ("school_report", SCHOOL)):
        said = words(print_paper(lively.db, paper_named(name), subject, tmp_path / f"{name}.pdf"))
        assert "Глава" not in said
    assert "КОМИТЕТ" in said


def test_the_social_passport_has_no_totals_and_says_why(text):
    said = text("social_passport")
    assert "Категории пересекаются" in said
    assert "Итого" not in said and "Всего" not in said
    assert "Дети-сироты х " in said
    assert "Многодетные семьи 63 135 60 63 12 29,7" in said
    assert "не публикуются" in said


def test_the_passport_of_accessibility_follows_the_official_numbers(text):
    said = text("access_passport")
    numbers = ["1.1", "1.3", "1.12", "2.1", "2.4", "2.5, 3.3", "2.6", "2.7", "3.1", "3.2.6", "3.4", "3.5", "4.1", "4.5"]
    places = [said.index(f" {number} ") for number in numbers]
    assert places == sorted(places)
    assert "Представитель общественного объединения инвалидов" in said


def test_the_report_back_names_what_is_missing_and_who_keeps_it(text):
    said = text("school_report", 11)
    missing = said.split("2. Чего не хватает")[1].split("3. Что нужно проверить")[0]
    assert "Общая площадь зданий" in missing and "завхоз" in missing
    assert "введено вручную 22.11.2026" in said
    assert "не служит оценкой школы" in said
    assert "место" not in said.split("5. Школа среди школ района")[1].split("6. Подтверждение")[0]


def test_the_report_back_prints_the_findings_with_what_to_do(teaching, text):
    said = text("school_report", 3)
    assert "3. Что нужно проверить" in said
    assert "исправить" in said.split("3. Что нужно проверить")[1].split("4. Основные значения")[0]


def test_the_financing_of_a_school_is_norm_by_pupils_with_plan_and_fact(text):
    said = text("school_funding", пояснения="Контингент вырос с 1 сентября.")
    assert "НОО, на обучающегося 83 070,00 1 1 182 15 118 740,00" in said
    assert "Итого 45 767 110,00" in said
    assert "Доля стимулирующей части в фонде оплаты труда 21,0 %" in said
    assert "Контингент вырос с 1 сентября." in said


def test_the_financing_without_figures_says_what_is_missing(text):
    assert "– – –" in text("municipal_funding").replace("—", "–")
    assert "Сравнить факт с расчётом нельзя" in text("school_funding", 11)


def test_the_financing_without_norms_says_which_norm_is_missing(text):
    said = text("school_funding", год="2024")
    assert "Расчёт не завершён" in said
    assert "в справочнике нет норматива: НОО, село, на обучающегося, 2024 год" in said


def test_the_summary_has_the_chosen_set_with_totals(text):
    said = text("district_summary", показатели="4.01, 4.02", охват="total")
    assert "МБОУ «Белоключевская СОШ» 454 24" in said
    assert re.search(r"Итого [\d ]+ 1\d\d\b", said)
    assert "Заовражинская" not in said
    assert "Заовражинская НОШ» (филиал)" in text("district_summary", показатели="4.01")


def test_an_unknown_code_of_the_summary_is_refused_with_a_sentence(teaching, tmp_path):
    with pytest.raises(InvalidInput, match=r"99\.99"):
        _pages(teaching, tmp_path, "district_summary", показатели="4.01; 99.99")


def test_the_summary_for_the_public_leaves_out_what_is_secret(text):
    said = text("district_summary", показатели="4.01, 9.11.16, 9.12.15", открытая=True)
    assert "Не подлежат публикации и опущены" in said
    assert "участников СВО" in said.split("Не подлежат публикации и опущены")[1]


def test_many_columns_go_on_in_another_table(teaching, tmp_path):
    out = print_paper(teaching.db, paper_named("district_summary"), 1, tmp_path / "sum.pdf", answers={"набор": "staff"})
    with pdfplumber.open(out) as book:
        assert all(page.width > page.height for page in book.pages)
        assert sum((page.extract_text() or "").count("Итого") for page in book.pages) >= 2


def test_the_visit_card_is_one_page_with_what_the_passport_knows(teaching, text, tmp_path):
    said = text("visit_card")
    assert "Год основания 1974" in said
    assert "436 обучающихся, 20 классов" in said
    assert "Смотр школьных музеев (региональный уровень): второе место" in said
    for school in range(1, 13):
        assert _pages(teaching, tmp_path, "visit_card", school) == 1


def test_a_change_typed_now_is_printed_at_once(lively, tmp_path):
    save_passport(lively.db, SCHOOL, YEAR, {"8.55": "300"})
    out = print_paper(lively.db, paper_named("school_passport_brief"), SCHOOL, tmp_path / "paper.pdf")
    assert "Скорость интернета по договору, Мбит/с 300" in words(out)
