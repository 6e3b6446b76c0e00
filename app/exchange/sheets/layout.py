"""How a sheet is read: where its table stands and what its columns hold. Plain data, kept as JSON for the next file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from app.kernel.errors import AppError
from app.kernel.words import fold

NUMERATOR, DENOMINATOR = "numerator", "denominator"
PARTS = {NUMERATOR: "числитель", DENOMINATOR: "знаменатель"}


class BadLayout(AppError):
    """What was given is no description of columns."""


@dataclass(frozen=True)
class ColumnUse:
    """What a column is read as; nothing for a column that is left out.

    ``target`` is «inn», «kpp», «ogrn», «inn_kpp» or «name» (the school is found by them), «year», «card.phones» and the
    like (fields of the organisation's card), the code of an indicator («4.01»), or the code with a part of its share
    («4.05:numerator»). ``place`` counts columns from nought and tells apart those with equal titles.
    """

    title: str
    target: str = ""
    place: int = -1

    @property
    def code(self) -> str:
        """The code of the indicator; nothing for other targets."""
        return self.target.partition(":")[0] if self.target[:1].isdecimal() else ""

    @property
    def part(self) -> str:
        """The part of a share."""
        return self.target.partition(":")[2]


@dataclass(frozen=True)
class SheetLayout:
    """How one sheet is read. Rows are counted from 1, as in the sheet.

    ``header_row`` 0: the headings are looked for; ``header_rows`` 0: their number too. ``year`` is the school year of
    all rows where no column tells it.
    """

    sheet: str = ""
    header_row: int = 0
    header_rows: int = 0
    skipped: tuple[int, ...] = ()
    columns: tuple[ColumnUse, ...] = ()
    year: int | None = None

    @property
    def titles(self) -> tuple[str, ...]:
        """The folded titles of the columns that are read, in their order: by them a file is known again."""
        return tuple(sorted(fold(one.title) for one in self.columns if one.target))

    def as_json(self) -> dict[str, Any]:
        """Return the layout as JSON knows it."""
        return {**asdict(self), "skipped": list(self.skipped), "columns": [asdict(one) for one in self.columns]}

    def with_target(self, place: int, target: str) -> SheetLayout:
        """Return the layout in which the column at the place is read as something else."""
        return replace(
            self,
            columns=tuple(replace(one, target=target) if one.place == place else one for one in self.columns),
        )


def layout_from_json(values: Any) -> SheetLayout:
    """Read a layout back.

    Raises:
        BadLayout: it is none.
    """
    try:
        known = {name: values[name] for name in ("sheet", "header_row", "header_rows", "year") if name in values}
        columns = tuple(_column(one) for one in values["columns"])
        return SheetLayout(**known, skipped=tuple(map(int, values.get("skipped", ()))), columns=columns)
    except (TypeError, KeyError, ValueError, AttributeError) as error:
        raise BadLayout(
            "Сопоставление столбцов не прочитано: нужен объект JSON с полем «columns» — списком "
            '{"title": "заголовок столбца", "target": "код показателя"}. Ничего не загружено.'
        ) from error


def with_places(layout: SheetLayout, titles: Sequence[str]) -> SheetLayout:
    """Find the columns of a remembered layout by their titles in the sheet at hand."""
    folded = [fold(title) for title in titles]
    taken: set[int] = set()
    columns: list[ColumnUse] = []
    for use in layout.columns:
        title = fold(use.title)
        there = [place for place, one in enumerate(folded) if one == title and place not in taken]
        place = use.place if use.place in there or not title else next(iter(there), -1)
        taken.add(place)
        columns.append(replace(use, place=place))
    return replace(layout, columns=tuple(columns))


def _column(values: Mapping[str, Any]) -> ColumnUse:
    return ColumnUse(str(values["title"]), str(values.get("target", "")), int(values.get("place", -1)))
