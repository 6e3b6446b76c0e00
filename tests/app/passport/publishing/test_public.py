"""What the public reads of real passports: few become «менее 5», nothing internal or secret is there."""

from __future__ import annotations

import pytest

from app.indicators import Catalogue, IndicatorType
from app.kernel.database import Database
from app.passport import (
    LESS_THAN_FIVE,
    NOT_SHOWN,
    PublicSummary,
    Scope,
    is_public,
    passport_card,
    public_summary_of,
    public_values,
    save_passport,
    summary_of,
)
from tests.app.passport.conftest import MovingClock
from tests.records import make_branch, make_school

YEAR = 2026
PUPILS = "4.01"


@pytest.fixture
def touchy(catalogue: Catalogue) -> str:
    """The code of a public count that is sensitive."""
    return next(
        one.code
        for one in catalogue.indicators
        if is_public(one) and one.sensitive and one.additive and one.typed and one.type is IndicatorType.NUMBER
    )


@pytest.fixture
def secret(catalogue: Catalogue) -> str:
    """The code of a count that nobody outside may know."""
    return next(one.code for one in catalogue.indicators if one.secret and one.typed and one.numeric)


@pytest.fixture
def schools(db: Database, school: int, touchy: str, secret: str) -> list[int]:
    """Three schools; the first has few."""
    found = [
        school,
        make_school(db, "Михайловская", "Ёлкина Вера Ильинична"),
        make_school(db, "Устьянская", "Лис О. И."),
    ]
    for one, count in zip(found, ("3", "17", "40"), strict=True):
        save_passport(db, one, YEAR, {PUPILS: "200", touchy: count, secret: "0"})
    return found


def for_all(db: Database, codes: list[str], chosen: list[int] | None = None) -> PublicSummary:
    """Return what everybody may read of a summary."""
    with db.reading() as session:
        return public_summary_of(session, summary_of(session, YEAR, codes, db.today(), chosen), chosen)


def test_a_passport_for_the_public_shows_few_as_less_than_five(
    db: Database, schools: list[int], touchy: str, secret: str
) -> None:
    words = public_values(db, passport_card(db, schools[0], YEAR))
    assert words[PUPILS] == "200"
    assert words[touchy] == LESS_THAN_FIVE
    assert secret not in words


def test_a_passport_of_the_neighbour_does_not_tell_what_the_summary_hides(
    db: Database, schools: list[int], touchy: str
) -> None:
    words = public_values(db, passport_card(db, schools[1], YEAR))
    assert words[touchy] == NOT_SHOWN


def test_a_summary_for_the_public_keeps_its_total_and_leaves_secret_columns_out(
    db: Database, schools: list[int], touchy: str, secret: str
) -> None:
    found = for_all(db, [PUPILS, touchy, secret])
    assert [row.texts[touchy] for row in found.rows] == [LESS_THAN_FIVE, NOT_SHOWN, "40"]
    assert found.totals == {PUPILS: "600", touchy: "60"}
    assert [one.code for one in found.left_out] == [secret]
    assert found.suppressed


def test_a_summary_of_chosen_schools_hides_a_total_that_would_tell(
    db: Database, schools: list[int], touchy: str
) -> None:
    found = for_all(db, [PUPILS, touchy], [schools[0], schools[2]])
    assert found.totals == {PUPILS: "400", touchy: NOT_SHOWN}


def test_a_branch_with_few_is_not_told_by_its_school_with_branches(
    db: Database, schools: list[int], touchy: str
) -> None:
    branch = make_branch(db, schools[2])
    save_passport(db, branch, YEAR, {touchy: "2"})
    own = public_values(db, passport_card(db, schools[2], YEAR))[touchy]
    total = public_values(db, passport_card(db, schools[2], YEAR, Scope.TOTAL))[touchy]
    assert NOT_SHOWN in (own, total)


def test_what_is_hidden_follows_the_figures(db: Database, schools: list[int], touchy: str) -> None:
    assert public_values(db, passport_card(db, schools[0], YEAR))[touchy] == LESS_THAN_FIVE
    save_passport(db, schools[0], YEAR, {touchy: "6"})
    assert public_values(db, passport_card(db, schools[0], YEAR))[touchy] == "6"


def test_a_passport_of_an_earlier_day_hides_what_was_few_then(
    db: Database, schools: list[int], touchy: str, clock: MovingClock
) -> None:
    day = clock.now.date()
    clock.pass_days(5)
    save_passport(db, schools[0], YEAR, {touchy: "16"})
    assert public_values(db, passport_card(db, schools[0], YEAR, on=day))[touchy] == LESS_THAN_FIVE
    assert public_values(db, passport_card(db, schools[0], YEAR))[touchy] == "16"
