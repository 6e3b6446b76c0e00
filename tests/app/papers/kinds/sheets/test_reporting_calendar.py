"""The calendar of reports on paper: every term of a school year, month by month."""

from datetime import date

import pytest

from app.office import WorkerDraft, save_worker
from app.submissions import Rhythm, SubmissionDraft, archive_submission, mark_sent, save_submission
from models.office import Office
from tests.app.papers.kinds.grids import grid
from tests.app.papers.signing import signed


@pytest.fixture
def reports(context, burla) -> list[int]:
    worker = save_worker(context.db, WorkerDraft(full_name="Орлова Анна Павловна"))

    def make(title: str, **fields: object) -> int:
        values = {"title": title, "addressee": "министерство образования", "valid_from": date(2026, 11, 1)}
        return save_submission(context.db, SubmissionDraft(**(values | fields)))  # type: ignore[arg-type]

    return [
        make("Итоговый отчёт", month=10, day=25, basis="постановление № 662", executor_id=worker),
        make("Вакансии", rhythm=Rhythm.QUARTERLY, month=3, day=1),
        make("Лишний отчёт", month=5, day=1),
    ]


@pytest.fixture
def text(context, reports, tmp_path):
    archive_submission(context.db, reports[-1])
    with context.db.reading() as session:
        office = session.query(Office).one().id
    return lambda **answers: signed(context, tmp_path, "reporting_calendar", office, None, "", **answers)


def test_every_term_of_the_school_year_stands_under_its_month(text):
    words = text()
    assert "ЦИКЛОГРАММА ОТЧЁТНОСТИ" in words and "на 2026/2027 учебный год" in words
    months = ["Сентябрь 2026 г.", "Октябрь 2026 г.", "Декабрь 2026 г.", "Март 2027 г.", "Июнь 2027 г."]
    places = [words.index(month) for month in months]
    assert places == sorted(places)
    assert "Отчётов: 2, сроков: 5." in words
    assert "Лишний отчёт" not in words and "УТВЕРЖДАЮ" in words


def test_what_has_been_sent_is_marked_if_wanted(context, text, reports):
    mark_sent(context.db, reports[1], date(2026, 12, 1), date(2026, 11, 20), "1-45")
    assert "из них отправлено: 1" in text()
    assert "1-45" not in text(отметки=False)


def test_a_line_says_what_to_whom_and_by_whom(context, reports, tmp_path):
    with context.db.reading() as session:
        office = session.query(Office).one().id
    rows = grid(context, tmp_path, "reporting_calendar", office)
    line = next(row for row in rows if "Итоговый отчёт" in row)
    assert line[1:] == [
        "25.10.2026 (воскресенье)",
        "Итоговый отчёт",
        "Министерство образования",
        "Постановление № 662",
        "Орлова А. П.",
        "",
    ]
    mark_sent(context.db, reports[1], date(2026, 12, 1), date(2026, 11, 20), "1-45")
    rows = grid(context, tmp_path, "reporting_calendar", office)
    assert [row[6] for row in rows if "Вакансии" in row] == ["", "20.11.2026, исх. № 1-45", "", ""]


def test_another_school_year_and_no_corner(text):
    words = text(год_начала=2027, утверждение=False)
    assert "на 2027/2028 учебный год" in words and "25.10.2027" in words and "УТВЕРЖДАЮ" not in words


def test_an_empty_calendar_says_so(context, burla, tmp_path):
    assert "Отчёты в циклограмму не внесены" in signed(context, tmp_path, "reporting_calendar", None, None, "")
