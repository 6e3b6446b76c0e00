"""Catalogue of the school passport: sections, indicators (показатели), checks, sets of indicators."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import JSON, ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Record
from models.choice import Choice


class IndicatorType(Choice):
    """What the values of an indicator are."""

    NUMBER = "number", "число"
    SHARE = "share", "доля"
    MONEY = "money", "сумма"
    TEXT = "text", "текст"
    FLAG = "flag", "да или нет"
    DATE = "date", "дата"
    CHOICE = "choice", "выбор из списка"
    TABLE = "table", "таблица"


class IndicatorPeriod(Choice):
    """What time a value speaks of; a standing value carries over to the next school year."""

    SCHOOL_YEAR = "school_year", "учебный год"
    CALENDAR_YEAR = "calendar_year", "календарный год"
    FINANCIAL_YEAR = "financial_year", "финансовый год"
    ON_DATE = "on_date", "на дату"
    STANDING = "standing", "постоянно"


class Severity(Choice):
    """How heavy a finding of a check is."""

    ERROR = "error", "ошибка"
    WARNING = "warning", "обратите внимание"


class PassportSection(Record):
    """A section (раздел) of the passport; a section that is not ``enabled`` is neither asked nor printed.

    ``grids`` lays indicators out as tables: a list of {code, title, columns: [{code, title}], rows: [{code, title}]};
    the cell of column c and row r is the indicator «c.r».
    """

    __tablename__ = "passport_section"
    kind = "passport_section"

    code: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str]
    hint: Mapped[str] = mapped_column(Text, default="")
    position: Mapped[int] = mapped_column(default=0)
    enabled: Mapped[bool] = mapped_column(default=True)
    grids: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)

    def caption(self) -> str:
        """Number and title."""
        return f"{self.code}. {self.title}"


class Indicator(Record):
    """An indicator (показатель) of the passport.

    ``code`` is what formulas, files and the region call it («4.01»). ``choices`` is a list of [code, title];
    ``columns`` those of a table: {name, title, type}. ``minimum`` and ``maximum`` are decimals as text, empty for no
    limit. ``field`` names what the program knows elsewhere («inn», «head.full_name»): such a value is read from there.
    ``additive`` values of branches add up to the whole; ``sensitive`` ones lose counts of 1–4 on anything public;
    ``secret`` ones are never public. ``own`` marks what the office has added itself.
    """

    __tablename__ = "indicator"
    kind = "indicator"

    code: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str] = mapped_column(Text)
    short_title: Mapped[str] = mapped_column(default="")
    hint: Mapped[str] = mapped_column(Text, default="")
    section_id: Mapped[int] = mapped_column(ForeignKey("passport_section.id"), index=True)
    group: Mapped[str] = mapped_column(default="")
    type: Mapped[IndicatorType]
    unit: Mapped[str] = mapped_column(default="")
    period: Mapped[IndicatorPeriod]
    required: Mapped[bool] = mapped_column(default=False)
    quick: Mapped[int] = mapped_column(default=0)
    """Place in «Быстрый старт», 0 where it is not in it."""
    source_form: Mapped[str] = mapped_column(default="")
    source_line: Mapped[str] = mapped_column(default="")
    keeper: Mapped[str] = mapped_column(default="")
    """Who at the school owns the figure: «делопроизводитель», «завуч»."""
    public: Mapped[bool] = mapped_column(default=False)
    personal: Mapped[bool] = mapped_column(default=False)
    sensitive: Mapped[bool] = mapped_column(default=False)
    secret: Mapped[bool] = mapped_column(default=False)
    additive: Mapped[bool] = mapped_column(default=False)
    minimum: Mapped[str] = mapped_column(default="")
    maximum: Mapped[str] = mapped_column(default="")
    places: Mapped[int] = mapped_column(default=0)
    change_limit: Mapped[str] = mapped_column(default="")
    """A change against last year beyond so many per cent is worth a look; empty for none."""
    formula: Mapped[str] = mapped_column(Text, default="")
    choices: Mapped[list[list[str]]] = mapped_column(JSON, default=list)
    columns: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    synonyms: Mapped[list[str]] = mapped_column(JSON, default=list)
    field: Mapped[str] = mapped_column(default="")
    valid_from: Mapped[date | None]
    valid_until: Mapped[date | None]
    position: Mapped[int] = mapped_column(default=0)
    own: Mapped[bool] = mapped_column(default=False)

    section: Mapped[PassportSection] = relationship()

    def search_text(self) -> str:
        """Indicators are looked for by code and by words."""
        return f"{self.code} {self.title} {self.short_title} {' '.join(self.synonyms or ())}"

    def caption(self) -> str:
        """Code and title."""
        return f"{self.code} {self.title}"


class IndicatorCheck(Record):
    """A check (проверка): an expression over codes that must hold, what it means when it does not, what to do."""

    __tablename__ = "indicator_check"
    kind = "indicator_check"

    code: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str]
    expression: Mapped[str] = mapped_column(Text)
    severity: Mapped[Severity] = mapped_column(default=Severity.ERROR)
    sentence: Mapped[str] = mapped_column(Text)
    advice: Mapped[str] = mapped_column(Text, default="")
    valid_from: Mapped[date | None]
    valid_until: Mapped[date | None]
    position: Mapped[int] = mapped_column(default=0)
    own: Mapped[bool] = mapped_column(default=False)

    def caption(self) -> str:
        """The title."""
        return self.title


class IndicatorSet(Record):
    """A named choice of indicators (набор): for a questionnaire, a summary, a report to the region."""

    __tablename__ = "indicator_set"
    kind = "indicator_set"

    code: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str]
    codes: Mapped[list[str]] = mapped_column(JSON, default=list)
    position: Mapped[int] = mapped_column(default=0)
    own: Mapped[bool] = mapped_column(default=False)

    def caption(self) -> str:
        """The title."""
        return self.title
