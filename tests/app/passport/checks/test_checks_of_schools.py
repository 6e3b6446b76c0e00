"""Checks of a school and of all schools; «подтверждаю, верно» holds until a figure of the check changes."""

import pytest

from app.indicators.checking.finding import Finding, State
from app.kernel.database import Database
from app.kernel.errors import Conflict, InvalidInput
from app.passport import close_year, save_passport
from app.passport.checks import (
    CHECK_COLUMNS,
    check_all,
    check_school,
    confirm_finding,
    load_book,
    withdraw_confirmation,
)
from models.indicator import IndicatorCheck, Severity
from tests.records import make_branch, make_school

YEAR = 2026
CHECK = "girls_not_more"
REASON = "Школа для девочек."


@pytest.fixture
def checked(db: Database) -> Database:
    """The office has a check of its own."""
    with db.changing("Проверка") as session:
        session.add(
            IndicatorCheck(
                code=CHECK,
                title="Девочек меньше, чем обучающихся",
                expression="4.03 < 4.01",
                severity=Severity.WARNING,
                sentence="Девочек {4.03}, а обучающихся {4.01}.",
                advice="Сверьте с ОО-1.",
                own=True,
            )
        )
    return db


def finding(db: Database, school: int, year: int = YEAR) -> Finding | None:
    return next((one for one in check_school(db, school, year) if one.check == CHECK), None)


def state(db: Database, school: int) -> State | None:
    found = finding(db, school)
    return found.state if found else None


def test_every_shipped_check_and_formula_makes_sense(db: Database):
    book = load_book(db, YEAR)
    assert {code: error.sentence for code, error in book.problems.items()} == {}
    assert {code: error.sentence for code, error in book.derivation.problems.items()} == {}
    assert book.rules


def test_a_school_hears_what_does_not_fit(checked: Database, school: int):
    save_passport(checked, school, YEAR, {"4.01": "100", "4.03": "120"})
    found = finding(checked, school)

    assert found is not None
    assert found.sentence == "Девочек 120, а обучающихся 100."
    assert found.state is State.FAILED


def test_an_empty_passport_has_no_errors(checked: Database, school: int):
    assert {one.state for one in check_school(checked, school, YEAR)} <= {State.NO_DATA}


def test_last_year_is_read_from_the_database(checked: Database, school: int):
    save_passport(checked, school, YEAR - 1, {"4.01": "50"})
    save_passport(checked, school, YEAR, {"4.01": "100"})
    assert "4.01:change" in {one.check for one in check_school(checked, school, YEAR)}


def test_a_confirmed_finding_stays_confirmed_until_a_figure_changes(checked: Database, school: int):
    save_passport(checked, school, YEAR, {"4.01": "100", "4.03": "100"})

    confirm_finding(checked, school, YEAR, CHECK, f"  {REASON} ")
    found = finding(checked, school)
    assert found is not None
    assert found.state is State.CONFIRMED
    assert found.confirmation is not None
    assert found.confirmation.words() == "Школа для девочек. (22.11.2026, Петрова Анна Сергеевна)"

    save_passport(checked, school, YEAR, {"4.02": "7"})
    assert state(checked, school) is State.CONFIRMED, "the check does not look at this figure"

    save_passport(checked, school, YEAR, {"4.03": "101"})
    assert state(checked, school) is State.FAILED

    save_passport(checked, school, YEAR, {"4.03": "100"})
    assert state(checked, school) is State.CONFIRMED, "the figures are again those that were confirmed"


def test_a_confirmation_can_be_taken_back_and_given_again(checked: Database, school: int):
    save_passport(checked, school, YEAR, {"4.01": "100", "4.03": "100"})
    confirm_finding(checked, school, YEAR, CHECK, REASON)

    withdraw_confirmation(checked, school, YEAR, CHECK)
    assert state(checked, school) is State.FAILED
    with pytest.raises(Conflict, match="не подтверждено"):
        withdraw_confirmation(checked, school, YEAR, CHECK)

    confirm_finding(checked, school, YEAR, CHECK, REASON)
    assert state(checked, school) is State.CONFIRMED


def test_a_confirmation_needs_a_reason_and_something_to_confirm(checked: Database, school: int):
    save_passport(checked, school, YEAR, {"4.01": "100", "4.03": "99"})
    with pytest.raises(InvalidInput, match="Укажите причину"):
        confirm_finding(checked, school, YEAR, CHECK, "  ")
    with pytest.raises(Conflict, match="больше не находит"):
        confirm_finding(checked, school, YEAR, CHECK, REASON)


def test_a_closed_year_takes_no_confirmation(checked: Database, school: int):
    save_passport(checked, school, YEAR, {"4.01": "100", "4.03": "100"})
    close_year(checked, YEAR)

    with pytest.raises(Conflict, match="закрыты"):
        confirm_finding(checked, school, YEAR, CHECK, REASON)
    assert state(checked, school) is State.FAILED


def test_all_schools_are_checked_at_once(checked: Database, school: int):
    other = make_school(checked, "Устьянская", "Дорошенко Пётр Кузьмич")
    branch = make_branch(checked, other)
    for one, girls in ((school, "100"), (other, "20"), (branch, "200")):
        save_passport(checked, one, YEAR, {"4.01": "100", "4.03": girls})
    confirm_finding(checked, school, YEAR, CHECK, REASON)

    rows = [row for row in check_all(checked, YEAR) if row.finding.check == CHECK]

    assert [(row.school, row.finding.state) for row in rows] == [
        ("Бурлинская СОШ", State.CONFIRMED),
        ("Ореховская ООШ", State.FAILED),
    ]
    assert [column.text(rows[0]) for column in CHECK_COLUMNS][5:] == [
        "подтверждено",
        "Школа для девочек. (22.11.2026, Петрова Анна Сергеевна)",
    ]
    assert {row.id for row in check_all(checked, YEAR, [other], with_no_data=True)} == {other}
