"""Columns: one description for screen, sheet and paper; errors as sentences."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

import pytest

from app.kernel.columns import Column, Kind, Register, Tone
from app.kernel.errors import AppError, InvalidInput, NotFound
from models.choice import Choice


class State(Choice):
    """Where a thing is."""

    READY = "ready", "Готово"


@dataclass(frozen=True)
class Row:
    """A line of a list."""

    id: int
    value: object
    archived: bool = False


@pytest.mark.parametrize(
    ("value", "kind", "expected"),
    [
        (None, Kind.TEXT, ""),
        ("Бурла", Kind.TEXT, "Бурла"),
        (12345, Kind.NUMBER, "12\u00a0345"),
        (Decimal("1234.5"), Kind.MONEY, "1\u00a0234,50"),
        (34.5, Kind.PERCENT, "34,5\u00a0%"),
        (date(2026, 9, 1), Kind.DATE, "01.09.2026"),
        (datetime(2026, 9, 1, 14, 30), Kind.DATE, "01.09.2026 14:30"),
        (True, Kind.FLAG, "да"),
        (False, Kind.FLAG, "нет"),
        (State.READY, Kind.STATE, "Готово"),
        (("8 (38572) 2-57-33", "", "+7 923 000-00-00"), Kind.TEXT, "8 (38572) 2-57-33; +7 923 000-00-00"),
    ],
)
def test_a_value_is_written_as_a_clerk_reads_it(value, kind, expected):
    assert Column[Row]("Значение", lambda row: row.value, kind).text(Row(1, value)) == expected


def test_a_register_carries_its_columns_and_the_tables_it_depends_on():
    tone = {State.READY: Tone.DONE}
    column = Column[Row]("Состояние", lambda row: row.value, Kind.STATE, tone=lambda row: tone[State.READY])
    register = Register[Row]("Округа", (column,), lambda db: [], frozenset({"district"}), empty="Здесь будут округа.")
    assert register.columns[0].tone is not None
    assert register.columns[0].tone(Row(1, State.READY)) is Tone.DONE
    assert register.depends_on == {"district"}


def test_wrong_input_says_each_sentence_once_and_keeps_the_fields():
    error = InvalidInput({"number": "Укажите номер.", "day": "Укажите дату.", "start": "Укажите дату."})
    assert str(error) == "Укажите номер. Укажите дату."
    assert set(error.problems) == {"number", "day", "start"}
    assert isinstance(error, AppError)


def test_an_error_is_its_sentence():
    assert str(NotFound("Договор удалён.")) == "Договор удалён."
