"""School years of the passports: standing values carry over, a closed year is a snapshot, opening wants a reason."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from app.indicators import Catalogue
from app.kernel.database import Database
from app.kernel.errors import Conflict, InvalidInput
from app.passport import (
    close_year,
    open_year,
    passport_card,
    save_passport,
    school_years,
    set_comment,
)
from app.schools import load_organisation, save_organisation
from models.change import ChangeEntry

YEAR = 2026
PUPILS, CLASSES, AVERAGE = "4.01", "4.02", "4.11"


@pytest.fixture
def standing(catalogue: Catalogue) -> str:
    """The code of a text that stands from year to year."""
    return next(one.code for one in catalogue.indicators if one.standing and one.typed and one.type.value == "text")


def value(db: Database, school: int, code: str, year: int = YEAR, **how) -> str:
    return passport_card(db, school, year, **how).line(code).text


def test_a_standing_value_carries_over_and_says_since_when(db: Database, school: int, standing: str) -> None:
    save_passport(db, school, YEAR - 2, {standing: "Управа"})
    line = passport_card(db, school, YEAR).line(standing)
    assert (line.text, line.since) == ("Управа", "с 2024/2025")
    save_passport(db, school, YEAR - 1, {standing: "Администрация"})
    assert value(db, school, standing) == "Администрация"
    assert value(db, school, standing, YEAR - 2) == "Управа"


def test_a_closed_year_can_only_be_read(db: Database, school: int) -> None:
    save_passport(db, school, YEAR, {PUPILS: "220"})
    close_year(db, YEAR)
    for deed in (
        lambda: save_passport(db, school, YEAR, {PUPILS: "221"}),
        lambda: set_comment(db, school, YEAR, PUPILS, "уточнено"),
        lambda: close_year(db, YEAR),
    ):
        with pytest.raises(Conflict, match="закрыт"):
            deed()
    assert value(db, school, PUPILS) == "220"


def test_a_closed_year_keeps_what_was_computed_mirrored_and_carried_over(
    db: Database, school: int, standing: str
) -> None:
    save_passport(db, school, YEAR - 1, {standing: "Управа"})
    save_passport(db, school, YEAR, {PUPILS: "220", CLASSES: "11"})
    close_year(db, YEAR)
    draft = load_organisation(db, school)
    draft.settlement = "Новая Бурла"
    save_organisation(db, draft)
    save_passport(db, school, YEAR - 1, {standing: "Администрация"})
    card = passport_card(db, school, YEAR)
    assert (card.line(AVERAGE).text, card.line("1.16").text, card.line(standing).text) == (
        "20",
        "Бурлинская",
        "Управа",
    )
    assert card.year.closed


def test_opening_a_year_wants_a_reason_and_is_written_into_the_change_log(db: Database, school: int) -> None:
    save_passport(db, school, YEAR, {PUPILS: "220", CLASSES: "11"})
    close_year(db, YEAR)
    with pytest.raises(InvalidInput, match="почему"):
        open_year(db, YEAR, "  ")
    open_year(db, YEAR, "Школа исправила ОО-1")
    save_passport(db, school, YEAR, {CLASSES: "10"})
    assert value(db, school, AVERAGE) == "22"
    with db.reading() as session:
        deeds = set(session.scalars(select(ChangeEntry.deed).where(ChangeEntry.entity_kind == "passport_year")))
    assert "Открытие паспортов за 2026/2027 учебный год: Школа исправила ОО-1" in deeds
    assert [one.note for one in school_years(db) if one.year == YEAR] == ["Школа исправила ОО-1"]
