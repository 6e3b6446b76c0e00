"""What is written into a questionnaire: the same for all schools, and what is known of each of them."""

from __future__ import annotations

import uuid as uuids
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property

from app.indicators import IndicatorType, IndicatorView, show_value, table_rows
from app.kernel.dates import SchoolYear, full_date
from app.questionnaires.form.identity import SCHEMA, Identity
from app.questionnaires.form.questions import Question, parts_of, questions, tables
from app.workbook.reading import Cell

Value = Cell | Decimal


@dataclass(frozen=True)
class FormWords:
    """What the sheets of all schools say alike; ``sections`` are titles by code of section."""

    uuid: uuids.UUID
    title: str
    year: int
    indicators: Sequence[IndicatorView]
    sections: Mapping[str, str]
    office: str = ""
    due_on: date | None = None
    basis: str = ""

    @cached_property
    def questions(self) -> list[Question]:
        """The lines of the main sheet."""
        return questions(self.indicators)

    @cached_property
    def tables(self) -> list[IndicatorView]:
        """What is asked on sheets of its own."""
        return tables(self.indicators)

    @property
    def last_year(self) -> str:
        """The heading of last year's values."""
        return f"За {SchoolYear(self.year - 1)}"

    def request(self) -> str:
        """Say which year is asked about, until when and on what basis."""
        until = f" Ответьте до {full_date(self.due_on)}." if self.due_on else ""
        basis = f" Основание: {self.basis.rstrip('.')}." if self.basis else ""
        whose = f" {self.office.rstrip('.')}." if self.office else ""
        return f"Сведения за {SchoolYear(self.year)} учебный год.{until}{basis}{whose}"


@dataclass(frozen=True)
class SchoolForm:
    """The form of one school: its hidden key, and what is written into it before it is sent or returned."""

    sheet_id: uuids.UUID
    school: str
    short_name: str
    answers: Mapping[str, Value] = field(default_factory=dict)
    """By key of question."""
    last_year: Mapping[str, str] = field(default_factory=dict)
    tables: Mapping[str, Sequence[Mapping[str, Value]]] = field(default_factory=dict)
    """Rows by names of columns, by code of indicator."""


def identity_of(words: FormWords, forms: Sequence[SchoolForm]) -> Identity:
    """Return what the hidden sheet has to say."""
    codes = tuple(one.code for one in words.indicators)
    return Identity(SCHEMA, words.uuid, frozenset(one.sheet_id for one in forms), codes)


def answers_of(asked: Sequence[Question], values: Mapping[str, str]) -> dict[str, Value]:
    """Turn canonical values into what stands in the cells of the answers."""
    found: dict[str, Value] = {}
    for one in asked:
        if (canonical := values.get(one.indicator.code)) is not None:
            found[one.key] = _answer(one, canonical)
    return {key: value for key, value in found.items() if value != ""}


def shown_of(asked: Sequence[Question], values: Mapping[str, str]) -> dict[str, str]:
    """Write canonical values as texts to be compared with; a share as a whole in its first line."""
    return {
        one.key: show_value(one.indicator, values[one.indicator.code])
        for one in asked
        if one.indicator.code in values and one.part < 2
    }


def table_of(indicator: IndicatorView, canonical: str | None) -> list[dict[str, Value]]:
    """Turn a canonical table into the cells of its rows."""
    kinds = {column.name: column.type for column in indicator.columns}
    return [{name: _typed(kinds[name], text) for name, text in row.items()} for row in table_rows(canonical)]


def _answer(question: Question, canonical: str) -> Value:
    if question.part:
        part = parts_of(canonical)[question.part - 1]
        return Decimal(part) if part else ""
    if question.indicator.type is IndicatorType.CHOICE:
        return show_value(question.indicator, canonical)
    return _typed(question.indicator.type, canonical)


def _typed(kind: IndicatorType, canonical: str) -> Value:
    match kind:
        case IndicatorType.NUMBER | IndicatorType.MONEY:
            return Decimal(canonical)
        case IndicatorType.DATE:
            return date.fromisoformat(canonical)
        case IndicatorType.FLAG:
            return "да" if canonical == "1" else "нет"
        case _:
            return canonical
