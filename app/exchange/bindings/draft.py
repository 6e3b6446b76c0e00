"""A binding while it is being made up: which cells of a workbook hold which values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import asdict, dataclass, field
from typing import Any

from app.kernel.words import fold
from app.workbook.patching import split_ref

TOTAL = ""
"""Stands for a school where the value is that of the whole municipality."""
_SHOWN = 5


@dataclass(frozen=True)
class BoundCell:
    """A cell and what is written into it; ``school`` is the uuid of an organisation, empty for the municipality."""

    sheet: str
    cell: str
    code: str
    school: str = TOTAL

    def stored(self) -> dict[str, Any]:
        """Return what is kept in the database."""
        return asdict(self)


@dataclass
class BindingDraft:
    """The contents of the form of a binding."""

    id: int | None = None
    version: int | None = None
    title: str = ""
    cells: list[BoundCell] = field(default_factory=list)

    def problems(self, sheets: Collection[str], codes: Collection[str], schools: Collection[str]) -> dict[str, str]:
        """Return what has to be corrected; the sheets of the workbook, the codes and uuids of schools are known."""
        found: dict[str, str] = {}
        if not self.title.strip():
            found["title"] = "Назовите книгу: по названию её будут выбирать при заполнении."
        if not self.cells:
            found["cells"] = "Свяжите хотя бы одну ячейку с показателем."
        wrong = [words for one in self.cells if (words := _problem(one, sheets, codes, schools))]
        places = Counter((fold(one.sheet), one.cell.upper().replace("$", "")) for one in self.cells)
        wrong += [f"ячейка {cell} указана дважды." for (_, cell), count in places.items() if count > 1]
        if wrong:
            more = f" И ещё замечаний: {len(wrong) - _SHOWN}." if len(wrong) > _SHOWN else ""
            found["cells"] = " ".join(f"{one[0].upper()}{one[1:]}" for one in wrong[:_SHOWN]) + more
        return found


def _problem(one: BoundCell, sheets: Collection[str], codes: Collection[str], schools: Collection[str]) -> str:
    if fold(one.sheet) not in {fold(name) for name in sheets}:
        return f"в книге нет листа «{one.sheet}»."
    try:
        split_ref(one.cell)
    except ValueError as error:
        return str(error)
    if one.code not in codes:
        return f"ячейка {one.cell}: показателя {one.code} нет в каталоге паспорта."
    if one.school != TOTAL and one.school not in schools:
        return f"ячейка {one.cell}: такой школы в базе нет."
    return ""
