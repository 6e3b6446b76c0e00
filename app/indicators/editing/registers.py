"""The catalogue as lists for the office: indicators, checks, sets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from app.indicators.codes import code_key
from app.kernel.columns import Column, Register
from app.kernel.database import Database
from app.kernel.values import Kind
from models.indicator import (
    Indicator,
    IndicatorCheck,
    IndicatorPeriod,
    IndicatorSet,
    IndicatorType,
    PassportSection,
    Severity,
)


@dataclass(frozen=True)
class IndicatorRow:
    """A line of the list of indicators."""

    id: int
    archived: bool
    code: str
    title: str
    section: str
    group: str
    type: IndicatorType
    unit: str
    required: bool
    public: bool
    source_form: str
    source_line: str
    keeper: str
    period: IndicatorPeriod
    formula: str
    own: bool

    @property
    def origin(self) -> str:
        """Whose it is."""
        return "свой" if self.own else "из поставки"


@dataclass(frozen=True)
class CheckLine:
    """A line of the list of checks."""

    id: int
    archived: bool
    title: str
    expression: str
    severity: Severity
    sentence: str
    advice: str
    own: bool

    @property
    def origin(self) -> str:
        """Whose it is."""
        return "своя" if self.own else "из поставки"


@dataclass(frozen=True)
class SetRow:
    """A line of the list of sets."""

    id: int
    archived: bool
    code: str
    title: str
    codes: tuple[str, ...]
    own: bool

    @property
    def count(self) -> int:
        """How many indicators it holds."""
        return len(self.codes)

    @property
    def origin(self) -> str:
        """Whose it is."""
        return "свой" if self.own else "из поставки"


def indicator_rows(db: Database) -> Sequence[IndicatorRow]:
    """Return all indicators, those put away too, in the natural order of their codes."""
    query = select(
        Indicator.id,
        Indicator.archived_at.is_not(None),
        Indicator.code,
        Indicator.title,
        PassportSection.title,
        Indicator.group,
        Indicator.type,
        Indicator.unit,
        Indicator.required,
        Indicator.public,
        Indicator.source_form,
        Indicator.source_line,
        Indicator.keeper,
        Indicator.period,
        Indicator.formula,
        Indicator.own,
    ).join(PassportSection, PassportSection.id == Indicator.section_id)
    with db.reading() as session:
        rows = [IndicatorRow(*row) for row in session.execute(query).tuples()]
    return sorted(rows, key=lambda row: code_key(row.code))


def check_rows(db: Database) -> Sequence[CheckLine]:
    """Return all checks, those put away too, in their order."""
    query = select(
        IndicatorCheck.id,
        IndicatorCheck.archived_at.is_not(None),
        IndicatorCheck.title,
        IndicatorCheck.expression,
        IndicatorCheck.severity,
        IndicatorCheck.sentence,
        IndicatorCheck.advice,
        IndicatorCheck.own,
    ).order_by(IndicatorCheck.position, IndicatorCheck.id)
    with db.reading() as session:
        return [CheckLine(*row) for row in session.execute(query).tuples()]


def set_rows(db: Database) -> Sequence[SetRow]:
    """Return all sets, those put away too, in their order; an indicator that has been put away is left out of them."""
    known = select(Indicator.code).where(Indicator.archived_at.is_(None))
    query = select(
        IndicatorSet.id,
        IndicatorSet.archived_at.is_not(None),
        IndicatorSet.code,
        IndicatorSet.title,
        IndicatorSet.codes,
        IndicatorSet.own,
    ).order_by(IndicatorSet.position, IndicatorSet.id)
    with db.reading() as session:
        live = set(session.scalars(known))
        return [
            SetRow(key, archived, code, title, tuple(one for one in codes if one in live), own)
            for key, archived, code, title, codes, own in session.execute(query).tuples()
        ]


INDICATORS: Register[IndicatorRow] = Register(
    title="Показатели паспорта",
    columns=(
        Column("Код", lambda row: row.code, width=10),
        Column("Показатель", lambda row: row.title, width=50),
        Column("Раздел", lambda row: row.section, width=24),
        Column("Тип", lambda row: row.type, width=14),
        Column("Единица", lambda row: row.unit, width=10),
        Column("Обязательный", lambda row: row.required or None, Kind.FLAG, width=12),
        Column("Открытый", lambda row: row.public or None, Kind.FLAG, width=10, hidden=True),
        Column("Форма", lambda row: row.source_form, width=16),
        Column("Строка формы", lambda row: row.source_line, width=26, hidden=True),
        Column("Кто ведёт", lambda row: row.keeper, width=18),
        Column("К чему относится", lambda row: row.period, width=18, hidden=True),
        Column("Группа", lambda row: row.group, width=24, hidden=True),
        Column("Формула", lambda row: row.formula, width=24),
        Column("Происхождение", lambda row: row.origin, width=14),
    ),
    load=indicator_rows,
    depends_on=frozenset({"indicator", "passport_section"}),
)

CHECKS: Register[CheckLine] = Register(
    title="Проверки паспорта",
    columns=(
        Column("Проверка", lambda row: row.title, width=40),
        Column("Условие", lambda row: row.expression, width=40),
        Column("Значимость", lambda row: row.severity, width=16),
        Column("Замечание", lambda row: row.sentence, width=50),
        Column("Что сделать", lambda row: row.advice, width=40, hidden=True),
        Column("Происхождение", lambda row: row.origin, width=14),
    ),
    load=check_rows,
    depends_on=frozenset({"indicator_check"}),
)

SETS: Register[SetRow] = Register(
    title="Наборы показателей",
    columns=(
        Column("Набор", lambda row: row.title, width=40),
        Column("Показателей", lambda row: row.count, Kind.NUMBER, width=12),
        Column("Происхождение", lambda row: row.origin, width=14),
    ),
    load=set_rows,
    depends_on=frozenset({"indicator_set", "indicator"}),
)
