"""The card of an indicator while it is being typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from app.indicators.canonical.figures import parse_number, plain
from app.indicators.codes import is_code
from app.kernel.words import fold
from models.indicator import IndicatorPeriod, IndicatorType

NUMERIC = frozenset({IndicatorType.NUMBER, IndicatorType.SHARE, IndicatorType.MONEY})
COMPUTED = NUMERIC | {IndicatorType.FLAG}
ADDED = frozenset({IndicatorType.NUMBER, IndicatorType.MONEY})
CELLS = frozenset({IndicatorType.TEXT, IndicatorType.NUMBER, IndicatorType.DATE, IndicatorType.FLAG})
_MOST_PLACES = 6


@dataclass
class ColumnDraft:
    """A column of an indicator whose values are tables."""

    name: str = ""
    title: str = ""
    type: IndicatorType = IndicatorType.TEXT


@dataclass
class IndicatorDraft:
    """The contents of the indicator's form; limits are typed as people write numbers: «0,5».

    ``choices`` are the words to choose from, each with its code (empty for a new word: it gets one on saving).
    """

    id: int | None = None
    version: int | None = None
    own: bool = True
    code: str = ""
    title: str = ""
    short_title: str = ""
    hint: str = ""
    section_id: int | None = None
    group: str = ""
    type: IndicatorType = IndicatorType.NUMBER
    unit: str = ""
    period: IndicatorPeriod = IndicatorPeriod.SCHOOL_YEAR
    required: bool = False
    source_form: str = ""
    source_line: str = ""
    keeper: str = ""
    public: bool = False
    personal: bool = False
    sensitive: bool = False
    secret: bool = False
    additive: bool = False
    minimum: str = ""
    maximum: str = ""
    places: int = 0
    change_limit: str = ""
    formula: str = ""
    choices: list[tuple[str, str]] = field(default_factory=list)
    columns: list[ColumnDraft] = field(default_factory=list)
    synonyms: list[str] = field(default_factory=list)
    valid_from: date | None = None
    valid_until: date | None = None

    def problems(self) -> dict[str, str]:
        """Return what has to be corrected, by field name; what the database knows is asked on saving."""
        found: dict[str, str] = {}
        if not is_code(self.code.strip()):
            found["code"] = "Код пишется так: 4.90 — номер раздела, точка, две цифры; или 4.90.01."
        if not self.title.strip():
            found["title"] = "Укажите название показателя."
        if self.section_id is None:
            found["section_id"] = "Выберите раздел паспорта."
        if self.valid_from and self.valid_until and self.valid_until < self.valid_from:
            found["valid_until"] = "Срок действия кончается раньше, чем начинается."
        return {**found, **self._about_type(), **self._about_limits(), **self._about_publicity()}

    def _about_type(self) -> dict[str, str]:
        found: dict[str, str] = {}
        if self.formula.strip() and self.type not in COMPUTED:
            found["formula"] = "Формула бывает только у числа, доли, суммы и показателя «да или нет»."
        if self.additive and self.type not in ADDED:
            found["additive"] = "Складываются по филиалам только числа и суммы."
        if self.type is IndicatorType.CHOICE:
            words = [fold(word.strip()) for _, word in self.choices if word.strip()]
            if len(words) < 2:
                found["choices"] = "Добавьте хотя бы два значения, из которых выбирают."
            elif len(set(words)) < len(words):
                found["choices"] = "Значения для выбора повторяются."
        if self.type is IndicatorType.TABLE:
            found |= _about_columns(self.columns)
        return found

    def _about_limits(self) -> dict[str, str]:
        found: dict[str, str] = {}
        if not 0 <= self.places <= _MOST_PLACES:
            found["places"] = f"Знаков после запятой — от 0 до {_MOST_PLACES}."
        numbers: dict[str, Decimal] = {}
        for name in ("minimum", "maximum", "change_limit"):
            if typed := getattr(self, name).strip():
                try:
                    numbers[name] = parse_number(typed)
                except ValueError as error:
                    found[name] = str(error)
        if numbers and self.type not in NUMERIC:
            found |= dict.fromkeys(numbers, "Пределы бывают только у чисел, долей и сумм.")
        if numbers.get("minimum", Decimal("-Infinity")) > numbers.get("maximum", Decimal("Infinity")):
            found["maximum"] = "Наибольшее значение меньше наименьшего."
        if numbers.get("change_limit", Decimal(1)) <= 0:
            found["change_limit"] = "Предел изменения — число процентов больше нуля."
        return found

    def _about_publicity(self) -> dict[str, str]:
        if self.public and (self.secret or self.personal):
            word = "закрытый показатель" if self.secret else "показатель с персональными данными"
            return {"public": f"Нельзя публиковать {word}. Снимите одну из отметок."}
        return {}


def _about_columns(columns: Sequence[ColumnDraft]) -> dict[str, str]:
    titles = [fold(one.title.strip()) for one in columns if one.title.strip()]
    if not titles:
        return {"columns": "Добавьте хотя бы один столбец таблицы."}
    if len(set(titles)) < len(titles):
        return {"columns": "Названия столбцов повторяются."}
    if any(one.type not in CELLS for one in columns):
        return {"columns": "В столбце бывает текст, число, дата или «да или нет»."}
    return {}


def limit_text(typed: str) -> str:
    """Return a limit as it is stored: «0.5» of «0,5»."""
    return plain(parse_number(typed)) if typed.strip() else ""


def shown_limit(stored: str) -> str:
    """Return a stored limit as a person writes it."""
    return stored.replace(".", ",").replace("-", "−")
