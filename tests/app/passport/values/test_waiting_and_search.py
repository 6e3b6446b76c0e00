"""«Сегодня» names the schools whose passports have errors; Ctrl+K finds indicators by code, words and synonyms."""

from __future__ import annotations

from app.kernel.database import Database
from app.passport import close_year, save_passport
from app.search import find
from app.today import worklist

YEAR = 2026


def passport_lines(db: Database) -> list[tuple[str, str]]:
    return [(one.whose, one.title) for one in worklist(db, db.today()).lines if one.title.startswith("Паспорт школы")]


def test_an_empty_passport_is_quiet(db: Database, school: int) -> None:
    assert passport_lines(db) == []


def test_a_passport_of_an_earlier_year_is_quiet(db: Database, school: int) -> None:
    save_passport(db, school, YEAR - 1, {"4.01": "412", "4.03": "300", "4.04": "200"})
    assert passport_lines(db) == []


def test_a_passport_with_errors_is_one_line(db: Database, school: int) -> None:
    save_passport(db, school, YEAR, {"4.01": "412", "4.03": "300", "4.04": "200", "4.55": "90", "4.54": "80"})
    ((whose, title),) = passport_lines(db)
    assert whose == "Бурлинская СОШ"
    assert title.startswith("Паспорт школы: ")
    save_passport(db, school, YEAR, {"4.03": "212", "4.54": "90"})
    assert passport_lines(db) == []


def test_a_closed_year_is_quiet(db: Database, school: int) -> None:
    save_passport(db, school, YEAR, {"4.01": "412", "4.03": "300", "4.04": "200"})
    close_year(db, YEAR)
    assert passport_lines(db) == []


def test_an_indicator_is_found_by_its_code_and_by_its_words(db: Database, school: int) -> None:
    for words in ("4.01", "обучающихся всего"):
        hits = [hit for hit in find(db, words) if hit.kind == "indicator"]
        assert hits[0].title == "4.01 Обучающихся всего"
        assert hits[0].detail.startswith("раздел паспорта 4.")
