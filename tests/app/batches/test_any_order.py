"""Typing, loading, undoing, closing and opening in any order leave what a sheet of paper would say."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from app.batches import BatchSource, open_batch, undo_batch
from app.indicators import load_catalogue
from app.kernel.database import Database
from app.kernel.errors import Conflict
from app.passport import EntrySource, EntryWords, close_year, open_year, read_values, save_passport, write_values
from tests.records import make_school

YEAR = 2026
CODES = ("4.01", "4.02", "4.03")
VALUES = st.dictionaries(st.sampled_from(CODES), st.sampled_from(["", "1", "2", "3", "4"]), min_size=1)
Layer = tuple[int | None, str]
"""Who has written it (a batch, or None for a person), and what."""


class Passports(RuleBasedStateMachine):
    """The passport of one school beside a pile of notes for each value: the topmost note is what stands there."""

    batches = Bundle("batches")
    db: Database
    count = 0

    def __init__(self) -> None:
        super().__init__()
        Passports.count += 1
        self.school = make_school(self.db, f"Школа {Passports.count}", "Осокин Николай Павлович")
        self.piles: dict[str, list[Layer]] = {code: [] for code in CODES}
        self.undone: set[int] = set()
        self.year = YEAR + Passports.count
        self.closed = False

    def put(self, batch: int | None, values: dict[str, str]) -> None:
        for code, value in values.items():
            if value != self.top(code):
                self.piles[code].append((batch, value))

    def top(self, code: str) -> str:
        return self.piles[code][-1][1] if self.piles[code] else ""

    def refused(self, deed: Callable[[], object]) -> bool:
        if not self.closed:
            deed()
            return False
        with pytest.raises(Conflict, match="закрыты"):
            deed()
        return True

    @rule(values=VALUES)
    def type(self, values: dict[str, str]) -> None:
        if not self.refused(lambda: save_passport(self.db, self.school, self.year, values)):
            self.put(None, values)

    @rule(target=batches, rows=st.lists(VALUES, min_size=1, max_size=2))
    def load(self, rows: list[dict[str, str]]) -> int:
        with self.db.changing("Загрузка") as session:
            batch = open_batch(session, BatchSource.SHEET, "файл.xlsx", at=self.db.now(), who="Орлова А. П.").id
        for row, values in enumerate(rows):
            if not self.refused(lambda values=values, row=row: self.write(batch, row, values)):
                self.put(batch, values)
        return batch

    def write(self, batch: int, row: int, values: dict[str, str]) -> None:
        with self.db.changing("Загрузка") as session:
            write_values(
                session,
                load_catalogue(session, self.year),
                self.school,
                self.year,
                {code: value or None for code, value in values.items()},
                EntryWords(EntrySource.IMPORT, f"строка {row}", batch),
                self.db.now(),
                "Орлова А. П.",
            )

    @rule(batch=batches)
    def undo(self, batch: int) -> None:
        tops = [code for code, pile in self.piles.items() if pile and pile[-1][0] == batch]
        if batch in self.undone or (self.closed and tops):
            with pytest.raises(Conflict):
                undo_batch(self.db, batch)
            return
        later = {
            code for code, pile in self.piles.items() if code not in tops and any(writer == batch for writer, _ in pile)
        }
        assert {one.code for one in undo_batch(self.db, batch).kept} == later
        self.undone.add(batch)
        for code in tops:
            while self.piles[code] and self.piles[code][-1][0] in self.undone:
                self.piles[code].pop()

    @rule()
    def turn_the_year(self) -> None:
        if self.closed:
            open_year(self.db, self.year, "Проверка")
        else:
            close_year(self.db, self.year)
        self.closed = not self.closed

    @invariant()
    def the_topmost_notes_stand_in_the_passport(self) -> None:
        with self.db.reading() as session:
            found = read_values(session, load_catalogue(session), (self.school,), (self.year,), CODES)
        stands = found[self.school, self.year]
        assert {code: stands.get(code, "") for code in CODES} == {code: self.top(code) for code in CODES}


def test_any_order_of_deeds_leaves_what_it_should(db: Database) -> None:
    Passports.db = db
    run_state_machine_as_test(
        Passports,
        settings=settings(
            max_examples=15,
            stateful_step_count=12,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
        ),
    )
