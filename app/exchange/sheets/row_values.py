"""What the cells of one row say: the marks of its school, its school year, values of indicators, fields of the card."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app.exchange.organisations.addresses import split_address
from app.exchange.sheets.columns import column_words
from app.exchange.sheets.layout import DENOMINATOR, NUMERATOR, ColumnUse
from app.exchange.sheets.problems import RowProblem
from app.exchange.sheets.schools import KnownSchools, Marks
from app.exchange.sheets.targets import CARD, MARKS, YEAR
from app.indicators import Catalogue, IndicatorView, read_value
from app.kernel.dates import parse_school_year
from app.kernel.ids import email_problem, emails, phones
from app.kernel.tidy_name import tidy_name
from app.workbook.reading import Cell, CellError, Percent, clean_cell, tidy_date, tidy_number, tidy_text
from models.indicator import IndicatorType

_YEAR_WORDS = re.compile(r"\s*(?:уч\w*\.?|учебн\w+)?\s*(?:г\w*\.?)?$")
_PARTS = re.compile(r"(\d[\d\s]*(?:,\d+)?)\s*(?:/|из|\\)\s*(\d[\d\s]*(?:,\d+)?)(?:\s*\(.*\))?")
_NUMBERS = (IndicatorType.NUMBER, IndicatorType.MONEY)
_ADDRESS = ("postal_code", "region", "district", "settlement", "street")


@dataclass
class RowWords:
    """What was understood of a row; ``columns`` tells for every code and field from which column it is."""

    number: int
    marks: Marks = field(default_factory=Marks)
    mark_columns: dict[str, ColumnUse] = field(default_factory=dict)
    year: int | None = None
    values: dict[str, str] = field(default_factory=dict)
    card: dict[str, str] = field(default_factory=dict)
    columns: dict[str, ColumnUse] = field(default_factory=dict)
    problems: list[RowProblem] = field(default_factory=list)

    def complain(self, column: ColumnUse, value: str, reason: str) -> None:
        """Note what is wrong with a cell."""
        self.problems.append(RowProblem(self.number, column_words(column), value, reason))


def read_row(
    number: int, cells: Sequence[Cell], uses: Sequence[ColumnUse], catalogue: Catalogue, schools: KnownSchools
) -> RowWords:
    """Read the cells of a row as the columns say; an empty cell says nothing."""
    words = RowWords(number)
    _read_marks(words, cells, uses, schools)
    parts: dict[str, dict[str, tuple[ColumnUse, str]]] = {}
    for use in uses:
        cell = cells[use.place]
        if use.target in MARKS or (not (text := clean_cell(cell))):
            continue
        if isinstance(cell, CellError):
            words.complain(use, text, "в ячейке ошибка формулы, а не значение: исправьте её в таблице.")
        elif use.target == YEAR:
            _read_year(words, use, text)
        elif use.target.startswith(CARD):
            _read_card(words, use, text, schools)
        elif use.part:
            parts.setdefault(use.code, {})[use.part] = (use, text)
        elif indicator := catalogue.by_code.get(use.code):
            _read_indicator(words, use, indicator, cell, text)
    for code, known in parts.items():
        _read_parts(words, catalogue.by_code[code], known)
    return words


def says_something(cells: Sequence[Cell], uses: Sequence[ColumnUse]) -> bool:
    """Tell whether any column that is read for its values is filled."""
    return any(clean_cell(cells[use.place]) for use in uses if use.target not in MARKS and use.target != YEAR)


def _read_marks(words: RowWords, cells: Sequence[Cell], uses: Sequence[ColumnUse], schools: KnownSchools) -> None:
    found: dict[str, str] = {}
    names: list[str] = []
    for use in uses:
        if use.target not in MARKS or not (text := clean_cell(cells[use.place])):
            continue
        words.mark_columns.setdefault(use.target, use)
        if use.target == "name":
            names.append(text)
            continue
        pieces = [text]
        if use.target == "inn_kpp":
            pieces = [part.strip() for part in text.replace("\\", "/").split("/", 1)]
        for name, piece in zip(("inn", "kpp") if use.target == "inn_kpp" else (use.target,), pieces, strict=False):
            number, wrong = schools.tidy_mark(name, piece)
            if wrong:
                words.complain(use, text, wrong)
            found[name] = number
            words.mark_columns.setdefault(name, use)
    words.marks = Marks(**found, names=tuple(names))


def _read_year(words: RowWords, use: ColumnUse, text: str) -> None:
    try:
        words.year = parse_school_year(_YEAR_WORDS.sub("", text.replace("—", "-"))).start
    except ValueError as error:
        words.complain(use, text, _as_reason(str(error)))


def _read_card(words: RowWords, use: ColumnUse, text: str, schools: KnownSchools) -> None:
    name = use.target.removeprefix(CARD)
    found = {name: text}
    if name in ("inn", "kpp", "ogrn"):
        found[name], wrong = schools.tidy_mark(name, text)
        if wrong:
            words.complain(use, text, wrong)
            return
    elif name == "emails":
        if wrong := email_problem(text):
            words.complain(use, text, wrong)
            return
        found[name] = "; ".join(emails(text))
    elif name == "phones":
        found[name] = "; ".join(phones(text))
    elif name in ("full_name", "short_name"):
        found[name] = tidy_name(text)
    elif name == "address":
        address = split_address(text)
        found = {part: value for part in _ADDRESS if (value := getattr(address, part))}
    words.card |= found
    words.columns |= dict.fromkeys((f"{CARD}{one}" for one in found), use)


def _read_indicator(words: RowWords, use: ColumnUse, indicator: IndicatorView, cell: Cell, text: str) -> None:
    try:
        value = read_value(indicator, typed_text(indicator, cell, text))
    except ValueError as error:
        words.complain(use, shown_text(cell, text), _as_reason(str(error)))
        return
    if value is not None:
        words.values[indicator.code] = value
        words.columns[indicator.code] = use


def typed_text(indicator: IndicatorView, cell: Cell, text: str) -> str:
    """Return the text of a cell as a person would type the value of the indicator.

    Raises:
        ValueError: a share that may be a fraction or per cent.
    """
    if indicator.type is IndicatorType.DATE:
        return tidy_date(cell)
    if indicator.type is IndicatorType.SHARE:
        return _share_text(cell, text)
    if indicator.type in _NUMBERS:
        return "" if text.casefold() == "нет" else tidy_number(text)
    return text


def shown_text(cell: Cell, text: str) -> str:
    """Return what stands in the cell, for a complaint."""
    return tidy_text(cell) if isinstance(cell, str) else text


def _share_text(cell: Cell, text: str) -> str:
    if match := _PARTS.fullmatch(text):
        return f"{tidy_number(match[1])}/{tidy_number(match[2])}"
    number = tidy_number(text)
    if number.endswith("%") or isinstance(cell, Percent):
        return number
    if number.startswith("0,"):
        percent = tidy_number(str(float(number.replace(",", ".")) * 100))
        raise ValueError(f"Непонятно, доля это ({percent}%) или процент ({number}%): поставьте знак %.")
    return f"{number}%" if number.replace(",", "", 1).isdecimal() else number


def _read_parts(words: RowWords, indicator: IndicatorView, known: Mapping[str, tuple[ColumnUse, str]]) -> None:
    """Put a share together out of two columns."""
    first = next(use for use, _ in known.values())
    if len(known) < 2:
        lacking = "знаменатель" if NUMERATOR in known else "числитель"
        words.complain(first, next(text for _, text in known.values()), f"для доли не указан {lacking}.")
        return
    typed = f"{tidy_number(known[NUMERATOR][1])}/{tidy_number(known[DENOMINATOR][1])}"
    try:
        value = read_value(indicator, typed)
    except ValueError as error:
        words.complain(first, typed, _as_reason(str(error)))
        return
    if value is not None:
        words.values[indicator.code] = value
        words.columns[indicator.code] = first


def _as_reason(sentence: str) -> str:
    """Write a sentence as it goes on after the value."""
    return sentence[:1].lower() + sentence[1:] if sentence[1:2].islower() else sentence
