"""Fill a workbook of the region: its bound cells are patched, everything else stays as it was."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from sqlalchemy.orm import Session

from app.exchange.bindings.actions import schools_by_uuid
from app.exchange.bindings.draft import TOTAL, BoundCell
from app.indicators import IndicatorType, IndicatorView, load_catalogue, number_of, show_value
from app.kernel.database import Database
from app.kernel.errors import NotFound
from app.kernel.folder import OfficeFolder
from app.kernel.records import fetch
from app.passport import Scope, read_values, summary_of
from app.workbook.patching import CellValue, PackagePatch
from models.form import WorkbookBinding

_FIGURES = frozenset({IndicatorType.NUMBER, IndicatorType.MONEY})


@dataclass(frozen=True)
class FilledCell:
    """A cell with what was written into it, or why nothing was."""

    sheet: str
    cell: str
    code: str
    title: str
    text: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Filled:
    """What has become of the bound cells: filled, without a value, with a formula that was left alone."""

    path: Path
    filled: tuple[FilledCell, ...]
    empty: tuple[FilledCell, ...]
    kept: tuple[FilledCell, ...]

    def words(self) -> str:
        """Sum up in a line."""
        text = f"Заполнено ячеек: {len(self.filled)}"
        if self.empty:
            text += f", без значения: {len(self.empty)}"
        if self.kept:
            text += f", оставлено формул: {len(self.kept)}"
        return f"{text}. Файл «{self.path.name}»."


def fill_binding(db: Database, folder: OfficeFolder, binding_id: int, year: int, out: Path) -> Filled:
    """Write the values of a school year into a copy of the bound workbook.

    A cell of a school takes the value of the school with its branches; a cell without a value is emptied, so that last
    year's figure does not stay in it; formulas are left alone.

    Raises:
        NotFound: the binding is gone, or its workbook has been taken out of the office folder.
        Unavailable: the file is open in another program, or the disk refuses.
    """
    with db.reading() as session:
        binding = fetch(session, WorkbookBinding, binding_id)
        title, source = binding.title, folder.workbooks / binding.file
        cells = [BoundCell(**one) for one in binding.cells]
        values = _Values(session, cells, year, db.today())
    if not source.is_file():
        raise NotFound(
            f"Файла книги «{title}» нет в папке программы. Ничего не записано. Выберите книгу заново и сохраните связи."
        )
    patch = PackagePatch(source)
    filled: list[FilledCell] = []
    empty: list[FilledCell] = []
    kept: list[FilledCell] = []
    for one in cells:
        indicator, canonical, reason = values.of(one)
        name = indicator.title if indicator else ""
        if patch.has_formula(one.sheet, one.cell):
            kept.append(FilledCell(one.sheet, one.cell, one.code, name, reason="в ячейке формула, она сохранена"))
            continue
        if indicator is None or canonical is None:
            patch.set_cell(one.sheet, one.cell, None)
            empty.append(FilledCell(one.sheet, one.cell, one.code, name, reason=reason))
            continue
        percent = patch.shows_percent(one.sheet, one.cell)
        patch.set_cell(one.sheet, one.cell, cell_value(indicator, canonical, percent))
        filled.append(FilledCell(one.sheet, one.cell, one.code, name, show_value(indicator, canonical)))
    patch.save(out)
    return Filled(out, tuple(filled), tuple(empty), tuple(kept))


def cell_value(indicator: IndicatorView, canonical: str, percent: bool = False) -> CellValue:
    """Turn a canonical value into what a cell holds; a share is its per cents, or its part of one where % is shown."""
    if indicator.type in _FIGURES:
        return Decimal(canonical)
    if indicator.type is IndicatorType.SHARE:
        number = number_of(canonical)
        if number is None:
            return None
        return (number / 100 if percent else number).quantize(Decimal("0.0001")).normalize()
    if indicator.type is IndicatorType.DATE:
        return date.fromisoformat(canonical)
    return show_value(indicator, canonical)


class _Values:
    """The values that the cells want: of schools with their branches, and of the municipality."""

    def __init__(self, session: Session, cells: Sequence[BoundCell], year: int, today: date) -> None:
        self._catalogue = load_catalogue(session, year)
        self._schools = schools_by_uuid(session)
        self._year = year
        known = self._catalogue.by_code
        named = {one.code for one in cells if one.school != TOTAL and one.code in known}
        schools = {self._schools[one.school] for one in cells if one.school in self._schools}
        self._of_schools = self._read(session, schools, named, today)
        summed = sorted({one.code for one in cells if one.school == TOTAL and one.code in known})
        self._totals: Mapping[str, str] = summary_of(session, year, summed, today).totals if summed else {}

    def _read(
        self, session: Session, schools: Collection[int], codes: Collection[str], today: date
    ) -> Mapping[tuple[int, int], Mapping[str, str]]:
        if not schools or not codes:
            return {}
        years = (self._year,)
        return read_values(session, self._catalogue, schools, years, codes, Scope.TOTAL, with_derived=True, today=today)

    def of(self, one: BoundCell) -> tuple[IndicatorView | None, str | None, str]:
        """Return the indicator and its value, or why there is none."""
        indicator = self._catalogue.by_code.get(one.code)
        if indicator is None:
            return None, None, "показателя в этом учебном году нет"
        if one.school == TOTAL:
            adds_up = indicator.additive or indicator.type is IndicatorType.SHARE
            reason = "ни у одной школы нет значения" if adds_up else "показатель не складывается: укажите школу"
            return indicator, self._totals.get(one.code), reason
        if one.school not in self._schools:
            return indicator, None, "школы нет в базе, или она в архиве"
        found = self._of_schools.get((self._schools[one.school], self._year), {})
        return indicator, found.get(one.code), "нет значения"
