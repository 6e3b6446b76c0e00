"""Which columns of a layout can be read; of each that cannot, why."""

from __future__ import annotations

from collections.abc import Sequence

from app.exchange.sheets.layout import PARTS, ColumnUse
from app.exchange.sheets.problems import RowProblem
from app.exchange.sheets.table import SheetTable
from app.exchange.sheets.targets import CARD, CARD_FIELDS, MARKS, YEAR
from app.indicators import Catalogue
from app.workbook.reading import column_letter
from models.indicator import IndicatorType


def column_words(column: ColumnUse) -> str:
    """Return what a message calls a column: its letter and its heading."""
    letter = f"столбец {column_letter(column.place)}" if column.place >= 0 else "столбец"
    return f"{letter} «{column.title}»" if column.title else letter


def usable_columns(
    columns: Sequence[ColumnUse], table: SheetTable, catalogue: Catalogue
) -> tuple[list[ColumnUse], list[RowProblem]]:
    """Leave out columns that nobody reads, and those that cannot be read, with a complaint in the row of headings."""
    found: list[ColumnUse] = []
    refused: list[RowProblem] = []
    taken: set[str] = set()
    row = max(table.headings.last + 1, 1)
    for use in (one for one in columns if one.target):
        if reason := _refusal(use, taken, table.cells.width, catalogue):
            refused.append(RowProblem(row, column_words(use), "", reason))
        else:
            taken.add(use.target)
            found.append(use)
    if not any(use.target in MARKS for use in found):
        reason = "ни один столбец не указывает школу: нужен ИНН, ОГРН или наименование."
        refused.append(RowProblem(row, "все столбцы", "", reason))
    return found, refused


def _refusal(use: ColumnUse, taken: set[str], width: int, catalogue: Catalogue) -> str:
    if not 0 <= use.place < width:
        return "такого столбца на листе нет."
    if use.target in taken and use.target != "name":
        return "другой столбец уже загружается в тот же показатель: оставьте один."
    if use.target in MARKS or use.target == YEAR:
        return ""
    if use.target.startswith(CARD):
        return "" if use.target.removeprefix(CARD) in CARD_FIELDS else "такого поля в карточке школы нет."
    indicator = catalogue.by_code.get(use.code)
    if indicator is None:
        return f"показателя «{use.target}» в каталоге паспорта нет."
    words = f"показатель {indicator.code} «{indicator.title}»"
    if indicator.formula:
        return f"{words} вычисляется по формуле: загрузить его нельзя."
    if indicator.field:
        return f"{words} берётся из карточки школы: загрузить его нельзя."
    if use.part and (use.part not in PARTS or indicator.type is not IndicatorType.SHARE):
        return f"{words} — не доля: числителя и знаменателя у него нет."
    return ""
