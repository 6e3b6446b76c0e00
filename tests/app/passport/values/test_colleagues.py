"""Two colleagues at one passport; a school that is in the archive."""

from __future__ import annotations

import pytest

from app.context import AppContext
from app.kernel.errors import Conflict
from app.passport import ChangedMeanwhile, confirm_finding, passport_card, save_passport, set_comment
from app.schools import archive_organisation
from tests.app.passport.conftest import MovingClock

YEAR = 2026
PUPILS, CLASSES = "4.01", "4.02"


@pytest.fixture
def changed(context: AppContext, school: int, clock: MovingClock) -> int:
    """A passport that a colleague has changed after it was opened with 436 pupils."""
    save_passport(context.db, school, YEAR, {PUPILS: "436", CLASSES: "20"})
    clock.pass_days(4)
    context.work_as("Орлова Анна Павловна")
    save_passport(context.db, school, YEAR, {PUPILS: "440"})
    context.work_as("Петрова Анна Сергеевна")
    return school


def value(context: AppContext, school: int, code: str) -> str:
    return passport_card(context.db, school, YEAR).line(code).value


def test_what_a_colleague_has_saved_meanwhile_is_not_overwritten_silently(context: AppContext, changed: int) -> None:
    with pytest.raises(ChangedMeanwhile) as refused:
        save_passport(context.db, changed, YEAR, {PUPILS: "438", CLASSES: "21"}, {PUPILS: "436", CLASSES: "20"})
    assert "436 → 440, 26.11.2026, Орлова Анна Павловна" in refused.value.problems[PUPILS]
    assert refused.value.now == {PUPILS: "440"}
    assert (value(context, changed, PUPILS), value(context, changed, CLASSES)) == ("440", "20")


def test_who_has_seen_the_new_value_may_keep_their_own(context: AppContext, changed: int) -> None:
    save_passport(context.db, changed, YEAR, {PUPILS: "438"}, {PUPILS: "440"})
    assert value(context, changed, PUPILS) == "438"


def test_what_a_colleague_has_typed_alike_or_elsewhere_is_no_quarrel(context: AppContext, changed: int) -> None:
    save_passport(context.db, changed, YEAR, {PUPILS: "440", CLASSES: "21"}, {PUPILS: "436", CLASSES: "20"})
    assert (value(context, changed, PUPILS), value(context, changed, CLASSES)) == ("440", "21")


def test_a_value_cleared_meanwhile_is_told_with_who_cleared_it(context: AppContext, changed: int) -> None:
    save_passport(context.db, changed, YEAR, {PUPILS: ""})
    with pytest.raises(ChangedMeanwhile, match=r"440 → пусто, 26\.11\.2026, Петрова Анна Сергеевна"):
        save_passport(context.db, changed, YEAR, {PUPILS: "438"}, {PUPILS: "440"})


def test_the_passport_of_an_archived_school_is_only_read(context: AppContext, changed: int) -> None:
    archive_organisation(context.db, changed)
    for deed in (
        lambda: save_passport(context.db, changed, YEAR, {PUPILS: "438"}),
        lambda: set_comment(context.db, changed, YEAR, PUPILS, "сверено"),
        lambda: confirm_finding(context.db, changed, YEAR, "norm", "сверено"),
    ):
        with pytest.raises(Conflict, match="в архиве: её паспорт можно только смотреть"):
            deed()
    assert value(context, changed, PUPILS) == "440"
