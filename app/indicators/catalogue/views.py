"""The catalogue as everybody reads it: frozen sections, grids and indicators."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from app.indicators.codes import cell_code
from app.indicators.formula.derivation import Derivation, derivation_of
from app.indicators.formula.terms import terms_of
from app.kernel.errors import NotFound
from models.indicator import IndicatorPeriod, IndicatorType

NUMERIC = frozenset({IndicatorType.NUMBER, IndicatorType.MONEY, IndicatorType.SHARE})


@dataclass(frozen=True)
class GridLine:
    """A column or a row of a grid."""

    code: str
    title: str


@dataclass(frozen=True)
class Grid:
    """Indicators laid out as a table: classes by year, staff by age."""

    code: str
    title: str
    hint: str
    group: str
    columns: tuple[GridLine, ...]
    rows: tuple[GridLine, ...]

    def cell(self, column: GridLine, row: GridLine) -> str:
        """Return the code of the indicator where a column and a row meet."""
        return cell_code(column.code, row.code)

    def codes(self) -> Iterator[str]:
        """Yield the codes of all cells, row by row."""
        return (self.cell(column, row) for row in self.rows for column in self.columns)


@dataclass(frozen=True)
class SectionView:
    """A section of the passport."""

    id: int
    code: str
    title: str
    hint: str
    enabled: bool
    grids: tuple[Grid, ...]


@dataclass(frozen=True)
class TableColumn:
    """A column of an indicator whose values are tables."""

    name: str
    title: str
    type: IndicatorType


@dataclass(frozen=True)
class IndicatorView:
    """An indicator; ``section`` is the code of its section."""

    id: int
    code: str
    title: str
    short_title: str
    hint: str
    section: str
    group: str
    type: IndicatorType
    unit: str
    period: IndicatorPeriod
    required: bool
    quick: int
    source_form: str
    source_line: str
    keeper: str
    public: bool
    personal: bool
    sensitive: bool
    secret: bool
    additive: bool
    minimum: Decimal | None
    maximum: Decimal | None
    places: int
    change_limit: Decimal | None
    formula: str
    choices: tuple[tuple[str, str], ...]
    columns: tuple[TableColumn, ...]
    synonyms: tuple[str, ...]
    field: str
    valid_from: date | None
    valid_until: date | None
    position: int
    own: bool

    @property
    def name(self) -> str:
        """The short title where there is one: for narrow columns."""
        return self.short_title or self.title

    @property
    def typed(self) -> bool:
        """Whether values are entered; others are computed or read from the card of the organisation."""
        return not (self.formula or self.field)

    @property
    def standing(self) -> bool:
        """Whether a value carries over to the next school year."""
        return self.period is IndicatorPeriod.STANDING

    @property
    def numeric(self) -> bool:
        """Whether values can be compared and added up."""
        return self.type in NUMERIC


@dataclass(frozen=True)
class Catalogue:
    """Sections and indicators in their order."""

    sections: tuple[SectionView, ...]
    indicators: tuple[IndicatorView, ...]

    @cached_property
    def by_code(self) -> Mapping[str, IndicatorView]:
        """The indicators by code."""
        return {one.code: one for one in self.indicators}

    @cached_property
    def by_id(self) -> Mapping[int, IndicatorView]:
        """The indicators by key."""
        return {one.id: one for one in self.indicators}

    @cached_property
    def derivation(self) -> Derivation:
        """How the derived indicators are computed."""
        return derivation_of(terms_of(self.indicators))

    @cached_property
    def _enabled(self) -> tuple[IndicatorView, ...]:
        used = {one.code for one in self.sections if one.enabled}
        return tuple(one for one in self.indicators if one.section in used)

    @cached_property
    def _required(self) -> tuple[IndicatorView, ...]:
        return tuple(one for one in self._enabled if one.required)

    @cached_property
    def _by_section(self) -> Mapping[str, tuple[IndicatorView, ...]]:
        found: dict[str, list[IndicatorView]] = {}
        for one in self.indicators:
            found.setdefault(one.section, []).append(one)
        return {code: tuple(ones) for code, ones in found.items()}

    @cached_property
    def _sections_by_code(self) -> Mapping[str, SectionView]:
        return {one.code: one for one in self.sections}

    def of_section(self, code: str) -> tuple[IndicatorView, ...]:
        """Return the indicators of a section."""
        return self._by_section.get(code, ())

    def section(self, code: str) -> SectionView:
        """Return a section.

        Raises:
            NotFound: there is none with this code.
        """
        if (found := self._sections_by_code.get(code)) is None:
            raise NotFound(f"В паспорте нет раздела {code}. Проверьте его в справочнике показателей.")
        return found

    def indicator(self, code: str) -> IndicatorView:
        """Return an indicator.

        Raises:
            NotFound: there is none with this code in the school year the catalogue was read for.
        """
        if (found := self.by_code.get(code)) is None:
            raise NotFound(f"Показателя {code} нет в каталоге паспорта. Проверьте код в справочнике показателей.")
        return found

    def enabled(self) -> tuple[IndicatorView, ...]:
        """Return the indicators of the sections that the office uses."""
        return self._enabled

    def quick_start(self) -> tuple[IndicatorView, ...]:
        """Return what «Быстрый старт» asks for, in its order."""
        return tuple(sorted((one for one in self.enabled() if one.quick), key=lambda one: one.quick))

    def required(self) -> tuple[IndicatorView, ...]:
        """Return what every passport must have."""
        return self._required
