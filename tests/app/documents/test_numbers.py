"""Numbers: never twice, burned for ever, reserved, lettered; gaps and dates out of order are reported."""

import itertools
from datetime import date

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from app.context import AppContext
from app.documents import (
    archive_document,
    cancel_document,
    document_card,
    document_rows,
    journals,
    lettered_number,
    load_journal,
    next_number,
    numbering_report,
    register_document,
    release_number,
    reserve_number,
    reserved_numbers,
    save_journal,
    set_next_number,
)
from app.documents.masks import count_in, letter_in, mask_problem, numbered
from app.kernel.errors import Conflict, InvalidInput, NotFound
from tests.app.documents.conftest import Register, order

WORDS = st.text(alphabet="АБВОДabc0123456789-/. №", max_size=6)
MASKS = st.builds(lambda *parts: "".join(parts), WORDS, st.just("{n}"), WORDS) | st.sampled_from(
    ["{n}", "{n}-ОД", "{дело}-{n}", "{n}/{дело}", "01-{дело}/{n}-к"]
)


@given(MASKS, st.integers(1, 99999), st.sampled_from(["", "01-05", "12", "07-1/2"]), st.sampled_from(["", "а", "я"]))
@example("{дело}-{n}", 31, "01-05", "а")
def test_what_a_mask_has_made_is_read_back(mask: str, count: int, case: str, letter: str) -> None:
    if mask_problem(mask) or (letter and mask.partition("{n}")[2][:1].isalpha()):
        return
    if "{дело}" in mask and not case:
        return
    number = numbered(mask, count, case, letter).strip()
    before, _, after = mask.partition("{n}")
    if not (before.strip()[-1:].isdigit() or after.strip()[:1].isdigit()):
        assert (count_in(mask, number), letter_in(mask, number)) == (count, letter)


@pytest.mark.parametrize("mask", ["", "{n}{n}", "{дело}{n}", "{n}{дело}", "{дело}-{n}-{дело}", "ОД"])
def test_a_mask_that_cannot_be_read_back_is_refused(mask: str) -> None:
    assert mask_problem(mask)


DEEDS = st.lists(
    st.sampled_from(["take", "type", "reserve", "burn", "archive"]) | st.tuples(st.just("typed"), st.integers(1, 12)),
    max_size=14,
)


YEARS = itertools.count(2027)
"""Every example has a calendar year of its own."""


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(DEEDS)
def test_no_number_is_ever_given_twice(context: AppContext, deeds: list[object]) -> None:
    year = next(YEARS)
    given_out: list[str] = []
    for deed in deeds:
        given_out += _do(context, deed, year)
    assert len(given_out) == len(set(given_out))


def _do(context: AppContext, deed: object, year: int) -> list[str]:
    """Do a deed; return the numbers that it has given out."""
    try:
        if deed == "reserve":
            return [reserve_number(context.db, "orders", year)]
        number = str(deed[1]) if isinstance(deed, tuple) else ("7" if deed == "type" else None)
        reserved = {one.number for one in reserved_numbers(context.db, "orders", year)}
        new = register_document(context.db, context.folder, order(dated=date(year, 11, 20)), number)
    except Conflict:
        return []
    if deed == "burn":
        cancel_document(context.db, new, "по ошибке")
    if deed == "archive":
        archive_document(context.db, new)
    taken = document_card(context.db, new).number
    return [] if taken in reserved else [taken]


def test_a_reserved_number_waits_for_its_owner(context: AppContext, register: Register) -> None:
    register()
    assert reserve_number(context.db, "orders", 2026, reason="Петрова, о проверке") == "2"
    assert reserve_number(context.db, "orders", 2026, "5", "к совещанию") == "5"
    with pytest.raises(Conflict, match="Номер 5 уже зарезервирован"):
        reserve_number(context.db, "orders", 2026, "5")
    with pytest.raises(Conflict, match="уже занят"):
        reserve_number(context.db, "orders", 2026, "1")
    assert document_card(context.db, register()).number == "6", "the journal goes on after a typed number"
    assert document_card(context.db, register("2")).number == "2"
    assert [one.number for one in reserved_numbers(context.db, "orders", 2026)] == ["5"]
    release_number(context.db, "orders", 2026, "5")
    with pytest.raises(NotFound):
        release_number(context.db, "orders", 2026, "5")
    assert reserved_numbers(context.db, "orders", 2026) == []


def test_a_number_with_a_letter_stands_beside_the_other(context: AppContext, register: Register) -> None:
    register("71")
    register("72")
    for wanted in ("71а", "71б"):
        assert lettered_number(context.db, "orders", 2026, "71") == wanted
        assert document_card(context.db, register(wanted)).number == wanted
    assert lettered_number(context.db, "orders", 2026, "71а") == "71в"
    assert document_card(context.db, register()).number == "73"
    assert numbering_report(context.db, "orders", 2026) == []
    with pytest.raises(Conflict, match="не похож"):
        lettered_number(context.db, "orders", 2026, "б/н")


def test_the_index_of_the_case_file_stands_in_the_number(context: AppContext, register: Register) -> None:
    journal = load_journal(context.db, journals(context.db)[0].id)
    journal.mask, journal.case_file = "{дело}-{n}", ""
    with pytest.raises(InvalidInput) as refused:
        save_journal(context.db, journal)
    assert set(refused.value.problems) == {"case_file"}
    journal.case_file = "01-01"
    save_journal(context.db, journal)
    assert document_card(context.db, register()).number == "01-01-1"
    assert document_card(context.db, register(case_file="01-03")).number == "01-03-2"
    assert journals(context.db)[0].next_text == "01-01-3"
    assert lettered_number(context.db, "orders", 2026, "01-01-1") == "01-01-1а"


def test_gaps_and_dates_out_of_order_are_reported(context: AppContext, register: Register) -> None:
    set_next_number(context.db, "orders", 2026, 70)
    for number, day in (("71", 1), ("72", 5), ("75", 3), ("80", 9)):
        register(number, dated=date(2026, 9, day))
    reserve_number(context.db, "orders", 2026, "74", "для приказа об отпуске")
    assert numbering_report(context.db, "orders", 2026) == [
        "Пропущены номера 73, 76–79.",
        "№ 75 от 03.09.2026 раньше, чем № 72 от 05.09.2026: даты идут не по порядку номеров.",
        "Номер 74 зарезервирован: для приказа об отпуске.",
    ]
    assert numbering_report(context.db, "orders", 2025) == []


def test_the_next_number_is_shown_and_not_taken(context: AppContext, register: Register) -> None:
    with context.db.reading() as session:
        assert next_number(session, "orders", 2026) == next_number(session, "orders", 2026) == "1"
    register()
    with context.db.reading() as session:
        assert next_number(session, "orders", 2026) == "2"
    assert len(document_rows(context.db)) == 1
