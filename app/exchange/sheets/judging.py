"""Judging a sheet: every row with what it would change, every complaint; shared by the preview and the loading."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.exchange.progress import Cancelled, LoadingCancelled, Progress
from app.exchange.sheets.columns import column_words, usable_columns
from app.exchange.sheets.layout import ColumnUse, SheetLayout
from app.exchange.sheets.row_values import RowWords, read_row, says_something
from app.exchange.sheets.rows import Judgement, RowState, SheetRow, ValueChange
from app.exchange.sheets.schools import KnownSchool, KnownSchools, known_schools
from app.exchange.sheets.table import RowKind, SheetTable
from app.exchange.sheets.targets import CARD, CARD_FIELDS, MARKS
from app.indicators import Catalogue, show_value
from app.kernel.dates import SchoolYear
from app.passport import read_values
from models.passport import PassportYear
from models.school import Organisation

STEP = 200
EMPTY = "в строке нет значений"
_CARD_COLUMNS = tuple(name for name in CARD_FIELDS if name != "address")


@dataclass
class _Judged:
    """A row on its way: its words, and its school once found."""

    words: RowWords
    school: KnownSchool | None = None
    year: int = 0
    note: str = ""


@dataclass
class Judge:
    """Judges the rows of one sheet within one session."""

    session: Session
    catalogue: Catalogue
    table: SheetTable
    layout: SheetLayout
    progress: Progress | None = None
    cancelled: Cancelled | None = None

    def judge(self) -> Judgement:
        """Read every row, then compare the values with those the office has."""
        uses, refused = usable_columns(self.layout.columns, self.table, self.catalogue)
        marks = [use for use in uses if use.target in MARKS]
        if not marks:
            return Judgement((), tuple(refused))
        schools = known_schools(self.session)
        passed: list[SheetRow] = []
        judged: list[_Judged] = []
        total = len(self.table.cells.rows)
        for number, cells, kind in self.table.rows():
            if number % STEP == 0:
                self._step(number, total)
            if kind is not RowKind.DATA:
                passed.append(SheetRow(number, RowState.PASSED, "", note=kind.label))
                continue
            one = _Judged(read_row(number, cells, uses, self.catalogue, schools))
            if not self._place(one, schools, marks[0]) and not says_something(cells, uses):
                passed.append(SheetRow(number, RowState.PASSED, one.words.marks.title, note=EMPTY))
                continue
            judged.append(one)
        self._complain_of_doubles(judged)
        rows = (*passed, *self._compared(judged))
        return Judgement(tuple(sorted(rows, key=lambda row: row.number)), tuple(refused))

    def _step(self, done: int, total: int) -> None:
        if self.cancelled is not None and self.cancelled():
            raise LoadingCancelled
        if self.progress is not None:
            self.progress(done, total)

    def _place(self, one: _Judged, schools: KnownSchools, mark: ColumnUse) -> bool:
        """Find the school and the year of a row; tell whether the school is found."""
        words = one.words
        found = schools.recognise(words.marks)
        one.year = words.year or self.layout.year or 0
        if found.school is None:
            column = words.mark_columns.get(found.mark) or next(iter(words.mark_columns.values()), mark)
            value = getattr(words.marks, found.mark, "") if found.mark != "name" else words.marks.title
            if not any(problem.column == column_words(column) for problem in words.problems):
                words.complain(column, value, found.reason)
            return False
        one.school, one.note = found.school, found.remark
        return True

    def _complain_of_doubles(self, judged: Sequence[_Judged]) -> None:
        """A school that comes twice for one year: equal rows count once, of unequal ones none is taken."""
        seen: dict[tuple[int, int], list[_Judged]] = defaultdict(list)
        for one in judged:
            if one.school is not None:
                seen[one.school.id, one.year].append(one)
        for group in (group for group in seen.values() if len(group) > 1):
            first = group[0].words
            equal = all((one.words.values, one.words.card) == (first.values, first.card) for one in group)
            for one in group[1:] if equal else group:
                words = one.words
                other = next(other.words.number for other in group if other is not one)
                column = next(iter(words.mark_columns.values()))
                says = "повторяет строку" if equal else "расходится со строкой"
                words.complain(column, words.marks.title, f"школа встречается дважды: {says} {other}.")

    def _compared(self, judged: Sequence[_Judged]) -> Iterator[SheetRow]:
        closed = set(self.session.scalars(select(PassportYear.year).where(PassportYear.closed_on.is_not(None))))
        ids = {one.school.id for one in judged if one.school is not None}
        codes = {code for one in judged for code in one.words.values}
        years = {one.year for one in judged if one.words.values}
        stored = read_values(self.session, self.catalogue, ids, years, codes) if codes else {}
        cards = self._cards(ids) if any(one.words.card for one in judged) else {}
        for one in judged:
            words = one.words
            if words.values and one.year in closed:
                column = next(iter(words.columns.values()))
                label = SchoolYear(one.year).label
                words.complain(
                    column, label, f"паспорта за {label} учебный год закрыты: откройте год или исправьте год в строке."
                )
            if one.school is None:
                yield SheetRow(
                    words.number, RowState.REFUSED, words.marks.title, year=one.year, problems=tuple(words.problems)
                )
                continue
            changes = tuple(self._changes(one, stored.get((one.school.id, one.year), {}), cards.get(one.school.id, {})))
            state = RowState.CHANGED if changes else RowState.SAME if words.values or words.card else RowState.PASSED
            yield SheetRow(
                number=words.number,
                state=RowState.REFUSED if words.problems else state,
                title=words.marks.title,
                school_id=one.school.id,
                school=one.school.name,
                year=one.year,
                changes=changes,
                same=len(words.values) + len(words.card) - len(changes),
                problems=tuple(words.problems),
                note=EMPTY if state is RowState.PASSED and not words.problems else one.note,
            )

    def _changes(self, one: _Judged, known: dict[str, str], card: dict[str, str]) -> Iterator[ValueChange]:
        for code, value in one.words.values.items():
            if known.get(code) != value:
                indicator = self.catalogue.by_code[code]
                old, new = show_value(indicator, known.get(code)), show_value(indicator, value)
                yield ValueChange(code, f"{code} {indicator.name}", old, new, value)
        for name, value in one.words.card.items():
            if card.get(name, "") != value:
                yield ValueChange(f"{CARD}{name}", CARD_FIELDS[name], card.get(name, ""), value, value)

    def _cards(self, ids: set[int]) -> dict[int, dict[str, str]]:
        columns = [getattr(Organisation, name) for name in _CARD_COLUMNS]
        rows = self.session.execute(select(Organisation.id, *columns)).tuples()
        return {key: dict(zip(_CARD_COLUMNS, values, strict=True)) for key, *values in rows if key in ids}
